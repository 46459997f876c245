/*
 * Long work while it runs: the step in words, how far it is, and the way to stop it.
 */
import { Button, Progress } from '@mantine/core';
import styles from './JobProgress.module.css';

type JobProgressProps = { name: string; step: string; share: number; onCancel: () => void };

export function JobProgress({ name, step, share, onCancel }: JobProgressProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span role="status">{step}</span>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <Progress value={Math.max(4, share * 100)} aria-label={name} />
    </div>
  );
}
