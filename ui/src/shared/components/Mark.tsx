/*
 * A small mark beside a name: an icon and words, so that color is never alone. Which mark a thing wears is the caller's.
 */
import { IconAlertTriangle, IconBan, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Mark.module.css';

export type MarkTone = 'ok' | 'warn' | 'bad' | 'info' | 'plain';

const ICONS = { ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconBan, info: IconInfoCircle } as const;

export function Mark({ tone, children }: { tone: MarkTone; children: ReactNode }) {
  const Icon = tone === 'plain' ? null : ICONS[tone];
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      {Icon ? <Icon size={14} aria-hidden /> : null}
      {children}
    </span>
  );
}
