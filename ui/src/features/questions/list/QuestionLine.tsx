/*
 * One question of the list: rank, title and ask, discipline, what the checks found, whether there is a plan, who answers.
 * The title is the link that opens it; the arrow keys go from link to link.
 */
import { IconCircleCheck, IconGitBranch, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, memo } from 'react';
import { GradeIcon } from '../../../shared/components/Grade';
import { DISCIPLINE_NAMES, GRADE_NAMES } from '../../../shared/format/names';
import { counted } from '../../../shared/format/words';
import styles from './List.module.css';
import { type Moves, RowMenu } from './RowMenu';
import type { QuestionRow } from './rows';

export type LineActions = {
  remove: (row: QuestionRow) => void;
  step: (id: string, by: 1 | -1 | 'first' | 'last') => void;
  move: (row: QuestionRow, to: 'first' | 'up' | 'down' | 'last') => void;
};

type QuestionLineProps = {
  program: string;
  row: QuestionRow;
  /** Place in the order on screen, counted from 0. */
  at: number;
  last: number;
  /** What moving changes; none where the order is not the user's to change. */
  order: string | null;
  /** Whether the minutes of the agenda are known. */
  timed: boolean;
  actions: LineActions;
};

export const QuestionLine = memo(function QuestionLine(props: QuestionLineProps) {
  const { program, row, at, last, order, timed, actions } = props;
  const { question, found, plan, answerer } = row;
  const parts = question.fda.sub_questions.length;
  const moves: Moves | null = order
    ? { what: order, first: at === 0, last: at === last, move: (to) => actions.move(row, to) }
    : null;

  const keyed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step) actions.step(row.id, step);
    else if (event.key === 'Delete') actions.remove(row);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.line} data-row={row.id}>
      <span className={styles.rank}>
        <span className={styles.hidden}>Rank </span>
        {row.rank ?? '–'}
      </span>
      <div className={styles.words}>
        <Link
          to="/program/$program/questions/$question"
          params={{ program, question: row.id }}
          className={styles.title}
          data-open
          onKeyDown={keyed}
        >
          {row.name}
        </Link>
        {question.fda.title && row.ask ? <p className={styles.ask}>{row.ask}</p> : null}
      </div>
      <div className={styles.marks}>
        <span className={styles.mark}>
          {question.fda.discipline ? DISCIPLINE_NAMES[question.fda.discipline] : 'No discipline'}
        </span>
        <span className={styles.mark}>
          {found ? (
            <>
              <GradeIcon grade={found.worst} size={16} />
              {GRADE_NAMES[found.worst]}
              {found.count > 1 ? (
                <span className={styles.quiet}>
                  +{found.count - 1}
                  <span className={styles.hidden}> more</span>
                </span>
              ) : null}
            </>
          ) : (
            <>
              <IconCircleCheck size={16} className={styles.ok ?? ''} aria-hidden />
              Nothing to fix
            </>
          )}
        </span>
        <span className={plan ? styles.mark : styles.missing}>
          <IconGitBranch size={16} aria-hidden />
          {plan ? 'Plan there' : 'No plan'}
        </span>
        <span className={answerer ? styles.mark : styles.missing}>
          <IconUser size={16} aria-hidden />
          <span className={styles.cut} {...(answerer ? { title: answerer } : {})}>
            {answerer ? withoutDegrees(answerer) : 'Nobody yet'}
          </span>
        </span>
        <span className={styles.mark}>{parts > 0 ? counted(parts, 'part') : ''}</span>
        {timed ? (
          <span className={`${styles.minutes} ${row.minutes === null ? styles.late : ''}`}>{minutesOf(row)}</span>
        ) : null}
      </div>
      <RowMenu name={row.name} moves={moves} onRemove={() => actions.remove(row)} />
    </div>
  );
});

const withoutDegrees = (name: string) => name.split(',')[0];

const STEPS: Record<string, 1 | -1 | 'first' | 'last'> = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' };

function minutesOf({ minutes }: QuestionRow): string {
  if (minutes === null) return 'No time';
  return `${Number.isInteger(minutes) ? minutes : minutes.toFixed(1)} min`;
}
