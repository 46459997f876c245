/*
 * One decision with the constraint it meets.
 */
import type { Constraint, Guidance } from '../../api/bindings';
import { ChoiceField, DayField, FieldRow, Fields, TextField } from '../../record/fields';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';

type ConstraintFormProps = { program: string; constraint: Constraint; guidance: Guidance[] };

export function ConstraintForm({ program, constraint, guidance }: ConstraintFormProps) {
  const cited = constraint.internal.guidance;
  const known = guidance.map(({ id, title }) => ({ value: id, label: title }));
  const other = cited && known.every(({ value }) => value !== cited) ? [{ value: cited, label: cited }] : [];
  return (
    <ThingForm program={program} kind="constraint" stored={constraint}>
      <Fields>
        <ProseField path="internal.decision" label="Decision" help="What was decided, in one sentence." rows={1} />
        <ProseField
          path="internal.constraint"
          label="Constraint"
          help="What the rules or the biology ask for, so that it had to be decided."
          rows={1}
        />
        <ProseField
          path="internal.answer"
          label="How it is met"
          help="The technology or process that answers it."
          rows={1}
        />
        <FieldRow>
          <ChoiceField path="internal.guidance" label="Guidance" options={[...known, ...other]} searchable optional />
          <TextField path="internal.owner" label="Owner" />
          <DayField path="internal.decided" label="Decided on" />
        </FieldRow>
      </Fields>
    </ThingForm>
  );
}
