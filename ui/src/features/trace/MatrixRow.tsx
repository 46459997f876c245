/*
 * One claim in the grid. Drawn again only when it or the focus in it changes.
 */
import { memo } from 'react';
import type { TraceRow } from '../../api/bindings';
import { type Cell, cellsOf, type GridColumn } from './cells';
import styles from './Matrix.module.css';

type MatrixRowProps = {
  row: TraceRow;
  index: number;
  heads: GridColumn[];
  /** The column that holds the Tab stop, when it is in this row. */
  focused: number | null;
  onFocus: (column: number) => void;
  onOpen: (cell: Cell) => void;
};

export const MatrixRow = memo(
  function MatrixRow({ row, index, heads, focused, onFocus, onOpen }: MatrixRowProps) {
    return (
      <tr aria-rowindex={index + 2}>
        {cellsOf(row, heads).map((cell, column) => {
          const Tag = column === 0 ? 'th' : 'td';
          return (
            <Tag
              key={cell.key}
              {...(column === 0 ? { scope: 'row' as const, role: 'rowheader' } : { role: 'gridcell' })}
              className={styles.cell}
              data-mark={cell.mark}
              data-question={heads[column]?.question ? true : undefined}
              data-at={`${index}/${column}`}
              tabIndex={focused === column ? 0 : -1}
              aria-label={cell.said}
              onFocus={() => onFocus(column)}
              onClick={() => onOpen(cell)}
            >
              {cell.words}
            </Tag>
          );
        })}
      </tr>
    );
  },
  (before, now) =>
    before.row === now.row &&
    before.index === now.index &&
    before.focused === now.focused &&
    before.heads === now.heads,
);
