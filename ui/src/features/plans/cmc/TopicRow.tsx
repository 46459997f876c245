/*
 * One topic: what is enough, where we stand, and the way from a gap to a task or a question.
 */
import { ActionIcon, Button, Select } from '@mantine/core';
import { IconCheck, IconMessageQuestion, IconSubtask, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { MeetingKind, ReadinessRow, Standing, Task } from '../../../api/bindings';
import { useGoTo } from '../../../record/place';
import { useField } from '../../../record/ThingForm';
import { useAddThing } from '../../../record/things';
import { undoNotice } from '../../../record/undoNotice';
import { ConfidenceTag } from '../../../shared/components/Grade';
import { options } from '../../../shared/format/names';
import { Cell } from '../parts/Cell';
import { RowFindings } from '../parts/RowFindings';
import styles from './Cmc.module.css';
import { type CmcTopic, enoughAt, STANDINGS } from './rows';

type TopicRowProps = {
  program: string;
  plan: string;
  row: ReadinessRow;
  at: number;
  topic: CmcTopic | undefined;
  meeting: MeetingKind | undefined;
  /** The task that was made of the gap. */
  task: Task | undefined;
};

const CHOICES = options(STANDINGS);

export const TopicRow = memo(function TopicRow({ program, plan, row, at, topic, meeting, task }: TopicRowProps) {
  const path = `internal.topics[${at}]`;
  const title = topic?.title ?? (row.title || row.topic || `Topic ${at + 1}`);
  return (
    <>
      <tr>
        <th scope="row" className={styles.topic}>
          {row.topic === '' ? <OwnTitle at={at} title={title} /> : title}
          {topic ? (
            <>
              <p className={styles.enough}>{enoughAt(topic, meeting)}</p>
              <ConfidenceTag confidence={topic.confidence} />
            </>
          ) : null}
        </th>
        <td className={styles.standing}>
          <StandingChoice path={`${path}.standing`} title={title} />
        </td>
        <td className={styles.words}>
          <Cell path={`${path}.have`} label={`What there is: ${title}`} />
        </td>
        <td className={styles.words}>
          <Cell path={`${path}.gap`} label={`Gap: ${title}`} />
          {row.gap.trim() === '' ? null : <FromGap program={program} plan={plan} row={row} title={title} task={task} />}
        </td>
        <td className={styles.owner}>
          <Cell path={`${path}.owner`} label={`Owner: ${title}`} />
        </td>
      </tr>
      <RowFindings program={program} path={path} columns={5} />
    </>
  );
});

/** The name of a topic that the library does not have, and the way to take it off. */
function OwnTitle({ at, title }: { at: number; title: string }) {
  const { value, set } = useField<ReadinessRow[]>('internal.topics');
  const rows = value ?? [];
  return (
    <div className={styles.own}>
      <Cell
        path={`internal.topics[${at}].title`}
        label={`Topic of our own, row ${at + 1}`}
        placeholder="Topic of our own"
      />
      <ActionIcon
        size="md"
        aria-label={`Remove: ${title}`}
        onClick={() => {
          set(rows.filter((_, index) => index !== at));
          undoNotice(`Removed: ${title}`, () => set(rows));
          requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-topic]')?.focus());
        }}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function StandingChoice({ path, title }: { path: string; title: string }) {
  const { value, set } = useField<Standing>(path);
  return (
    <div data-field={path}>
      <Select
        aria-label={`Standing: ${title}`}
        size="sm"
        data={CHOICES}
        value={value ?? 'not_started'}
        allowDeselect={false}
        onChange={(chosen) => chosen && set(chosen as Standing)}
      />
    </div>
  );
}

type FromGapProps = Pick<TopicRowProps, 'program' | 'plan' | 'row' | 'task'> & { title: string };

/** The gap stays internal: a question gets only the topic as its title, the gap goes into the note of the team. */
function FromGap({ program, plan, row, title, task }: FromGapProps) {
  const { add, isPending } = useAddThing(program);
  const goTo = useGoTo(program);
  const what = `${title}: ${row.gap.trim()}`;
  return (
    <div className={styles.fromGap}>
      {task ? (
        <Link to="/program/$program/tasks" params={{ program }} className={styles.made}>
          <IconCheck size={14} aria-hidden /> {task.internal.done ? 'Task done' : 'Task made'}
        </Link>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          loading={isPending}
          leftSection={<IconSubtask size={14} aria-hidden />}
          aria-label={`Make a task of the gap: ${title}`}
          onClick={() =>
            void add('task', (blank) => ({
              ...blank,
              internal: { ...blank.internal, what, who: row.owner, about: plan },
            }))
          }
        >
          Make a task
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="light"
        loading={isPending}
        leftSection={<IconMessageQuestion size={14} aria-hidden />}
        aria-label={`Make a question of the gap: ${title}`}
        onClick={() =>
          void add('question', (blank) => ({
            ...blank,
            fda: { ...blank.fda, title, discipline: 'cmc' },
            internal: { ...blank.internal, working: { ...blank.internal.working, owner: row.owner, note: what } },
          })).then(({ id }) => goTo({ kind: 'question', id, path: 'fda.ask' }))
        }
      >
        Make a question
      </Button>
    </div>
  );
}
