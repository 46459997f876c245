/*
 * The things of a program as choices of a link field: what each is called, and enough beside it to tell two apart. The same list gives
 * the same choices, so that typing in one field does not draw the others again.
 */
import type { Evidence, Lot } from '../api/bindings';
import { MATURITY_NAMES } from '../shared/format/names';

export type Choice = { value: string; label: string };

export const sourceChoices = ({ evidence }: { evidence: Evidence[] }) =>
  kept(sources, evidence, ({ id, fda }) => ({
    value: id,
    label: `${fda.title.trim() || 'Source without a name'} (${MATURITY_NAMES[fda.maturity].toLowerCase()})`,
  }));

export const lotChoices = ({ lots: all }: { lots: Lot[] }) =>
  kept(lots, all, ({ id, fda }) => ({
    value: id,
    label: [fda.number.trim() || 'Lot without a number', fda.purpose.trim()].filter(Boolean).join(', '),
  }));

const sources = new WeakMap<Evidence[], Choice[]>();
const lots = new WeakMap<Lot[], Choice[]>();

function kept<One>(known: WeakMap<One[], Choice[]>, things: One[], choice: (one: One) => Choice): Choice[] {
  const before = known.get(things);
  if (before) return before;
  const made = things.map(choice);
  known.set(things, made);
  return made;
}
