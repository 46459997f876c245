/*
 * One scenario of the bank: how it is recognized, the options with cost and time, the permitted reply, and on what it rests.
 */
import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { Scenario, ScenarioOption } from '../../../api/bindings';
import { Disclosure } from '../../../shared/components/Disclosure';
import { ConfidenceTag } from '../../../shared/components/Grade';
import { REPLIES } from './branches';
import styles from './Contingency.module.css';
import { COST_NAMES, weeksOf } from './scenario';

type ScenarioEntryProps = { scenario: Scenario; onUse: (option: ScenarioOption) => void };

export function ScenarioEntry({ scenario, onUse }: ScenarioEntryProps) {
  return (
    <section className={styles.scenario} aria-label={scenario.title}>
      <h3>{scenario.title}</h3>
      <p>
        <Gaps text={scenario.trigger} />
      </p>
      <ul className={styles.choices}>
        {scenario.options.map((option) => (
          <li key={option.option} className={styles.choice}>
            <div>
              <p>
                <Gaps text={option.option} />
              </p>
              <p className={styles.hint}>
                {COST_NAMES[option.cost]} · {weeksOf(option)}
                {option.note ? ` · ${option.note}` : ''}
              </p>
            </div>
            <Button size="xs" variant="light" onClick={() => onUse(option)} aria-label={`Use: ${option.option}`}>
              Use
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <strong>Reply: {REPLIES[scenario.reply_kind].label.toLowerCase()}.</strong> “<Gaps text={scenario.reply} />”
      </p>
      <Disclosure summary="Early signs, least acceptable outcome, public case">
        <div className={styles.more}>
          <ul>
            {scenario.early_signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
          <p>Least acceptable outcome to consider: {scenario.least_acceptable}</p>
          {scenario.public_case ? <p>Public case: {scenario.public_case}</p> : null}
          {scenario.note ? <p>{scenario.note}</p> : null}
        </div>
      </Disclosure>
      <ConfidenceTag confidence={scenario.confidence} />
    </section>
  );
}

/** A text with its `{gaps}` marked. */
function Gaps({ text }: { text: string }) {
  return text.split(/(\{[a-z][a-z0-9_]*\})/).map((piece, at) => keyed(at, piece));
}

// Pieces of a text have no other name than their place.
const keyed = (at: number, piece: string) => (
  <Fragment key={at}>{piece.startsWith('{') ? <mark className={styles.gap}>{piece}</mark> : piece}</Fragment>
);
