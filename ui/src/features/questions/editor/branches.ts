/*
 * The four answers that a contingency plan looks ahead to, in words.
 */
export type BranchKey = 'agree' | 'agree_with_conditions' | 'disagree' | 'no_answer';

export const BRANCHES: readonly { key: BranchKey; title: string }[] = [
  { key: 'agree', title: 'FDA agrees' },
  { key: 'agree_with_conditions', title: 'FDA agrees with conditions' },
  { key: 'disagree', title: 'FDA disagrees' },
  { key: 'no_answer', title: 'FDA does not answer' },
];

/** The answer in words; a name we do not know is shown as it is. */
export const branchTitle = (branch: string) => BRANCHES.find(({ key }) => key === branch)?.title ?? branch;
