/*
 * A list of entries with several texts each, every entry on a ground of its own: added, removed, and put in order by buttons or by
 * Alt+Shift+Up and Down. What an entry holds is the caller's.
 */
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode, useRef } from 'react';
import { FieldFrame } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { useTakeOut } from '../../../record/useTakeOut';
import { WRITABLE } from '../../../shared/writable';
import styles from './Parts.module.css';

type RowsFieldProps<Row> = {
  path: string;
  label: string;
  help?: string;
  /** What one entry is called, in lower case. */
  one: string;
  blank: Row;
  nameOf: (row: Row) => string;
  /** The fields of the entry at this path. */
  children: (path: string, row: Row) => ReactNode;
};

export function RowsField<Row>({ path, label, help, one, blank, nameOf, children }: RowsFieldProps<Row>) {
  const { value, set } = useField<Row[]>(path);
  const rows = value ?? [];
  const takeOut = useTakeOut<Row>(path);
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const focusRow = (at: number) =>
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll<HTMLElement>('[data-row]')[at];
      (row?.querySelector<HTMLElement>(WRITABLE) ?? add.current)?.focus();
    });
  const move = (at: number, to: number) => {
    if (to < 0 || to >= rows.length) return;
    set(moved(rows, at, to));
    focusRow(to);
  };
  return (
    <FieldFrame path={path}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{label}</legend>
        {help ? <p className={styles.help}>{help}</p> : null}
        <div className={styles.rows} ref={list}>
          {rows.map((row, at) => {
            const name = nameOf(row) || `${one} ${at + 1}`;
            return (
              <section
                // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name than their place
                key={at}
                className={styles.row}
                data-row
                aria-label={name}
                onKeyDown={(event) => {
                  if (!event.altKey || !event.shiftKey) return;
                  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  event.stopPropagation();
                  move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
                }}
              >
                <div className={styles.rowFields}>
                  <RowFields path={`${path}[${at}]`} row={row} draw={children} />
                </div>
                <div className={styles.rowTools}>
                  <ActionIcon
                    size="md"
                    aria-label={`Move up: ${name}`}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    <IconArrowUp size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="md"
                    aria-label={`Move down: ${name}`}
                    disabled={at === rows.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    <IconArrowDown size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="md"
                    aria-label={`Remove: ${name}`}
                    onClick={() => {
                      takeOut(at, name);
                      focusRow(Math.min(at, rows.length - 2));
                    }}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </div>
              </section>
            );
          })}
        </div>
        <Button
          ref={add}
          variant="default"
          size="xs"
          className={styles.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            set([...rows, blank]);
            focusRow(rows.length);
          }}
        >
          Add {one}
        </Button>
      </fieldset>
    </FieldFrame>
  );
}

type RowFieldsProps<Row> = { path: string; row: Row; draw: (path: string, row: Row) => ReactNode };

/** The fields of an entry are drawn again only when it changes itself. */
const RowFields = memo(function RowFields<Row>({ path, row, draw }: RowFieldsProps<Row>) {
  return draw(path, row);
}) as <Row>(props: RowFieldsProps<Row>) => ReactNode;

/** The list with one entry at another place. */
export function moved<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const rest = rows.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...rows.slice(from, from + 1), ...rest.slice(to)];
}
