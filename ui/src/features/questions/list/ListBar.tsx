/*
 * What narrows the list: words, discipline, meeting, and whether it is grouped as the package prints it. All of it stands in the address.
 */
import { Select, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Meeting } from '../../../api/bindings';
import type { Snapshot } from '../../../record/things';
import { DISCIPLINE_NAMES, MEETING_NAMES, options } from '../../../shared/format/names';
import styles from './List.module.css';
import type { Scope } from './rows';

const AT = '/program/$program/questions';

export function ListBar({ snapshot, scope }: { snapshot: Snapshot; scope: Scope }) {
  const search = useSearch({ from: AT });
  const navigate = useNavigate({ from: AT });
  const set = (key: 'text' | 'discipline' | 'meeting' | 'group', value: string | null) =>
    void navigate({
      search: ({ [key]: _old, ...kept }) => (value ? { ...kept, [key]: value } : kept),
      replace: key === 'text',
    });
  const scopes = scopeChoices(snapshot);

  return (
    <section className={styles.bar} aria-label="Filters of the list">
      <WordsField value={search.text ?? ''} onChange={(text) => set('text', text)} label="Find in these questions" />
      <Select
        className={styles.choice ?? ''}
        label="Discipline"
        data={[...options(DISCIPLINE_NAMES), { value: 'none', label: 'No discipline yet' }]}
        value={search.discipline ?? null}
        onChange={(discipline) => set('discipline', discipline)}
        clearable
        placeholder="All"
        clearButtonProps={{ 'aria-label': 'Clear discipline', size: 'md' }}
      />
      {scopes.length > 1 ? (
        <Select
          className={styles.choice ?? ''}
          label="Meeting"
          data={scopes}
          value={scope.kind === 'meeting' ? scope.meeting.id : scope.kind}
          onChange={(meeting) => set('meeting', meeting)}
          allowDeselect={false}
        />
      ) : null}
      <Switch
        label="Group as in the package"
        checked={search.group === 'discipline'}
        onChange={(event) => set('group', event.currentTarget.checked ? 'discipline' : null)}
        mb={6}
      />
    </section>
  );
}

type WordsFieldProps = { value: string; onChange: (text: string) => void; label: string; placeholder?: string };

/** Words to look for; the address follows a moment later, so that typing stays quick. */
export function WordsField({ value, onChange, label, placeholder }: WordsFieldProps) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  useEffect(() => {
    if (text === sent) return;
    const timer = setTimeout(() => {
      setSent(text);
      onChange(text);
    }, 180);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      className={styles.search ?? ''}
      type="search"
      label={label}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      {...(placeholder ? { placeholder } : {})}
    />
  );
}

function scopeChoices({ meetings, questions }: Snapshot): { value: string; label: string }[] {
  const count = (id: string | undefined) => questions.filter(({ fda }) => fda.meeting === id).length;
  const name = (meeting: Meeting) => {
    const same = meetings.filter(({ fda }) => fda.kind === meeting.fda.kind);
    const number = same.length > 1 ? `, ${same.indexOf(meeting) + 1}` : '';
    return `${MEETING_NAMES[meeting.fda.kind]}${number} (${count(meeting.id)})`;
  };
  const choices = meetings.map((meeting) => ({ value: meeting.id, label: name(meeting) }));
  const free = count(undefined);
  if (free > 0 && meetings.length > 0) choices.push({ value: 'none', label: `For no meeting yet (${free})` });
  if (choices.length > 1) choices.push({ value: 'all', label: `All (${questions.length})` });
  return choices;
}
