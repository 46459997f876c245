/*
 * What people paste from Word, Outlook, Excel and Google Docs arrives as lists, tables and footnotes; comments, deleted passages, pictures and
 * whatever could run do not. The clips are made up in the shape those programs write.
 */
import { readFileSync } from 'node:fs';
import { DOMParser as Reader } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import type { NodeJson } from './inlines';
import { docOfNode } from './mapping';
import { cleanPaste } from './paste';
import { emptyReport, wordsOfPaste } from './paste/report';
import { partsOfText } from './paste/text';
import { schema } from './schema';

const clip = (name: string) => readFileSync(`src/editor/clips/${name}.html`, 'utf8');

function pasted(name: string, taken: string[] = []) {
  const { html, report } = cleanPaste(clip(name), taken);
  return { html, said: wordsOfPaste(report), report };
}

/** The tree that the clip becomes in the editor. */
function treeOf(html: string) {
  const place = document.createElement('div');
  place.innerHTML = html;
  return docOfNode(Reader.fromSchema(schema()).parse(place).toJSON() as NodeJson).blocks.map(({ block }) => block);
}

describe('a paste from Word', () => {
  it('makes a numbered list of paragraphs that only look like one, and keeps its first number', () => {
    const { html, said } = pasted('word-numbered');
    expect(html).toBe(
      '<p>The sponsor proposes:</p><ol start="3"><li><p>A <strong>single</strong> dose</p></li><li><p>Follow-up for 15 years</p></li></ol>',
    );
    expect(said).toBe('Pasted: 1 list.');
  });

  it('nests lists by their level', () => {
    const { html, said } = pasted('word-nested');
    expect(html).toBe(
      '<ul><li><p>Animals</p><ul><li><p>Mouse</p><ol><li><p>Male</p></li></ol></li><li><p>Monkey</p></li></ul></li><li><p>People</p></li></ul>',
    );
    expect(said).toBe('Pasted: 1 list.');
  });

  it('keeps a table with the cells that were merged as cells of their own', () => {
    const { html, said } = pasted('word-table');
    expect(treeOf(html)).toMatchObject([
      {
        type: 'table',
        header: [[{ text: 'Visit' }], [{ text: 'Tests' }]],
        rows: [
          [[{ text: 'Month 1' }], [{ text: 'Labs' }, { type: 'hard_break' }, { text: 'ECG' }]],
          [[{ text: 'Month 1' }], [{ text: '• Biopsy' }]],
          [[{ text: 'See protocol' }], []],
        ],
      },
    ]);
    expect(said).toBe('Pasted: 1 table. Merged cells were split.');
  });

  it('takes what was inserted and drops what was deleted', () => {
    const { html, said } = pasted('word-tracked');
    expect(html).toBe('The dose is 3 × 10<sup>13</sup> vg/kg.');
    expect(said).toBe('2 deleted passages were left out.');
  });

  it('leaves comments out and says so', () => {
    const { html, said } = pasted('word-comment');
    expect(html).toBe('We believe the margin is enough.');
    expect(said).toBe('1 comment was left out.');
  });

  it('brings footnotes along under labels that are free here', () => {
    const { html, said } = pasted('word-footnote', ['1']);
    expect(treeOf(html)).toMatchObject([
      {
        type: 'paragraph',
        inlines: [
          { text: 'Supported by study 2031' },
          { type: 'footnote_ref', label: '2' },
          { text: ' and by 2032' },
          { type: 'footnote_ref', label: '3' },
          { text: '.' },
        ],
      },
      {
        type: 'footnote',
        label: '2',
        blocks: [{ inlines: [{ text: 'Report 2031, ' }, { type: 'emphasis' }, { text: '.' }] }],
      },
      { type: 'footnote', label: '3', blocks: [{ inlines: [{ text: 'Report 2032.' }] }] },
    ]);
    expect(said).toBe('Pasted: 2 footnotes.');
  });

  it('knows raised and lowered letters however they are made', () => {
    expect(pasted('word-levels').html).toBe('H<sub>2</sub>O, 10<sup>13</sup> vg/kg, CO<sub>2</sub>, m<sup>2</sup>');
  });

  it('reads letters of the symbol fonts as what they show', () => {
    expect(pasted('word-symbol').html).toBe('TNF-α ≥ 5 μg, IFN-γ, done ✓, a normal a');
  });

  it('keeps a space that must not break and drops those that only move text', () => {
    expect(pasted('word-spaces').html).toBe('<p>Day&nbsp;15 and 21 CFR&nbsp;312.47. End</p><p>Indented</p>');
  });

  it('keeps headings and links, and no styles', () => {
    expect(pasted('word-headings').html).toBe(
      [
        '<h1>Briefing package</h1><h1>Nonclinical</h1><h2>Pharmacology</h2><h3>Dose <em>response</em></h3>',
        '<p>See <a href="https://www.fda.gov/media/1">the guidance</a>, <a href="mailto:ana@example.org">Ana</a> and a file.</p>',
      ].join(''),
    );
  });

  it('leaves pictures and hidden text out and says so', () => {
    const { html, said } = pasted('word-pictures');
    expect(html).toBe('<p>Before after</p><p>Seen</p>');
    expect(said).toBe('2 pictures and 1 hidden passage were left out.');
  });

  it('joins the lists of one item each that Word for the web makes', () => {
    const { html, said } = pasted('word-web');
    expect(html).toBe(
      '<p><strong>Plan</strong></p><ul><li><p>One</p><ul><li><p>Inner</p></li></ul></li><li><p>Two</p></li></ul>',
    );
    expect(said).toBe('Pasted: 1 list.');
  });
});

describe('a paste from elsewhere', () => {
  it('sees through the tables that lay out a letter of Outlook', () => {
    const { html, said } = pasted('outlook');
    expect(html).toMatch(
      /^<p>Dear Ana,<\/p><p>FDA asked for two lots by <strong>15&nbsp;January<\/strong>\.<br>Please confirm\.<\/p><table>/,
    );
    expect(said).toBe('Pasted: 1 table. 1 picture was left out.');
  });

  it('keeps a range of Excel without its empty edge', () => {
    const { html, said } = pasted('excel');
    expect(treeOf(html)).toMatchObject([
      {
        type: 'table',
        header: [[{ text: 'Dose group' }], [], [{ text: 'N' }]],
        rows: [
          [[{ text: 'Low' }], [{ text: '1.0E+13' }], [{ text: '10' }]],
          [[{ text: 'Low' }], [{ text: '3 × 10' }, { type: 'sup' }], [{ text: '10' }]],
        ],
      },
    ]);
    expect(said).toBe('Pasted: 1 table. Merged cells were split.');
  });

  it('reads the styles and lists of Google Docs', () => {
    const { html, said } = pasted('google-docs');
    expect(html).toBe(
      [
        '<h2>Dose</h2><p>10<sup>13</sup><strong> vg/kg</strong><em> once</em><s>, twice</s></p>',
        '<ol><li><p>First</p><ul><li><p>Inner</p></li></ul></li><li><p>Second</p></li></ol>',
      ].join(''),
    );
    expect(said).toBe('Pasted: 1 list. 1 comment was left out.');
  });

  it('lets nothing run and nothing dangerous in', () => {
    const { html } = pasted('hostile');
    expect(html).toContain('Plain <strong>bold</strong>');
    expect(html).toContain('<a href="https://ok.example.org/a">five</a>');
    expect(html).not.toMatch(/script|\son\w+=|iframe|object|embed|style|url\(|data:|evil|svg|img|form|input|ping/i);
    expect(Reflect.get(window, 'hit')).toBeUndefined();
    const json = JSON.stringify(treeOf(html));
    expect(json).not.toMatch(/evil|javascript|data:|vbscript/);
  });

  it('lets nothing dangerous in as a copy of its own either', () => {
    const own = `<p data-pm-slice="1 1 []">${clip('hostile')}</p>`;
    expect(JSON.stringify(treeOf(cleanPaste(own).html))).not.toMatch(/evil|javascript:|data:text|vbscript|onerror/);
    expect(Reflect.get(window, 'hit')).toBeUndefined();
  });

  it('makes a table of rows with tabs, and of nothing less', () => {
    expect(partsOfText('Doses\nA\tB\r\n1\t2\r\n3\t\t4\r\n')).toEqual([
      { type: 'line', text: 'Doses' },
      {
        type: 'table',
        rows: [
          ['A', 'B', ''],
          ['1', '2', ''],
          ['3', '', '4'],
        ],
      },
    ]);
    expect(partsOfText('one\ttab\nand no other')).toBeNull();
  });
});

it('says nothing about a paste of plain words', () => {
  expect(wordsOfPaste(emptyReport())).toBe('');
  expect(wordsOfPaste({ ...emptyReport(), lists: 2, tables: 1, comments: 1 })).toBe(
    'Pasted: 2 lists, 1 table. 1 comment was left out.',
  );
});
