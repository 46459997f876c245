/*
 * Marks as sets become marks inside each other again, places to type are no text, and what only an editor can make finds its block.
 */
import { expect, it } from 'vitest';
import type { Inline } from '../api/bindings';
import { inlinesOfNodes, nodesOfInlines } from './inlines';
import { docOfNode, nodeOfDoc } from './mapping';

const text = (words: string): Inline => ({ type: 'text', text: words });

it('a mark that reaches farther stands outside', () => {
  const line: Inline[] = [
    { type: 'strong', inlines: [text('10'), { type: 'sup', inlines: [text('13')] }, text(' vg')] },
    text(' and '),
    { type: 'emphasis', inlines: [{ type: 'strong', inlines: [text('b')] }, text(' c')] },
  ];
  expect(inlinesOfNodes(nodesOfInlines(line))).toEqual(line);
});

it('texts with the same marks are one piece', () => {
  expect(
    inlinesOfNodes([
      { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'c' },
    ]),
  ).toEqual([{ type: 'strong', inlines: [text('ab')] }, text('c')]);
});

it('code keeps the marks around it', () => {
  const line: Inline[] = [{ type: 'strong', inlines: [text('a '), { type: 'code', text: 'x' }] }];
  expect(inlinesOfNodes(nodesOfInlines(line))).toEqual(line);
});

it('an empty text has a place to type, which is no paragraph', () => {
  const node = nodeOfDoc({ blocks: [] });
  expect(node.content).toEqual([{ type: 'paragraph' }]);
  expect(docOfNode(node).blocks).toEqual([]);
});

it('two paragraphs in a cell are two lines, and the first row is the head whatever its cells are', () => {
  const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const node = {
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { align: 'right' }, content: [paragraph('a'), paragraph('b')] }],
          },
        ],
      },
    ],
  };
  expect(docOfNode(node).blocks[0]?.block).toEqual({
    type: 'table',
    align: ['right'],
    header: [[text('a'), { type: 'hard_break' }, text('b')]],
    rows: [],
  });
});
