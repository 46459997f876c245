/*
 * Where a follow-up plan stands, in a few words.
 */
import type { Plan } from '../../../api/bindings';
import { counted } from '../../../shared/format/words';

export function followUpStanding({ body }: Plan): string {
  if (body.kind !== 'ltfu') return '';
  const { years, visits } = body.fda;
  const duration = years === undefined ? 'Duration not decided' : counted(years, 'year');
  return `${duration}, ${visits.length === 0 ? 'no visits yet' : counted(visits.length, 'visit')}`;
}
