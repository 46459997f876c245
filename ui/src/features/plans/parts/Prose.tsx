/*
 * A Markdown text of a plan or question as a reader sees it. Nothing can be edited here.
 */
import { useAnswer } from '../../../api/cache';
import { ReadDoc } from '../../../record/ReadText';
import styles from './Parts.module.css';

export function Prose({ text }: { text: string }) {
  const doc = useAnswer('text_read', text.trim() === '' ? null : { source: text }).data;
  if (text.trim() === '') return null;
  // Until the tree is there the words stand as they were typed, so that nothing jumps.
  return <div className={styles.prose}>{doc ? <ReadDoc doc={doc} /> : text}</div>;
}
