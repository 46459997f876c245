/*
 * A partner judged criterion by criterion: what to ask, what a good answer is and what should warn, beside the points and the reason.
 */
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import type { Score } from '../../../api/bindings';
import { FieldFrame, LongField, TextField } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { undoNotice } from '../../../record/undoNotice';
import { Disclosure } from '../../../shared/components/Disclosure';
import { counted } from '../../../shared/format/words';
import styles from './Partner.module.css';
import { type Criterion, isOwn, POINTS, partsOf, sumWords } from './rows';

type ScoresProps = { path: string; criteria: Criterion[] };

export function Scores({ path, criteria }: ScoresProps) {
  const { value, set } = useField<Score[]>(`${path}.scores`);
  const add = useRef<HTMLButtonElement>(null);
  const scores = value ?? [];
  const parts = partsOf(scores, criteria);
  const judged = parts.filter(({ points }) => points !== undefined);
  return (
    <div className={styles.scores}>
      <h3>How it fits</h3>
      {criteria.map((criterion) => {
        const found = scores.findIndex((score) => score.criterion === criterion.id);
        const at = found < 0 ? scores.length : found;
        return <ScoreRow key={criterion.id} path={`${path}.scores[${at}]`} criterion={criterion} />;
      })}
      {scores.map((score, at) =>
        !isOwn(score.criterion, criteria) ? null : (
          <OwnScore
            // biome-ignore lint/suspicious/noArrayIndexKey: criteria of our own have no other name than their place
            key={at}
            path={`${path}.scores[${at}]`}
            onRemove={() => {
              set(scores.filter((_, index) => index !== at));
              undoNotice(`Removed: ${score.title || 'a criterion of our own'}`, () => set(scores));
              requestAnimationFrame(() => add.current?.focus());
            }}
          />
        ),
      )}
      <Button
        ref={add}
        size="xs"
        variant="default"
        className={styles.addOwn ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => set([...scores, { criterion: '', title: '', reason: '' }])}
      >
        Add a criterion of our own
      </Button>
      <div className={styles.sum}>
        <p role="status">{sumWords(parts)}</p>
        {judged.length > 0 ? (
          <Disclosure summary="How the sum is made">
            <ul>
              {judged.map(({ criterion, points }) => (
                <li key={criterion.id}>
                  {criterion.title}: {counted(points ?? 0, 'point')} × weight {criterion.weight} ={' '}
                  {(points ?? 0) * criterion.weight}. {criterion.weight_reason}
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </div>
  );
}

type OwnScoreProps = { path: string; onRemove: () => void };

/** A criterion that the library does not have; it has no weight and so no part in the sum. */
function OwnScore({ path, onRemove }: OwnScoreProps) {
  const { value } = useField<Score>(path);
  return (
    <FieldFrame path={path}>
      <fieldset className={styles.score}>
        <legend className={styles.scoreName}>
          {value?.title || 'Criterion of our own'} <span className={styles.weight}>not in the sum</span>
        </legend>
        <div className={styles.ownTitle}>
          <TextField path={`${path}.title`} label="Criterion of our own" />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={onRemove}
            aria-label={`Remove this criterion: ${value?.title || 'without a name yet'}`}
          >
            Remove this criterion
          </Button>
        </div>
        <Judge path={path} />
      </fieldset>
    </FieldFrame>
  );
}

const ScoreRow = memo(function ScoreRow({ path, criterion }: { path: string; criterion: Criterion }) {
  return (
    <FieldFrame path={path}>
      <fieldset className={styles.score}>
        <legend className={styles.scoreName}>
          {criterion.title} <span className={styles.weight}>weight {criterion.weight}</span>
        </legend>
        <dl className={styles.guide}>
          <dt>Ask</dt>
          <dd>{criterion.ask}</dd>
          <dt>Good</dt>
          <dd>{criterion.good}</dd>
          <dt>Warning</dt>
          <dd>{criterion.warning}</dd>
        </dl>
        <Judge path={path} criterion={criterion} />
      </fieldset>
    </FieldFrame>
  );
});

function Judge({ path, criterion }: { path: string; criterion?: Criterion }) {
  const { value, set } = useField<Score>(path);
  const judge = (chosen: string) =>
    set({
      criterion: criterion?.id ?? '',
      title: criterion?.title ?? value?.title ?? '',
      reason: value?.reason ?? '',
      ...(chosen === '' ? {} : { points: Number(chosen) }),
    });
  return (
    <div className={styles.judge}>
      <Select
        label="Points"
        data={POINTS}
        value={value?.points === undefined ? '' : String(value.points)}
        allowDeselect={false}
        onChange={(chosen) => judge(chosen ?? '')}
      />
      <LongField path={`${path}.reason`} label="Reason" rows={1} />
    </div>
  );
}
