/*
 * The line above a list: filter by words, how many are shown, and adding one. The words stand in the address.
 */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconArrowLeft, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { counted } from '../shared/format/words';
import styles from './Record.module.css';

type ThingFinderProps = {
  text: string;
  shown: number;
  all: number;
  one: string;
  many: string;
  add: () => void;
  busy: boolean;
  children?: ReactNode;
};

export function ThingFinder({ text, shown, all, one, many, add, busy, children }: ThingFinderProps) {
  const navigate = useNavigate();
  // The address follows a moment after the keys; what was typed since must not be lost to it.
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(text);
  }, [text]);
  const find = (words: string) => {
    setTyped(words);
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, text: words || undefined }),
      replace: true,
    } as never);
  };
  return (
    <>
      <div className={styles.finder}>
        {all > 3 || typed ? (
          <TextInput
            ref={input}
            aria-label={`Find in ${many}`}
            placeholder="Words or a mark"
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              typed ? <CloseButton size="sm" aria-label="Clear the filter" onClick={() => find('')} /> : null
            }
            value={typed}
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
