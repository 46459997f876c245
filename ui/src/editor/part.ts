/*
 * Fetches the part that writes (writing.ts): when a field is entered, and before that while the window rests, so that nobody waits for it.
 */
import { useSyncExternalStore } from 'react';

type Part = typeof import('./writing');

let part: Part | null = null;
let coming: Promise<void> | null = null;
const watchers = new Set<() => void>();

/** Fetches the part once; a failure is forgotten, so that the next field tries again. */
export function fetchPart(): Promise<void> {
  coming ??= import('./writing').then(
    ({ LiveEditor, throughSchema }) => {
      part = { LiveEditor, throughSchema };
      for (const heard of watchers) heard();
    },
    () => {
      coming = null;
    },
  );
  return coming;
}

/** Long enough for the screen to stand. */
const REST = 600;
let awaited = false;

export function fetchPartAtRest() {
  if (awaited) return;
  awaited = true;
  setTimeout(() => void fetchPart(), REST);
}

const watch = (heard: () => void) => {
  watchers.add(heard);
  return () => void watchers.delete(heard);
};

/** The part, or nothing while it has not been fetched. */
export const usePart = () => useSyncExternalStore(watch, () => part);
