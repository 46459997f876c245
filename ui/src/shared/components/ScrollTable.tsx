/*
 * A table that may scroll sideways inside its own region; the page never does. The caption names it for screen readers.
 */
import type { ReactNode } from 'react';
import styles from './ScrollTable.module.css';

type Head = string | { number: string };
type ScrollTableProps = { caption: string; heads: readonly Head[]; children: ReactNode };

export function ScrollTable({ caption, heads, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className={styles.region} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) =>
              typeof head === 'string' ? (
                <th key={head} scope="col">
                  {head}
                </th>
              ) : (
                <th key={head.number} scope="col" className={styles.number}>
                  {head.number}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
