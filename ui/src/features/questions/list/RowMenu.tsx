/*
 * Everything that can be done with a question of the list, for those who do not drag: open, move, meeting, remove.
 */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconTrash,
} from '@tabler/icons-react';

export type Moves = {
  /** What the order is: the rank on the agenda, or the order in which the package prints them. */
  what: string;
  first: boolean;
  last: boolean;
  move: (to: 'first' | 'up' | 'down' | 'last') => void;
};

type RowMenuProps = { name: string; moves: Moves | null; onRemove: () => void };

export function RowMenu({ name, moves, onRemove }: RowMenuProps) {
  // The first choice that is in use takes the focus; one that is not cannot.
  const first = moves && !moves.first ? 'up' : moves && !moves.last ? 'down' : 'remove';
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`More actions for ${name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {moves ? (
          <>
            <Menu.Label>{moves.what}</Menu.Label>
            <Menu.Item
              leftSection={<IconArrowUp size={16} aria-hidden />}
              rightSection="Alt Shift ↑"
              disabled={moves.first}
              data-autofocus={first === 'up' || undefined}
              onClick={() => moves.move('up')}
            >
              Move up
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} aria-hidden />}
              rightSection="Alt Shift ↓"
              disabled={moves.last}
              data-autofocus={first === 'down' || undefined}
              onClick={() => moves.move('down')}
            >
              Move down
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowBarToUp size={16} aria-hidden />}
              disabled={moves.first}
              onClick={() => moves.move('first')}
            >
              Move to the top
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowBarToDown size={16} aria-hidden />}
              disabled={moves.last}
              onClick={() => moves.move('last')}
            >
              Move to the end
            </Menu.Item>
            <Menu.Divider />
          </>
        ) : null}
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          rightSection="Del"
          data-autofocus={first === 'remove' || undefined}
          onClick={onRemove}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
