/*
 * What the screen says of the whole story: words of each beat as Rust has read them, their sum, and the usual beats that are missing.
 */
import { useMemo, useRef } from 'react';
import type { Beat, BeatJob, Doc } from '../../api/bindings';
import { useAnswers } from '../../api/cache';
import { wordsOf } from '../../record/plainText';
import { USUAL } from './jobs';

export type Story = {
  beats: Beat[];
  /** The texts, once they are read. */
  docs: ReadonlyMap<string, Doc>;
  words: ReadonlyMap<string, number>;
  /** The sum, once every text is read. */
  total: number | null;
  /** The sum of the budgets, or `null` while a beat has none. */
  budget: number | null;
  missing: BeatJob[];
};

export function useStory(beats: Beat[]): Story {
  const sources = useMemo(
    () => [...new Set(beats.map(({ fda }) => fda.body).filter((body) => body.trim() !== ''))],
    [beats],
  );
  const read = useAnswers(
    'text_read',
    sources.map((source) => ({ source })),
  );
  // While a changed text is being read, the one before stands for it.
  const before = useRef<ReadonlyMap<string, Doc>>(new Map());
  return useMemo(() => {
    const docs = new Map<string, Doc>();
    const words = new Map<string, number>();
    for (const { id, fda } of beats) {
      const at = sources.indexOf(fda.body);
      const doc = at < 0 ? NO_TEXT : (read[at] ?? before.current.get(id));
      if (!doc) continue;
      docs.set(id, doc);
      words.set(id, wordsOf(doc));
    }
    before.current = docs;
    const there = new Set(beats.map(({ fda }) => fda.job));
    const budgets = beats.map(({ internal }) => internal.budget_words);
    return {
      beats,
      docs,
      words,
      total: words.size === beats.length ? [...words.values()].reduce((sum, count) => sum + count, 0) : null,
      budget: budgets.every((count) => count > 0) ? budgets.reduce((sum, count) => sum + count, 0) : null,
      missing: USUAL.filter((job) => !there.has(job)),
    };
  }, [beats, sources, read]);
}

const NO_TEXT: Doc = { blocks: [] };
