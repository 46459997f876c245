/*
 * After a row of a list is removed the focus goes to the row that takes its place, else to what stands for the empty list, so that
 * the keyboard is not thrown to the top of the page. Waits until the list has really changed.
 */
import { useEffect, useRef } from 'react';

/** `order` names the rows as they stand; `row` finds the control of each row, `orElse` the one to take without rows. */
export function useNextRowFocus(order: string, row: string, orElse: string): (at: number) => void {
  const removed = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows in the page change with their order
  useEffect(() => {
    const at = removed.current;
    if (at === null) return;
    removed.current = null;
    const rows = document.querySelectorAll<HTMLElement>(row);
    (rows[Math.min(at, rows.length - 1)] ?? document.querySelector<HTMLElement>(orElse))?.focus();
  }, [order]);
  return (at) => {
    removed.current = at;
  };
}
