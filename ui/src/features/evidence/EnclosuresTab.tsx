/*
 * The documents that go along with the package, each with the right to share it.
 */
import { IconPaperclip } from '@tabler/icons-react';
import { sourceChoices } from '../../record/choices';
import { ChoiceField, FieldRow, Fields, LongField, NumberField, TextField } from '../../record/fields';
import { ThingBrowser } from '../../record/ThingBrowser';
import { ThingForm } from '../../record/ThingForm';
import type { ThingOf } from '../../record/things';
import { UsedBy } from '../../record/UsedBy';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { counted } from '../../shared/format/words';
import type { TabProps } from './EvidenceScreen';

export function EnclosuresTab({ program, snapshot }: TabProps) {
  return (
    <ThingBrowser
      program={program}
      kind="enclosure"
      things={snapshot.enclosures}
      one="enclosure"
      many="enclosures"
      rowOf={rowOf}
      empty={{
        icon: <IconPaperclip />,
        title: 'List what you enclose',
        text: 'Study reports, protocols, publications: FDA reads the package and looks up the rest. The files stay where they are; here they are named and counted.',
      }}
    >
      {(enclosure) => (
        <>
          <ThingForm key={enclosure.id} program={program} kind="enclosure" stored={enclosure}>
            <FdaSurface label="The enclosure">
              <Fields>
                <TextField path="fda.title" label="Title" help="As it stands on the document." />
                <FieldRow>
                  <TextField path="fda.version" label="Version or date" code />
                  <NumberField path="fda.pages" label="Pages" help="0 when unknown." min={0} />
                </FieldRow>
                <ChoiceField
                  path="fda.evidence"
                  label="The source it is a copy of"
                  options={sourceChoices(snapshot)}
                  optional
                  searchable
                />
              </Fields>
            </FdaSurface>
            <InternalSurface label="Notes on the enclosure">
              <Fields>
                <LongField
                  path="internal.right_to_share"
                  label="Right to share"
                  help="Whether and why this copy may go to FDA: own report, license, consent of the partner."
                />
                <WorkingFields />
              </Fields>
            </InternalSurface>
          </ThingForm>
          <UsedBy program={program} id={enclosure.id} nowhere="No text points to this enclosure by name yet." />
        </>
      )}
    </ThingBrowser>
  );
}

function rowOf({ fda }: ThingOf<'enclosure'>) {
  return {
    name: fda.title || 'Enclosure without a title',
    note: [fda.version, fda.pages > 0 ? counted(fda.pages, 'page') : ''].filter(Boolean).join(' · '),
    words: [fda.title, fda.version].join(' '),
  };
}
