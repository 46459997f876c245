/*
 * The frame of a form that edits one thing: saves by itself, says so, lets the user decide a conflict (Unsaved.tsx), and hands its fields the part
 * they show, the way to change it, and the findings at their place. Takes the focus to the field that the address names.
 * A field is drawn again only when its own part changes, so that typing stays quick in a form of a hundred fields.
 */
import { useSearch } from '@tanstack/react-router';
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Finding, ThingKind } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { SaveBadge } from '../shared/form/SaveBadge';
import { handOver } from '../shared/form/useDraft';
import { WRITABLE } from '../shared/writable';
import { partAt, withPart } from './lens';
import styles from './Record.module.css';
import type { ThingOf } from './things';
import { isUndecided, Unsaved } from './Unsaved';
import { useAfterFrame } from './useAfterFrame';
import { useThing } from './useThing';

type FormContext = {
  program: string;
  id: string;
  /** The part at a path as it is now. */
  read: (path: string) => unknown;
  change: (path: string, part: unknown) => void;
  subscribe: (heard: () => void) => () => void;
};

const Form = createContext<FormContext | null>(null);
const Found = createContext<Finding[]>([]);

type ThingFormProps<Kind extends ThingKind> = {
  program: string;
  kind: Kind;
  stored: ThingOf<Kind>;
  /** Findings that the screen shows elsewhere and that do not stand beside their field. */
  elsewhere?: (finding: Finding) => boolean;
  /** The part from which the paths of the fields start; findings about a plan name places within its `body`. */
  root?: string;
  children: ReactNode | ((value: ThingOf<Kind>, change: (path: string, part: unknown) => void) => ReactNode);
};

/** Give it `key={stored.id}` where another thing can take the place of this one. */
export function ThingForm<Kind extends ThingKind>({
  program,
  kind,
  stored,
  elsewhere,
  root,
  children,
}: ThingFormProps<Kind>) {
  const draft = useThing(program, kind, stored);
  const findings = useAnswer('finding_list', { program }).data;
  const live = useRef(draft);
  live.current = draft;
  const fields = useRef(new Set<() => void>());
  const form = useMemo<FormContext>(() => {
    const place = (path: string) => (root ? `${root}.${path}` : path);
    const tell = () => {
      for (const heard of fields.current) heard();
    };
    return {
      program,
      id: stored.id,
      read: (path) => partAt(live.current.value, place(path)),
      change: (path, part) => {
        const latest = live.current;
        const value = withPart(latest.value, place(path), part);
        // Two changes in one go: the second builds on the first, which is not drawn yet.
        live.current = { ...latest, value };
        latest.set(value);
        tell();
      },
      subscribe: (heard) => {
        fields.current.add(heard);
        return () => fields.current.delete(heard);
      },
    };
  }, [program, stored.id, root]);
  // What was saved, or taken from elsewhere, comes to the fields too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new value is news
  useLayoutEffect(() => {
    for (const heard of fields.current) heard();
  }, [draft.value]);
  const found = useMemo(
    () =>
      findings?.filter(
        (finding) =>
          finding.place.id === stored.id && finding.dismissed === undefined && !(elsewhere?.(finding) ?? false),
      ) ?? [],
    [findings, stored.id, elsewhere],
  );
  const frame = useRef<HTMLFormElement>(null);
  useFocusOnField(frame);
  const placeOf = (path: string) => {
    const own = root && path.startsWith(`${root}.`) ? path.slice(root.length + 1) : path;
    return frame.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(own)}"]`) ?? null;
  };
  const named = (path: string) => placeOf(path)?.querySelector('label, legend')?.textContent?.trim() || undefined;
  const focusOn = (path: string) => focusWithin(placeOf(path));

  return (
    <Form.Provider value={form}>
      <Found.Provider value={found}>
        <form
          ref={frame}
          className={styles.form}
          onSubmit={(event) => event.preventDefault()}
          onBlur={() => {
            if (!isUndecided(draft.error)) void handOver().then(draft.flush);
          }}
        >
          <p className={styles.saved}>
            <SaveBadge state={draft.state} />
          </p>
          <Unsaved program={program} draft={draft} nameOf={named} onSettled={focusOn} />
          {typeof children === 'function' ? children(draft.value, form.change) : children}
        </form>
      </Found.Provider>
    </Form.Provider>
  );
}

/** The part of the thing at a path, its change, and what the checks found there. */
export function useField<Part>(path: string) {
  const form = useContext(Form);
  if (!form) throw new Error('a field stands inside a ThingForm');
  const found = useContext(Found);
  const { program, id, change } = form;
  const value = useSyncExternalStore(form.subscribe, () => form.read(path)) as Part | undefined;
  return {
    program,
    id,
    value,
    set: (part: Part | undefined) => change(path, part),
    /** Changes the part from what it is at that moment, also after others were written. */
    edit: (next: (part: Part | undefined) => Part | undefined) =>
      change(path, next(form.read(path) as Part | undefined)),
    findings: found.filter(({ place }) => place.path === path),
  };
}

/** What the checks found at a part and everything within it, for places where a field has no room below it. */
export function useFindingsWithin(path: string): Finding[] {
  return useContext(Found).filter(({ place }) => place.path === path || place.path.startsWith(`${path}.`));
}

/** A finding or a search leads to a field: `?field=fda.position`. */
function useFocusOnField(frame: { current: HTMLElement | null }) {
  const { field } = useSearch({ strict: false });
  const move = () => {
    focusWithin(frame.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field ?? '')}"]`) ?? null);
  };
  useAfterFrame(field ? move : undefined, field ?? '');
}

function focusWithin(place: HTMLElement | null) {
  (place?.querySelector<HTMLElement>(CONTROL) ?? place)?.focus();
  place?.scrollIntoView({ block: 'center' });
}

const CONTROL = `${WRITABLE}, select, button, [tabindex]`;
