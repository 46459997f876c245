/*
 * Adds beats of the usual jobs at their usual places, each with the heading and the budget it begins with.
 */
import { useState } from 'react';
import type { Beat, BeatGuidance, BeatJob, MeetingFit } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { useAddThing } from '../../record/things';
import { FIRST_HEADINGS, JOBS } from './jobs';

export function useAddBeats(program: string, beats: Beat[], meeting: MeetingFit) {
  const { add, error } = useAddThing(program);
  const move = useChange('record_move');
  const guidance = useAnswer('beat_guidance_list', { meeting }).data;
  const [busy, setBusy] = useState(false);

  /** Adds them in order and returns the first. */
  const addBeats = async (jobs: BeatJob[]): Promise<string | undefined> => {
    setBusy(true);
    const order = beats.map(({ id, fda }) => ({ id, job: fda.job }));
    let first: string | undefined;
    try {
      for (const job of jobs) {
        const { id } = await add('beat', (blank) => ({
          ...blank,
          fda: { ...blank.fda, job, heading: FIRST_HEADINGS[job] },
          internal: { ...blank.internal, budget_words: budgetOf(job, guidance) },
        }));
        first ??= id;
        const later = order.findIndex((beat) => JOBS.indexOf(beat.job) > JOBS.indexOf(job));
        const to = later < 0 ? order.length : later;
        if (to < order.length) await move.mutateAsync({ id, to });
        order.splice(to, 0, { id, job });
      }
    } catch {
      // What failed is shown by `error`; what was added stays.
    } finally {
      setBusy(false);
    }
    return first;
  };
  return { addBeats, busy, error: error ?? move.error };
}

/** How many words this part usually takes; 0 where nobody says. */
function budgetOf(job: BeatJob, guidance: BeatGuidance[] | undefined): number {
  return guidance?.find((entry) => entry.job === job && entry.budget_words !== undefined)?.budget_words ?? 0;
}
