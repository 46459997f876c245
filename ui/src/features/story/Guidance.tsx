/*
 * What this part of the story should do, for this meeting and this kind of product: from the library, with how sure it is.
 */
import { useState } from 'react';
import type { BeatGuidance, BeatJob, MeetingFit, Modality } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { ConfidenceTag } from '../../shared/components/Grade';
import { Mark } from '../../shared/components/Mark';
import { MODALITY_NAMES } from '../../shared/format/names';
import { counted } from '../../shared/format/words';
import styles from './Story.module.css';

type GuidanceProps = { job: BeatJob; meeting: MeetingFit; modality: Modality | undefined };

export function Guidance({ job, meeting, modality }: GuidanceProps) {
  const asked = { job, meeting, ...(modality ? { modality } : {}) };
  const entries = useAnswer('beat_guidance_list', asked).data;
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 100rem)').matches);
  if (!entries?.length) return null;
  return (
    <aside className={styles.guidance} aria-label="What this part should do">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.guidanceHead}>
          <span>
            <strong>What it should do</strong> {entries[0]?.purpose}
          </span>
        </summary>
        {entries.map((entry, at) => (
          <Entry key={entry.id} entry={entry} first={at === 0} />
        ))}
      </details>
    </aside>
  );
}

function Entry({ entry, first }: { entry: BeatGuidance; first: boolean }) {
  const kinds = entry.modalities.filter((kind) => kind !== 'all').map((kind) => MODALITY_NAMES[kind]);
  return (
    <div className={styles.entry}>
      {first ? null : <p>{entry.purpose}</p>}
      <p className={styles.entryMarks}>
        {kinds.length > 0 ? <span>For {kinds.join(', ')}</span> : null}
        {entry.budget_words ? <span>Usually {counted(entry.budget_words, 'word')}</span> : null}
        <ConfidenceTag confidence={entry.confidence} />
      </p>
      <Lines title="Must say" lines={entry.must_say} />
      <Lines title="Better left out" lines={entry.leave_out} />
      {entry.weak ? (
        <blockquote className={styles.sample}>
          <Mark tone="warn">Weak</Mark>
          <p>{entry.weak}</p>
        </blockquote>
      ) : null}
      {entry.strong ? (
        <blockquote className={styles.sample}>
          <Mark tone="ok">Strong</Mark>
          <p>{entry.strong}</p>
        </blockquote>
      ) : null}
      <Lines title="What a reviewer will ask" lines={entry.reviewer_questions} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles.linesTitle}>{title}</h3>
      <ul className={styles.entryLines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
