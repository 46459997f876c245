/*
 * The menu of a row in a list that has an order: move up, move down, remove. Keys and dragging do the same.
 */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';

type RowMenuProps = {
  name: string;
  at: number;
  last: number;
  onMove: (to: number) => void;
  onRemove: () => void;
};

export function RowMenu({ name, at, last, onMove, onRemove }: RowMenuProps) {
  // The first choice that is in use takes the focus; one that is not cannot.
  const first = at > 0 ? 'up' : at < last ? 'down' : 'remove';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" color="gray" aria-label={`More actions for ${name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={at === 0}
          data-autofocus={first === 'up' || undefined}
          leftSection={<IconArrowUp size={16} aria-hidden />}
          onClick={() => onMove(at - 1)}
        >
          Move up
        </Menu.Item>
        <Menu.Item
          disabled={at === last}
          data-autofocus={first === 'down' || undefined}
          leftSection={<IconArrowDown size={16} aria-hidden />}
          onClick={() => onMove(at + 1)}
        >
          Move down
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          data-autofocus={first === 'remove' || undefined}
          onClick={onRemove}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
