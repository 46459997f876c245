/*
 * What Rust read comes back from the editor as it was: every kind of block and piece, untouched blocks to the letter. The trees in
 * fidelity.json are made by the real reader (`cargo xtask gen`) from fidelity.sources.json.
 */
import { describe, expect, it } from 'vitest';
import type { Block, Doc } from '../api/bindings';
import fixture from './fidelity.json';
import type { NodeJson } from './inlines';
import { canShow, docOfNode, nodeOfDoc, same, sourcesOf, writtenBack } from './mapping';
import { schema, throughSchema } from './schema';

const CASES = Object.entries(fixture as unknown as Record<string, { doc: Doc; source: string }>);

/** Here the editor joins or turns marks without a difference to a reader; as long as nobody types, the source stays. */
const SAME_TO_A_READER = ['adjacent_links', 'bold_power'];
const NOT_SHOWN = ['empty_link'];

const blocksOf = (doc: Doc): Block[] => doc.blocks.map(({ block }) => block);

/** Through the schema of the editor, which refuses what it does not allow. */
function throughEditor(doc: Doc): NodeJson {
  schema().nodeFromJSON(nodeOfDoc(doc)).check();
  return throughSchema(doc);
}

describe('the tree of a text', () => {
  const shown = CASES.filter(([name]) => !NOT_SHOWN.includes(name));

  it('is there for all the cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(32);
    for (const [, { doc, source }] of CASES) {
      expect(doc.blocks.map((top) => top.source?.text ?? '').join('')).toBe(source);
    }
  });

  it.each(shown)('comes back from the editor as it was read: %s', (name, { doc }) => {
    const json = throughEditor(doc);
    expect(canShow(doc, json)).toBe(true);
    if (!SAME_TO_A_READER.includes(name)) expect(blocksOf(docOfNode(json))).toEqual(blocksOf(doc));
  });

  it.each(CASES)('is written back to the letter while nobody types: %s', (_name, { doc }) => {
    const sources = sourcesOf(doc);
    expect(writtenBack(throughEditor(doc), (origin) => sources.get(origin) ?? null)).toEqual(doc);
  });

  it.each(shown)('keeps the sources of the other blocks when one changes: %s', (_name, { doc }) => {
    const sources = sourcesOf(doc);
    doc.blocks.forEach((_top, changed) => {
      const asRead = (origin: number, index: number) => (index === changed ? null : (sources.get(origin) ?? null));
      const written = writtenBack(throughEditor(doc), asRead);
      expect(written.blocks).toHaveLength(doc.blocks.length);
      written.blocks.forEach((top, at) => {
        expect(top.source).toEqual(at === changed ? null : doc.blocks[at]?.source);
      });
    });
  });

  it('that the editor would change by showing it is noticed', () => {
    for (const name of NOT_SHOWN) {
      const doc = CASES.find(([one]) => one === name)?.[1].doc;
      expect(doc && canShow(doc, throughEditor(doc)), name).toBe(false);
    }
  });

  it('is compared part by part', () => {
    expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(same({ a: [1] }, { a: [1, 2] })).toBe(false);
    expect(same([], {})).toBe(false);
  });
});
