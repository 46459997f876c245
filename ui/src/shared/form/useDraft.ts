/*
 * A passage being written: saved 800 ms after the last key, when the field is left, when the screen is left and when the
 * window closes. Two saves of one draft never cross. A newer version from elsewhere replaces a draft only if nothing is
 * unsaved in it; a conflict is left for the user to decide. Text that could not be saved when its screen was left is kept under the
 * name of the draft and is there again when the screen is opened.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

export type DraftState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

type Saved<Value> = { value: Value; revision: number };

type DraftOptions<Value> = {
  stored: Saved<Value>;
  /** Resolves with what is stored now, which may hold changes of others too. */
  save: (value: Value, revision: number) => Promise<Saved<Value>>;
  delay?: number;
  /** Under which text that could not be saved is kept when the screen is left. */
  name?: string | undefined;
  /** Hears that text was kept so. */
  onKept?: (() => void) | undefined;
};

type Unsaved = { value: unknown; revision: number; error: unknown };

const kept = new Map<string, Unsaved>();

const failed = new Set<object>();

/** Whether text stands in a field, or was left on a screen, that could not be saved. */
export const hasUnsaved = () => failed.size > 0 || kept.size > 0;

const open = new Set<() => Promise<void>>();
const hurried = new Set<() => Promise<void>>();

/** Registers what has to hand its text to a draft before drafts are saved; returns how to take it back. */
export function beforeFlush(hurry: () => Promise<void>): () => void {
  hurried.add(hurry);
  return () => void hurried.delete(hurry);
}

/** Lets every field that is written in hand its text to its draft. */
export async function handOver() {
  await Promise.all([...hurried].map((hurry) => hurry()));
}

/** Saves every draft that is open, for example before the window closes. */
export async function flushDrafts() {
  await handOver();
  await Promise.all([...open].map((flush) => flush()));
}

export function useDraft<Value>({ stored, save, delay = 800, name, onKept }: DraftOptions<Value>) {
  const [found] = useState(() => (name === undefined ? undefined : kept.get(name)));
  const [value, setValue] = useState(found ? (found.value as Value) : stored.value);
  const [state, setState] = useState<DraftState>(found ? 'failed' : 'clean');
  const [error, setError] = useState<unknown>(found?.error ?? null);
  const live = useRef({
    value,
    revision: found?.revision ?? stored.revision,
    dirty: found !== undefined,
    running: null as Promise<void> | null,
    shown: false,
    edits: 0,
    failed: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ save, name, onKept });
  latest.current = { save, name, onKept };

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = live.current;
    if (now.running) await now.running;
    if (!now.dirty) return;
    now.dirty = false;
    setState('saving');
    now.running = latest.current.save(now.value, now.revision).then(
      (saved) => {
        now.revision = saved.revision;
        now.failed = false;
        failed.delete(now);
        if (latest.current.name !== undefined) kept.delete(latest.current.name);
        setError(null);
        setState(now.dirty ? 'waiting' : 'saved');
        if (!now.dirty) {
          now.value = saved.value;
          setValue(saved.value);
        }
      },
      (failure: unknown) => {
        now.dirty = true;
        now.failed = true;
        if (now.shown) failed.add(now);
        setError(failure);
        setState('failed');
        if (!now.shown) keep(latest.current, { value: now.value, revision: now.revision, error: failure });
      },
    );
    await now.running;
    now.running = null;
  }, []);

  const set = useCallback(
    (next: Value) => {
      live.current.value = next;
      live.current.dirty = true;
      live.current.edits += 1;
      setValue(next);
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), delay);
    },
    [delay, flush],
  );

  /**
   * Saves step by step what the user decided: each step changes the draft as it was saved before. Where a save fails, the draft is again
   * as it was before the first step, unsaved.
   */
  const settle = useCallback(
    async (steps: ((value: Value) => Value)[]) => {
      clearTimeout(timer.current);
      const now = live.current;
      if (now.running) await now.running;
      const before = now.value;
      for (const step of steps) {
        now.value = step(now.value);
        now.dirty = true;
        await flush();
        if (now.failed) {
          now.value = before;
          setValue(before);
          return;
        }
      }
    },
    [flush],
  );

  useEffect(() => {
    const now = live.current;
    if (now.dirty || now.running || stored.revision <= now.revision) return;
    Object.assign(now, { value: stored.value, revision: stored.revision });
    setValue(stored.value);
  }, [stored]);

  useEffect(() => {
    const now = live.current;
    open.add(flush);
    now.shown = true;
    return () => {
      now.shown = false;
      failed.delete(now);
      const { edits } = now;
      void flush();
      // A field below that goes with its screen may still be handing its text over; a save that failed is not tried again.
      void handOver().finally(() => {
        open.delete(flush);
        if (now.edits !== edits) void flush();
      });
    };
  }, [flush]);

  return { value, set, state, error, flush, settle };
}

function keep({ name, onKept }: { name: string | undefined; onKept: (() => void) | undefined }, unsaved: Unsaved) {
  if (name === undefined) return;
  kept.set(name, unsaved);
  onKept?.();
}
