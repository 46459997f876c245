/*
 * A pasted table as a table of Markdown: the first row is its head, every cell one passage, no merged cells. Cells merged downward
 * repeat their text, so that each row can still be read by itself; cells merged sideways are followed by empty ones. A table that only lays out
 * a page is none.
 */
import type { Paste } from './inline';

/** More columns or rows than this are no table for a meeting package. */
const MOST = 60;

/** Whether the table only lays out a page: one cell, or tables inside its cells. */
export const isLayout = (table: HTMLTableElement) =>
  table.querySelector('table') !== null || cellsOf(table).flat().length <= 1;

const cellsOf = (table: HTMLTableElement) => [...table.rows].map((row) => [...row.cells]);

/** Makes the table; `blocks` reads what is inside a cell. */
export function tableOf(paste: Paste, table: HTMLTableElement, blocks: (cell: Element) => Element[]): Element | null {
  const grid: Element[][] = [];
  const rows = cellsOf(table);
  rows.forEach((cells, at) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]?.[column]) column += 1;
      const wide = Math.min(cell.colSpan, MOST - column);
      const high = Math.min(cell.rowSpan, rows.length - at);
      if (wide > 1 || high > 1) paste.report.split = true;
      for (let down = 0; down < high; down += 1) {
        for (let right = 0; right < wide; right += 1) {
          const made = paste.out.createElement('td');
          if (right === 0) made.append(passage(paste, blocks(cell)));
          grid[at + down] ??= [];
          (grid[at + down] as Element[])[column + right] = made;
        }
      }
      column += Math.max(wide, 1);
    }
  });
  return built(paste.out, grid);
}

/** The rows and columns that hold anything, the first row as the head. */
function built(out: Document, grid: Element[][]): Element | null {
  const filled = grid.filter((row) => row?.some((cell) => cell?.textContent?.trim()));
  const columns = Math.max(0, ...filled.map((row) => row.findLastIndex((cell) => cell?.textContent?.trim()) + 1));
  if (columns === 0) return null;
  const table = out.createElement('table');
  const body = out.createElement('tbody');
  table.append(body);
  filled.forEach((row, at) => {
    const line = out.createElement('tr');
    for (let column = 0; column < columns; column += 1) {
      const cell = out.createElement(at === 0 ? 'th' : 'td');
      const made = row[column];
      if (made) cell.append(...made.childNodes);
      // The head of a table is bold by itself.
      if (at === 0) for (const bold of [...cell.querySelectorAll('strong')]) bold.replaceWith(...bold.childNodes);
      if (!cell.firstElementChild) cell.append(out.createElement('p'));
      line.append(cell);
    }
    body.append(line);
  });
  return table;
}

/** All blocks of a cell as one passage with line breaks. */
function passage(paste: Paste, blocks: Element[]): Element {
  const line = paste.out.createElement('p');
  for (const part of blocks.flatMap(linesOf)) {
    if (line.hasChildNodes()) line.append(paste.out.createElement('br'));
    line.append(...part);
  }
  return line;
}

function linesOf(block: Element): (Node | string)[][] {
  if (block.tagName === 'UL' || block.tagName === 'OL') {
    return [...block.children].flatMap((item, at) => {
      const mark = block.tagName === 'OL' ? `${at + 1}. ` : '• ';
      return [...item.children].flatMap(linesOf).map((line, index) => (index === 0 ? [mark, ...line] : line));
    });
  }
  const inside = [...block.children].filter(({ tagName }) => /^(P|UL|OL|H[1-6])$/.test(tagName));
  return inside.length > 0 ? inside.flatMap(linesOf) : [[...block.childNodes]];
}
