/*
 * Reads what a spreadsheet puts on the clipboard: cells divided by tabs, rows by line ends, cells with either inside quotes.
 * Text without a tab and with a single line is no table.
 */

/** The cells of a copied table, or `null` where the text is none. */
export function cellsOf(text: string): string[][] | null {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!body.includes('\t') && !body.includes('\n')) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= body.length) {
    const { cell, end } = cellAt(body, at);
    row.push(cell);
    if (body[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** The cell that begins at a place and where it ends: at a tab, a line end or the end. */
function cellAt(body: string, at: number): { cell: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = at;
  const hit = quoted.exec(body);
  if (hit) return { cell: (hit[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  const rest = body.slice(at).search(/[\t\n]/);
  const end = rest < 0 ? body.length : at + rest;
  return { cell: body.slice(at, end).trim(), end };
}
