/*
 * The things of one kind as a list that can be filtered, beside the form of the one that is open: add, move, remove with Undo.
 * What a row says and what the form asks is the screen's. The open thing (`id`) and the filter (`text`) stand in the address.
 */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { ThingKind } from '../api/bindings';
import { troubleOf } from '../api/errors';
import { type ListRow, RowList } from '../shared/components/RowList';
import { Teach } from '../shared/components/Teach';
import { Trouble } from '../shared/components/Trouble';
import { TwoPanes } from '../shared/components/TwoPanes';
import { WRITABLE } from '../shared/writable';
import { FindingsMark } from './FindingsMark';
import { useFindingsByThing } from './findingsOf';
import styles from './Record.module.css';
import { BackToList, ThingFinder } from './ThingFinder';
import { ThingHead } from './ThingHead';
import { type ThingOf, useAddThing } from './things';
import { useFilter } from './useFilter';

type BrowserRow = {
  name: ReactNode;
  note?: ReactNode;
  marks?: ReactNode;
  /** Every word the filter finds it by, the marks too. */
  words: string;
};

type ThingBrowserProps<Kind extends ThingKind> = {
  program: string;
  kind: Kind;
  things: ThingOf<Kind>[];
  /** What one and many are called, in lower case. */
  one: string;
  many: string;
  /** Keep it the same between renders as long as nothing in it changes. */
  rowOf: (thing: ThingOf<Kind>) => BrowserRow;
  /** What an empty list teaches; the way to add one is put below it. */
  empty: { icon: ReactNode; title: string; text: string };
  tools?: ReactNode;
  children: (thing: ThingOf<Kind>) => ReactNode;
};

export function ThingBrowser<Kind extends ThingKind>({ program, kind, things, ...shown }: ThingBrowserProps<Kind>) {
  const { one, many, rowOf, empty, tools, children } = shown;
  const { id } = useSearch({ strict: false });
  const [text, find] = useFilter();
  const sought = useDeferredValue(text);
  const navigate = useNavigate();
  const { add, isPending, error } = useAddThing(program);
  const findings = useFindingsByThing(program);
  const open = things.find((thing) => thing.id === id) ?? things[0];
  const room = useRef<HTMLDivElement>(null);
  const focusOn = useFocus(room, open?.id);

  const all = useMemo(
    () =>
      things.map((thing) => {
        const { name, note, marks, words } = rowOf(thing);
        const shownMarks = (
          <>
            {marks}
            <FindingsMark findings={findings.get(thing.id)} />
          </>
        );
        return { words: words.toLowerCase(), row: { id: thing.id, name, note, marks: shownMarks } satisfies ListRow };
      }),
    [things, rowOf, findings],
  );
  const rows = useMemo(() => {
    const wanted = sought.toLowerCase().split(/\s+/).filter(Boolean);
    return all.flatMap(({ words, row }) => (wanted.every((word) => words.includes(word)) ? [row] : []));
  }, [all, sought]);

  const go = (next: string | undefined, without: 'text' | '' = '') =>
    navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        id: next,
        field: undefined,
        ...(without ? { [without]: undefined } : {}),
      }),
    } as never);

  const addOne = () =>
    void add(kind).then(
      (added) => {
        focusOn('form', added.id);
        find('');
        void go(added.id, 'text');
      },
      () => undefined,
    );

  const finder = (
    <ThingFinder
      text={text}
      find={find}
      shown={rows.length}
      all={things.length}
      one={one}
      many={many}
      add={addOne}
      busy={isPending}
    >
      {tools}
    </ThingFinder>
  );
  const failed = error ? <Trouble {...troubleOf(error).shown} /> : null;
  if (!open) {
    return (
      <div className={styles.thing} ref={room}>
        {failed}
        <Teach {...empty}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={addOne} loading={isPending}>
            Add {one}
          </Button>
        </Teach>
        <div className={styles.emptyTools}>{tools}</div>
      </div>
    );
  }
  const at = things.indexOf(open);
  const neighbor = things[at + 1] ?? things[at - 1];
  return (
    <div ref={room}>
      {failed}
      <TwoPanes
        label={`List of ${many}`}
        chosen={id !== undefined}
        back={<BackToList many={many} onBack={() => focusOn('row', open.id)} />}
        list={
          <>
            {finder}
            {rows.length > 0 ? (
              <RowList label={many} rows={rows} current={open.id} searchOf={searchOf} />
            ) : (
              <p className={styles.shownCount}>Nothing here has these words.</p>
            )}
          </>
        }
      >
        <div className={styles.thing}>
          <ThingHead
            program={program}
            id={open.id}
            name={rowOf(open).name}
            one={one}
            at={at}
            count={things.length}
            onRemoved={() => {
              focusOn('row', neighbor?.id ?? '');
              void go(neighbor?.id);
            }}
          />
          {children(open)}
        </div>
      </TwoPanes>
    </div>
  );
}

const searchOf = (id: string) => (old: Record<string, unknown>) => ({ ...old, id, field: undefined });

type Wish = { what: 'form' | 'row'; id: string };

/**
 * Takes the focus to the first field of what was added, after a removal to the next row or the way to add one, and to the heading of
 * what was opened where the list is hidden.
 */
function useFocus(room: { current: HTMLElement | null }, open: string | undefined) {
  const wish = useRef<Wish | null>(null);
  const { field, id } = useSearch({ strict: false });
  useEffect(() => {
    const frame = room.current;
    if (!frame || field) return;
    const wanted = wish.current;
    if (wanted?.what === 'row') {
      // What was removed stays in the list until it is read again.
      if (wanted.id === '' && open) return;
      const row = frame.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.id)}"]`);
      (row ?? frame.querySelector<HTMLElement>('button'))?.focus();
      wish.current = null;
    } else if (wanted?.what === 'form' && wanted.id === open) {
      frame.querySelector<HTMLElement>(`[data-pane="detail"] form :is(${WRITABLE})`)?.focus();
      wish.current = null;
    } else if (id !== undefined) {
      const list = frame.querySelector('[data-pane="list"]');
      if (list && getComputedStyle(list).display === 'none') frame.querySelector<HTMLElement>('h2')?.focus();
    }
  }, [room, open, field, id]);
  return (what: Wish['what'], thing: string) => {
    wish.current = { what, id: thing };
  };
}
