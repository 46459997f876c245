/*
 * The words of a question with what is still open marked, by color, frame and words for screen readers.
 */

import { pieces } from '../placeholders';
import { plainLine } from '../plain';
import styles from './Bank.module.css';

export function MarkedAsk({ text }: { text: string }) {
  return (
    <blockquote className={styles.askBox}>
      {pieces(plainLine(text)).map(({ key, at, words }) =>
        key ? (
          <mark key={at} className={styles.open}>
            <span className={styles.hidden}>to fill in: </span>
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </blockquote>
  );
}
