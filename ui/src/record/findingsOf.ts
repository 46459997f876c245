/*
 * The open findings of a program by the thing they are about, for the marks of lists.
 */
import { useMemo } from 'react';
import type { Finding } from '../api/bindings';
import { useAnswer } from '../api/cache';

export function useFindingsByThing(program: string): ReadonlyMap<string, Finding[]> {
  const findings = useAnswer('finding_list', { program }).data;
  return useMemo(() => {
    const by = new Map<string, Finding[]>();
    for (const finding of findings ?? []) {
      if (finding.dismissed !== undefined) continue;
      const before = by.get(finding.place.id);
      if (before) before.push(finding);
      else by.set(finding.place.id, [finding]);
    }
    return by;
  }, [findings]);
}
