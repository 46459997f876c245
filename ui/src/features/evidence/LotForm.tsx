/*
 * One lot: what it was for, how and where it was made, how it was measured, and what became of it.
 */
import { DayField, FieldRow, Fields, TextField } from '../../record/fields';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { ThingOf } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';

export function LotForm({ program, lot }: { program: string; lot: ThingOf<'lot'> }) {
  return (
    <ThingForm program={program} kind="lot" stored={lot}>
      <FdaSurface label="The lot">
        <Fields>
          <FieldRow>
            <TextField path="fda.number" label="Lot number" code />
            <TextField path="fda.purpose" label="Made for" help="Research, toxicology, engineering, clinical." />
          </FieldRow>
          <FieldRow>
            <TextField
              path="fda.process_version"
              label="Process version"
              help="The name by which changes of the process are told apart."
              code
            />
            <DayField path="fda.made" label="Made on" />
          </FieldRow>
          <FieldRow>
            <TextField path="fda.site" label="Site" />
            <TextField path="fda.scale" label="Scale" />
          </FieldRow>
          <FieldRow>
            <ProseField path="fda.quantity" label="Titer or cell number" help="With its unit." rows={1} />
            <TextField
              path="fda.method"
              label="Measured by"
              help="The method; doses can be compared only within one."
            />
          </FieldRow>
          <FieldRow>
            <TextField path="fda.reference_standard" label="Reference standard" help="Of that method." />
            <ProseField path="fda.potency" label="Potency" help="Result and assay." rows={1} />
          </FieldRow>
          <TextField path="fda.release" label="Release status" />
        </Fields>
      </FdaSurface>
      <InternalSurface label="Notes on the lot">
        <Fields>
          <WorkingFields at="internal" />
        </Fields>
      </InternalSurface>
    </ThingForm>
  );
}
