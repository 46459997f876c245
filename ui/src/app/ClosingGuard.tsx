/*
 * Saves everything before the window closes. Where something cannot be saved, the window stays and asks: text is never dropped silently.
 */
import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { host } from '../api/call';
import { Dialog } from '../shared/components/Dialog';
import { flushDrafts, hasUnsaved } from '../shared/form/useDraft';

export function ClosingGuard() {
  const [opened, setOpened] = useState(false);
  useEffect(
    () =>
      host().onMenu((choice) => {
        if (choice !== 'closing') return;
        void flushDrafts().finally(() => {
          if (!hasUnsaved()) {
            host().closeNow();
            return;
          }
          host().stayOpen();
          setOpened(true);
        });
      }),
    [],
  );
  return (
    <Dialog opened={opened} title="Some text is not saved" onClose={() => setOpened(false)}>
      <p>
        It could not be saved, because somebody else changed the same field or the file cannot be written. The field
        that is marked “Not saved” says why and what to do. When you close now, that text is lost; everything else is
        saved.
      </p>
      <Group gap="xs" mt="md">
        <Button data-autofocus onClick={() => setOpened(false)}>
          Stay and look
        </Button>
        <Button variant="default" onClick={() => host().closeNow()}>
          Close without it
        </Button>
      </Group>
    </Dialog>
  );
}
