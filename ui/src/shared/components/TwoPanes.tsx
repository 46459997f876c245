/*
 * A list beside what it opens. Where there is room for one only, it shows the list until something is chosen, then that with a way back.
 * What stands in the panes and in the address is the caller's.
 */
import type { ReactNode } from 'react';
import styles from './TwoPanes.module.css';

type TwoPanesProps = {
  label: string;
  list: ReactNode;
  /** Whether the address names what is open. */
  chosen: boolean;
  back: ReactNode;
  children: ReactNode;
};

export function TwoPanes({ label, list, chosen, back, children }: TwoPanesProps) {
  return (
    <div className={styles.room}>
      <div className={styles.panes} data-chosen={chosen || undefined}>
        <section className={styles.list} aria-label={label} data-pane="list">
          {list}
        </section>
        <div className={styles.detail} data-pane="detail">
          <div className={styles.back}>{back}</div>
          {children}
        </div>
      </div>
    </div>
  );
}
