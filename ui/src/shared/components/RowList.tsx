/*
 * A list of links that each open something beside it. Arrow keys go from row to row; above 300 rows only those in view are drawn.
 * The address of a row is the caller's: `searchOf` gives the choices of the address with this row open.
 */
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef } from 'react';
import styles from './RowList.module.css';

export type ListRow = { id: string; name: ReactNode; note?: ReactNode; marks?: ReactNode };
type Search = Record<string, unknown>;

type RowListProps = {
  label: string;
  rows: ListRow[];
  current: string | undefined;
  searchOf: (id: string) => (old: Search) => Search;
};

const ALL_DRAWN = 300;

export function RowList({ label, rows, current, searchOf }: RowListProps) {
  const room = useRef<HTMLDivElement>(null);
  const many = rows.length > ALL_DRAWN;
  const drawn = useVirtualizer({
    count: rows.length,
    enabled: many,
    getScrollElement: () => room.current,
    estimateSize: () => 62,
    overscan: 12,
    getItemKey: (at) => rows[at]?.id ?? at,
  });
  const chosen = rows.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (many && chosen >= 0) drawn.scrollToIndex(chosen);
    else keepInView(room.current, room.current?.querySelector<HTMLElement>('[aria-current]'));
  }, [many, chosen, drawn]);

  const row = (one: ListRow) => <Row row={one} open={one.id === current} searchOf={searchOf} />;
  return (
    <nav className={styles.room} ref={room} aria-label={label} onKeyDown={(event) => walk(event, room.current)}>
      {many ? (
        <ul className={styles.list} style={{ height: drawn.getTotalSize() }}>
          {drawn.getVirtualItems().map(({ index, key, start }) => {
            const one = rows[index];
            return one ? (
              <li
                key={key}
                data-index={index}
                ref={drawn.measureElement}
                className={styles.placed}
                style={{ transform: `translateY(${start}px)` }}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
              >
                {row(one)}
              </li>
            ) : null;
          })}
        </ul>
      ) : (
        <ul className={styles.list}>
          {rows.map((one) => (
            <li key={one.id}>{row(one)}</li>
          ))}
        </ul>
      )}
    </nav>
  );
}

/** Scrolls the list alone; the page stays at its heading. */
function keepInView(room: HTMLElement | null, row: HTMLElement | null | undefined) {
  if (!room || !row) return;
  const end = row.offsetTop + row.offsetHeight;
  if (row.offsetTop < room.scrollTop) room.scrollTop = row.offsetTop;
  else if (end > room.scrollTop + room.clientHeight) room.scrollTop = end - room.clientHeight;
}

type RowProps = { row: ListRow; open: boolean; searchOf: RowListProps['searchOf'] };

const Row = memo(function Row({ row, open, searchOf }: RowProps) {
  return (
    <Link
      {...({ to: '.', search: searchOf(row.id) } as never as { to: '/' })}
      className={styles.row}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={open ? 'true' : undefined}
      data-row={row.id}
      resetScroll={false}
    >
      <span className={styles.name}>{row.name}</span>
      {row.note ? <span className={styles.note}>{row.note}</span> : null}
      {row.marks ? <span className={styles.marks}>{row.marks}</span> : null}
    </Link>
  );
});

/** Up and Down go to the neighbor, Home and End to the ends of what is drawn. */
function walk(event: KeyboardEvent, room: HTMLElement | null) {
  const links = [...(room?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  links[to]?.focus();
}
