/*
 * Named sets of filters, kept on this computer. They are a habit of the user and no part of a program.
 */
import { useState } from 'react';
import { FILTER_KEYS, type Filters } from './filters';

export type SavedView = { name: string; filters: Filters };

const PLACE = 'briefing-room.bank-views';

export function useSavedViews() {
  const [views, setViews] = useState<SavedView[]>(read);
  const keep = (next: SavedView[]) => {
    setViews(next);
    try {
      localStorage.setItem(PLACE, JSON.stringify(next));
    } catch {
      // The web view may refuse; the views then last until the window closes.
    }
  };
  return {
    views,
    /** Keeps filters under a name; an older view of that name is replaced. */
    save: (name: string, filters: Filters) =>
      keep(
        [...views.filter((view) => view.name !== name), { name, filters }].sort((a, b) => a.name.localeCompare(b.name)),
      ),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  };
}

function read(): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(viewOf) : [];
  } catch {
    return [];
  }
}

function viewOf(kept: unknown): SavedView[] {
  if (typeof kept !== 'object' || kept === null) return [];
  const { name, filters } = kept as { name?: unknown; filters?: unknown };
  if (typeof name !== 'string' || typeof filters !== 'object' || filters === null) return [];
  const given = filters as Record<string, unknown>;
  const texts = FILTER_KEYS.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : []));
  return [{ name, filters: Object.fromEntries(texts) as Filters }];
}
