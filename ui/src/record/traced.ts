/*
 * What Rust traced of a program, by the thing it is about: rows of claims, and the sources that nothing uses.
 */
import { useMemo } from 'react';
import type { TraceRow } from '../api/bindings';
import { useAnswer } from '../api/cache';

export type Traced = {
  /** The rows of claims, in the order of the program. */
  claims: ReadonlyMap<string, TraceRow>;
  unused: ReadonlySet<string>;
};

/** Nothing while it is being read. */
export function useTraced(program: string): Traced | null {
  const trace = useAnswer('trace_get', { program }).data;
  return useMemo(
    () =>
      trace
        ? {
            claims: new Map(trace.rows.map((row) => [row.claim.id, row])),
            unused: new Set(trace.unused.map(({ id }) => id)),
          }
        : null,
    [trace],
  );
}
