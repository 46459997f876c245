/*
 * One key fact: name, value with unit, where it comes from and what shows it.
 */

import { sourceChoices } from '../../record/choices';
import { FieldRow, Fields, TextField } from '../../record/fields';
import { LinksField } from '../../record/lists';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { Snapshot, ThingOf } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';

type FactFormProps = { program: string; fact: ThingOf<'fact'>; snapshot: Snapshot };

export function FactForm({ program, fact, snapshot }: FactFormProps) {
  return (
    <ThingForm program={program} kind="fact" stored={fact}>
      <FdaSurface label="The fact">
        <Fields>
          <FieldRow>
            <TextField path="fda.name" label="Name" help="As the team calls it, for example Starting dose." />
            <TextField
              path="fda.key"
              label="Key"
              help="The name under which bank questions look for this value, such as starting_dose. May stay empty."
              code
            />
          </FieldRow>
          <FieldRow>
            <ProseField
              path="fda.value"
              label="Value"
              help="As it is printed; write powers of ten with raised digits."
              rows={1}
            />
            <ProseField path="fda.unit" label="Unit" help="Empty for a pure number." rows={1} />
          </FieldRow>
          <ProseField
            path="fda.basis"
            label="Where it comes from"
            help="One sentence: why this value and not another."
            rows={2}
          />
          <LinksField
            path="fda.evidence"
            label="Evidence"
            choices={sourceChoices(snapshot)}
            empty="No source is noted yet. Add one under Evidence."
          />
        </Fields>
      </FdaSurface>
      <InternalSurface label="Notes on the fact">
        <Fields>
          <WorkingFields at="internal" />
        </Fields>
      </InternalSurface>
    </ThingForm>
  );
}
