/*
 * House templates on the mock host: none at first, and whatever file is added has two of three styles. The first that is added is
 * taken by every kind of copy until another is chosen.
 */
import type { TemplateChoice, TemplatePreview, TemplateView } from '../api/bindings';
import type { Answers } from './host';

const LOOK: Omit<TemplatePreview, 'name' | 'sha256'> = {
  found: 2,
  wanted: 3,
  styles: [
    { ours: 'Heading 1', theirs: 'Heading 1', found: true, own: false },
    { ours: 'Body Text', theirs: 'Acme Text', found: true, own: false },
    { ours: 'Caption', theirs: 'Caption', found: false, own: false },
    { ours: 'Table Text', theirs: 'Table Text', found: false, own: true },
  ],
  page: { paper: 'A4 (8.27 x 11.69 in)', margins: '1 in on all sides' },
  edges: [{ place: 'Header', words: 'Example Bio', pictures: 1, instead: false }],
  fonts: [{ name: 'Georgia', carried: false }],
  left_out: ['Its macros: they are neither run nor copied.'],
};

export function templateAnswers(): Answers {
  let kept: TemplateView[] = [];
  let chosen: Record<string, string> = {};
  const choice = (preset: string): TemplateChoice => {
    const name = chosen[preset] ?? kept[0]?.name;
    const template = kept.find((one) => one.name === name)?.name;
    return { preset, chosen: preset in chosen, ...(template ? { template } : {}) };
  };
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
    template_choice_list: () => ['fda', 'internal', 'partner', 'board'].map(choice),
    template_choose: ({ preset, template }) => {
      chosen = { ...chosen, [preset]: template ?? '' };
      return choice(preset);
    },
    template_remove: ({ template }) => {
      const one = kept.find(({ sha256 }) => sha256 === template) ?? nothing();
      kept = kept.filter(({ sha256 }) => sha256 !== template);
      return one;
    },
  };
}
