/*
 * The line at the bottom: is my work safe, what can I take back, and that nothing leaves this computer.
 */
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useSaving } from '../api/cache';
import { clockTime } from '../shared/format/day';
import styles from './Layout.module.css';
import { useHistory } from './useHistory';
import type { OpenProgram } from './useProgram';

export function StatusBar({ program }: { program: OpenProgram | null }) {
  return (
    <footer className={styles.status}>
      <Saved />
      {program ? <UndoButtons program={program.id} /> : null}
      <span className={styles.away}>
        <IconLock size={14} aria-hidden /> Nothing leaves this computer
      </span>
    </footer>
  );
}

function Saved() {
  const { state, at } = useSaving();
  if (state === 'failed') {
    return (
      <span className={styles.failed}>
        <IconAlertTriangle size={14} aria-hidden /> The last change was not saved
      </span>
    );
  }
  return (
    <span>
      <IconCircleCheck size={14} aria-hidden className={styles.ok ?? ''} />
      {state === 'saved' ? `Saved ${clockTime(at)}` : 'Everything is saved'}
    </span>
  );
}

function UndoButtons({ program }: { program: string }) {
  const { done, undone, undo, redo } = useHistory(program);
  return (
    <>
      {done ? (
        <button type="button" className={styles.statusButton} onClick={undo} title={`Undo: ${done} (Ctrl Z)`}>
          <IconArrowBackUp size={14} aria-hidden />
          <span>Undo: {done}</span>
        </button>
      ) : null}
      {undone ? (
        <button type="button" className={styles.statusButton} onClick={redo} title={`Redo: ${undone} (Ctrl Y)`}>
          <IconArrowForwardUp size={14} aria-hidden />
          <span>Redo: {undone}</span>
        </button>
      ) : null}
    </>
  );
}
