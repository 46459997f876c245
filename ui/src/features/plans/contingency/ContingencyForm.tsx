/*
 * The contingency plan of one question: the question as FDA reads it, what is at stake, and what the team does with each of the four
 * answers. Internal by construction; only the step of disclosing an alternative writes into the question.
 */
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { FieldRow, Fields, LongField, NumberField } from '../../../record/fields';
import { ProseField } from '../../../record/ProseField';
import { ThingForm } from '../../../record/ThingForm';
import { useSnapshot } from '../../../record/things';
import { WorkingFields } from '../../../record/WorkingFields';
import { InternalSurface } from '../../../shared/components/Surface';
import type { PlanFormProps } from '../planForm';
import { AskedQuestion } from './AskedQuestion';
import { BranchCard } from './BranchCard';
import { BRANCHES, notesOf } from './branches';
import styles from './Contingency.module.css';
import { Neighbors } from './Neighbors';
import { Outline } from './Outline';
import { ReplyKinds } from './ReplyField';

export function ContingencyForm({ program, plan }: PlanFormProps) {
  const { tab } = useSearch({ from: '/program/$program/plans/$plan' });
  const snapshot = useSnapshot(program);
  const question = snapshot?.questions.find(({ id }) => id === plan.question);
  const notes = notesOf(plan);
  if (!notes) return null;
  const reading = tab === 'outline';
  return (
    <div className={styles.form}>
      <p className={styles.banner}>
        <IconLock size={18} aria-hidden />
        <span>
          <strong>Internal only</strong> — nothing here is ever placed in a file for FDA
        </span>
      </p>
      <div className={styles.bar}>
        <Neighbors program={program} plan={plan.id} snapshot={snapshot} />
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/program/$program/plans/$plan"
              params={{ program, plan: plan.id }}
              search={reading ? {} : { tab: 'outline' }}
              {...props}
            />
          )}
        >
          {reading ? 'Back to editing' : 'Read as outline'}
        </Button>
      </div>
      <AskedQuestion program={program} question={question} />
      {reading ? (
        <Outline notes={notes} />
      ) : (
        <ThingForm program={program} kind="plan" stored={plan} root="body">
          <InternalSurface label="what is at stake">
            <Head />
          </InternalSurface>
          <InternalSurface label="the four answers">
            <h2>What we do with each answer</h2>
            <p className={styles.hint}>
              After the preliminary responses FDA reviews nothing new. So each reply in the room is one of four kinds;
              new proposals belong into the action, for afterward.
            </p>
            <ReplyKinds />
            <div className={styles.board}>
              {BRANCHES.map((branch) => (
                <BranchCard key={branch.key} branch={branch} question={question} />
              ))}
            </div>
          </InternalSurface>
          <InternalSurface label="owner and note">
            <Fields>
              <WorkingFields />
            </Fields>
          </InternalSurface>
        </ThingForm>
      )}
    </div>
  );
}

function Head() {
  return (
    <Fields>
      <FieldRow>
        <LongField
          rows={1}
          path="internal.concern"
          label="Concern"
          help="What may go wrong with this question, in one sentence."
        />
        <NumberField
          path="internal.exposure"
          label="Exposure"
          help="Rank by how much is at stake: 1 is the most."
          optional
          min={1}
          max={99}
        />
        <LongField
          rows={1}
          path="internal.decides"
          label="Who decides"
          help="Who may say yes in the room, and after asking whom."
        />
      </FieldRow>
      <FieldRow>
        <ProseField
          path="internal.likely_wording"
          label="How FDA is likely to put it"
          help="The sentence you expect in the preliminary responses."
        />
        <ProseField
          path="internal.least_acceptable"
          label="Least acceptable outcome"
          help="The least with which the program goes on. Agreed before the meeting."
        />
        <ProseField
          path="internal.decide_now"
          label="Decide now"
          help="What has to be decided before the meeting, whatever FDA says."
          rows={3}
        />
      </FieldRow>
    </Fields>
  );
}
