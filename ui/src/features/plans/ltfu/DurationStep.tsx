/*
 * How long participants are followed, and why. Where the rules give a number it can be taken over; where they give none the sponsor
 * argues one. The plan never names zero years: a field that is empty stays undecided.
 */
import { Button } from '@mantine/core';
import { useAnswer } from '../../../api/cache';
import { ChoiceField, FieldRow, NumberField } from '../../../record/fields';
import { ProseField } from '../../../record/ProseField';
import { useField } from '../../../record/ThingForm';
import { FdaSurface } from '../../../shared/components/Surface';
import styles from './FollowUp.module.css';
import { neededWords, useOutcome, yearsWords } from './Outcome';

const FORMS = [
  { value: 'undecided', label: 'Not decided yet' },
  { value: 'integrated', label: 'Part of the protocol of the trial' },
  { value: 'stand_alone', label: 'A protocol of its own' },
];

export function DurationStep() {
  const outcome = useOutcome();
  const rules = useAnswer('follow_up_rules_get', {}).data;
  const { value: years, set } = useField<number>('fda.years');
  const start = outcome?.years.default ?? null;
  return (
    <FdaSurface label="how long participants are followed">
      <h2>How long participants are followed</h2>
      {outcome ? (
        <div className={styles.suggested}>
          <p>
            <strong>{neededWords(outcome.needed, rules)}.</strong> {yearsWords(outcome.years)}
          </p>
          {start !== null && start !== years ? (
            <Button size="xs" variant="light" onClick={() => set(start)}>
              Take {start} years
            </Button>
          ) : null}
        </div>
      ) : null}
      <FieldRow>
        <NumberField
          path="fda.years"
          label="Years of follow-up"
          help="Counted from dosing. Leave it empty while it is not decided."
          optional
          min={1}
          max={50}
        />
        <NumberField
          path="fda.consent_years"
          label="Years the consent form names"
          help="Must be no fewer than the years above. Empty while there is no form."
          optional
          min={1}
          max={50}
        />
        <ChoiceField path="fda.form" label="Protocol" help="Where follow-up is written down." options={FORMS} />
      </FieldRow>
      <ProseField
        path="fda.duration_justification"
        label="Why this duration"
        help="Printed in the plan. Needed when it differs from what the rules suggest, and wise in any case: persistence, integration, latency, age, and what would make it longer."
        rows={6}
      />
    </FdaSurface>
  );
}
