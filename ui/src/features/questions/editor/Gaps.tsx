/*
 * Gaps of the bank's wording that are still open, marked in the sentence, each with a field that fills it everywhere in the question.
 */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Placeholder, Question, QuestionText } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { MarkedAsk } from '../bank/MarkedAsk';
import { filledWith, openKeys, wordsOfKey } from '../placeholders';
import { ValueField } from '../ValueField';
import styles from './Editor.module.css';

type GapsProps = { program: string; question: Question; onFill: (fda: QuestionText) => void };

export function Gaps({ program, question, onFill }: GapsProps) {
  const { fda, internal } = question;
  const topic = internal.adopted?.topic;
  const bank = useAnswer('topic_preview', topic ? { program, topic, values: {} } : null).data;
  const [values, setValues] = useState<Record<string, string>>({});
  const keys = openKeys(textsOf(fda));
  if (keys.length === 0) return null;
  const known = new Map([...(bank?.open ?? []), ...(bank?.open_elsewhere ?? [])].map((gap) => [gap.key, gap]));
  const fill = (key: string) => {
    const value = values[key]?.trim() ?? '';
    if (value === '') return;
    onFill(filled(fda, key, value));
    setValues(({ [key]: _filled, ...rest }) => rest);
  };

  return (
    <section className={styles.gaps} aria-label="Gaps to fill in">
      <p className={styles.gapsTitle}>Still to fill in</p>
      {openKeys([fda.ask]).length > 0 ? <MarkedAsk text={fda.ask} /> : null}
      <div className={styles.gapFields}>
        {keys.map((key) => (
          <div key={key} className={styles.gap}>
            <ValueField
              gap={known.get(key) ?? unknown(key)}
              value={values[key] ?? ''}
              onChange={(value) => setValues((old) => ({ ...old, [key]: value }))}
              onEnter={() => fill(key)}
            />
            <Button
              variant="light"
              disabled={(values[key] ?? '').trim() === ''}
              aria-label={`Fill in ${wordsOfKey(key)}`}
              onClick={() => fill(key)}
            >
              Fill in
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}

const unknown = (key: string): Placeholder => ({ key, kind: 'text', hint: '' });

const textsOf = (fda: QuestionText) => [
  fda.ask,
  fda.context,
  fda.position,
  fda.justification,
  ...fda.sub_questions.flatMap(({ ask, position }) => [ask, position]),
];

function filled(fda: QuestionText, key: string, value: string): QuestionText {
  const put = (text: string) => filledWith(text, key, value);
  return {
    ...fda,
    ask: put(fda.ask),
    context: put(fda.context),
    position: put(fda.position),
    justification: put(fda.justification),
    sub_questions: fda.sub_questions.map(({ ask, position }) => ({ ask: put(ask), position: put(position) })),
  };
}
