/*
 * The parts of a question, each with its own ask and, where the main one does not cover it, its own position.
 * Put in order by handle, by Alt+Shift+Up and Down, or by buttons.
 */
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { SubQuestion } from '../../../api/bindings';
import { FieldFrame, Fields } from '../../../record/fields';
import { ProseField } from '../../../record/ProseField';
import { useField } from '../../../record/ThingForm';
import { useTakeOut } from '../../../record/useTakeOut';
import { SortableList } from '../../../shared/components/SortableList';
import { WRITABLE } from '../../../shared/writable';
import styles from './Editor.module.css';

const PATH = 'fda.sub_questions';

export function SubQuestions() {
  const { value, set } = useField<SubQuestion[]>(PATH);
  const parts = value ?? [];
  const { keys, put } = useKeys(parts.length);
  const takeOut = useTakeOut(PATH);
  const frame = useRef<HTMLDivElement>(null);

  const focusPart = (at: number, what: string) =>
    requestAnimationFrame(() => {
      const rows = frame.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [];
      const row = rows[Math.min(at, rows.length - 1)];
      (row?.querySelector<HTMLElement>(what) ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  const move = (from: number, to: number, what = WRITABLE) => {
    if (to < 0 || to >= parts.length) return;
    set(moved(parts, from, to));
    put(moved(keys, from, to));
    focusPart(to, what);
  };
  const remove = (at: number) => {
    takeOut(at, `part ${letter(at)}`);
    put(keys.filter((_, index) => index !== at));
    focusPart(at, '[data-remove]');
  };

  return (
    <FieldFrame path={PATH}>
      <div className={styles.parts} ref={frame}>
        <div>
          <h3 className={styles.part}>Parts</h3>
          <p className={styles.help}>Each part counts as a question. One question without parts is answered best.</p>
        </div>
        {parts.length > 0 ? (
          <SortableList
            label="Parts of the question"
            rows={parts.map((_, at) => ({
              id: keys[at] ?? String(at),
              name: `part ${letter(at)}`,
              content: (
                <div className={styles.subQuestion} data-part>
                  <div className={styles.subHead}>
                    <span className={styles.grade}>Part {letter(at)}</span>
                    <PartButtons
                      at={at}
                      last={parts.length - 1}
                      onMove={(to) =>
                        move(at, to, to < at ? '[data-up]:enabled, [data-down]' : '[data-down]:enabled, [data-up]')
                      }
                      onRemove={() => remove(at)}
                    />
                  </div>
                  <Fields>
                    <ProseField path={`${PATH}[${at}].ask`} label={`Ask of part ${letter(at)}`} rows={2} />
                    <ProseField
                      path={`${PATH}[${at}].position`}
                      label={`Position on part ${letter(at)}`}
                      help="Blank where the main position covers it."
                      rows={2}
                    />
                  </Fields>
                </div>
              ),
            }))}
            onMove={(id, to) => move(keys.indexOf(id), to)}
          />
        ) : null}
        <Button
          data-add
          variant="default"
          size="xs"
          className={styles.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            set([...parts, { ask: '', position: '' }]);
            focusPart(parts.length, WRITABLE);
          }}
        >
          Add a part
        </Button>
      </div>
    </FieldFrame>
  );
}

type PartButtonsProps = { at: number; last: number; onMove: (to: number) => void; onRemove: () => void };

function PartButtons({ at, last, onMove, onRemove }: PartButtonsProps) {
  const name = `part ${letter(at)}`;
  return (
    <span className={styles.buttons}>
      <ActionIcon data-up size="md" aria-label={`Move ${name} up`} disabled={at === 0} onClick={() => onMove(at - 1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        data-down
        size="md"
        aria-label={`Move ${name} down`}
        disabled={at === last}
        onClick={() => onMove(at + 1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon data-remove size="md" aria-label={`Remove ${name}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}

/** A name for each part that goes with it when it is moved; parts have none of their own. */
function useKeys(count: number) {
  const kept = useRef<{ keys: string[]; made: number }>({ keys: [], made: 0 });
  const now = kept.current;
  while (now.keys.length < count) {
    now.made += 1;
    now.keys.push(`part-${now.made}`);
  }
  if (now.keys.length > count) now.keys = now.keys.slice(0, count);
  return {
    keys: now.keys,
    put: (keys: string[]) => {
      now.keys = keys;
    },
  };
}

function moved<Part>(list: readonly Part[], from: number, to: number): Part[] {
  const next = [...list];
  const [part] = next.splice(from, 1);
  if (part !== undefined) next.splice(to, 0, part);
  return next;
}

const letter = (at: number) => String.fromCharCode(97 + (at % 26));
