/*
 * The plans of a program: what the answers do to the date of the IND, each question with the state of its contingency plan, and the plans
 * there is one of. The kind to show stands in the address.
 */
import { Button, Select } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../../api/cache';
import { fullSnapshot, type Snapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead, Panel } from '../../shared/components/Page';
import { AudienceTag } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import { AddPlan } from './AddPlan';
import styles from './PlanScreen.module.css';
import { ProgramPlans } from './ProgramPlans';
import { boards, kindNames } from './registry';

export function PlansScreen() {
  const { program } = useParams({ from: '/program/$program/plans' });
  const view = useAnswer('program_get', { program });
  return (
    <>
      <PageHead
        title="Plans"
        lead="What the team does with each answer FDA may give, and the plans the program needs whatever FDA says."
      >
        <KindChoice />
        <AddPlan program={program} />
      </PageHead>
      <Answered query={view} what="The plans">
        {({ snapshot }) => <Plans program={program} snapshot={fullSnapshot(snapshot)} />}
      </Answered>
    </>
  );
}

function Plans({ program, snapshot }: { program: string; snapshot: Snapshot }) {
  const { kind } = useSearch({ from: '/program/$program/plans' });
  return (
    <div className={styles.list}>
      {boards
        .filter((one) => kind === undefined || kind === one.kind)
        .map(({ kind: own, Forecast, Board }) => (
          <div key={own} className={styles.list}>
            <Forecast program={program} stored={snapshot.program} />
            <Panel title="Questions and their contingency plans" aside={<AudienceTag audience="internal" />}>
              {snapshot.questions.length === 0 ? (
                <Teach
                  icon={<IconMessageQuestion />}
                  title="Plan before you ask"
                  text="Each question gets a plan: what do we do if FDA agrees, agrees with conditions, says no, or does not answer?"
                >
                  <Button
                    renderRoot={(props) => (
                      <Link to="/program/$program/questions" params={{ program }} search={{ tab: 'bank' }} {...props} />
                    )}
                  >
                    Choose the first question
                  </Button>
                </Teach>
              ) : (
                <Board program={program} questions={inOrder(snapshot.questions)} plans={snapshot.plans} />
              )}
            </Panel>
          </div>
        ))}
      <ProgramPlans program={program} plans={snapshot.plans} kind={kind} />
    </div>
  );
}

/** As the agenda has them; those without a rank last. */
function inOrder(questions: Snapshot['questions']): Snapshot['questions'] {
  const rank = ({ fda }: Snapshot['questions'][number]) => fda.rank ?? Number.POSITIVE_INFINITY;
  return questions.slice().sort((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))));
}

function KindChoice() {
  const { kind } = useSearch({ from: '/program/$program/plans' });
  const navigate = useNavigate({ from: '/program/$program/plans' });
  return (
    <Select
      aria-label="Show plans of the kind"
      data={[{ value: '', label: 'All plans' }, ...kindNames]}
      value={kind ?? ''}
      allowDeselect={false}
      onChange={(chosen) => void navigate({ search: chosen ? { kind: chosen } : {} })}
    />
  );
}
