/*
 * House templates on the mock host: none at first, and whatever file is added has two of three styles.
 */
import type { TemplatePreview, TemplateView } from '../api/bindings';
import type { Answers } from './host';

const LOOK: Omit<TemplatePreview, 'name' | 'sha256'> = {
  found: 2,
  styles: [
    { ours: 'heading 1', theirs: 'heading 1', found: true },
    { ours: 'caption', theirs: 'caption', found: true },
    { ours: 'Table Text', theirs: 'Table Text', found: false },
  ],
  page: { paper: 'A4 (8.27 x 11.69 in)', margins: '1 in on all sides' },
  edges: [{ place: 'Header', words: 'Example Bio', pictures: 1, instead: false }],
  fonts: [{ name: 'Georgia', carried: false }],
  left_out: ['Its macros: they are neither run nor copied.'],
};

export function templateAnswers(): Answers {
  let kept: TemplateView[] = [];
  const nothing = (): never => {
    throw new Error('there is no such template');
  };
  return {
    template_list: () => kept,
    template_add: ({ path, name }) => {
      const file = path.split('/').at(-1) ?? path;
      const added = {
        sha256: String(kept.length + 1).repeat(64),
        name: name ?? file.replace(/\.\w+$/, ''),
        file,
        bytes: 48_000,
        added_at: '2026-11-22T16:00:00Z',
        added_by: 'lead',
      };
      kept = [...kept.filter((one) => one.name !== added.name), added];
      return added;
    },
    template_preview: ({ template }) => {
      const one = kept.find(({ sha256 }) => sha256 === template) ?? nothing();
      return { ...LOOK, name: one.name, sha256: one.sha256 };
    },
    template_remove: ({ template }) => {
      const one = kept.find(({ sha256 }) => sha256 === template) ?? nothing();
      kept = kept.filter(({ sha256 }) => sha256 !== template);
      return one;
    },
  };
}
