/*
 * The questions to FDA: those of the program, and the bank of questions others had to ask. Which of the two is shown stands in the address.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswer } from '../../api/cache';
import { fullSnapshot, type Snapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { TabLinks } from '../../shared/components/TabLinks';
import { BankTab } from './bank/BankTab';
import { AddQuestion } from './list/AddQuestion';
import { ProgramTab, scopeOf } from './list/ProgramTab';
import { questionsOf } from './list/rows';

export function QuestionsScreen() {
  const { program } = useParams({ from: '/program/$program/questions' });
  const { tab, meeting } = useSearch({ from: '/program/$program/questions' });
  const view = useAnswer('program_get', { program });
  const bank = useAnswer('bank_search', { text: '' });
  const current = tab === 'bank' ? 'bank' : 'program';
  const snapshot = useMemo(() => (view.data ? fullSnapshot(view.data.snapshot) : null), [view.data]);

  return (
    <>
      <PageHead
        title="Questions"
        lead="What you ask FDA, in the order of the agenda. FDA answers one closed question at a time, with your position beside it."
      >
        {snapshot && current === 'program' && snapshot.questions.length > 0 ? (
          <Add program={program} snapshot={snapshot} meeting={meeting} />
        ) : null}
      </PageHead>
      <TabLinks
        label="Questions"
        param="tab"
        first="program"
        current={current}
        tabs={[
          { id: 'program', words: 'In this program', count: snapshot?.questions.length },
          { id: 'bank', words: 'Bank', count: bank.data?.length },
        ]}
      />
      <Answered query={view} what="The questions">
        {() => {
          if (!snapshot) return null;
          return current === 'bank' ? (
            <BankTab program={program} snapshot={snapshot} />
          ) : (
            <ProgramTab program={program} snapshot={snapshot} />
          );
        }}
      </Answered>
    </>
  );
}

function Add({ program, snapshot, meeting }: { program: string; snapshot: Snapshot; meeting: string | undefined }) {
  const scope = scopeOf(snapshot, meeting);
  const ranks = questionsOf(snapshot, scope).map(({ fda }) => fda.rank ?? 0);
  const asked = scope.kind === 'meeting' ? scope.meeting.id : undefined;
  return <AddQuestion program={program} meeting={asked} rank={Math.max(0, ...ranks) + 1} />;
}
