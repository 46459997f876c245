/*
 * The usual parts of the story in their order, and the heading each begins with (as `BeatJob` in Rust has them). Headings are only a
 * beginning; the user words them.
 */
import type { BeatJob } from '../../api/bindings';
import { BEAT_JOB_NAMES } from '../../shared/format/names';

export const JOBS = Object.keys(BEAT_JOB_NAMES) as BeatJob[];

/** The parts FDA expects; anything else is further background. */
export const USUAL = JOBS.filter((job) => job !== 'other');

export const FIRST_HEADINGS: Record<BeatJob, string> = {
  ask: 'Purpose of this submission',
  unmet_need: 'Disease and unmet need',
  product: 'Product and mechanism of action',
  safety: 'Basis for safety',
  manufacture: 'Manufacturing feasibility',
  first_trial: 'Proposed first-in-human trial',
  follow_up: 'Follow-up of participants',
  need_from_fda: 'Advice requested',
  other: 'Further background',
};
