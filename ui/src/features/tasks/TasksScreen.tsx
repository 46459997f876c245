/*
 * What the team has to do, and which decisions rest on which constraint. Internal as a whole; part, filter and choice are in the
 * address.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../../api/cache';
import { fullSnapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { TabLinks } from '../../shared/components/TabLinks';
import { ConstraintsTab } from './ConstraintsTab';
import { TasksTab } from './TasksTab';

const TABS = [
  { id: 'tasks', words: 'Tasks' },
  { id: 'constraints', words: 'Decisions and constraints' },
] as const;

export function TasksScreen() {
  const { program } = useParams({ from: '/program/$program/tasks' });
  const { tab } = useSearch({ from: '/program/$program/tasks' });
  const view = useAnswer('program_get', { program });
  const current = tab === 'constraints' ? 'constraints' : 'tasks';
  return (
    <>
      <PageHead
        title="Tasks"
        lead="What the team has to do, and why things were decided as they are. Never part of a file for FDA."
      />
      <TabLinks label="Parts of the tasks" param="tab" tabs={TABS} current={current} first="tasks" />
      <Answered query={view} what="The tasks">
        {({ snapshot }) =>
          current === 'tasks' ? (
            <TasksTab program={program} snapshot={fullSnapshot(snapshot)} />
          ) : (
            <ConstraintsTab program={program} constraints={fullSnapshot(snapshot).constraints} />
          )
        }
      </Answered>
    </>
  );
}
