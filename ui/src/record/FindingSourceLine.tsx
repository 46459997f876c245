/*
 * Where a rule comes from: title, section, date, and how sure it is.
 */
import type { FindingSource } from '../api/bindings';
import { ConfidenceTag } from '../shared/components/Grade';
import { plainDay } from '../shared/format/day';
import styles from './Record.module.css';

export function FindingSourceLine({ source }: { source: FindingSource }) {
  const words = [source.title, source.section, plainDay(source.date)].filter(Boolean).join(', ');
  return (
    <p className={styles.help}>
      {words} <ConfidenceTag confidence={source.confidence} />
    </p>
  );
}
