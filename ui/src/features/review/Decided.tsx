/*
 * What was decided, by whom and why, and the way back.
 */
import { Button } from '@mantine/core';
import type { ReviewPoint } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Mark } from '../../shared/components/Mark';
import { Trouble } from '../../shared/components/Trouble';
import { plainDay } from '../../shared/format/day';
import styles from './Review.module.css';

type DecidedProps = { point: ReviewPoint; onDecided: () => void };

export function Decided({ point, onDecided }: DecidedProps) {
  const decide = useChange('review_decide');
  const { decision, why, who, on, applied } = point.internal;
  const accepted = decision === 'accept';
  const reopen = () =>
    decide.mutate({ id: point.id, revision: point.revision, decision: 'open', why }, { onSuccess: onDecided });
  return (
    <div className={styles.decide} data-decide tabIndex={-1}>
      <Mark tone={accepted ? 'ok' : 'bad'}>{accepted ? 'Accepted' : 'Rejected'}</Mark>
      {applied ? <span className={styles.small}>Put into the text; undo takes it back.</span> : null}
      {why ? <p className={styles.text}>{why}</p> : null}
      <span className={styles.small}>{[who, on ? plainDay(on) : ''].filter(Boolean).join(', ')}</span>
      {applied ? null : (
        <Button size="xs" variant="default" loading={decide.isPending} onClick={reopen}>
          Decide again
        </Button>
      )}
      {decide.error ? <Trouble {...troubleOf(decide.error).shown} /> : null}
    </div>
  );
}
