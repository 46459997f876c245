/*
 * The trace as text for a spreadsheet: one row per claim, one column per question. Knows no file.
 */
import type { TraceGap, TraceRow } from '../../api/bindings';

const GAP_NAMES: Record<TraceGap, string> = {
  no_evidence: 'No evidence',
  stale: 'A source changed since it was read',
  no_question: 'No question uses it',
  no_plan: 'A question has no contingency plan',
};

type Column = { id: string; number: number; title: string };

export function csvOf(rows: TraceRow[], columns: Column[]): string {
  const head = ['Claim', ...columns.map(({ number, title }) => `Q${number} ${title}`), ...LAST];
  const lines = rows.map((row) => [
    row.claim.label,
    ...columns.map(({ id }) => (row.questions.some((question) => question.id === id) ? 'uses it' : '')),
    row.evidence.map(({ label }) => label).join('; '),
    `${row.planned} of ${row.questions.length}`,
    row.followed ? 'yes' : 'no',
    row.gaps.map((gap) => GAP_NAMES[gap]).join('; '),
  ]);
  return [head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

const LAST = ['Evidence', 'Questions with a contingency plan', 'Named in the follow-up plan', 'Gaps'];

/** Quoted; a cell that a spreadsheet would run as a formula gets an apostrophe before it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
