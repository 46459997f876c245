/*
 * One question: where it stands among the others, and its form.
 */
import { Anchor, Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { Question } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { fullSnapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import styles from './editor/Editor.module.css';
import { QuestionForm } from './editor/QuestionForm';
import { byRank } from './list/rows';
import { nameOfQuestion } from './plain';

export function QuestionScreen() {
  const { program, question: id } = useParams({ from: '/program/$program/questions/$question' });
  const view = useAnswer('program_get', { program });
  const snapshot = useMemo(() => (view.data ? fullSnapshot(view.data.snapshot) : null), [view.data]);
  const question = snapshot?.questions.find((one) => one.id === id);
  const navigate = useNavigate();
  const leave = useRef<() => void>(() => undefined);
  const toList = () =>
    void navigate({ to: '/program/$program/questions', params: { program }, search: backTo(question) });
  leave.current = toList;
  useDoneKey(leave);

  return (
    <>
      <nav aria-label="You are here">
        <ol className={styles.crumbs}>
          <li>
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link to="/program/$program/questions" params={{ program }} search={backTo(question)} {...props} />
              )}
            >
              Questions
            </Anchor>
          </li>
          <li aria-current="page">{question ? nameOfQuestion(question) : 'Question'}</li>
        </ol>
      </nav>
      <PageHead title={question ? nameOfQuestion(question) : 'Question'}>
        {question && snapshot ? <Neighbors program={program} question={question} all={snapshot.questions} /> : null}
        {question ? (
          <Button variant="default" size="xs" onClick={toList} title="Ctrl+Enter">
            Done
          </Button>
        ) : null}
      </PageHead>
      <Answered query={view} what="The question">
        {() =>
          question && snapshot ? (
            <QuestionForm key={question.id} program={program} question={question} snapshot={snapshot} />
          ) : (
            <Trouble
              severity="warn"
              title="This question is no longer here"
              message="It was removed, or the change that made it was undone."
              hint="Undo brings it back, or choose another question from the list."
            />
          )
        }
      </Answered>
    </>
  );
}

/** Ctrl+Enter ends the work on a question wherever the cursor stands; saving needs no key. */
function useDoneKey(done: { current: () => void }) {
  useEffect(() => {
    const keyed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      done.current();
    };
    document.addEventListener('keydown', keyed);
    return () => document.removeEventListener('keydown', keyed);
  }, [done]);
}

/** The list in which the question stands. */
const backTo = (question: Question | undefined) => (question?.fda.meeting ? { meeting: question.fda.meeting } : {});

type NeighborsProps = { program: string; question: Question; all: readonly Question[] };

function Neighbors({ program, question, all }: NeighborsProps) {
  const order = byRank(all.filter(({ fda }) => fda.meeting === question.fda.meeting));
  const at = order.findIndex(({ id }) => id === question.id);
  return (
    <nav className={styles.neighbors} aria-label="Other questions">
      <Neighbor program={program} to={order[at - 1]} words="Previous" />
      <span className={styles.help}>
        {at + 1} of {order.length}
      </span>
      <Neighbor program={program} to={order[at + 1]} words="Next" />
    </nav>
  );
}

type NeighborProps = { program: string; to: Question | undefined; words: 'Previous' | 'Next' };

function Neighbor({ program, to, words }: NeighborProps) {
  const icon =
    words === 'Previous' ? <IconArrowLeft size={16} aria-hidden /> : <IconArrowRight size={16} aria-hidden />;
  const side = words === 'Previous' ? { leftSection: icon } : { rightSection: icon };
  if (!to) {
    return (
      <Button variant="subtle" size="xs" disabled {...side}>
        {words}
      </Button>
    );
  }
  const name = nameOfQuestion(to);
  return (
    <Button
      variant="subtle"
      size="xs"
      title={name}
      aria-label={`${words}: ${name}`}
      {...side}
      renderRoot={(props) => (
        <Link to="/program/$program/questions/$question" params={{ program, question: to.id }} {...props} />
      )}
    >
      {words}
    </Button>
  );
}
