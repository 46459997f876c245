/*
 * A change with some of the words around it; what goes is struck through, what comes is underlined, and both are said in words.
 */
import type { WordChange } from '../../api/bindings';
import { ChangedWord } from '../../shared/components/ChangedWord';
import styles from './Review.module.css';

export function ChangedWords({ words }: { words: WordChange[] }) {
  return (
    <p className={styles.text}>
      {words.map(({ change, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name than their place
        if (change === 'same') return <span key={at}>{text}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name than their place
          <ChangedWord key={at} change={change === 'removed' ? 'removed' : 'added'}>
            {text}
          </ChangedWord>
        );
      })}
    </p>
  );
}
