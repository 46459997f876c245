/*
 * The form of a plan kind that has none of its own: the FDA half and the internal half, each on its ground, field by field
 * from the schema. Saves by itself; a conflict is shown and decided by the user.
 */
import { Button } from '@mantine/core';
import type { Plan, PlanBody } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { shapeOfPlan } from '../../api/shapes';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { Trouble } from '../../shared/components/Trouble';
import { SaveBadge } from '../../shared/form/SaveBadge';
import { ObjectFields } from '../../shared/form/ShapeForm';
import { isObject, type JsonObject } from '../../shared/form/shape';
import { useDraft } from '../../shared/form/useDraft';
import styles from './PlanScreen.module.css';

export type PlanFormProps = {
  program: string;
  plan: Plan;
  nameOf: (id: string) => string | null;
};

const HALVES = ['fda', 'internal'] as const;

export function GenericForm({ program, plan, nameOf }: PlanFormProps) {
  const change = useChange('record_save');
  const draft = useDraft({
    stored: { value: plan.body as unknown as JsonObject, revision: plan.revision },
    save: async (body, revision) => {
      const value: Plan = { ...plan, body: body as unknown as PlanBody, revision };
      const saved = await change.mutateAsync({ program, thing: { thing: 'plan', value } });
      const now = saved.thing.value as Plan;
      return { value: now.body as unknown as JsonObject, revision: now.revision };
    },
  });
  const shape = shapeOfPlan(plan.body.kind, draft.value);

  return (
    <form onSubmit={(event) => event.preventDefault()} onBlur={() => void draft.flush()}>
      <p className={styles.saved}>
        <SaveBadge state={draft.state} />
      </p>
      {draft.error ? (
        <Trouble {...troubleOf(draft.error).shown}>
          <Button size="xs" onClick={() => void draft.keepMine()}>
            Keep my text
          </Button>
          <Button size="xs" variant="default" onClick={draft.takeStored}>
            Take the stored text
          </Button>
        </Trouble>
      ) : null}
      <div className={styles.halves}>
        {HALVES.map((half) => {
          const value = draft.value[half];
          const field = shape.kind === 'object' ? shape.fields.find(({ key }) => key === half) : undefined;
          if (!isObject(value) || field?.shape.kind !== 'object') return null;
          const Surface = half === 'fda' ? FdaSurface : InternalSurface;
          return (
            <Surface key={half} label={half === 'fda' ? 'text for FDA' : 'notes of the team'}>
              <ObjectFields
                fields={field.shape.fields}
                value={value}
                onChange={(next) => draft.set({ ...draft.value, [half]: next })}
                nameOf={nameOf}
              />
            </Surface>
          );
        })}
      </div>
    </form>
  );
}
