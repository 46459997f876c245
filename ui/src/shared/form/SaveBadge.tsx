/*
 * Whether the passage on screen is safe: one quiet word, red and loud only when it is not.
 * `Saving` shows only when it takes longer than a blink.
 */
import { VisuallyHidden } from '@mantine/core';
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

  const said = useSaid(state === 'saved');
  if (state === 'failed') {
    return (
      <span className={`${styles.badge} ${styles.failed}`} role="alert">
        <IconAlertTriangle size={16} aria-hidden /> Not saved
      </span>
    );
  }
  return (
    <>
      {state === 'clean' ? null : <Quiet state={state} slow={slow} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

function Quiet({ state, slow }: { state: DraftState; slow: boolean }) {
  const saving = state === 'saving' && slow;
  const words = saving ? 'Saving…' : 'Saves as you type';
  return (
    <span className={styles.badge}>
      {saving ? <IconLoader2 size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
      {state === 'saved' ? 'Saved' : words}
    </span>
  );
}

/** Between two announcements, in milliseconds: whoever hears the screen wants to hear their own text. */
const PAUSE = 8000;

let saidAt = 0;

/** The word that is announced, once what was typed is saved and a moment has passed, and not again soon. */
function useSaid(saved: boolean): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!saved) {
      setSaid('');
      return;
    }
    const timer = setTimeout(
      () => {
        saidAt = Date.now();
        setSaid('Saved');
      },
      Math.max(1000, saidAt + PAUSE - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [saved]);
  return said;
}
