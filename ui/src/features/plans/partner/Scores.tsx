/*
 * A partner judged criterion by criterion: what to ask, what a good answer is and what should warn, beside the points and the reason.
 */
import { Select } from '@mantine/core';
import { memo } from 'react';
import type { Score } from '../../../api/bindings';
import { FieldFrame, LongField } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { Disclosure } from '../../../shared/components/Disclosure';
import { counted } from '../../../shared/format/words';
import styles from './Partner.module.css';
import { type Criterion, POINTS, partsOf, sumWords } from './rows';

type ScoresProps = { path: string; criteria: Criterion[] };

export function Scores({ path, criteria }: ScoresProps) {
  const { value } = useField<Score[]>(`${path}.scores`);
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

const ScoreRow = memo(function ScoreRow({ path, criterion }: { path: string; criterion: Criterion }) {
  const { value, set } = useField<Score>(path);
  const judge = (chosen: string) =>
    set({
      criterion: criterion.id,
      title: criterion.title,
      reason: value?.reason ?? '',
      ...(chosen === '' ? {} : { points: Number(chosen) }),
    });
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
      </fieldset>
    </FieldFrame>
  );
});
