/*
 * The things of a program as the window uses them: the lists of its snapshot, adding, removing with Undo, and moving.
 * Rust decides what a thing is and what may be done; nothing here does.
 */
import { notifications } from '@mantine/notifications';
import type { ProgramSnapshot, Thing, ThingKind } from '../api/bindings';
import { useAnswer, useChange } from '../api/cache';
import { call } from '../api/call';
import { failureNotice } from './failureNotice';
import { undoNotice } from './undoNotice';

export type ThingOf<Kind extends ThingKind> = Extract<Thing, { thing: Kind }>['value'];

type Lists = Omit<ProgramSnapshot, 'program'>;
export type Snapshot = Pick<ProgramSnapshot, 'program'> & { [List in keyof Lists]-?: NonNullable<Lists[List]> };

/** Everything a program holds, with an empty list where it holds nothing of a kind. */
export function fullSnapshot(snapshot: ProgramSnapshot): Snapshot {
  return {
    profile: [],
    facts: [],
    meetings: [],
    people: [],
    advice: [],
    beats: [],
    claims: [],
    evidence: [],
    sections: [],
    figures: [],
    enclosures: [],
    lots: [],
    dose_bridge: [],
    questions: [],
    plans: [],
    constraints: [],
    tasks: [],
    dismissals: [],
    sign_offs: [],
    review_points: [],
    ...snapshot,
  };
}

/** The program with all its lists, once it has been read. */
export function useSnapshot(program: string): Snapshot | null {
  const view = useAnswer('program_get', { program }).data;
  return view ? fullSnapshot(view.snapshot) : null;
}

const NO_HEADINGS: Record<string, string> = {};

/** The heading under which each section is printed, by its id. */
export function useHeadings(program: string): Record<string, string> {
  return useAnswer('program_get', { program }).data?.headings ?? NO_HEADINGS;
}

/** Makes a new thing, lets the caller fill it, stores it and returns it. */
export function useAddThing(program: string) {
  const save = useChange('record_save');
  const add = async <Kind extends ThingKind>(
    kind: Kind,
    fill: (blank: ThingOf<Kind>) => ThingOf<Kind> = (blank) => blank,
  ): Promise<ThingOf<Kind>> => {
    const blank = await call('record_blank', { kind });
    const value = fill(blank.value as ThingOf<Kind>);
    const saved = await save.mutateAsync({ program, thing: { thing: kind, value } as Thing });
    return saved.thing.value as ThingOf<Kind>;
  };
  return { add, isPending: save.isPending, error: save.error };
}

/** The last offer to undo; undo takes the last change back, so that an older offer would take back another one. */
let offered = '';

/** Removes a thing without asking and offers to bring it back. */
export function useRemoveThing(program: string) {
  const remove = useChange('record_remove');
  const undo = useChange('history_undo');
  return (id: string, after?: () => void) =>
    remove.mutate(
      { id },
      {
        onSuccess: ({ label }) => {
          after?.();
          if (offered) notifications.hide(offered);
          offered = undoNotice(`Removed: ${label}`, () => undo.mutate({ program }, { onError: failureNotice }));
        },
        onError: failureNotice,
      },
    );
}

/** Moves a thing to a place in its list, counted from 0. */
export function useMoveThing() {
  const move = useChange('record_move');
  return (id: string, to: number) => move.mutate({ id, to }, { onError: failureNotice });
}
