/*
 * A thing of a program being written: what is stored, the draft over it, and saving by itself (shared/form/useDraft).
 */
import { notifications } from '@mantine/notifications';
import type { Thing, ThingKind } from '../api/bindings';
import { useChange } from '../api/cache';
import { useDraft } from '../shared/form/useDraft';
import { KIND_NAMES } from './kinds';
import type { ThingOf } from './things';

export function useThing<Kind extends ThingKind>(program: string, kind: Kind, stored: ThingOf<Kind>) {
  const change = useChange('record_save');
  return useDraft<ThingOf<Kind>>({
    stored: { value: stored, revision: stored.revision },
    name: stored.id,
    onKept: () => sayKept(kind),
    save: async (value, revision) => {
      const thing = { thing: kind, value: { ...value, revision } } as Thing;
      const saved = await change.mutateAsync({ program, thing });
      const now = saved.thing.value as ThingOf<Kind>;
      return { value: now, revision: now.revision };
    },
  });
}

/** The screen was left before its text could be saved. */
function sayKept(kind: ThingKind) {
  notifications.show({
    id: `kept-${kind}`,
    color: 'red',
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    title: 'Your last change is not saved yet',
    message: `${KIND_NAMES[kind].one}: what you typed is kept while this window is open. Go back to it to see why and to decide.`,
  });
}
