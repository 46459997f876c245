/*
 * Four fields that start a program; all of them can be changed later. Only the name is asked for while typing, the rest of
 * the rules are Rust's.
 */
import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { MeetingKind, Modality, ProgramSummary } from '../../api/bindings';
import { troubleOf } from '../../api/errors';
import { DateField } from '../../shared/components/DateField';
import { Muted } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { MEETING_NAMES, MODALITY_NAMES, options } from '../../shared/format/names';
import styles from './HomeScreen.module.css';
import { useStartProgram } from './useStartProgram';

export function CreateProgram({ onCreated }: { onCreated: (program: ProgramSummary) => void }) {
  const start = useStartProgram();
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [modality, setModality] = useState<Modality>('aav-in-vivo');
  const [meeting, setMeeting] = useState<MeetingKind>('pre-ind');
  const [wished, setWished] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const missing = asked && name.trim() === '';
  const trouble = start.error ? troubleOf(start.error) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '') {
      nameField.current?.focus();
      return;
    }
    start.mutate({ name: name.trim(), modality, meeting, wished }, { onSuccess: onCreated });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        ref={nameField}
        label="Product name or code"
        required
        placeholder="BB-301"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing ? 'Give the program a name, for example the product code.' : null}
      />
      <Select
        label="Kind of product"
        data={options(MODALITY_NAMES)}
        value={modality}
        allowDeselect={false}
        onChange={(chosen) => chosen && setModality(chosen)}
      />
      <Select
        label="Meeting with FDA"
        description="Not sure? The meeting screen tells which one fits, with reasons."
        data={options(MEETING_NAMES)}
        value={meeting}
        allowDeselect={false}
        onChange={(chosen) => chosen && setMeeting(chosen)}
      />
      <DateField label="Meeting date you aim for, if you have one" value={wished} onChange={setWished} />
      {trouble ? <Trouble {...trouble.shown} /> : null}
      <Button type="submit" loading={start.isPending}>
        Create program
      </Button>
      <Muted>You can change all of this later.</Muted>
    </form>
  );
}
