/*
 * What stands in each cell of the grid of claims, what a screen reader says, and what Enter opens.
 */
import type { TraceRow } from '../../api/bindings';
import type { Column } from './TraceScreen';

export type GridColumn = { key: string; words: string; title: string; question?: string };

export type Cell = {
  key: string;
  words: string;
  /** Said where the words alone would not be understood. */
  said?: string;
  mark?: 'uses' | 'gap';
  opens?: { kind: string; id: string; path?: string };
};

/** More cells than this cannot be read and slow the window down. */
const MOST_CELLS = 3000;

export function headsOf(rows: number, columns: Column[]): GridColumn[] {
  const questions = columns.map(
    ({ id, number, title }): GridColumn => ({ key: id, words: `Q${number}`, title, question: id }),
  );
  const inOne: GridColumn = { key: 'questions', words: 'Questions', title: 'The questions that use the claim' };
  return [
    { key: 'claim', words: 'Claim', title: 'One sentence FDA should believe' },
    ...(rows * columns.length <= MOST_CELLS ? questions : [inOne]),
    { key: 'evidence', words: 'Evidence', title: 'What the claim rests on' },
    { key: 'plans', words: 'Contingency (internal)', title: 'Questions that have a plan for FDA’s answer' },
    { key: 'followed', words: 'Follow-up', title: 'Whether the long-term follow-up plan names it' },
  ];
}

export function cellsOf(row: TraceRow, heads: GridColumn[]): Cell[] {
  return heads.map((head) => cellOf(row, head));
}

function cellOf(row: TraceRow, { key, words, question }: GridColumn): Cell {
  const claim = { kind: 'claim', id: row.claim.id };
  if (question) {
    const uses = row.questions.some(({ id }) => id === question);
    return uses
      ? { key, words: '●', said: `${words} uses this claim`, mark: 'uses', opens: { kind: 'question', id: question } }
      : { key, words: '–', said: `${words} does not use it`, opens: { kind: 'question', id: question } };
  }
  switch (key) {
    case 'claim':
      return { key, words: row.claim.label, opens: claim };
    case 'questions':
      return row.questions.length > 0
        ? { key, words: row.questions.map(({ label }) => label).join('; '), opens: claim }
        : { key, words: 'None', mark: 'gap', opens: claim };
    case 'evidence':
      return evidenceCell(row, key);
    case 'plans':
      return plansCell(row, key);
    default:
      return { key, words: row.followed ? 'Named' : '–', said: row.followed ? 'Named' : 'Not named', opens: claim };
  }
}

function evidenceCell(row: TraceRow, key: string): Cell {
  const claim = { kind: 'claim', id: row.claim.id, path: 'fda.evidence' };
  if (row.gaps.includes('no_evidence')) return { key, words: 'None', mark: 'gap', opens: claim };
  const names = row.evidence.map(({ label }) => label.replace(/^Evidence “(.*)”$/, '$1')).join(', ');
  const stale = row.gaps.includes('stale');
  return {
    key,
    words: stale ? `${names} (a source changed since)` : names,
    ...(stale ? { mark: 'gap' } : {}),
    opens: claim,
  };
}

function plansCell(row: TraceRow, key: string): Cell {
  if (row.questions.length === 0)
    return { key, words: 'No question', mark: 'gap', opens: { kind: 'claim', id: row.claim.id } };
  const short = row.gaps.includes('no_plan');
  return {
    key,
    words: `${row.planned} of ${row.questions.length}`,
    said: `${row.planned} of ${row.questions.length} questions have a plan`,
    ...(short ? { mark: 'gap' } : {}),
    opens: { kind: 'question', id: row.questions[0]?.id ?? '' },
  };
}
