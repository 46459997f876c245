/*
 * The form of a plan kind that has none of its own: the FDA half and the internal half, each on its ground, field by field
 * from the schema. Saves by itself; a conflict is shown and decided by the user.
 */
import type { Plan, PlanBody } from '../../api/bindings';
import { shapeOfPlan } from '../../api/shapes';
import { Unsaved } from '../../record/Unsaved';
import { useThing } from '../../record/useThing';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { SaveBadge } from '../../shared/form/SaveBadge';
import { ObjectFields } from '../../shared/form/ShapeForm';
import { isObject, type JsonObject } from '../../shared/form/shape';
import styles from './PlanScreen.module.css';

export type PlanFormProps = {
  program: string;
  plan: Plan;
  nameOf: (id: string) => string | null;
};

const HALVES = ['fda', 'internal'] as const;

export function GenericForm({ program, plan, nameOf }: PlanFormProps) {
  const draft = useThing(program, 'plan', plan);
  const body = draft.value.body as unknown as JsonObject;
  const change = (next: JsonObject) => draft.set({ ...draft.value, body: next as unknown as PlanBody });
  const shape = shapeOfPlan(plan.body.kind, body);

  return (
    <form onSubmit={(event) => event.preventDefault()} onBlur={() => void draft.flush()}>
      <p className={styles.saved}>
        <SaveBadge state={draft.state} />
      </p>
      <Unsaved program={program} draft={draft} />
      <div className={styles.halves}>
        {HALVES.map((half) => {
          const value = body[half];
          const field = shape.kind === 'object' ? shape.fields.find(({ key }) => key === half) : undefined;
          if (!isObject(value) || field?.shape.kind !== 'object') return null;
          const Surface = half === 'fda' ? FdaSurface : InternalSurface;
          return (
            <Surface key={half} label={half === 'fda' ? 'text for FDA' : 'notes of the team'}>
              <ObjectFields
                fields={field.shape.fields}
                value={value}
                onChange={(next) => change({ ...body, [half]: next })}
                nameOf={nameOf}
              />
            </Surface>
          );
        })}
      </div>
    </form>
  );
}
