/*
 * The form of one question: the ask with its checks beside it, then what stands with it in the package, then what the team keeps.
 */
import { memo, useMemo } from 'react';
import type { Question } from '../../../api/bindings';
import { ChoiceField, FieldRow, Fields, NumberField, TextField } from '../../../record/fields';
import { LinksField } from '../../../record/lists';
import { ProseField } from '../../../record/ProseField';
import { ThingForm } from '../../../record/ThingForm';
import { type Snapshot, useHeadings } from '../../../record/things';
import { WorkingFields } from '../../../record/WorkingFields';
import { Disclosure } from '../../../shared/components/Disclosure';
import { FdaSurface, InternalSurface } from '../../../shared/components/Surface';
import { DISCIPLINE_NAMES, options } from '../../../shared/format/names';
import { Alternative } from './Alternative';
import { BankCompare } from './BankCompare';
import { Checks, isOfLinter } from './Checks';
import { type Choices, choicesOf } from './choices';
import styles from './Editor.module.css';
import { Gaps } from './Gaps';
import { PlanPanel } from './PlanPanel';
import { SubQuestions } from './SubQuestions';

type QuestionFormProps = { program: string; question: Question; snapshot: Snapshot };

export function QuestionForm({ program, question: stored, snapshot }: QuestionFormProps) {
  const headings = useHeadings(program);
  const choices = useMemo(() => choicesOf(snapshot, headings), [snapshot, headings]);
  const plan = snapshot.plans.find(({ body, question }) => body.kind === 'contingency' && question === stored.id);
  return (
    <ThingForm program={program} kind="question" stored={stored} elsewhere={isOfLinter}>
      {(question, change) => (
        <div className={styles.layout}>
          <FdaSurface label="The question">
            <Ask choices={choices} />
            <Gaps program={program} question={question} onFill={(fda) => change('fda', fda)} />
          </FdaSurface>
          <aside className={styles.side} aria-label="Checks, plan and bank">
            <Checks program={program} question={question} questions={snapshot.questions} meetings={snapshot.meetings} />
            <PlanPanel program={program} question={stored.id} plan={plan} />
            <BankCompare program={program} question={question} />
          </aside>
          <FdaSurface label="What stands with the question">
            <Beside choices={choices} request={requestWords(question)} />
          </FdaSurface>
          <Alternative program={program} question={question} plan={plan} onTakeBack={(next) => change('', next)} />
          <InternalSurface label="What the team keeps">
            <Team choices={choices} />
          </InternalSurface>
        </div>
      )}
    </ThingForm>
  );
}

// Drawn once; their fields listen to their own part, so that a key press draws one field anew.
const Ask = memo(function Ask({ choices }: { choices: Choices }) {
  return (
    <Fields>
      <TextField path="fda.title" label="Title" help="A few words; FDA reads it above the question." />
      <ProseField
        path="fda.ask"
        label="Question"
        help="One closed question that FDA can agree or disagree with. Background goes below."
        rows={3}
      />
      <div className={styles.three}>
        <ChoiceField path="fda.discipline" label="Discipline" options={options(DISCIPLINE_NAMES)} optional />
        <ChoiceField path="fda.meeting" label="Asked at" options={choices.meetings} optional />
        <NumberField path="fda.rank" label="Rank on the agenda" optional min={1} max={999} />
      </div>
    </Fields>
  );
});

const Beside = memo(function Beside({ choices, request }: { choices: Choices; request: string }) {
  return (
    <Fields>
      <ProseField path="fda.context" label="Context" help="What the reviewer has to know to answer, briefly." />
      <ProseField
        path="fda.position"
        label="Sponsor position"
        help="What you propose as the answer. FDA answers your proposal."
      />
      <ProseField
        path="fda.justification"
        label="Justification"
        help="Why: the data and the reasons, with where they stand."
      />
      <SubQuestions />
      <FieldRow>
        <LinksField
          path="fda.claims"
          label="Claims it rests on"
          choices={choices.claims}
          empty="No claim is written down yet."
        />
        <LinksField
          path="fda.evidence"
          label="Evidence it points to"
          choices={choices.evidence}
          empty="No evidence is noted yet."
        />
        <LinksField
          path="fda.sections"
          label="Sections that hold the data"
          choices={choices.sections}
          empty="No section is written yet."
        />
      </FieldRow>
      <Disclosure summary={request}>
        <Fields>
          <ProseField
            path="fda.ask_in_request"
            label="Wording in the meeting request"
            help="Only if it differed. FDA compares; blank means unchanged."
            rows={2}
          />
          <ProseField
            path="fda.change_note"
            label="Why the wording changed"
            help="Printed in the package beside the question."
            rows={2}
          />
        </Fields>
      </Disclosure>
    </Fields>
  );
});

function requestWords({ fda }: Question): string {
  const { ask_in_request: asked, change_note: note } = fda;
  if (asked.trim() === '') return 'Wording in the request: unchanged';
  return note.trim() === '' ? 'Wording in the request: changed, not explained yet' : 'Wording in the request: changed';
}

const Team = memo(function Team({ choices }: { choices: Choices }) {
  return (
    <Fields>
      <ChoiceField
        path="internal.answerer"
        label="Who answers when FDA asks back"
        options={choices.people}
        optional
        searchable
      />
      <ProseField path="internal.novelty" label="Why it is asked although guidance exists, or what is new" rows={2} />
      <WorkingFields />
    </Fields>
  );
});
