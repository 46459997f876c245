/*
 * A list in a form: add, remove, move up, move down, all by buttons that name what they act on. No dragging.
 * After a removal the focus goes to the next entry, so the keyboard user is not thrown to the top.
 */
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { FieldGroup } from './FieldGroup';
import { type FieldProps, ObjectFields, ShapeField } from './ShapeForm';
import styles from './ShapeForm.module.css';
import { blankOf, isObject, type Json, nameOfEntry, type Shape } from './shape';

type ListFieldsProps = FieldProps<Json[]> & { entry: Shape };

export function ListFields({ label, help, value, onChange, nameOf, entry }: ListFieldsProps) {
  const list = useRef<HTMLDivElement>(null);
  const replace = (at: number, next: Json | undefined) =>
    onChange(value.map((old, index) => (index === at ? (next ?? blankOf(entry)) : old)));

  const focusEntry = (at: number, what: string) =>
    requestAnimationFrame(() => {
      const entries = list.current?.querySelectorAll<HTMLElement>(':scope > [data-entry]') ?? [];
      const entered = entries[Math.min(at, entries.length - 1)]?.querySelector<HTMLElement>(what);
      (entered ?? list.current?.querySelector<HTMLElement>(':scope > [data-add]'))?.focus();
    });

  const add = () => {
    onChange([...value, blankOf(entry)]);
    focusEntry(value.length, 'input, textarea');
  };

  const remove = (at: number) => {
    onChange(value.filter((_, index) => index !== at));
    focusEntry(at, '[data-remove]');
  };

  const move = (from: number, to: number) => {
    const next = [...value];
    const [moved] = next.splice(from, 1);
    if (moved === undefined) return;
    next.splice(to, 0, moved);
    onChange(next);
    focusEntry(to, to < from ? '[data-up]:enabled, [data-down]' : '[data-down]:enabled, [data-up]');
  };

  return (
    <FieldGroup label={label} help={help} ref={list}>
      {value.map((part, index) => {
        const name = nameOfEntry(part) ?? `${label} ${index + 1}`;
        const key = `${index}/${value.length}`;
        const order = (
          <Order key="order" name={name} index={index} last={value.length - 1} move={move} remove={remove} />
        );
        return entry.kind === 'object' ? (
          <section key={key} data-entry className={styles.entry} aria-label={name}>
            <div className={styles.entryHead}>
              <p className={styles.entryName}>{name}</p>
              {order}
            </div>
            <ObjectFields
              fields={entry.fields}
              value={isObject(part) ? part : {}}
              onChange={(next) => replace(index, next)}
              nameOf={nameOf}
            />
          </section>
        ) : (
          <div key={key} data-entry className={styles.line}>
            <ShapeField
              unlabeled
              shape={entry}
              label={`${label} ${index + 1}`}
              help={null}
              value={part}
              onChange={(next) => replace(index, next)}
              nameOf={nameOf}
            />
            {order}
          </div>
        );
      })}
      {entry.kind === 'reference' ? null : (
        <Button data-add variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          Add to {label.toLowerCase()}
        </Button>
      )}
    </FieldGroup>
  );
}

type OrderProps = {
  name: string;
  index: number;
  last: number;
  move: (from: number, to: number) => void;
  remove: (at: number) => void;
};

function Order({ name, index, last, move, remove }: OrderProps) {
  return (
    <div className={styles.buttons}>
      <ActionIcon data-up aria-label={`Move up: ${name}`} disabled={index === 0} onClick={() => move(index, index - 1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        data-down
        aria-label={`Move down: ${name}`}
        disabled={index === last}
        onClick={() => move(index, index + 1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon data-remove aria-label={`Remove: ${name}`} onClick={() => remove(index)}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
