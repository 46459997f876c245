/*
 * F7: goes from finding to finding in the order of the list, each time to its place, and begins again at the end.
 */
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useAnswer } from '../api/cache';
import { useGoTo } from '../record/place';

export function useFindingWalk(program: string | null): (step: 1 | -1) => void {
  const findings = useAnswer('finding_list', program ? { program } : null).data;
  const goTo = useGoTo(program ?? '');
  const at = useRef<string | null>(null);
  return (step) => {
    const open = findings?.filter(({ dismissed }) => dismissed === undefined) ?? [];
    if (open.length === 0) {
      notifications.show({ message: 'Nothing to fix.' });
      return;
    }
    const last = open.findIndex(({ id }) => id === at.current);
    const next = open[(Math.max(last, step === 1 ? -1 : 0) + step + open.length) % open.length];
    if (!next) return;
    at.current = next.id;
    goTo(next.place);
    notifications.show({ id: 'finding', message: next.sentence, title: next.place.label, autoClose: 8000 });
  };
}
