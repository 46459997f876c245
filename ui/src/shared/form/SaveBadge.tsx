/*
 * Whether the passage on screen is safe: one quiet word, red and loud only when it is not.
 * `Saving` shows only when it takes longer than a blink.
 */
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import styles from './SaveBadge.module.css';
import type { DraftState } from './useDraft';

export function SaveBadge({ state }: { state: DraftState }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (state !== 'saving') {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [state]);

  if (state === 'failed') {
    return (
      <span className={`${styles.badge} ${styles.failed}`} role="alert">
        <IconAlertTriangle size={16} aria-hidden /> Not saved
      </span>
    );
  }
  if (state === 'clean') return null;
  const quiet = state === 'saving' && slow ? 'Saving…' : 'Saves as you type';
  return (
    <span className={styles.badge} role="status">
      {state === 'saving' && slow ? <IconLoader2 size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
      {state === 'saved' ? 'Saved' : quiet}
    </span>
  );
}
