/*
 * A list so long that only the rows in view are drawn. The arrow keys bring the next row into view before they go to it.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './List.module.css';
import type { LineActions } from './QuestionLine';
import type { QuestionRow } from './rows';

type LongListProps = {
  label: string;
  rows: QuestionRow[];
  line: (row: QuestionRow, at: number) => ReactNode;
  above: (at: number) => ReactNode;
  focusAt: (at: number) => void;
  actions: LineActions;
};

export function LongList({ label, rows, line, above, focusAt, actions }: LongListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: () => 64,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 10,
    scrollMargin: offset,
  });
  const goTo = (at: number) => {
    view.scrollToIndex(at);
    setTimeout(() => focusAt(at), 60);
  };

  return (
    <ol className={styles.virtual} ref={list} aria-label={label} style={{ height: view.getTotalSize() }}>
      {view.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row ? (
          <li
            key={key}
            ref={view.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - offset}px)` }}
            onKeyDownCapture={(event) => {
              if (!(event.target as HTMLElement).hasAttribute('data-open')) return;
              const up = event.key === 'ArrowUp';
              if (!up && event.key !== 'ArrowDown') return;
              event.preventDefault();
              event.stopPropagation();
              const to = index + (up ? -1 : 1);
              if (event.altKey && event.shiftKey) actions.move(row, up ? 'up' : 'down');
              else if (to >= 0 && to < rows.length) goTo(to);
            }}
          >
            {above(index)}
            {line(row, index)}
          </li>
        ) : null;
      })}
    </ol>
  );
}
