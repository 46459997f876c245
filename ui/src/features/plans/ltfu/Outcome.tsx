/*
 * What follows from the answers, at once: the class, whether follow-up is needed and how long, the decision path node by node, and what
 * may not be said as FDA's requirement. Computed by Rust; the words are those of the rules.
 */
import { useRef } from 'react';
import type { FollowUpAnswers, FollowUpOutcome, FollowUpRules, Needed, Years } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { useField } from '../../../record/ThingForm';
import { Disclosure } from '../../../shared/components/Disclosure';
import { ConfidenceTag } from '../../../shared/components/Grade';
import { Panel } from '../../../shared/components/Page';
import styles from './FollowUp.module.css';

/** The outcome of the answers as they are typed; the last one while the next is computed. */
export function useOutcome(): FollowUpOutcome | undefined {
  const { value } = useField<FollowUpAnswers>('fda.answers');
  const now = useAnswer('ltfu_compute', value ?? null).data;
  const last = useRef(now);
  if (now) last.current = now;
  return now ?? last.current;
}

const NEEDED: Record<Exclude<Needed, 'no'>, string> = {
  yes: 'Follow-up is needed',
  product_specific: 'Follow-up depends on the product',
};

/** Whether follow-up is needed, never as a plain no. */
export const neededWords = (needed: Needed, rules: FollowUpRules | undefined): string =>
  needed === 'no' ? (rules?.wording.may_not_be_needed ?? '') : NEEDED[needed];

/** `5 years to start from; fewer than 2 have to be argued.` */
export function yearsWords({ default: start, min, max }: Years): string {
  const limits = [
    min === null || min === start ? '' : `fewer than ${min} have to be argued`,
    min !== null && min === start ? 'fewer have to be argued' : '',
    max === null ? '' : `more than ${max} are not asked for`,
  ].filter(Boolean);
  const said = start === null ? 'No number can be given; you choose it and say why' : `${start} years to start from`;
  return `${[said, ...limits].join('; ')}.`;
}

export function Outcome() {
  const outcome = useOutcome();
  const rules = useAnswer('follow_up_rules_get', {}).data;
  return (
    <Panel title="What follows from the answers">
      {outcome ? <Worked outcome={outcome} rules={rules} /> : <p className={styles.help}>Being worked out.</p>}
    </Panel>
  );
}

const ANSWERS: Record<string, string> = {
  yes: 'Yes',
  no: 'No',
  uncertain: 'Not certain',
  na: 'Does not apply',
  unknown: 'Not known yet',
};

function Worked({ outcome, rules }: { outcome: FollowUpOutcome; rules: FollowUpRules | undefined }) {
  const name = rules?.classes.find(({ id }) => id === outcome.class)?.name;
  return (
    <div className={styles.outcome}>
      <div role="status">
        <p className={styles.big}>{neededWords(outcome.needed, rules)}</p>
        <p>{yearsWords(outcome.years)}</p>
      </div>
      <ConfidenceTag confidence={outcome.confidence} />
      <div>
        <h3>{name ?? 'No class is known yet'}</h3>
        <p className={styles.help}>{outcome.class_reason}</p>
      </div>
      <Disclosure summary="On what the years rest" open>
        <p className={styles.help}>{outcome.basis}</p>
      </Disclosure>
      <Disclosure summary="The decision path, step by step" open>
        <ol className={styles.path}>
          {outcome.decision_path.map((step) => (
            <li key={step.node}>
              <p className={styles.node}>
                {step.node}. {rules?.nodes.find(({ id }) => id === step.node)?.question}
              </p>
              <p>
                <strong>{ANSWERS[step.answer] ?? step.answer}</strong>: {step.leads_to}
              </p>
              <ConfidenceTag confidence={step.confidence} />
            </li>
          ))}
        </ol>
      </Disclosure>
      <Disclosure summary={`What to watch for (${outcome.monitoring.length})`}>
        <ul className={styles.watch}>
          {outcome.monitoring.map(({ item, why, confidence }) => (
            <li key={item}>
              <p className={styles.node}>{item}</p>
              <p className={styles.help}>{why}</p>
              <ConfidenceTag confidence={confidence} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={`Say with care (${outcome.say_with_care.length})`}>
        <p className={styles.help}>None of this may stand in a text as if FDA required it.</p>
        <ul className={styles.care}>
          {outcome.say_with_care.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
