/*
 * One live editor at a time: the field that is written in. All others show their text, which costs next to nothing.
 */
import { useCallback, useId, useSyncExternalStore } from 'react';

let current: string | null = null;
const watchers = new Set<() => void>();

function become(next: string | null) {
  current = next;
  for (const tell of watchers) tell();
}

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

export function useLive() {
  const id = useId();
  const live = useSyncExternalStore(watch, () => current === id);
  const claim = useCallback(() => become(id), [id]);
  const release = useCallback(() => {
    if (current === id) become(null);
  }, [id]);
  return { live, claim, release };
}
