/*
 * What FDA, EMA and others said before, and how it was addressed. FDA asks for it and looks for advice that was not followed.
 */
import { IconMessages } from '@tabler/icons-react';
import type { Meeting } from '../../api/bindings';
import { ChoiceField, DayField, FieldRow, Fields, TextField } from '../../record/fields';
import { ProseField } from '../../record/ProseField';
import { ThingBrowser } from '../../record/ThingBrowser';
import { ThingForm } from '../../record/ThingForm';
import type { ThingOf } from '../../record/things';
import { UsedBy } from '../../record/UsedBy';
import { WorkingFields } from '../../record/WorkingFields';
import { Mark } from '../../shared/components/Mark';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { plainDay } from '../../shared/format/day';
import { MEETING_NAMES } from '../../shared/format/names';
import type { TabProps } from './FactsScreen';

export function AdviceTab({ program, snapshot }: TabProps) {
  return (
    <ThingBrowser
      program={program}
      kind="advice"
      things={snapshot.advice}
      one="advice"
      many="pieces of advice"
      rowOf={rowOf}
      empty={{
        icon: <IconMessages />,
        title: 'Note what regulators said before',
        text: 'An INTERACT meeting, scientific advice of EMA, a letter of a national agency: what was advised, and what you did about it.',
      }}
    >
      {(advice) => (
        <>
          <AdviceForm key={advice.id} program={program} advice={advice} meetings={snapshot.meetings} />
          <UsedBy
            program={program}
            id={advice.id}
            nowhere="No text points to it; it is printed in the table of earlier advice."
          />
        </>
      )}
    </ThingBrowser>
  );
}

type AdviceFormProps = { program: string; advice: ThingOf<'advice'>; meetings: Meeting[] };

function AdviceForm({ program, advice, meetings }: AdviceFormProps) {
  return (
    <ThingForm program={program} kind="advice" stored={advice}>
      <FdaSurface label="The advice">
        <Fields>
          <FieldRow>
            <TextField path="fda.agency" label="Who gave it" help="FDA, EMA, a national agency." />
            <DayField path="fda.date" label="When" />
          </FieldRow>
          <TextField
            path="fda.occasion"
            label="Where"
            help="The meeting or document, with the number of the question."
          />
          {meetings.length > 0 ? (
            <ChoiceField
              path="fda.meeting"
              label="Meeting of this program"
              help="When it came from one of them."
              options={meetings.map(({ id, fda }, at) => ({
                value: id,
                label: [`${at + 1}. ${MEETING_NAMES[fda.kind]}`, fda.dates.meeting ? plainDay(fda.dates.meeting) : '']
                  .filter(Boolean)
                  .join(', '),
              }))}
              optional
            />
          ) : null}
          <ProseField
            path="fda.advice"
            label="What was advised"
            help="In the words of the document where you can."
            rows={4}
          />
          <ProseField
            path="fda.addressed"
            label="How it was addressed"
            help="What was done, or why not. Say what is new since then."
            rows={4}
          />
        </Fields>
      </FdaSurface>
      <InternalSurface label="Notes on the advice">
        <Fields>
          <WorkingFields at="internal" />
        </Fields>
      </InternalSurface>
    </ThingForm>
  );
}

function rowOf({ fda }: ThingOf<'advice'>) {
  const open = fda.addressed.trim() === '';
  return {
    name: fda.occasion || 'Advice without an occasion',
    note: [fda.agency, fda.date ? plainDay(fda.date) : ''].filter(Boolean).join(' · '),
    marks: open ? <Mark tone="warn">Not addressed yet</Mark> : null,
    words: [fda.agency, fda.occasion, fda.advice, fda.addressed, open ? 'not addressed' : ''].join(' '),
  };
}
