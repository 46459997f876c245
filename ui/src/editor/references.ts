/*
 * What the editor asks of the program around it: the label of a thing a text refers to, and what could be referred to. The screen answers.
 */
import { createContext, useContext } from 'react';
import type { KeptKind, ReferenceKind } from '../api/bindings';

export type Referable = { kind: ReferenceKind; id: string; label: string; detail: string };

export type Picture = { svg: string } | { hash: string };

export type ReferenceSource = {
  /** How the thing is called now and, where it matters, how it stands; nothing when it is gone. */
  labelOf: (kind: ReferenceKind, id: string) => { label: string; state?: string } | null;
  /** What matches the words; of one kind, or some of each. */
  search: (text: string, kind: ReferenceKind | null) => Referable[];
  open?: (kind: ReferenceKind, id: string) => void;
  /** The picture of a figure: an SVG by its source, any other by its hash. */
  pictureOf?: (id: string) => Picture | null;
};

export const NO_REFERENCES: ReferenceSource = { labelOf: () => null, search: () => [] };

export const References = createContext<ReferenceSource>(NO_REFERENCES);

export const useReferences = () => useContext(References);

export const KIND_WORDS: Record<ReferenceKind, string> = {
  fact: 'Fact',
  claim: 'Claim',
  evidence: 'Evidence',
  question: 'Question',
  section: 'Section',
  figure: 'Figure',
};

/** What kept source is, in a word and in a sentence. */
export const KEPT_WORDS: Record<KeptKind, { name: string; why: string }> = {
  comment: { name: 'Comment', why: 'A comment inside the text. It is kept and never goes to FDA.' },
  html: {
    name: 'HTML',
    why: 'Formatting written as HTML, which the editor does not know. It is kept as it is and never goes to FDA.',
  },
  directive: {
    name: 'Set-off block',
    why: 'A block between two lines that begin with ":::". It is kept as it is and never goes to FDA.',
  },
  front_matter: {
    name: 'Front matter',
    why: 'Lines about the text at its very start. They are kept as they are and never go to FDA.',
  },
  definition: {
    name: 'Address of a link',
    why: 'The address behind a link, written apart from it. It is kept as it is.',
  },
  too_deep: { name: 'Nested too deep', why: 'Lists or quotations too deep to show here. They are kept as they are.' },
  unreadable: {
    name: 'Kept as written',
    why: 'The editor cannot show this without losing a part of it, so it is kept as it is.',
  },
};

/** The id of a figure of the program, when the address of a picture names one. */
export const figureOf = (target: string): string | null => /^figure:([\w-]+)$/.exec(target)?.[1] ?? null;
