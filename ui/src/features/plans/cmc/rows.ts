/*
 * The topics of CMC readiness as the library has them. The wire hands the rows of a starter file over as plain JSON; here they get the
 * names that the file gives them.
 */
import type { Confidence, MeetingKind, Plan, PlanGuidanceView, Standing } from '../../../api/bindings';

export type CmcTopic = { id: string; title: string; interact: string; pre_ind: string; confidence: Confidence };

export const STANDINGS: Record<Standing, string> = {
  not_started: 'Not looked at',
  in_progress: 'In progress',
  enough: 'Enough for this meeting',
  not_applicable: 'Does not apply',
};

/** The topics by their id. */
export const topicsOf = (view: PlanGuidanceView | undefined): Map<string, CmcTopic> =>
  new Map(((view?.rows.topic ?? []) as CmcTopic[]).map((topic) => [topic.id, topic]));

/** What is enough at a meeting: less at INTERACT than at any later one. */
export const enoughAt = (topic: CmcTopic, meeting: MeetingKind | undefined): string =>
  meeting === 'interact' ? topic.interact : topic.pre_ind;

/** Where the plan stands, in a few words. */
export function readinessStanding({ body }: Plan): string {
  if (body.kind !== 'cmc') return '';
  const topics = body.internal.topics.filter(({ standing }) => standing !== 'not_applicable');
  const enough = topics.filter(({ standing }) => standing === 'enough').length;
  const gaps = topics.filter(({ gap }) => gap.trim() !== '').length;
  return `${enough} of ${topics.length} topics enough, ${gaps === 0 ? 'no gap named' : `${gaps} with a gap`}`;
}
