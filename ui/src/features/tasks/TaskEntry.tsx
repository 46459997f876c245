/*
 * One task: ticked off in place, opened for its details. A day that has passed is said in words.
 */
import { ActionIcon, Checkbox, Select } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Task } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { DayField, FieldFrame, FieldRow, Fields, LongField, TextField } from '../../record/fields';
import { GoLink } from '../../record/GoLink';
import { ThingForm, useField } from '../../record/ThingForm';
import { Trouble } from '../../shared/components/Trouble';
import { distance, plainDay } from '../../shared/format/day';
import type { Pointed } from './about';
import styles from './Tasks.module.css';

type TaskEntryProps = {
  program: string;
  task: Task;
  now: string;
  open: boolean;
  things: Pointed[];
  onRemove: () => void;
};

export function TaskEntry({ program, task, now, open, things, onRemove }: TaskEntryProps) {
  const save = useChange('record_save');
  const { what, who, done, about } = task.internal;
  const name = what || 'Task without words';
  const thing = things.find(({ id }) => id === about);
  const tick = (next: boolean) =>
    save.mutate({ program, thing: { thing: 'task', value: { ...task, internal: { ...task.internal, done: next } } } });

  return (
    <li className={styles.task} data-task data-open={open || undefined}>
      <div className={styles.line}>
        <Checkbox
          size="md"
          aria-label={`Done: ${name}`}
          checked={done}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <Link
          from="/program/$program/tasks"
          to="."
          search={({ show, who: of }) => ({
            ...(show ? { show } : {}),
            ...(of ? { who: of } : {}),
            ...(open ? {} : { id: task.id, field: 'internal.what' }),
          })}
          className={styles.what}
          data-done={done || undefined}
          aria-expanded={open}
        >
          {name}
        </Link>
        <span className={styles.person}>{who || 'Nobody yet'}</span>
        <Due task={task} now={now} />
        {thing ? (
          <GoLink program={program} place={thing} about={thing.label} />
        ) : (
          <span aria-hidden className={styles.noGo} />
        )}
        <ActionIcon variant="subtle" size="lg" color="gray" aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      {save.error ? <Trouble {...troubleOf(save.error).shown} /> : null}
      {open ? (
        <ThingForm key={task.id} program={program} kind="task" stored={task}>
          <Fields>
            <LongField path="internal.what" label="What is to be done" rows={1} />
            <FieldRow>
              <TextField path="internal.who" label="Who" />
              <DayField path="internal.due" label="Due" />
              <AboutField things={things} />
            </FieldRow>
          </Fields>
        </ThingForm>
      ) : null}
    </li>
  );
}

function Due({ task, now }: { task: Task; now: string }) {
  const { due, done } = task.internal;
  if (!due) return <span className={styles.due}>No day</span>;
  if (done) return <span className={styles.due}>{plainDay(due)}</span>;
  const late = due < now;
  return (
    <span className={styles.due} data-late={late || undefined}>
      {late ? <IconAlertTriangle size={16} aria-hidden /> : null}
      {late ? `Overdue: ${plainDay(due)}, ${distance(now, due)}` : `${plainDay(due)}, ${distance(now, due)}`}
    </span>
  );
}

const PATH = 'internal.about';

function AboutField({ things }: { things: Pointed[] }) {
  const { value, set } = useField<string>(PATH);
  const gone = value && things.every(({ id }) => id !== value) ? [{ value, label: 'No longer here' }] : [];
  return (
    <FieldFrame path={PATH}>
      <Select
        label="About"
        data={[...things.map(({ id, label }) => ({ value: id, label })), ...gone]}
        value={value || null}
        placeholder="Nothing in particular"
        searchable
        clearable
        limit={50}
        comboboxProps={{ keepMounted: false }}
        clearButtonProps={{ 'aria-label': 'Clear About', size: 'md' }}
        onChange={(chosen) => set(chosen ?? '')}
      />
    </FieldFrame>
  );
}
