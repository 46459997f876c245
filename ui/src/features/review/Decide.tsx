/*
 * The decision about an open point. A change whose field is known can be put into the text with the same press; a rejection needs a reason.
 */
import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Decision, ReviewEntry } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Trouble } from '../../shared/components/Trouble';
import styles from './Review.module.css';

type DecideProps = { entry: ReviewEntry; onDecided: () => void };

export function Decide({ entry: { point, label, offer }, onDecided }: DecideProps) {
  const decide = useChange('review_decide');
  const field = useRef<HTMLTextAreaElement>(null);
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const name = `${label} by ${point.internal.author || 'somebody'}`;
  const settle = (decision: Decision, apply: boolean) => {
    if (decision === 'reject' && why.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const taken = apply && offer ? { apply: offer } : {};
    decide.mutate(
      { id: point.id, revision: point.revision, decision, why: why.trim(), ...taken },
      { onSuccess: onDecided },
    );
  };
  return (
    <fieldset className={styles.decide} data-decide tabIndex={-1} aria-label={`Decide: ${name}`}>
      <Textarea
        ref={field}
        label="Why"
        size="xs"
        autosize
        minRows={1}
        value={why}
        error={missing ? 'A rejection needs a reason.' : null}
        onChange={(event) => {
          setWhy(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <div className={styles.buttons}>
        {offer ? (
          <Button size="xs" loading={decide.isPending} onClick={() => settle('accept', true)}>
            Accept into the text
          </Button>
        ) : null}
        <Button size="xs" variant="default" disabled={decide.isPending} onClick={() => settle('accept', false)}>
          {offer ? 'Accept only' : 'Accept'}
        </Button>
        <Button size="xs" variant="default" disabled={decide.isPending} onClick={() => settle('reject', false)}>
          Reject
        </Button>
      </div>
      {decide.error ? <Trouble {...troubleOf(decide.error).shown} /> : null}
    </fieldset>
  );
}
