/*
 * The clean table as CSV, for a spreadsheet: quoted where needed, and no cell that a spreadsheet would take for a formula.
 */
import type { Triaged } from '../../api/bindings';
import { DISCIPLINE_NAMES } from '../../shared/format/names';
import { sorted, verdictOf } from './verdicts';

export const HEADS = ['Rank', 'No.', 'Discipline', 'Question', 'Decision', 'Why', 'Minutes'] as const;

/** The cells of a row, as the table on screen shows them. */
export function cellsOf(question: Triaged): string[] {
  const { id, rank, discipline, text, reason, minutes, above_cut: fits } = question;
  const below = rank !== undefined && !fits ? ', below the cut line' : '';
  return [
    rank === undefined ? '' : String(rank),
    id,
    discipline ? DISCIPLINE_NAMES[discipline] : '',
    text,
    `${verdictOf(question)}${below}`,
    reason,
    fits ? String(minutes) : '',
  ];
}

export function csvOf(questions: readonly Triaged[]): string {
  const { staying, leaving } = sorted(questions);
  const rows = [[...HEADS], ...[...staying, ...leaving].map(cellsOf)];
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
