/*
 * Which house template this computer uses for Word, for each kind of copy. A habit of this computer, like the formats of exportChoices.ts;
 * the templates themselves are kept with the programs. Remembered by name, so that a newer version under the same name is used at once.
 */
import { useState } from 'react';
import type { TemplateView } from '../../api/bindings';

const PLACE = 'briefing-room.word-templates';

/** The template of a kind of copy as it was chosen last, or none for the own looks, and how to choose one. */
export function useWordTemplate(
  preset: string,
  kept: readonly TemplateView[],
): [TemplateView | undefined, (name: string) => void] {
  const [names, setNames] = useState(read);
  const choose = (name: string) => {
    const next = { ...names, [preset]: name };
    setNames(next);
    try {
      localStorage.setItem(PLACE, JSON.stringify(next));
    } catch {
      // The web view may refuse; then the choice lasts as long as the screen.
    }
  };
  return [kept.find(({ name }) => name === names[preset]), choose];
}

function read(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const entries = Object.entries(kept).filter(([, name]) => typeof name === 'string');
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return {};
  }
}
