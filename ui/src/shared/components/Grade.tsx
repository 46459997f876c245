/*
 * The sign of a grade, which always stands beside words, and the mark of a source in words.
 */
import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import { CONFIDENCE_NAMES } from '../format/names';
import styles from './Grade.module.css';

export type GradeName = 'stop' | 'warn' | 'note';

const GRADES = {
  stop: IconBan,
  warn: IconAlertTriangle,
  note: IconInfoCircle,
} as const;

export function GradeIcon({ grade, size = 18 }: { grade: GradeName; size?: number }) {
  const Icon = GRADES[grade];
  return <Icon size={size} className={styles[`${grade}Icon`]} aria-hidden />;
}

export function ConfidenceTag({ confidence }: { confidence: keyof typeof CONFIDENCE_NAMES }) {
  return <span className={`${styles.tag} ${styles[confidence]}`}>{CONFIDENCE_NAMES[confidence]}</span>;
}
