/*
 * One line that adds a task; Enter is enough. The next one can be typed at once.
 */
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { troubleOf } from '../../api/errors';
import { useAddThing } from '../../record/things';
import { DateField } from '../../shared/components/DateField';
import { Trouble } from '../../shared/components/Trouble';
import styles from './Tasks.module.css';

export function AddTask({ program, who: usual }: { program: string; who: string }) {
  const { add, isPending, error } = useAddThing(program);
  const field = useRef<HTMLInputElement>(null);
  const [what, setWhat] = useState('');
  const [named, setNamed] = useState<string | null>(null);
  const [due, setDue] = useState<string | null>(null);
  const who = named ?? usual;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (what.trim() === '' || isPending) return;
    await add('task', (blank) => ({
      ...blank,
      internal: { ...blank.internal, what: what.trim(), who: who.trim(), ...(due ? { due } : {}) },
    }));
    setWhat('');
    setDue(null);
  };

  return (
    <>
      <form className={styles.add} onSubmit={(event) => void submit(event).catch(() => undefined)}>
        <TextInput
          ref={field}
          data-add-task
          label="New task"
          placeholder="What is to be done"
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
          spellCheck
        />
        <TextInput label="Who" value={who} onChange={(event) => setNamed(event.currentTarget.value)} />
        <DateField label="Due" value={due} onChange={setDue} />
        <Button type="submit" leftSection={<IconPlus size={16} aria-hidden />} loading={isPending}>
          Add
        </Button>
      </form>
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
    </>
  );
}
