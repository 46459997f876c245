/*
 * Pasted plain text in which rows with tabs stand below each other: these become tables, the other lines paragraphs.
 */
export type TextPart = { type: 'line'; text: string } | { type: 'table'; rows: string[][] };

/** The parts of the text, or nothing when no table is in it. */
export function partsOfText(text: string): TextPart[] | null {
  const parts: TextPart[] = [];
  let rows: string[][] = [];
  const flush = () => {
    if (rows.length >= 2) parts.push({ type: 'table', rows: evened(rows) });
    else parts.push(...rows.map((cells): TextPart => ({ type: 'line', text: cells.join(' ') })));
    rows = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')) {
    if (line.includes('\t')) {
      rows.push(line.split('\t').map((cell) => cell.trim()));
      continue;
    }
    flush();
    if (line.trim()) parts.push({ type: 'line', text: line.trim() });
  }
  flush();
  return parts.some(({ type }) => type === 'table') ? parts : null;
}

function evened(rows: string[][]): string[][] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]);
}
