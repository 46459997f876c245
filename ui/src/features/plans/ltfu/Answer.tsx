/*
 * One question about the product's risk, with why it is asked. On the decision path an answer that is not known counts as yes, and the
 * choice says so; elsewhere it adds nothing until it is known.
 */
import { Group, Radio } from '@mantine/core';
import type { FollowUpRules } from '../../../api/bindings';
import { FieldFrame } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import type { PRODUCT } from './answers';
import styles from './FollowUp.module.css';

type AnswerProps = { asked: (typeof PRODUCT)[number]; rules: FollowUpRules | undefined };

export function Answer({ asked: { fact, ask, why, more = [] }, rules }: AnswerProps) {
  const path = `fda.answers.${fact}`;
  const { value, set } = useField<string>(path);
  const node = rules?.nodes.find((one) => one.fact === fact);
  const counts = node ? ' (counts as yes)' : '';
  const choices = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
    ...more.map((one) => (one.value === 'uncertain' ? { ...one, label: `${one.label}${counts}` } : one)),
    { value: 'unknown', label: `Not known yet${counts}` },
  ];
  return (
    <FieldFrame path={path}>
      <Radio.Group
        label={ask}
        description={node ? `${why} Question ${node.id} of FDA’s decision path.` : why}
        value={value ?? 'unknown'}
        onChange={set}
        className={styles.answer ?? ''}
      >
        <Group gap="0.375rem 1.25rem" mt={6}>
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </Group>
      </Radio.Group>
    </FieldFrame>
  );
}
