/*
 * In which formats this computer exports, for each kind of copy. A habit of this computer and no part of a program, like the folders of
 * exportFolders.ts. Word, PDF and Markdown until somebody chooses otherwise.
 */
import { useState } from 'react';
import type { Format, Preset } from '../../api/bindings';

export const FORMATS: readonly { format: Format; name: string }[] = [
  { format: 'docx', name: 'Word' },
  { format: 'pdf', name: 'PDF' },
  { format: 'md', name: 'Markdown' },
];

const PLACE = 'briefing-room.export-formats';

/** The formats of a copy as they were chosen last, and how to choose them. */
export function useFormats(preset: Preset | undefined): [Format[], (formats: Format[]) => void] {
  const [kept, setKept] = useState(read);
  const id = preset?.id ?? '';
  return [
    kept[id] ?? usual(preset),
    (formats) => {
      const next = { ...kept, [id]: formats };
      setKept(next);
      try {
        localStorage.setItem(PLACE, JSON.stringify(next));
      } catch {
        // The web view may refuse; then the choice lasts as long as the screen.
      }
    },
  ];
}

/** A copy for somebody else takes what its preset says; the usual reader gets everything. */
function usual(preset: Preset | undefined): Format[] {
  return preset?.mark ? preset.formats : FORMATS.map(({ format }) => format);
}

function read(): Record<string, Format[]> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const entries = Object.entries(kept).map(([id, formats]) => [id, known(formats)] as const);
    return Object.fromEntries(entries.filter(([, formats]) => formats.length > 0));
  } catch {
    return {};
  }
}

function known(formats: unknown): Format[] {
  const given: unknown[] = Array.isArray(formats) ? formats : [];
  return FORMATS.map(({ format }) => format).filter((format) => given.includes(format));
}
