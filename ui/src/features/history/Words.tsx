/*
 * One side of a comparison: the words of that state, with what is only there marked. Long stretches that are the same are cut in the
 * middle, so that the change is seen.
 */
import type { WordChange } from '../../api/bindings';
import { ChangedWord } from '../../shared/components/ChangedWord';
import styles from './Compare.module.css';

type WordsProps = { title: string; words: WordChange[]; leave: 'added' | 'removed' };

export function Words({ title, words, leave }: WordsProps) {
  const shown = words.filter(({ change, text }) => change !== leave && text !== '');
  return (
    <div className={styles.side}>
      <p className={styles.sideTitle}>{title}</p>
      <p className={styles.text}>
        {shown.length === 0 ? <span className={styles.kind}>Empty</span> : null}
        {shown.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name than their place
          <Stretch key={at} word={word} first={at === 0} last={at === shown.length - 1} />
        ))}
      </p>
    </div>
  );
}

function Stretch({ word, first, last }: { word: WordChange; first: boolean; last: boolean }) {
  const { change, text } = word;
  if (change === 'removed' || change === 'added') return <ChangedWord change={change}>{text}</ChangedWord>;
  return shortened(text, first, last);
}

const AROUND = 14;

function shortened(text: string, first: boolean, last: boolean): string {
  const words = (first ? text.trimStart() : last ? text.trimEnd() : text).split(' ');
  if (words.length <= AROUND * 2 + 8) return text;
  const head = first ? '' : words.slice(0, AROUND).join(' ');
  const tail = last ? '' : words.slice(-AROUND).join(' ');
  if (first && last) return text;
  return `${head} … ${tail}`;
}
