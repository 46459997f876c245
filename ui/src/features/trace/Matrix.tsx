/*
 * Claims against questions as an ARIA grid: one Tab stop, arrows move, Home and End, Enter opens what the cell is about.
 * Where the grid would be too wide to read, the questions stand in one column. Long grids draw only the rows in view.
 */
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { TraceRow } from '../../api/bindings';
import { targetOf } from '../../record/place';
import { type Cell, cellsOf, type GridColumn, headsOf } from './cells';
import styles from './Matrix.module.css';
import { MatrixRow } from './MatrixRow';
import type { Column } from './TraceScreen';

type MatrixProps = { program: string; rows: TraceRow[]; columns: Column[] };

const VIRTUAL_ABOVE = 300;

export function Matrix({ program, rows, columns }: MatrixProps) {
  const navigate = useNavigate();
  const region = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const heads = headsOf(rows.length, columns);
  const many = rows.length > VIRTUAL_ABOVE;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => 44,
    overscan: 12,
    enabled: many,
  });
  const drawn = many ? virtual.getVirtualItems().map(({ index }) => index) : rows.map((_, index) => index);
  const before = many ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const after = many ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0;

  const open = (cell: Cell | undefined) => {
    if (cell?.opens) void navigate(targetOf(program, cell.opens) as never);
  };
  const go = (row: number, column: number) => {
    const next = {
      row: Math.min(rows.length - 1, Math.max(0, row)),
      column: Math.min(heads.length - 1, Math.max(0, column)),
    };
    setAt(next);
    if (many) virtual.scrollToIndex(next.row);
    requestAnimationFrame(() =>
      region.current?.querySelector<HTMLElement>(`[data-at="${next.row}/${next.column}"]`)?.focus(),
    );
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { row, column } = at;
    const all = event.ctrlKey || event.metaKey;
    const steps: Record<string, () => void> = {
      ArrowUp: () => go(row - 1, column),
      ArrowDown: () => go(row + 1, column),
      ArrowLeft: () => go(row, column - 1),
      ArrowRight: () => go(row, column + 1),
      Home: () => go(all ? 0 : row, 0),
      End: () => go(all ? rows.length - 1 : row, heads.length - 1),
      PageDown: () => go(row + 10, column),
      PageUp: () => go(row - 10, column),
      Enter: () => {
        const current = rows[row];
        if (current) open(cellsOf(current, heads)[column]);
      },
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  return (
    <>
      <p className={styles.how}>Arrow keys move, Enter or a click opens the claim or question of a cell.</p>
      <div ref={region} className={styles.region}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table, with its keys below
          role="grid"
          className={styles.grid}
          aria-label="Claims and what they hang together with"
          aria-rowcount={rows.length + 1}
          aria-colcount={heads.length}
          onKeyDown={pressed}
        >
          <thead>
            <tr aria-rowindex={1}>
              {heads.map((head) => (
                <Head key={head.key} head={head} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
            {drawn.map((index) => {
              const row = rows[index];
              return row ? (
                <MatrixRow
                  key={row.claim.id}
                  row={row}
                  index={index}
                  heads={heads}
                  focused={at.row === index ? at.column : null}
                  onFocus={(column) => setAt({ row: index, column })}
                  onOpen={open}
                />
              ) : null;
            })}
            {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Head({ head }: { head: GridColumn }) {
  return (
    <th scope="col" className={head.question ? styles.question : undefined} title={head.title}>
      {head.words}
    </th>
  );
}
