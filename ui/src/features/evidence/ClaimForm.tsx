/*
 * One claim: the sentence, the value it states, its sources with their maturity, and whether it was read again since they changed.
 */

import { sourceChoices } from '../../record/choices';
import { Fields } from '../../record/fields';
import { LinksField } from '../../record/lists';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { Snapshot, ThingOf } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { SourceLines } from './SourceLines';
import { Stale } from './Stale';

type ClaimFormProps = { program: string; claim: ThingOf<'claim'>; snapshot: Snapshot };

export function ClaimForm({ program, claim, snapshot }: ClaimFormProps) {
  return (
    <ThingForm program={program} kind="claim" stored={claim}>
      {(value) => (
        <>
          <FdaSurface label="The claim">
            <Fields>
              <ProseField
                path="fda.statement"
                label="Statement"
                help="One sentence, no stronger than its sources. Write what was found, not how good it is."
                rows={2}
              />
              <ProseField
                path="fda.value"
                label="Value it states"
                help="The number with its unit, if there is one, so that it can be compared wherever it is said."
                rows={1}
              />
              <LinksField
                path="fda.evidence"
                label="Evidence"
                help="The sources that show it."
                choices={sourceChoices(snapshot)}
                empty="No source is noted yet. Add one under Evidence."
              />
              <SourceLines program={program} ids={value.fda.evidence} snapshot={snapshot} />
            </Fields>
          </FdaSurface>
          <InternalSurface label="Notes on the claim">
            <Fields>
              <Stale />
              <WorkingFields />
            </Fields>
          </InternalSurface>
        </>
      )}
    </ThingForm>
  );
}
