/*
 * The palette: one field to go somewhere, find a thing of the program, open another program, change a setting or do something, by words
 * from the user's world. Arrows choose, Enter goes; how much was found, and what is chosen, is said to screen readers.
 */
import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAnswer } from '../api/cache';
import { counted } from '../shared/format/words';
import type { Command } from './commands';
import styles from './Palette.module.css';
import { chooseFirst, paletteStore } from './paletteStore';
import { type PaletteEntry, type PaletteGroup, usePaletteHits } from './usePaletteHits';
import type { OpenProgram } from './useProgram';

const NAME = 'Search or run a command';

const SETTINGS = [
  { field: 'look', words: 'Settings: colors, contrast, rows and size', keywords: ['theme', 'dark', 'zoom', 'density'] },
  { field: 'store', words: 'Settings: where your work is', keywords: ['file', 'folder', 'store', 'rules'] },
  { field: 'copies', words: 'Settings: copies', keywords: ['backup', 'restore', 'go back'] },
  { field: 'packs', words: 'Settings: library packs', keywords: ['company', 'rules', 'update', 'knowledge'] },
];

type PaletteProps = { commands: Command[]; program: OpenProgram | null };

export function Palette({ commands, program }: PaletteProps) {
  const [query, setQuery] = useState('');
  const known = useKnown(commands);
  const { groups: hits, settled } = usePaletteHits(program?.id ?? null, query);
  const groups = [...known.map((group) => cut(group, query)), ...hits].filter(({ actions }) => actions.length > 0);
  const count = groups.reduce((sum, { actions }) => sum + actions.length, 0);
  const shape = groups.map(({ actions }) => actions.map(({ id }) => id).join(' ')).join(' ');
  const chosen = useChosen(shape);

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': NAME } }}
    >
      <Spotlight.Search
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={NAME}
        aria-label={NAME}
        {...(chosen ? { 'aria-activedescendant': chosen } : {})}
      />
      {groups.length > 0 ? (
        <Spotlight.ActionsList>
          {groups.map(({ group, actions }) => (
            <Spotlight.ActionsGroup key={group} label={group}>
              {actions.map((entry) => (
                <Entry key={entry.id} entry={entry} query={query} />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        </Spotlight.ActionsList>
      ) : (
        <Spotlight.Empty>{settled ? 'Nothing found. Try other words.' : 'Looking…'}</Spotlight.Empty>
      )}
      <p role="status" className={styles.said}>
        {query.trim() === '' || !settled ? '' : said(groups, count)}
      </p>
    </Spotlight.Root>
  );
}

const said = (groups: PaletteGroup[], count: number) =>
  count === 0
    ? 'Nothing found'
    : `${counted(count, 'entry', 'entries')} found: ${groups.map(({ group, actions }) => `${group} ${actions.length}`).join(', ')}`;

function Entry({ entry, query }: { entry: PaletteEntry; query: string }) {
  const { id, label, description, shown, run } = entry;
  return (
    <Spotlight.Action
      renderRoot={(props: Record<string, unknown>) => <button type="button" {...props} id={`palette-${id}`} />}
      label={label}
      {...(description ? { description } : {})}
      classNames={{ actionDescription: styles.place ?? '', actionLabel: styles.name ?? '' }}
      rightSection={shown ?? null}
      highlightQuery={query.trim() !== ''}
      onClick={run}
    />
  );
}

/** What can be done, opened and set, whatever is typed. */
function useKnown(commands: Command[]): PaletteGroup[] {
  const navigate = useNavigate();
  const programs = useAnswer('program_list', {}).data ?? [];
  return [
    {
      group: 'Commands',
      actions: commands
        .filter(({ id }) => id !== 'palette')
        .map(({ id, words, keywords, shown, run }) => ({ id, label: words, keywords, shown, run })),
    },
    {
      group: 'Programs',
      actions: programs.map(({ id, name }) => ({
        id,
        label: `Go to program ${name}`,
        keywords: ['open', 'switch'],
        run: () => void navigate({ to: '/program/$program', params: { program: id } }),
      })),
    },
    {
      group: 'Settings',
      actions: SETTINGS.map(({ field, words, keywords }) => ({
        id: `setting-${field}`,
        label: words,
        keywords,
        run: () => void navigate({ to: '/settings', search: { field } }),
      })),
    },
  ];
}

/** The entries that hold every word typed, those whose name begins with it first. */
function cut({ group, actions }: PaletteGroup, query: string): PaletteGroup {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = ({ label, keywords = [] }: PaletteEntry) => [label, ...keywords].join(' ').toLowerCase();
  const fits = actions.filter((entry) => words.every((word) => text(entry).includes(word)));
  const rank = ({ label }: PaletteEntry) => (label.toLowerCase().includes(query.trim().toLowerCase()) ? 0 : 1);
  return { group, actions: fits.sort((one, other) => rank(one) - rank(other)) };
}

/** Chooses the first entry whenever others are shown, and names the chosen one for screen readers. */
function useChosen(shape: string): string | undefined {
  const { opened, listId, selected } = useSpotlight(paletteStore);
  const [chosen, setChosen] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries are what has to be chosen from
  useEffect(() => {
    if (opened && listId) chooseFirst();
  }, [shape, opened, listId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is a mark on the entries, made when `selected` changes
  useEffect(() => {
    setChosen(document.getElementById(listId)?.querySelector('[data-selected]')?.id || undefined);
  }, [shape, listId, selected]);
  return chosen;
}
