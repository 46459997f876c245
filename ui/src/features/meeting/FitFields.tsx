/*
 * The facts as fields in plain words, in four groups.
 */
import { NumberInput } from '@mantine/core';
import { ChoiceField, FieldFrame, Fields, LongField } from '../../record/fields';
import { useField } from '../../record/ThingForm';
import { CHOICES, type ChoiceName, COUNTS, type CountName, GROUPS, NOT_KNOWN } from './facts';
import styles from './Meeting.module.css';

export function FitFields() {
  return (
    <Fields>
      {GROUPS.map(({ title, choices, counts }) => (
        <section key={title} aria-label={title} className={styles.facts}>
          <h2 className={styles.subhead}>{title}</h2>
          <div className={styles.pairs}>
            {choices.map((name) => (
              <Fact key={name} name={name} />
            ))}
          </div>
          {counts ? (
            <div className={styles.counts}>
              {counts.map((name) => (
                <CountField key={name} name={name} />
              ))}
            </div>
          ) : null}
        </section>
      ))}
      <LongField
        path="internal.fit.live_discussion_reason"
        label="Why a live discussion is needed"
        help="One sentence; it goes into the paragraph for the request as it stands."
      />
    </Fields>
  );
}

function Fact({ name }: { name: ChoiceName }) {
  const { label, answers } = CHOICES[name];
  const known = Object.entries(answers).map(([value, words]) => ({ value, label: words }));
  return (
    <ChoiceField
      path={`internal.fit.${name}`}
      label={label}
      options={[...known, { value: 'unknown', label: NOT_KNOWN }]}
    />
  );
}

function CountField({ name }: { name: CountName }) {
  const path = `internal.fit.${name}`;
  const { value, set } = useField<number | 'unknown'>(path);
  const { label, help } = COUNTS[name];
  return (
    <FieldFrame path={path}>
      <NumberInput
        label={label}
        {...(help ? { description: help } : {})}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typeof value === 'number' ? value : ''}
        placeholder={NOT_KNOWN}
        min={0}
        max={999}
        allowDecimal={false}
        onChange={(count) => set(typeof count === 'number' ? count : 'unknown')}
      />
    </FieldFrame>
  );
}
