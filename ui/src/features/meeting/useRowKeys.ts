/*
 * Keys for the rows of a list whose entries have no identity, so that a row keeps its fields and the focus when it is moved.
 */
import { useRef } from 'react';

export function useRowKeys(length: number) {
  const made = useRef(0);
  const keys = useRef<string[]>([]);
  while (keys.current.length < length) {
    made.current += 1;
    keys.current.push(`row-${made.current}`);
  }
  keys.current.length = length;
  return {
    keys: [...keys.current],
    move: (from: number, to: number) => {
      keys.current = moved(keys.current, from, to);
    },
    remove: (at: number) => {
      keys.current = keys.current.filter((_, index) => index !== at);
    },
  };
}

/** The list with one entry put elsewhere. */
export function moved<Entry>(list: Entry[], from: number, to: number): Entry[] {
  const next = [...list];
  const [entry] = next.splice(from, 1);
  if (entry !== undefined) next.splice(to, 0, entry);
  return next;
}
