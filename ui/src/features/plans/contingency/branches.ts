/*
 * The four answers FDA may give, how likely one is, and the four kinds of reply that are permitted in the room, in words.
 * Which of them Rust knows is checked by the compiler.
 */
import type { Branch, ContingencyNotes, Likelihood, Plan, ReplyKind } from '../../../api/bindings';

export type BranchKey = 'agree' | 'agree_with_conditions' | 'disagree' | 'no_answer';

export const BRANCHES: readonly { key: BranchKey; title: string; short: string }[] = [
  { key: 'agree', title: 'FDA agrees', short: 'Agrees' },
  { key: 'agree_with_conditions', title: 'FDA agrees with conditions', short: 'Conditions' },
  { key: 'disagree', title: 'FDA disagrees', short: 'Disagrees' },
  { key: 'no_answer', title: 'FDA does not answer', short: 'No answer' },
];

export const LIKELIHOODS: Record<Likelihood, { label: string; dots: string }> = {
  low: { label: 'Less likely', dots: '●○○' },
  medium: { label: 'Possible', dots: '●●○' },
  high: { label: 'Likely', dots: '●●●' },
};

export const REPLIES: Record<ReplyKind, { label: string; short: string; means: string }> = {
  restates_package: {
    label: 'Restates the package',
    short: 'Restates the package',
    means: 'Says again what the package says, with the page. Nothing is added.',
  },
  points_to_alternative: {
    label: 'Points to the disclosed alternative',
    short: 'Points to alternative',
    means: 'Names the alternative that the package already discloses. The question has to disclose one.',
  },
  asks_meaning: {
    label: 'Asks what the response means',
    short: 'Asks the meaning',
    means: 'Asks which part FDA does not accept, or what would suffice. Proposes nothing.',
  },
  accepts_in_ind: {
    label: 'Accepts and will address it in the IND',
    short: 'Accepts for the IND',
    means: 'Takes the condition; the work is shown in the IND, not in the room.',
  },
};

/** The notes of a contingency plan, or `null` for a plan of another kind. */
export const notesOf = ({ body }: Plan): ContingencyNotes | null =>
  body.kind === 'contingency' ? body.internal : null;

/** The branches that say what is done. */
export const plannedOf = (notes: ContingencyNotes): BranchKey[] =>
  BRANCHES.filter(({ key }) => notes[key].action.trim() !== '').map(({ key }) => key);

/** The largest delay of the IND that a branch names, or `null` where none names one. */
export function worstOf(notes: ContingencyNotes): number | null {
  const weeks = BRANCHES.flatMap(({ key }) => notes[key].ind_weeks ?? []);
  return weeks.length > 0 ? Math.max(...weeks) : null;
}

/** The texts of a branch that may hold placeholders. */
const TEXTS = ['trigger', 'evidence', 'action', 'cost'] as const;

/** The placeholders `{key}` that are still open in a branch, each once. */
export function openPlaces(branch: Branch): string[] {
  const texts = [...TEXTS.map((key) => branch[key]), ...branch.early_signs, branch.reply?.text ?? ''];
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\{([a-z][a-z0-9_]*)\}/g)].map(([, key]) => key ?? ''))),
  ];
}

/** The branch with words in the place of a placeholder. */
export function withWords(branch: Branch, key: string, words: string): Branch {
  const put = (text: string) => text.replaceAll(`{${key}}`, words);
  const texts = Object.fromEntries(TEXTS.map((name) => [name, put(branch[name])]));
  return {
    ...branch,
    ...texts,
    early_signs: branch.early_signs.map(put),
    ...(branch.reply ? { reply: { ...branch.reply, text: put(branch.reply.text) } } : {}),
  };
}
