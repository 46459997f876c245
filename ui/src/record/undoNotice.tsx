/*
 * Says in the corner what was done, with a button that takes it back. It goes by itself; undo stays in the status bar.
 * There is one offer at a time: undo takes the last change back, so an older offer would take back another change than it says.
 */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

let offered = '';

export function undoNotice(words: string, undo: () => void): string {
  notifications.hide(offered);
  const id = notifications.show({
    autoClose: 12_000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words}</Text>
        <Button
          size="xs"
          variant="default"
          style={{ flex: 'none' }}
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
  offered = id;
  return id;
}
