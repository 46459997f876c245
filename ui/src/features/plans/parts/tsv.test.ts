/*
 * What is copied in Excel lands in the same cells.
 */
import { describe, expect, it } from 'vitest';
import { cellsOf } from './tsv';

describe('a copied table', () => {
  it('keeps rows, columns and empty cells', () => {
    expect(cellsOf('a\tb\t\r\n\t\td\r\n')).toEqual([
      ['a', 'b', ''],
      ['', '', 'd'],
    ]);
  });

  it('keeps line ends, tabs and quotes inside a quoted cell', () => {
    expect(cellsOf('"two\nlines"\t"say ""no"""\nx\ty')).toEqual([
      ['two\nlines', 'say "no"'],
      ['x', 'y'],
    ]);
  });

  it('reads a column of cells', () => {
    expect(cellsOf('one\ntwo\n')).toEqual([['one'], ['two']]);
  });

  it('leaves ordinary words to the field', () => {
    expect(cellsOf('cell-based assay')).toBeNull();
    expect(cellsOf('say "no"')).toBeNull();
  });
});
