/*
 * Five fields that start a program; all of them can be changed later. Only the name is asked for while typing, the rest of
 * the rules are Rust's.
 */
import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { MeetingKind, Modality, ProgramSummary } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Muted } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { MEETING_NAMES, MODALITY_NAMES, options } from '../../shared/format/names';
import styles from './HomeScreen.module.css';

export function CreateProgram({ onCreated }: { onCreated: (program: ProgramSummary) => void }) {
  const create = useChange('program_create');
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [modality, setModality] = useState<Modality>('aav-in-vivo');
  const [sponsor, setSponsor] = useState('');
  const [indication, setIndication] = useState('');
  const [meeting, setMeeting] = useState<MeetingKind>('pre-ind');
  const [asked, setAsked] = useState(false);
  const missing = asked && name.trim() === '';
  const trouble = create.error ? troubleOf(create.error) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '') {
      nameField.current?.focus();
      return;
    }
    create.mutate(
      { name: name.trim(), modality, indication: indication.trim(), sponsor: sponsor.trim(), meeting },
      { onSuccess: onCreated },
    );
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
      <TextInput
        label="Indication"
        placeholder="Severe hemophilia B in adults"
        value={indication}
        onChange={(event) => setIndication(event.currentTarget.value)}
      />
      <TextInput label="Sponsor" value={sponsor} onChange={(event) => setSponsor(event.currentTarget.value)} />
      <Select
        label="Meeting with FDA"
        data={options(MEETING_NAMES)}
        value={meeting}
        allowDeselect={false}
        onChange={(chosen) => chosen && setMeeting(chosen)}
      />
      {trouble ? <Trouble {...trouble.shown} /> : null}
      <Button type="submit" loading={create.isPending}>
        Create program
      </Button>
      <Muted>You can change all of this later.</Muted>
    </form>
  );
}
