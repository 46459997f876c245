/*
 * A passage being written: saved 800 ms after the last key, when the field is left, when the screen is left and when the
 * window closes. Two saves of one draft never cross. A newer version from elsewhere replaces a draft only if nothing is
 * unsaved in it; a conflict is left for the user to decide.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

export type DraftState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

type Saved<Value> = { value: Value; revision: number };

type DraftOptions<Value> = {
  stored: Saved<Value>;
  /** Resolves with what is stored now, which may hold changes of others too. */
  save: (value: Value, revision: number) => Promise<Saved<Value>>;
  delay?: number;
};

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

export function useDraft<Value>({ stored, save, delay = 800 }: DraftOptions<Value>) {
  const [value, setValue] = useState(stored.value);
  const [state, setState] = useState<DraftState>('clean');
  const [error, setError] = useState<unknown>(null);
  const live = useRef({ value, revision: stored.revision, dirty: false, running: null as Promise<void> | null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef(save);
  saveNow.current = save;

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = live.current;
    if (now.running) await now.running;
    if (!now.dirty) return;
    now.dirty = false;
    setState('saving');
    now.running = saveNow.current(now.value, now.revision).then(
      (saved) => {
        now.revision = saved.revision;
        setError(null);
        setState(now.dirty ? 'waiting' : 'saved');
        if (!now.dirty) {
          now.value = saved.value;
          setValue(saved.value);
        }
      },
      (failure: unknown) => {
        now.dirty = true;
        setError(failure);
        setState('failed');
      },
    );
    await now.running;
    now.running = null;
  }, []);

  const set = useCallback(
    (next: Value) => {
      live.current.value = next;
      live.current.dirty = true;
      setValue(next);
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), delay);
    },
    [delay, flush],
  );

  /** Drops the unsaved text and shows what is stored. */
  const takeStored = useCallback(() => {
    clearTimeout(timer.current);
    Object.assign(live.current, { value: stored.value, revision: stored.revision, dirty: false });
    setValue(stored.value);
    setError(null);
    setState('clean');
  }, [stored]);

  /** Saves the unsaved text over what is stored. */
  const keepMine = useCallback(async () => {
    live.current.revision = stored.revision;
    live.current.dirty = true;
    await flush();
  }, [stored.revision, flush]);

  useEffect(() => {
    const now = live.current;
    if (now.dirty || now.running || stored.revision <= now.revision) return;
    Object.assign(now, { value: stored.value, revision: stored.revision });
    setValue(stored.value);
  }, [stored]);

  useEffect(() => {
    open.add(flush);
    return () => {
      void flush();
      // A field below that goes with its screen may still be handing its text over.
      void handOver().finally(() => {
        open.delete(flush);
        void flush();
      });
    };
  }, [flush]);

  return { value, set, state, error, flush, takeStored, keepMine };
}
