/*
 * The FDA disciplines asked for, each with the reason. A discipline stands once.
 */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Discipline, FdaDiscipline } from '../../api/bindings';
import { FieldFrame } from '../../record/fields';
import { useField } from '../../record/ThingForm';
import { useTakeOut } from '../../record/useTakeOut';
import { FieldGroup } from '../../shared/form/FieldGroup';
import { options } from '../../shared/format/names';
import styles from './Meeting.module.css';
import { DISCIPLINE_NAMES } from './names';

const PATH = 'fda.fda_disciplines';

export function DisciplinesField() {
  const { value, set } = useField<FdaDiscipline[]>(PATH);
  const asked = value ?? [];
  const takeOut = useTakeOut<FdaDiscipline>(PATH);
  const list = useRef<HTMLDivElement>(null);
  const all = options<Discipline>(DISCIPLINE_NAMES);
  const free = all.filter((option) => asked.every(({ discipline }) => discipline !== option.value));
  const put = (at: number, next: FdaDiscipline) => set(asked.map((old, index) => (index === at ? next : old)));
  const focusRow = (at: number) =>
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
      const row = rows[Math.min(at, rows.length - 1)];
      (row?.querySelector<HTMLElement>('input') ?? list.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });

  return (
    <FieldFrame path={PATH}>
      <FieldGroup label="FDA disciplines you ask for" help="Who should sit at the table, and why." ref={list}>
        {asked.map((entry, at) => (
          <div key={entry.discipline} className={styles.discipline} data-row>
            <Select
              aria-label={`Discipline ${at + 1}`}
              data={all.filter(
                ({ value: id }) => id === entry.discipline || free.some((option) => option.value === id),
              )}
              value={entry.discipline}
              allowDeselect={false}
              onChange={(chosen) => chosen && put(at, { ...entry, discipline: chosen })}
            />
            <TextInput
              aria-label={`Reason for ${DISCIPLINE_NAMES[entry.discipline]}`}
              placeholder="Why it is needed"
              value={entry.reason}
              onChange={(event) => put(at, { ...entry, reason: event.currentTarget.value })}
              spellCheck
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={`Remove ${DISCIPLINE_NAMES[entry.discipline]}`}
              onClick={() => {
                takeOut(at, DISCIPLINE_NAMES[entry.discipline]);
                focusRow(at);
              }}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        {free[0] ? (
          <Button
            data-add
            variant="default"
            size="xs"
            className={styles.add ?? ''}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              if (free[0]) set([...asked, { discipline: free[0].value, reason: '' }]);
              focusRow(asked.length);
            }}
          >
            Add a discipline
          </Button>
        ) : null}
      </FieldGroup>
    </FieldFrame>
  );
}
