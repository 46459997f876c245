/*
 * The things of a program as choices of a link field: what each is called, and enough beside it to tell two apart.
 */

import { MATURITY_NAMES } from '../shared/format/names';
import type { Snapshot } from './things';

type Choice = { value: string; label: string };

export const sourceChoices = ({ evidence }: Pick<Snapshot, 'evidence'>): Choice[] =>
  evidence.map(({ id, fda }) => ({
    value: id,
    label: `${fda.title.trim() || 'Source without a name'} (${MATURITY_NAMES[fda.maturity].toLowerCase()})`,
  }));

export const lotChoices = ({ lots }: Pick<Snapshot, 'lots'>): Choice[] =>
  lots.map(({ id, fda }) => ({
    value: id,
    label: [fda.number.trim() || 'Lot without a number', fda.purpose.trim()].filter(Boolean).join(', '),
  }));
