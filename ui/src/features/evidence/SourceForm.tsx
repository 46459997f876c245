/*
 * One source: what it is, how it is cited, how far the work is, and for a study what was done and found.
 */

import { lotChoices } from '../../record/choices';
import {
  ChoiceField,
  DayField,
  FieldRow,
  Fields,
  LongField,
  NumberField,
  SwitchField,
  TextField,
} from '../../record/fields';
import { LinksField } from '../../record/lists';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { Snapshot, ThingOf } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { EVIDENCE_KIND_NAMES, MATURITY_NAMES, options } from '../../shared/format/names';

type SourceFormProps = { program: string; source: ThingOf<'evidence'>; snapshot: Snapshot };

export function SourceForm({ program, source, snapshot }: SourceFormProps) {
  return (
    <ThingForm program={program} kind="evidence" stored={source}>
      {({ fda }) => (
        <>
          <FdaSurface label="The source">
            <Fields>
              <FieldRow>
                <TextField
                  path="fda.title"
                  label="Short name"
                  help="As it stands in the text, for example Study BB-301-P04."
                />
                <ChoiceField path="fda.kind" label="What it is" options={options(EVIDENCE_KIND_NAMES)} />
              </FieldRow>
              <FieldRow>
                <ChoiceField
                  path="fda.maturity"
                  label="How far it is"
                  help="Printed with the source; a claim cannot be firmer than this."
                  options={options(MATURITY_NAMES)}
                />
                <DayField path="fda.date" label="Finished or published" />
              </FieldRow>
              <LongField
                path="fda.citation"
                label="Full citation"
                help="Report number and version, or authors, journal and year."
              />
              <TextField
                path="fda.locator"
                label="Page, table or figure"
                help="The place that is meant, so that nobody has to search."
              />
              <FieldRow>
                <TextField path="fda.model" label="Species or system" help="For a nonclinical study." />
                <TextField path="fda.glp" label="Good laboratory practice" help="Yes, no, or in part and which." />
              </FieldRow>
              <ProseField
                path="fda.design"
                label="Design"
                help="Groups, number of animals or subjects, duration."
                rows={2}
              />
              <ProseField
                path="fda.result"
                label="Main result"
                help="With numbers. Leave it empty while there is none."
                rows={2}
              />
              <LinksField
                path="fda.lots"
                label="Lots it used"
                help="They tie the result to the process by which the material was made."
                choices={lotChoices(snapshot)}
                empty="No lot is noted yet. Add one under Lots."
              />
              <FieldRow>
                <SwitchField path="fda.enclosed" label="A copy goes with the package" />
                {fda.enclosed || fda.pages > 0 ? (
                  <NumberField path="fda.pages" label="Pages of the copy" help="0 when unknown." min={0} />
                ) : null}
              </FieldRow>
            </Fields>
          </FdaSurface>
          <InternalSurface label="Notes on the source">
            <Fields>
              <WorkingFields at="internal" />
            </Fields>
          </InternalSurface>
        </>
      )}
    </ThingForm>
  );
}
