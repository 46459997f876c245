/*
 * The fields of the visit and the name of the assessment that are chosen in the grid.
 */
import { Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Visit, VisitMode } from '../../../api/bindings';
import { ChoiceField, FieldRow, NumberField, TextField } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { undoNotice } from '../../../record/undoNotice';
import { MODES, renamed } from './schedule';
import styles from './Visits.module.css';

const CHOICES = (Object.keys(MODES) as VisitMode[]).map((value) => ({ value, label: MODES[value].label }));

type VisitDetailsProps = { visits: Visit[]; at: number; onRemoved: () => void };

export function VisitDetails({ visits, at, onRemoved }: VisitDetailsProps) {
  const { set } = useField<Visit[]>('fda.visits');
  const visit = visits[at];
  if (!visit) return null;
  const path = `fda.visits[${at}]`;
  return (
    <section className={styles.detail} aria-label={`Details of the visit ${visit.label}`} data-details="visit">
      <div className={styles.detailHead}>
        <h3>Visit: {visit.label}</h3>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            set(visits.filter((_, index) => index !== at));
            undoNotice(`Removed: ${visit.label}`, () => set(visits));
            requestAnimationFrame(onRemoved);
          }}
        >
          Remove this visit
        </Button>
      </div>
      <FieldRow>
        <TextField path={`${path}.label`} label="Name" />
        <NumberField path={`${path}.month`} label="Month after dosing" min={0} max={600} />
        <ChoiceField path={`${path}.mode`} label="How" options={CHOICES} />
        <TextField path={`${path}.window`} label="Window" placeholder="For example ± 14 days" />
      </FieldRow>
    </section>
  );
}

type AssessmentDetailsProps = {
  name: string | null;
  visits: Visit[];
  /** An empty new name means that it was taken off. */
  onRenamed: (from: string, to: string) => void;
};

export function AssessmentDetails({ name, visits, onRenamed }: AssessmentDetailsProps) {
  const { set } = useField<Visit[]>('fda.visits');
  const [words, setWords] = useState(name ?? '');
  useEffect(() => setWords(name ?? ''), [name]);
  if (name === null) return null;
  const rename = () => {
    const to = words.trim();
    if (to === '' || to === name) return;
    set(renamed(visits, name, to));
    onRenamed(name, to);
  };
  return (
    <section className={styles.detail} aria-label={`Details of the assessment ${name}`} data-details="assessment">
      <div className={styles.detailHead}>
        <h3>Assessment</h3>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            set(renamed(visits, name, ''));
            onRenamed(name, '');
            undoNotice(`Removed: ${name}`, () => set(visits));
          }}
        >
          Remove this assessment
        </Button>
      </div>
      <TextInput
        label="Name"
        description="Changes it at every visit."
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename();
        }}
      />
    </section>
  );
}
