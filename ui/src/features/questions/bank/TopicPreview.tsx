/*
 * A topic to be judged before it is taken over: the words as they would stand in this program, what belongs beside them, what FDA often
 * worries about, where it rests, and when it makes sense to ask.
 */
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Adopted, Meeting, TopicHit } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { Disclosure } from '../../../shared/components/Disclosure';
import { ConfidenceTag } from '../../../shared/components/Grade';
import { InternalSurface } from '../../../shared/components/Surface';
import { DISCIPLINE_NAMES, MODALITY_NAMES } from '../../../shared/format/names';
import { Adopt } from './Adopt';
import styles from './Bank.module.css';
import { GuidanceBasis } from './GuidanceBasis';
import { MarkedAsk } from './MarkedAsk';
import { AREA_NAMES, FIT_NAMES, OFFICE_NAMES, STAGE_NAMES } from './names';

type TopicPreviewProps = { program: string; topic: TopicHit; meetings: Meeting[]; adopted: string | undefined };

export function TopicPreview({ program, topic, meetings, adopted }: TopicPreviewProps) {
  const filled = useAnswer('topic_preview', { program, topic: topic.id, values: {} }).data;
  const shown: Pick<Adopted, 'ask' | 'context' | 'position' | 'supporting_data' | 'common_concern' | 'fallback'> =
    filled ?? topic;

  return (
    <>
      <h2 className={styles.previewTitle}>{topic.title}</h2>
      <p className={styles.tags}>
        {[...new Set([DISCIPLINE_NAMES[topic.discipline], AREA_NAMES[topic.area]])].join(' · ')}{' '}
        <ConfidenceTag confidence={topic.confidence} />
      </p>
      <MarkedAsk text={shown.ask} />
      {adopted ? (
        <p className={styles.already}>
          Already in this program:{' '}
          <Anchor
            inherit
            underline="always"
            renderRoot={(props) => (
              <Link to="/program/$program/questions/$question" params={{ program, question: adopted }} {...props} />
            )}
          >
            open the question
          </Anchor>
        </p>
      ) : null}
      <Adopt program={program} topic={topic} filled={filled} meetings={meetings} again={adopted !== undefined} />
      <Lines title="What the package has to tell the reviewer" lines={shown.context} />
      <Lines title="What your position should say" lines={shown.position} />
      <Lines title="Data that usually support it" lines={shown.supporting_data} />
      <InternalSurface label="What FDA often worries about">
        <div>
          <h3 className={styles.part}>What FDA often worries about</h3>
          <p>{shown.common_concern}</p>
        </div>
        <div>
          <h3 className={styles.part}>Typical fallback</h3>
          <p>{shown.fallback}</p>
        </div>
      </InternalSurface>
      <section className={styles.facts} aria-label="When and where to ask">
        <h3 className={styles.part}>When and where to ask</h3>
        <dl className={styles.pairs}>
          <dt>Meeting</dt>
          <dd>
            {FIT_NAMES[topic.meeting_fit]}. {topic.meeting_fit_why}
          </dd>
          <dt>Decided by</dt>
          <dd>{OFFICE_NAMES[topic.deciding_office]}</dd>
          <dt>Makes sense</dt>
          <dd>{STAGE_NAMES[topic.earliest_stage]}</dd>
          <dt>Products</dt>
          <dd>{products(topic)}</dd>
        </dl>
        {topic.note ? <p className={styles.help}>{topic.note}</p> : null}
      </section>
      <GuidanceBasis ids={topic.guidance_basis} />
      {topic.synonyms.length > 0 ? (
        <Disclosure summary="Also found by">
          <p className={styles.help}>{topic.synonyms.join(', ')}</p>
        </Disclosure>
      ) : null}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const products = ({ modalities }: TopicHit) =>
  modalities.map((mark) => (mark === 'all' ? 'All kinds' : MODALITY_NAMES[mark])).join(', ');
