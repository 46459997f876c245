/*
 * The guidance a topic rests on, each with its status, date and how well the record of it is supported.
 */
import type { Guidance } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { ConfidenceTag } from '../../../shared/components/Grade';
import styles from './Bank.module.css';

export function GuidanceBasis({ ids }: { ids: readonly string[] }) {
  const all = useAnswer('guidance_list', { text: '' }).data;
  if (ids.length === 0) return null;
  const known = new Map((all ?? []).map((guidance) => [guidance.id, guidance]));
  return (
    <section>
      <h3 className={styles.part}>What it rests on</h3>
      <ul className={styles.guidance}>
        {ids.map((id) => {
          const guidance = known.get(id);
          return (
            <li key={id}>{guidance ? <Entry guidance={guidance} /> : <span className={styles.help}>{id}</span>}</li>
          );
        })}
      </ul>
    </section>
  );
}

function Entry({ guidance }: { guidance: Guidance }) {
  const { title, center, status, date, confidence, note } = guidance;
  const where = [center, status, date].filter(Boolean).join(', ');
  return (
    <>
      <p>{title}</p>
      <p className={styles.help}>
        {where} <ConfidenceTag confidence={confidence} />
      </p>
      {note ? <p className={styles.help}>{note}</p> : null}
    </>
  );
}
