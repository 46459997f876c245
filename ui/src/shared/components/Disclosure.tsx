/*
 * A line that opens to show more. A real `details`, so it works by keyboard and for screen readers by itself.
 */
import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean };

export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details className={styles.details} {...(open ? { open } : {})}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
