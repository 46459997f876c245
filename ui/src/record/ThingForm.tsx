/*
 * The frame of a form that edits one thing: saves by itself, says so, lets the user decide a conflict, and hands its fields the part
 * they show, the way to change it, and the findings at their place. Takes the focus to the field that the address names.
 */
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import type { Finding, ThingKind } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { troubleOf } from '../api/errors';
import { Trouble } from '../shared/components/Trouble';
import { SaveBadge } from '../shared/form/SaveBadge';
import { partAt, withPart } from './lens';
import styles from './Record.module.css';
import type { ThingOf } from './things';
import { useAfterFrame } from './useAfterFrame';
import { useThing } from './useThing';

type FormContext = {
  program: string;
  id: string;
  value: unknown;
  change: (path: string, part: unknown) => void;
  findings: Finding[];
};

const Form = createContext<FormContext | null>(null);

type ThingFormProps<Kind extends ThingKind> = {
  program: string;
  kind: Kind;
  stored: ThingOf<Kind>;
  children: ReactNode | ((value: ThingOf<Kind>, change: (path: string, part: unknown) => void) => ReactNode);
};

/** Give it `key={stored.id}` where another thing can take the place of this one. */
export function ThingForm<Kind extends ThingKind>({ program, kind, stored, children }: ThingFormProps<Kind>) {
  const draft = useThing(program, kind, stored);
  const findings = useAnswer('finding_list', { program }).data;
  const live = useRef(draft);
  live.current = draft;
  const form = useMemo<FormContext>(
    () => ({
      program,
      id: stored.id,
      value: draft.value,
      change: (path, part) => {
        const latest = live.current;
        latest.set(withPart(latest.value, path, part));
      },
      findings: findings?.filter(({ place, dismissed }) => place.id === stored.id && dismissed === undefined) ?? [],
    }),
    [program, stored.id, draft.value, findings],
  );
  const frame = useRef<HTMLFormElement>(null);
  useFocusOnField(frame);

  return (
    <Form.Provider value={form}>
      <form
        ref={frame}
        className={styles.form}
        onSubmit={(event) => event.preventDefault()}
        onBlur={() => void draft.flush()}
      >
        <p className={styles.saved}>
          <SaveBadge state={draft.state} />
        </p>
        {draft.error ? (
          <Trouble {...troubleOf(draft.error).shown}>
            <Button size="xs" onClick={() => void draft.keepMine()}>
              Keep my text
            </Button>
            <Button size="xs" variant="default" onClick={draft.takeStored}>
              Take the stored text
            </Button>
          </Trouble>
        ) : null}
        {typeof children === 'function' ? children(draft.value, form.change) : children}
      </form>
    </Form.Provider>
  );
}

/** The part of the thing at a path, its change, and what the checks found there. */
export function useField<Part>(path: string) {
  const form = useContext(Form);
  if (!form) throw new Error('a field stands inside a ThingForm');
  const { program, id, value, change, findings } = form;
  return {
    program,
    id,
    value: partAt(value, path) as Part | undefined,
    set: (part: Part | undefined) => change(path, part),
    findings: findings.filter(({ place }) => place.path === path),
  };
}

/** A finding or a search leads to a field: `?field=fda.position`. */
function useFocusOnField(frame: { current: HTMLElement | null }) {
  const { field } = useSearch({ strict: false });
  const move = () => {
    const place = frame.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field ?? '')}"]`);
    const control = place?.querySelector<HTMLElement>(CONTROL);
    (control ?? place)?.focus();
    place?.scrollIntoView({ block: 'center' });
  };
  useAfterFrame(field ? move : undefined, field ?? '');
}

const CONTROL = 'input, textarea, select, button, [contenteditable], [tabindex]';
