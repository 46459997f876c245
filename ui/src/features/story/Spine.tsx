/*
 * What the whole stands on: the ask, why it should be safe, why it can be made. A place shows as told as soon as its beat has a text;
 * what the checks say about one that is missing is folded below.
 */
import { Button } from '@mantine/core';
import type { Beat, BeatJob } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { FieldFindings } from '../../record/FieldFindings';
import { Disclosure } from '../../shared/components/Disclosure';
import { Mark } from '../../shared/components/Mark';
import { BEAT_JOB_NAMES } from '../../shared/format/names';
import styles from './Story.module.css';

const SPINE: BeatJob[] = ['ask', 'safety', 'manufacture'];

/** The rules of Rust about the story as a whole begin so. */
const OF_STORY = 'story.';

type SpineProps = { program: string; beats: Beat[]; chosen: boolean; write: (job: BeatJob) => void };

/** `write` opens the beat of a job, or adds it. */
export function Spine({ program, beats, chosen, write }: SpineProps) {
  const findings = useAnswer('finding_list', { program }).data?.filter(
    ({ rule, dismissed }) => rule.startsWith(OF_STORY) && dismissed === undefined,
  );
  const told = (job: BeatJob) => beats.some(({ fda }) => fda.job === job && fda.body.trim() !== '');
  return (
    <section className={styles.spine} aria-label="What the story stands on" data-chosen={chosen || undefined}>
      <dl className={styles.spineParts}>
        {SPINE.map((job) => (
          <div key={job}>
            <dt>{BEAT_JOB_NAMES[job]}</dt>
            {told(job) ? (
              <dd>
                <Mark tone="ok">Told</Mark>
              </dd>
            ) : (
              <dd>
                <Mark tone="warn">Not told yet</Mark>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => write(job)}
                  aria-label={`Write it: ${BEAT_JOB_NAMES[job]}`}
                >
                  Write it
                </Button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {findings?.length ? (
        <div className={styles.spineWhy}>
          <Disclosure summary="Why the story stands on these three">
            <FieldFindings program={program} findings={findings} />
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}
