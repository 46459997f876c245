/*
 * One live editor at a time: the field that is written in. All others show their text, which costs next to nothing. A field that another
 * one takes over from stays for as long as it takes to hand its text over.
 */
import { useCallback, useId, useSyncExternalStore } from 'react';

type Standing = 'live' | 'leaving';

const fields = new Map<string, Standing>();
const watchers = new Set<() => void>();

function tell() {
  for (const heard of watchers) heard();
}

const watch = (heard: () => void) => {
  watchers.add(heard);
  return () => void watchers.delete(heard);
};

export function useLive() {
  const id = useId();
  const standing = useSyncExternalStore(watch, () => fields.get(id) ?? null);
  const claim = useCallback(() => {
    for (const other of fields.keys()) fields.set(other, 'leaving');
    fields.set(id, 'live');
    tell();
  }, [id]);
  const release = useCallback(() => {
    if (fields.delete(id)) tell();
  }, [id]);
  return { standing, claim, release };
}
