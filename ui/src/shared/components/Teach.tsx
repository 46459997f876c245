/*
 * An empty place that teaches: a positive title, one sentence, one action. It stands where the list would.
 */
import type { ReactNode } from 'react';
import styles from './Teach.module.css';

type TeachProps = { icon: ReactNode; title: string; text: string; children?: ReactNode };

export function Teach({ icon, title, text, children }: TeachProps) {
  return (
    <div className={styles.teach} data-teach>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
