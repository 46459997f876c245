/*
 * The grade of a finding and the mark of a source, each as icon, word and color together.
 */
import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import { CONFIDENCE_NAMES } from '../format/names';
import styles from './Grade.module.css';

export type GradeName = 'stop' | 'warn' | 'note';

const GRADES = {
  stop: { word: 'Must fix', Icon: IconBan },
  warn: { word: 'Should fix', Icon: IconAlertTriangle },
  note: { word: 'Tip', Icon: IconInfoCircle },
} as const;

export function GradeTag({ grade }: { grade: GradeName }) {
  const { word, Icon } = GRADES[grade];
  return (
    <span className={`${styles.tag} ${styles[grade]}`}>
      <Icon size={14} aria-hidden />
      {word}
    </span>
  );
}

export function GradeIcon({ grade, size = 18 }: { grade: GradeName; size?: number }) {
  const { Icon } = GRADES[grade];
  return <Icon size={size} className={styles[`${grade}Icon`]} aria-hidden />;
}

export function ConfidenceTag({ confidence }: { confidence: keyof typeof CONFIDENCE_NAMES }) {
  return <span className={`${styles.tag} ${styles[confidence]}`}>{CONFIDENCE_NAMES[confidence]}</span>;
}
