/*
 * One entry of the agenda in one line; on a narrow window its fields stand below each other.
 */
import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import type { AgendaEntry } from '../../api/bindings';
import type { Snapshot } from '../../record/things';
import { RowMenu } from '../../shared/components/RowMenu';
import styles from './Agenda.module.css';

const NOBODY = 'nobody';
/** A long list of questions in every row would weigh too much while it is closed. */
const UNMOUNTED = { keepMounted: false };

type AgendaRowProps = {
  entry: AgendaEntry;
  at: number;
  last: number;
  /** The minute at which it begins. */
  begins: number;
  snapshot: Snapshot;
  onChange: (entry: AgendaEntry) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

export function AgendaRow({ entry, at, last, begins, snapshot, onChange, onMove, onRemove }: AgendaRowProps) {
  const name = entry.topic || `entry ${at + 1}`;
  const people = snapshot.people.map(({ id, fda }) => ({ value: id, label: fda.name || 'Without a name' }));
  const questions = snapshot.questions.map(({ id, fda }, index) => ({
    value: id,
    label: fda.title || `Question ${index + 1}`,
  }));
  const { lead: _lead, ...rest } = entry;
  return (
    <div className={styles.row}>
      <TextInput
        data-topic
        aria-label={`Topic of entry ${at + 1}`}
        placeholder="What is talked about"
        value={entry.topic}
        onChange={(event) => onChange({ ...entry, topic: event.currentTarget.value })}
        spellCheck
      />
      <NumberInput
        aria-label={`Minutes for ${name}, begins at minute ${begins}`}
        value={entry.minutes || ''}
        placeholder="0 min"
        min={0}
        max={600}
        allowDecimal={false}
        suffix=" min"
        onChange={(minutes) => onChange({ ...entry, minutes: typeof minutes === 'number' ? minutes : 0 })}
      />
      <Select
        aria-label={`Lead for ${name}`}
        data={[{ value: NOBODY, label: 'Nobody yet' }, ...people]}
        value={entry.lead ?? NOBODY}
        allowDeselect={false}
        comboboxProps={UNMOUNTED}
        onChange={(lead) => onChange(lead && lead !== NOBODY ? { ...rest, lead } : rest)}
      />
      <MultiSelect
        aria-label={`Questions under ${name}`}
        {...(entry.questions.length > 0 ? {} : { placeholder: 'None' })}
        data={questions}
        value={entry.questions}
        onChange={(chosen) => onChange({ ...entry, questions: chosen })}
        hidePickedOptions
        comboboxProps={UNMOUNTED}
        classNames={{ inputField: styles.noField ?? '' }}
      />
      <RowMenu name={name} at={at} last={last} onMove={onMove} onRemove={onRemove} />
    </div>
  );
}
