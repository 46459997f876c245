/*
 * A thing of a program being written: what is stored, the draft over it, and saving by itself (shared/form/useDraft).
 */
import type { Thing, ThingKind } from '../api/bindings';
import { useChange } from '../api/cache';
import { useDraft } from '../shared/form/useDraft';
import type { ThingOf } from './things';

export function useThing<Kind extends ThingKind>(program: string, kind: Kind, stored: ThingOf<Kind>) {
  const change = useChange('record_save');
  return useDraft<ThingOf<Kind>>({
    stored: { value: stored, revision: stored.revision },
    save: async (value, revision) => {
      const thing = { thing: kind, value: { ...value, revision } } as Thing;
      const saved = await change.mutateAsync({ program, thing });
      const now = saved.thing.value as ThingOf<Kind>;
      return { value: now, revision: now.revision };
    },
  });
}
