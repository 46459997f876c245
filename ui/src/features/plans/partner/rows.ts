/*
 * Criteria for partners and points for sites as the library has them, and sums with their parts. The wire hands the rows of a starter
 * file over as plain JSON; here they get the names that the file gives them.
 */
import type {
  Confidence,
  Partner,
  PartnerNotes,
  Payment,
  Plan,
  PlanGuidanceView,
  Score,
  Site,
} from '../../../api/bindings';

export type Criterion = {
  id: string;
  title: string;
  ask: string;
  good: string;
  warning: string;
  weight: number;
  weight_reason: string;
  confidence: Confidence;
};

export type SiteQuestion = { id: string; title: string; ask: string; confidence: Confidence };

export const criteriaOf = (view: PlanGuidanceView | undefined) => (view?.rows.criterion ?? []) as Criterion[];

export const siteQuestionsOf = (view: PlanGuidanceView | undefined) => (view?.rows.site ?? []) as SiteQuestion[];

export const POINTS: readonly { value: string; label: string }[] = [
  { value: '', label: 'Not judged' },
  { value: '0', label: '0, does not fit' },
  { value: '1', label: '1, fits in part' },
  { value: '2', label: '2, fits' },
  { value: '3', label: '3, fits well' },
];

export const PAYMENTS: Record<Payment, string> = {
  unknown: 'Not known yet',
  milestones: 'By milestones',
  mixed: 'Partly by milestones',
  fee_for_service: 'Fee for service only',
};

/** The part of a sum that a criterion gives. */
export type Part = { criterion: Criterion; points: number | undefined; reason: string };

export const partsOf = (scores: Score[], criteria: Criterion[]): Part[] =>
  criteria.map((criterion) => {
    const score = scores.find((one) => one.criterion === criterion.id);
    return { criterion, points: score?.points, reason: score?.reason ?? '' };
  });

/** The weighted sum over what is judged, the most it could be, and how many criteria are judged. */
function sumOf(parts: Part[]): { sum: number; most: number; judged: number; of: number } {
  const judged = parts.filter(({ points }) => points !== undefined);
  return {
    sum: judged.reduce((all, { criterion, points }) => all + criterion.weight * Math.min(points ?? 0, 3), 0),
    most: judged.reduce((all, { criterion }) => all + criterion.weight * 3, 0),
    judged: judged.length,
    of: parts.length,
  };
}

/** `34 of 42 points from 7 of 9 criteria`: never a bare percentage. */
export function sumWords(parts: Part[]): string {
  const { sum, most, judged, of } = sumOf(parts);
  return judged === 0 ? 'Not judged yet' : `${sum} of ${most} points from ${judged} of ${of} criteria`;
}

export const nameOfPartner = ({ name, role }: Partner, at: number) =>
  name || (role ? `Partner for ${role}` : `Partner ${at + 1}`);

export const blankPartner = (criteria: Criterion[]): Partner => ({
  name: '',
  role: '',
  scores: criteria.map(({ id, title }) => ({ criterion: id, title, reason: '' })),
  payment: 'unknown',
  exit: '',
  risks: [],
  decision: '',
});

export const blankSite = (questions: SiteQuestion[]): Site => ({
  name: '',
  patients_a_year: '',
  points: questions.map(({ id, title }) => ({ point: id, title, ready: false, note: '' })),
});

/** The notes of a partner plan, or `null` for a plan of another kind. */
const partnersOf = ({ body }: Plan): PartnerNotes | null => (body.kind === 'partner' ? body.internal : null);

/** Where the plan stands, in a few words. */
export function partnerStanding(plan: Plan): string {
  const notes = partnersOf(plan);
  const named = (list: { name: string }[]) => list.filter(({ name }) => name.trim() !== '').length;
  const [partners, sites] = [named(notes?.partners ?? []), named(notes?.sites ?? [])];
  return `${partners} ${partners === 1 ? 'partner' : 'partners'}, ${sites} ${sites === 1 ? 'site' : 'sites'} named`;
}

/** Whether a row is one of ours: without an id, or with one that the library, once it is read, does not have. */
export const isOwn = (id: string, library: { id: string }[]): boolean =>
  id === '' || (library.length > 0 && !library.some((one) => one.id === id));
