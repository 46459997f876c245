/*
 * A list that lies inside the program itself, edited in place: rows of fields, add and remove. Part of the one form of the program.
 */
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { FieldFrame } from '../../record/fields';
import { useField } from '../../record/ThingForm';
import { useTakeOut } from '../../record/useTakeOut';
import styles from './Facts.module.css';

type ProgramListProps<Entry> = {
  path: string;
  label: string;
  /** What one is called, in lower case. */
  one: string;
  blank: Entry;
  nameOf: (entry: Entry) => string;
  empty: ReactNode;
  /** The fields of an entry, at its path. */
  children: (path: string, name: string) => ReactNode;
  sort?: (one: Entry, other: Entry) => number;
};

export function ProgramList<Entry>({
  path,
  label,
  one,
  blank,
  nameOf,
  empty,
  children,
  sort,
}: ProgramListProps<Entry>) {
  const { value = [], set } = useField<Entry[]>(path);
  const takeOut = useTakeOut<Entry>(path);
  const room = useRef<HTMLDivElement>(null);
  const focusEntry = (at: number, what: string) =>
    requestAnimationFrame(() => {
      const entry = room.current?.querySelectorAll<HTMLElement>('[data-entry]')[at];
      (entry?.querySelector<HTMLElement>(what) ?? room.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  return (
    <FieldFrame path={path}>
      <div ref={room} className={styles.entries}>
        {value.length === 0 ? empty : null}
        {value.length > 0 ? (
          <ul className={styles.entryList} aria-label={label}>
            {value.map((entry, at) => {
              const name = nameOf(entry) || `${one} ${at + 1}`;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name than their place
                <li key={at} className={styles.entry} data-entry>
                  {children(`${path}[${at}]`, name)}
                  <ActionIcon
                    variant="subtle"
                    size="lg"
                    aria-label={`Remove ${name}`}
                    onClick={() => {
                      takeOut(at, name);
                      focusEntry(Math.min(at, value.length - 2), 'input');
                    }}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </li>
              );
            })}
          </ul>
        ) : null}
        <div className={styles.entryTools}>
          <Button
            data-add
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              set([...value, blank]);
              focusEntry(value.length, 'input');
            }}
          >
            Add {one}
          </Button>
          {sort && value.length > 1 ? (
            <Button variant="subtle" size="xs" onClick={() => set([...value].sort(sort))}>
              Sort from A to Z
            </Button>
          ) : null}
        </div>
      </div>
    </FieldFrame>
  );
}
