/*
 * What went wrong, what it means for the work, and what to do; announced at once.
 * The details of the machine stay folded. Never a bare code.
 */
import { IconBan } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { GradeIcon, type GradeName } from './Grade';
import styles from './Trouble.module.css';

type TroubleProps = {
  severity: GradeName;
  title: string;
  message: string;
  /** What it means for the work. */
  effect?: string | null;
  hint?: string | null;
  children?: ReactNode;
};

export function Trouble({ severity, title, message, effect, hint, children }: TroubleProps) {
  return (
    <div className={`${styles.trouble} ${styles[severity]}`} role="alert">
      {severity === 'stop' ? <IconBan size={20} aria-hidden className={styles.icon} /> : <GradeIcon grade={severity} />}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p>{message}</p>
        {effect ? <p>{effect}</p> : null}
        {hint ? <p>{hint}</p> : null}
        {children ? <div className={styles.actions}>{children}</div> : null}
      </div>
    </div>
  );
}
