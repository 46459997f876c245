/*
 * Every question beside the state of its contingency plan: what is at stake, which answers are planned for, how late the IND may become.
 * Long lists draw only the rows in view. What counts as complete the checks say, not this table.
 */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import type { Plan, Question } from '../../../api/bindings';
import { useChange } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { Trouble } from '../../../shared/components/Trouble';
import { STATUS_NAMES } from '../../../shared/format/names';
import { counted } from '../../../shared/format/words';
import styles from './Board.module.css';
import { BRANCHES, notesOf, plannedOf, worstOf } from './branches';
import { useRowsInView } from './useRowsInView';

type BoardProps = { program: string; questions: Question[]; plans: Plan[] };

const HEADS = ['Rank', 'Question', 'At stake', 'Planned answers', 'Least acceptable', 'IND at worst', 'Owner'] as const;

export function Board({ program, questions, plans }: BoardProps) {
  const navigate = useNavigate();
  const add = useChange('plan_add');
  const of = new Map(plans.flatMap((plan) => (plan.question && notesOf(plan) ? [[plan.question, plan] as const] : [])));
  const { body, from, to, above, below } = useRowsInView(questions.length);
  const begin = (question: string) =>
    add.mutate(
      { program, kind: 'contingency', question },
      { onSuccess: ({ id }) => void navigate({ to: '/program/$program/plans/$plan', params: { program, plan: id } }) },
    );
  return (
    <>
      {add.error ? <Trouble {...troubleOf(add.error).shown} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className={styles.region} tabIndex={0} aria-label="Table of questions and plans">
        <table className={styles.table} aria-rowcount={questions.length + 1}>
          <caption className={styles.hidden}>Questions and their contingency plans</caption>
          <thead>
            <tr aria-rowindex={1}>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {above > 0 ? <tr aria-hidden style={{ height: above }} /> : null}
            {questions.slice(from, to).map((question, index) => (
              <Row
                key={question.id}
                program={program}
                question={question}
                at={from + index}
                plan={of.get(question.id)}
                onBegin={begin}
              />
            ))}
            {below > 0 ? <tr aria-hidden style={{ height: below }} /> : null}
          </tbody>
        </table>
      </section>
    </>
  );
}

type RowProps = {
  program: string;
  question: Question;
  at: number;
  plan: Plan | undefined;
  onBegin: (question: string) => void;
};

const Row = memo(
  function Row({ program, question, at, plan, onBegin }: RowProps) {
    const notes = plan ? notesOf(plan) : null;
    const title = question.fda.title || question.fda.ask || 'A question without words yet';
    if (!plan || !notes) {
      return (
        <tr aria-rowindex={at + 2}>
          <td className={styles.number}>{question.fda.rank ?? <Unset words="none" />}</td>
          <th scope="row">
            <span className={styles.title}>{title}</span>
          </th>
          <td colSpan={5}>
            <span className={styles.none}>No plan yet</span>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => onBegin(question.id)}
              aria-label={`Plan for it: question ${at + 1}, ${title}`}
            >
              Plan for it
            </Button>
          </td>
        </tr>
      );
    }
    const planned = plannedOf(notes);
    const worst = worstOf(notes);
    const lacking = BRANCHES.filter(({ key }) => !planned.includes(key)).map((one) => one.title);
    return (
      <tr aria-rowindex={at + 2}>
        <td className={styles.number}>{question.fda.rank ?? <Unset words="none" />}</td>
        <th scope="row">
          <Link
            to="/program/$program/plans/$plan"
            params={{ program, plan: plan.id }}
            className={`${styles.title} ${styles.link}`}
          >
            {title}
          </Link>
          {notes.concern ? <p className={styles.concern}>{notes.concern}</p> : null}
        </th>
        <td className={styles.number}>
          {notes.exposure === 1 ? '1, the most' : (notes.exposure ?? <Unset words="not ranked" />)}
        </td>
        <td>
          <span className={styles.marks} aria-hidden>
            {BRANCHES.map(({ key, title: answer, short }) => (
              <span key={key} className={styles.mark} data-planned={planned.includes(key)} title={answer}>
                {short}
              </span>
            ))}
          </span>
          <span className={styles.sum}>
            {planned.length === BRANCHES.length ? 'all four' : `${planned.length} of ${BRANCHES.length}`}
          </span>
          {planned.length < BRANCHES.length ? (
            <span className={styles.hidden}>Without action: {lacking.join(', ')}</span>
          ) : null}
        </td>
        <td>
          {notes.least_acceptable.trim() ? (
            <span className={styles.there}>
              <IconCheck size={16} aria-hidden /> named
            </span>
          ) : (
            <Unset words="missing" />
          )}
        </td>
        <td className={styles.number}>
          {worst === null ? <Unset words="not estimated" /> : worst === 0 ? 'no delay' : `+${counted(worst, 'week')}`}
        </td>
        <td>
          {notes.working.owner || <Unset words="nobody" />}
          <p className={styles.concern}>{STATUS_NAMES[notes.working.status]}</p>
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.question === after.question &&
    before.plan === after.plan &&
    before.at === after.at &&
    before.program === after.program,
);

const Unset = ({ words }: { words: string }) => <span className={styles.none}>{words}</span>;
