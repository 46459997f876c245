/*
 * Words that a change takes away or brings: struck or underlined, and said in words; color only helps.
 */
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './ChangedWord.module.css';

type ChangedWordProps = { change: 'removed' | 'added'; silent?: boolean; children: ReactNode };

/** `silent` leaves the spoken word out, where the sentence around says it. */
export function ChangedWord({ change, silent = false, children }: ChangedWordProps) {
  const Tag = change === 'removed' ? 'del' : 'ins';
  return (
    <Tag className={styles[change]}>
      {silent ? null : <VisuallyHidden>{change}: </VisuallyHidden>}
      {children}
    </Tag>
  );
}
