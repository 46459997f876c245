/*
 * How far the work behind a source is: a mark that reads from the words, with a sign for finished and not begun.
 */
import type { Maturity } from '../../api/bindings';
import { Mark, type MarkTone } from '../../shared/components/Mark';
import { MATURITY_NAMES } from '../../shared/format/names';

const TONES: Record<Maturity, MarkTone> = {
  planned: 'warn',
  ongoing: 'info',
  pilot: 'info',
  final: 'ok',
  glp: 'ok',
  published: 'ok',
};

export function MaturityMark({ maturity }: { maturity: Maturity }) {
  return <Mark tone={TONES[maturity]}>{MATURITY_NAMES[maturity]}</Mark>;
}
