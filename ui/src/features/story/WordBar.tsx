/*
 * Words against the budget: the numbers in words, the bar only for the eye. Over budget it says by how many.
 */
import { Mark } from '../../shared/components/Mark';
import { counted } from '../../shared/format/words';
import styles from './Story.module.css';

export function WordBar({ words, budget }: { words: number | undefined; budget: number }) {
  if (words === undefined) return null;
  if (budget === 0) return <span className={styles.words}>{counted(words, 'word')}, no budget</span>;
  const over = words - budget;
  return (
    <span className={styles.budget}>
      <span className={styles.bar} aria-hidden data-over={over > 0 || undefined}>
        <span style={{ width: `${Math.min(100, Math.round((100 * words) / budget))}%` }} />
      </span>
      <span className={styles.words}>
        {words.toLocaleString('en-US')} of {counted(budget, 'word')}
      </span>
      {over > 0 ? <Mark tone="warn">{over.toLocaleString('en-US')} over</Mark> : null}
    </span>
  );
}
