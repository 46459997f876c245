/*
 * The palette: one field to go somewhere, open a program or do something, by words from the user's world.
 */
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../api/cache';
import type { Command } from './commands';

const NAME = 'Search or run a command';

export function Palette({ commands }: { commands: Command[] }) {
  const navigate = useNavigate();
  const programs = useAnswer('program_list', {}).data ?? [];
  const actions: SpotlightActionGroupData[] = [
    {
      group: 'Commands',
      actions: commands
        .filter(({ id }) => id !== 'palette')
        .map(({ id, words, keywords, shown, run }) => ({
          id,
          label: words,
          keywords,
          rightSection: shown ?? null,
          onClick: run,
        })),
    },
    {
      group: 'Programs',
      actions: programs.map(({ id, name }) => ({
        id,
        label: `Open ${name}`,
        onClick: () => void navigate({ to: '/program/$program', params: { program: id } }),
      })),
    },
  ];

  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound="Nothing found. Try other words."
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': NAME } }}
      searchProps={{ leftSection: <IconSearch size={18} aria-hidden />, placeholder: NAME, 'aria-label': NAME }}
    />
  );
}
