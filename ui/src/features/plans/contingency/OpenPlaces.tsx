/*
 * What a branch took over from the library with a gap in it, `{page}` for example, and a field to fill each gap in all its texts at once.
 */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Branch } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { useField } from '../../../record/ThingForm';
import { openPlaces, withWords } from './branches';
import styles from './Contingency.module.css';

export function OpenPlaces({ path, branch }: { path: string; branch: Branch }) {
  const { set } = useField<Branch>(path);
  const open = openPlaces(branch);
  const scenarios = useAnswer('scenario_list', open.length > 0 ? { text: '' } : null).data ?? [];
  if (open.length === 0) return null;
  const hintOf = (key: string) =>
    scenarios.flatMap(({ placeholders }) => placeholders).find((one) => one.key === key)?.hint ??
    key.replaceAll('_', ' ');
  return (
    <div className={styles.places}>
      <p className={styles.placesHead}>Still to fill in</p>
      {open.map((key) => (
        <FillIn key={key} name={key} hint={hintOf(key)} onFill={(words) => set(withWords(branch, key, words))} />
      ))}
    </div>
  );
}

function FillIn({ name, hint, onFill }: { name: string; hint: string; onFill: (words: string) => void }) {
  const [words, setWords] = useState('');
  const fill = () => {
    if (words.trim() !== '') onFill(words.trim());
  };
  return (
    <div className={styles.fill}>
      <TextInput
        size="xs"
        label={hint.charAt(0).toUpperCase() + hint.slice(1)}
        placeholder={`{${name}}`}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) fill();
        }}
      />
      <Button size="xs" variant="default" onClick={fill} aria-label={`Fill in ${hint}`}>
        Fill in
      </Button>
    </div>
  );
}
