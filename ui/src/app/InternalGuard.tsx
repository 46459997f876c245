/*
 * Asks before internal words go into a text for FDA: on a paste in a dialog, on a drop by a word in the corner. Stands once in the frame.
 */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { Dialog } from '../shared/components/Dialog';
import { setPasteAsked } from '../shared/internalCopy';
import styles from './InternalGuard.module.css';
import { guardClipboard, type Held, pasteHeld } from './internalPaste';

export function InternalGuard() {
  const [held, setHeld] = useState<Held | null>(null);
  const [opened, setOpened] = useState(false);

  useEffect(
    () =>
      guardClipboard((paste) => {
        setPasteAsked(true);
        setHeld(paste);
        setOpened(true);
      }, refuseDrop),
    [],
  );

  const answer = (paste: boolean) => {
    setOpened(false);
    if (held && paste) pasteHeld(held);
    else held?.field.focus();
    setPasteAsked(false);
  };
  const words = held?.clip.get('text/plain')?.trim() ?? '';
  return (
    <Dialog opened={opened} title="Paste internal text into a text for FDA?" onClose={() => answer(false)}>
      <p>
        This text comes from an internal field. FDA may read the field you are pasting it into
        {held ? nameOf(held.field) : ''}.
      </p>
      <blockquote className={styles.words}>{words.length > 240 ? `${words.slice(0, 240)}…` : words}</blockquote>
      <Group gap="xs" mt="md">
        <Button data-autofocus variant="default" onClick={() => answer(false)}>
          Cancel
        </Button>
        <Button variant="default" onClick={() => answer(true)}>
          Paste anyway
        </Button>
      </Group>
    </Dialog>
  );
}

function refuseDrop() {
  notifications.show({
    message:
      'Nothing was moved: this text is internal, and FDA may read the field. If it may go to FDA, copy it and paste it there.',
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}

/** `, “Sponsor position”`, or nothing for a field without a visible name. */
function nameOf(field: HTMLElement): string {
  const label = field.getAttribute('aria-labelledby');
  const named = label
    ? document.getElementById(label)?.textContent
    : (field as HTMLInputElement).labels?.[0]?.textContent;
  const name = named ?? field.getAttribute('aria-label');
  return name ? `, “${name.trim()}”` : '';
}
