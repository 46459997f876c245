/*
 * A question that has to be answered before going on: Mantine's dialog with the repairs it needs (a named close button, no second
 * banner). Only for what cannot be undone; everything else offers Undo.
 */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

type DialogProps = { opened: boolean; title: string; onClose: () => void; children: ReactNode };

export function Dialog({ opened, title, onClose, children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} centered classNames={{ content: styles.content ?? '' }}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close this dialog" />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
