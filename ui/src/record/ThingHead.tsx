/*
 * The head above the form of an open thing: its name, its place in the order, and the way out.
 */
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Record.module.css';
import { useMoveThing, useRemoveThing } from './things';

type ThingHeadProps = {
  program: string;
  id: string;
  name: ReactNode;
  /** What one is called, in lower case. */
  one: string;
  at: number;
  count: number;
  onRemoved: () => void;
};

export function ThingHead({ program, id, name, one, at, count, onRemoved }: ThingHeadProps) {
  const remove = useRemoveThing(program);
  const move = useMoveThing();
  return (
    <div className={styles.thingHead}>
      <h2 tabIndex={-1}>{name}</h2>
      <div className={styles.thingActions}>
        {count > 1 ? (
          <>
            <ActionIcon
              variant="subtle"
              size="md"
              aria-label={`Move this ${one} up`}
              title="Move up"
              disabled={at === 0}
              onClick={() => move(id, at - 1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="md"
              aria-label={`Move this ${one} down`}
              title="Move down"
              disabled={at === count - 1}
              onClick={() => move(id, at + 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => remove(id, onRemoved)}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}
