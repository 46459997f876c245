/*
 * One row of the dose bridge: the animal dose as given and as corrected, the human dose, and what lies between.
 */

import { lotChoices, sourceChoices } from '../../record/choices';
import { ChoiceField, FieldRow, Fields, TextField } from '../../record/fields';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { Snapshot, ThingOf } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';

type DoseFormProps = { program: string; row: ThingOf<'dose_bridge_row'>; snapshot: Snapshot };

export function DoseForm({ program, row, snapshot }: DoseFormProps) {
  return (
    <ThingForm program={program} kind="dose_bridge_row" stored={row}>
      <FdaSurface label="The dose">
        <Fields>
          <FieldRow>
            <TextField path="fda.metric" label="Metric" help="Per kilogram, per gram of brain, per eye, total cells." />
            <TextField path="fda.model" label="Species or model" />
          </FieldRow>
          <FieldRow>
            <ChoiceField path="fda.study" label="Study" options={sourceChoices(snapshot)} optional searchable />
            <ChoiceField path="fda.lot" label="Lot given" options={lotChoices(snapshot)} optional searchable />
          </FieldRow>
          <FieldRow>
            <ProseField path="fda.animal_dose" label="Animal dose as given" rows={1} />
            <TextField path="fda.animal_method" label="Method of that dose" />
          </FieldRow>
          <ProseField
            path="fda.animal_dose_corrected"
            label="Animal dose corrected"
            help="In the method of the clinical lot, with the factor that was used. Needed when the two methods differ."
            rows={1}
          />
          <FieldRow>
            <ProseField path="fda.human_dose" label="Human dose" rows={1} />
            <TextField path="fda.human_method" label="Method of the human dose" />
          </FieldRow>
          <FieldRow>
            <TextField path="fda.margin" label="Margin" help="Corrected animal dose divided by human dose." />
            <ProseField
              path="fda.finding"
              label="What the dose showed"
              help="No adverse effect, active, toxic."
              rows={1}
            />
          </FieldRow>
        </Fields>
      </FdaSurface>
      <InternalSurface label="Notes on the dose">
        <Fields>
          <WorkingFields at="internal" />
        </Fields>
      </InternalSurface>
    </ThingForm>
  );
}
