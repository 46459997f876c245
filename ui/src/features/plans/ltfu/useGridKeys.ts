/*
 * The keys of an ARIA grid: arrows, Home, End, with Ctrl to the corners; one stop for Tab. Space and a click act on a cell; what they do,
 * and what Enter does, is the caller's.
 */
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';

export type GridPlace = { row: number; column: number };

type GridKeys = {
  rows: number;
  columns: number;
  onAct: (place: GridPlace) => void;
  onEnter: (place: GridPlace) => void;
};

export function useGridKeys({ rows, columns, onAct, onEnter }: GridKeys) {
  const [place, setPlace] = useState<GridPlace>({ row: 1, column: 1 });
  const grid = useRef<HTMLTableElement>(null);
  const here = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };
  const go = (to: GridPlace) => {
    const next = { row: within(to.row, rows), column: within(to.column, columns) };
    setPlace(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row},${next.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const move = MOVES[event.key];
    if (move) go(move(here, event.ctrlKey, { row: rows - 1, column: columns - 1 }));
    else if (event.ctrlKey) return;
    else if (event.key === ' ') onAct(here);
    else if (event.key === 'Enter' || event.key === 'F2') onEnter(here);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const hit = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(',').map(Number);
    if (hit?.[0] !== undefined && hit[1] !== undefined) onAct({ row: hit[0], column: hit[1] });
  };
  /** What each cell carries. */
  const cell = (row: number, column: number) => ({
    role: row === 0 ? 'columnheader' : column === 0 ? 'rowheader' : 'gridcell',
    'data-cell': `${row},${column}`,
    tabIndex: row === here.row && column === here.column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });
  return { grid, keys: { onKeyDown, onClick }, cell };
}

const within = (at: number, count: number) => Math.max(0, Math.min(at, count - 1));

type Move = (here: GridPlace, control: boolean, last: GridPlace) => GridPlace;

const MOVES: Record<string, Move> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }, control) => ({ row: control ? 0 : row, column: 0 }),
  End: ({ row }, control, last) => ({ row: control ? last.row : row, column: last.column }),
};
