/*
 * Says in the corner what was done, with a button that takes it back. It goes by itself; undo stays in the status bar.
 * Returns its id, for a caller that has to take an older offer away.
 */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

export function undoNotice(words: string, undo: () => void): string {
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
  return id;
}
