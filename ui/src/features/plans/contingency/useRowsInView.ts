/*
 * Which rows of a long table are drawn: all of a short one, those in view of a long one. The screen scrolls, not the table.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

const SHORT = 300;
/** The least height of a row, as Board.module.css gives it. */
const ROW = 62;

/** The first and the row after the last that are drawn, and the height that stands for those above and below. */
export function useRowsInView(count: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [margin, setMargin] = useState(0);
  const long = count > SHORT;
  useLayoutEffect(() => {
    const main = document.getElementById('main');
    if (!long || !main || !body.current) return;
    setMargin(body.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop);
  }, [long]);
  const virtual = useVirtualizer({
    count,
    enabled: long,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: margin,
  });
  if (!long) return { body, from: 0, to: count, above: 0, below: 0 };
  const rows = virtual.getVirtualItems();
  const first = rows[0];
  const last = rows.at(-1);
  return {
    body,
    from: first?.index ?? 0,
    to: (last?.index ?? -1) + 1,
    above: first ? first.start - margin : 0,
    below: last ? virtual.getTotalSize() - (last.end - margin) : 0,
  };
}
