/*
 * The steps of the follow-up plan and of its text, as they stand in the address, and the step in which a field lies.
 */
export const STEPS = [
  { id: 'product', title: 'Product' },
  { id: 'risk', title: 'Risk' },
  { id: 'duration', title: 'Duration' },
  { id: 'visits', title: 'Visits' },
  { id: 'text', title: 'Text' },
] as const;

export const PARTS = [
  { id: 'events', title: 'Events and tests' },
  { id: 'participants', title: 'Participants' },
  { id: 'stops', title: 'If the sponsor stops' },
  { id: 'reporting', title: 'Reporting and analysis' },
  { id: 'team', title: 'For the team' },
] as const;

export type StepId = (typeof STEPS)[number]['id'];
export type PartId = (typeof PARTS)[number]['id'];

/** Fields that do not lie in the first part of the text. */
const PLACES: readonly [start: string, step: StepId, part?: PartId][] = [
  ['fda.answers', 'product'],
  ['fda.risk_assessment', 'risk'],
  ['fda.years', 'duration'],
  ['fda.duration_justification', 'duration'],
  ['fda.consent_years', 'duration'],
  ['fda.form', 'duration'],
  ['fda.visits', 'visits'],
  ['fda.continuity', 'text', 'stops'],
  ['fda.retention', 'text', 'participants'],
  ['fda.consent', 'text', 'participants'],
  ['fda.population', 'text', 'participants'],
  ['fda.entry', 'text', 'participants'],
  ['fda.reporting', 'text', 'reporting'],
  ['fda.analysis', 'text', 'reporting'],
  ['fda.oversight', 'text', 'reporting'],
  ['fda.after_approval', 'text', 'reporting'],
  ['internal', 'text', 'team'],
];

type Search = { step?: string; tab?: string; field?: string };

/** The step and part that an address shows; a link to a field opens the step in which it lies. */
export function placeOf({ step, tab, field }: Search): { step: StepId; part: PartId } {
  const named = STEPS.find(({ id }) => id === step)?.id;
  const hit = field && !named ? PLACES.find(([start]) => field.startsWith(start)) : undefined;
  const part = PARTS.find(({ id }) => id === tab)?.id ?? hit?.[2] ?? 'events';
  return { step: named ?? hit?.[1] ?? (field ? 'text' : 'product'), part };
}
