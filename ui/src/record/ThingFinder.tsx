/*
 * The line above a list: filter by words, how many are shown, and adding one.
 */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconArrowLeft, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { counted } from '../shared/format/words';
import styles from './Record.module.css';

type ThingFinderProps = {
  text: string;
  find: (words: string) => void;
  shown: number;
  all: number;
  one: string;
  many: string;
  add: () => void;
  busy: boolean;
  children?: ReactNode;
};

export function ThingFinder({ text, find, shown, all, one, many, add, busy, children }: ThingFinderProps) {
  return (
    <>
      <div className={styles.finder}>
        {all > 3 || text ? (
          <TextInput
            aria-label={`Find in ${many}`}
            placeholder="Words or a mark"
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              text ? <CloseButton size="sm" aria-label="Clear the filter" onClick={() => find('')} /> : null
            }
            value={text}
            onChange={(event) => find(event.currentTarget.value)}
          />
        ) : null}
        <Button leftSection={<IconPlus size={16} aria-hidden />} variant="default" onClick={add} loading={busy}>
          Add {one}
        </Button>
      </div>
      {children}
      <p className={styles.shownCount} role="status">
        {text ? `${shown.toLocaleString('en-US')} of ${counted(all, one, many)}` : counted(all, one, many)}
      </p>
    </>
  );
}

/** Where the list is hidden: the way back to it. */
export function BackToList({ many, onBack }: { many: string; onBack: () => void }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      onClick={onBack}
      renderRoot={(props) => (
        <Link
          {...({
            to: '.',
            search: (old: Record<string, unknown>) => ({ ...old, id: undefined, field: undefined }),
          } as never as { to: '/' })}
          {...props}
        />
      )}
    >
      All {many}
    </Button>
  );
}
