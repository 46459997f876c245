/*
 * The tasks: open ones first by day, filtered by the address, each ticked off in place and opened for its details.
 */
import { Select } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Task } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { type Snapshot, useHeadings, useRemoveThing } from '../../record/things';
import { Muted } from '../../shared/components/Page';
import { InternalSurface } from '../../shared/components/Surface';
import { TabLinks } from '../../shared/components/TabLinks';
import { Teach } from '../../shared/components/Teach';
import { useNextRowFocus } from '../../shared/form/useNextRowFocus';
import { today } from '../../shared/format/day';
import { AddTask } from './AddTask';
import { thingsToPointAt } from './about';
import { inOrder, peopleOf, type Show, shownOf, showOf } from './order';
import { TaskEntry } from './TaskEntry';
import styles from './Tasks.module.css';

export function TasksTab({ program, snapshot }: { program: string; snapshot: Snapshot }) {
  const search = useSearch({ from: '/program/$program/tasks' });
  const myName = useAnswer('store_get', {}).data?.who;
  const remove = useRemoveThing(program);
  const show = showOf(search.show);
  const people = peopleOf(snapshot.tasks);
  const who = search.who ?? people.find((name) => name === myName);
  const shown = inOrder(shownOf(snapshot.tasks, show, who));
  const things = thingsToPointAt(snapshot, useHeadings(program));
  const now = today();
  const focusAfter = useNextRowFocus(shown.map(({ id }) => id).join(' '), '[data-task] a', '[data-add-task]');

  return (
    <InternalSurface label="Tasks">
      <div className={styles.head}>
        <TabLinks
          label="Which tasks"
          param="show"
          tabs={filters(snapshot.tasks, who)}
          current={show}
          first="open"
          keep={['who']}
        />
        {show === 'mine' && people.length > 0 ? <WhoAmI people={people} who={who} /> : null}
      </div>
      <AddTask program={program} who={show === 'mine' ? (who ?? '') : ''} />
      {snapshot.tasks.length === 0 ? (
        <Teach
          icon={<IconChecklist />}
          title="What, who, until when"
          text="Write the first task above. Tasks are printed with the readiness report for the team."
        />
      ) : shown.length === 0 ? (
        <Muted>{show === 'mine' && !who ? 'Choose above whose tasks are shown.' : 'Nothing is open here.'}</Muted>
      ) : (
        <ul className={styles.tasks} aria-label="Tasks">
          {shown.map((task, at) => (
            <TaskEntry
              key={task.id}
              program={program}
              task={task}
              now={now}
              open={task.id === search.id}
              things={things}
              onRemove={() => remove(task.id, () => focusAfter(at))}
            />
          ))}
        </ul>
      )}
    </InternalSurface>
  );
}

function filters(tasks: Task[], who: string | undefined): { id: Show; words: string; count: number | undefined }[] {
  const count = (show: Show) => shownOf(tasks, show, who).length;
  return [
    { id: 'open', words: 'Open', count: count('open') },
    { id: 'mine', words: 'Mine', count: who ? count('mine') : undefined },
    { id: 'all', words: 'All', count: count('all') },
  ];
}

function WhoAmI({ people, who }: { people: string[]; who: string | undefined }) {
  const navigate = useNavigate({ from: '/program/$program/tasks' });
  return (
    <Select
      label="I am"
      className={styles.who ?? ''}
      data={people}
      value={who ?? null}
      placeholder="Choose"
      allowDeselect={false}
      onChange={(name) => name && void navigate({ search: { show: 'mine', who: name } })}
    />
  );
}
