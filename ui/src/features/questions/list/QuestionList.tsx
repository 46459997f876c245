/*
 * The list of questions in the order of their rank, with the line where the meeting's time ends. Short lists can be dragged; long ones
 * show only the rows in view and are put in order by menu and keys.
 */
import { useCallback, useEffect, useRef } from 'react';
import { SortableList } from '../../../shared/components/SortableList';
import styles from './List.module.css';
import { LongList } from './LongList';
import { type LineActions, QuestionLine } from './QuestionLine';
import type { QuestionRow } from './rows';

/** From here on dragging would be slow, and nobody drags across that many rows. */
const LONG = 300;

type QuestionListProps = {
  program: string;
  label: string;
  rows: QuestionRow[];
  /** What moving changes; none where the order may not be changed. */
  order: string | null;
  timed: boolean;
  /** How many rows stand above the cut line; none for no line. */
  cut: { after: number; words: string } | null;
  onMove: (id: string, target: string) => void;
  onRemove: (id: string, after: () => void) => void;
};

export function QuestionList({ program, label, rows, order, timed, cut, onMove, onRemove }: QuestionListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const live = useRef({ rows, onMove, onRemove });
  live.current = { rows, onMove, onRemove };
  const focusAt = useCallback((at: number) => {
    const row = live.current.rows[at];
    const link = row
      ? frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"] [data-open]`)
      : document.querySelector<HTMLElement>('main h1');
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  }, []);

  // The row goes when the list has been read anew; only then is there a next one to go to.
  const removed = useRef<{ id: string; at: number } | null>(null);
  useEffect(() => {
    const gone = removed.current;
    if (!gone || rows.some(({ id }) => id === gone.id)) return;
    removed.current = null;
    focusAt(Math.min(gone.at, rows.length - 1));
  }, [rows, focusAt]);

  const actions = useRef<LineActions>({
    remove: ({ id }) => {
      const at = live.current.rows.findIndex((row) => row.id === id);
      live.current.onRemove(id, () => {
        removed.current = { id, at };
      });
    },
    step: (id, by) => {
      const { rows: all } = live.current;
      const at = all.findIndex((row) => row.id === id);
      const to = by === 'first' ? 0 : by === 'last' ? all.length - 1 : at + by;
      if (to >= 0 && to < all.length) focusAt(to);
    },
    move: ({ id }, to) => {
      const { rows: all } = live.current;
      const at = all.findIndex((row) => row.id === id);
      const place = { first: 0, up: at - 1, down: at + 1, last: all.length - 1 }[to];
      const target = all[place];
      if (target && target.id !== id) live.current.onMove(id, target.id);
    },
  });

  const line = (row: QuestionRow, at: number) => (
    <QuestionLine
      program={program}
      row={row}
      at={at}
      last={rows.length - 1}
      order={order}
      timed={timed}
      actions={actions.current}
    />
  );
  const above = (at: number) => (cut && cut.after === at ? <CutLine words={cut.words} /> : undefined);

  return (
    <div className={styles.list} ref={frame}>
      {rows.length > LONG ? (
        <LongList label={label} rows={rows} line={line} above={above} focusAt={focusAt} actions={actions.current} />
      ) : order ? (
        <SortableList
          label={label}
          rows={rows.map((row, at) => {
            const divider = above(at);
            return { id: row.id, name: row.name, content: line(row, at), ...(divider ? { above: divider } : {}) };
          })}
          onMove={(id, to) => {
            const target = rows[to];
            if (target) onMove(id, target.id);
          }}
        />
      ) : (
        <ol className={styles.plain} aria-label={label}>
          {rows.map((row, at) => (
            <li key={row.id}>{line(row, at)}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

function CutLine({ words }: { words: string }) {
  return <p className={styles.cutLine}>{words}</p>;
}
