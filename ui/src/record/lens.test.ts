/*
 * A part is found and replaced by the path a finding names, and nothing else changes.
 */
import { expect, it } from 'vitest';
import { partAt, withPart } from './lens';

const question = { fda: { ask: 'Does FDA agree?', parts: [{ ask: 'one' }, { ask: 'two' }] }, internal: { note: '' } };

it('finds parts inside lists, and nothing where nothing is', () => {
  expect(partAt(question, 'fda.parts[1].ask')).toBe('two');
  expect(partAt(question, 'fda.gone[3].ask')).toBeUndefined();
});

it('replaces one part and shares the rest', () => {
  const next = withPart(question, 'fda.parts[0].ask', 'uno');
  expect(next.fda.parts).toEqual([{ ask: 'uno' }, { ask: 'two' }]);
  expect(next.internal).toBe(question.internal);
  expect(question.fda.parts[0]?.ask).toBe('one');
});

it('takes an optional part away', () => {
  expect(withPart({ fda: { rank: 3, title: 'A' } }, 'fda.rank', undefined)).toEqual({ fda: { title: 'A' } });
});
