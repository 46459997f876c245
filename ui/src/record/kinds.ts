/*
 * What the kinds of things and the states of work are called on the screen. Total over the generated types, so a new kind in Rust does
 * not compile here until it has a name.
 */
import type { Status, ThingKind } from '../api/bindings';

export const KIND_NAMES: Record<ThingKind, { one: string; many: string }> = {
  program: { one: 'Program', many: 'Program' },
  profile_row: { one: 'Target product profile', many: 'Target product profile' },
  fact: { one: 'Key fact', many: 'Key facts' },
  meeting: { one: 'Meeting', many: 'Meetings' },
  person: { one: 'Person', many: 'People' },
  advice: { one: 'Advice', many: 'Advice' },
  beat: { one: 'Beat of the story', many: 'Beats of the story' },
  claim: { one: 'Claim', many: 'Claims' },
  evidence: { one: 'Evidence', many: 'Evidence' },
  figure: { one: 'Figure', many: 'Figures' },
  enclosure: { one: 'Enclosure', many: 'Enclosures' },
  lot: { one: 'Lot', many: 'Lots' },
  dose_bridge_row: { one: 'Dose bridge', many: 'Dose bridge' },
  section: { one: 'Section', many: 'Sections' },
  question: { one: 'Question', many: 'Questions' },
  plan: { one: 'Plan', many: 'Plans' },
  constraint: { one: 'Constraint', many: 'Constraints' },
  task: { one: 'Task', many: 'Tasks' },
  dismissal: { one: 'Finding set aside', many: 'Findings set aside' },
  sign_off: { one: 'Sign-off', many: 'Sign-offs' },
  review_point: { one: 'Point of a review', many: 'Points of reviews' },
};

export const STATUS_NAMES: Record<Status, string> = {
  draft: 'Draft',
  in_review: 'In review',
  agreed: 'Agreed',
  locked: 'Locked',
};
