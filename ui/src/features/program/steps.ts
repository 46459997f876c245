/*
 * What readiness can be asked for, in the order of the work, as the address names it.
 */
import type { Step } from '../../api/bindings';

const STEP_NAMES: Record<Step, string> = {
  request: 'Meeting request',
  package: 'Package',
  meeting_day: 'Meeting day',
};

export const STEPS = [
  { id: 'all', words: 'Everything' },
  ...(Object.keys(STEP_NAMES) as Step[]).map((id) => ({ id, words: STEP_NAMES[id] })),
];

/** The step of an address; nothing for everything. */
export function stepOf(named: string | undefined): Step | undefined {
  return named && named in STEP_NAMES ? (named as Step) : undefined;
}
