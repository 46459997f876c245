/*
 * Imitates the shapes of reading and writing a text: paragraphs of plain words, nothing else. Markdown is read and written by Rust alone.
 */
import type { Block, Doc, Inline, TextWritten } from '../api/bindings';

export function readText(source: string): Doc {
  const stretches = source.match(/[\s\S]+?(?:\n\n+|$)/g) ?? [];
  let at = 0;
  return {
    blocks: stretches.map((text) => {
      const top = { source: { at, text }, block: paragraph(text.trim()) };
      at += text.length;
      return top;
    }),
  };
}

export function writeText(doc: Doc): TextWritten {
  const texts = doc.blocks.map(({ source, block }) => source?.text.trim() ?? wordsOf(block)).filter(Boolean);
  const source = texts.length > 0 ? `${texts.join('\n\n')}\n` : '';
  return { source, doc: readText(source), words: source.split(/\s+/).filter(Boolean).length };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', inlines: [{ type: 'text', text }] });

function wordsOf(block: Block): string {
  return 'inlines' in block ? block.inlines.map(wordsOfInline).join('') : '';
}

function wordsOfInline(inline: Inline): string {
  if ('text' in inline) return inline.text;
  return 'inlines' in inline ? inline.inlines.map(wordsOfInline).join('') : '';
}
