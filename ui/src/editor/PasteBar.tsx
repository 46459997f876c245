/*
 * Says below the text what a paste brought and what was left out, with Undo. Goes with the next change; silent when there is nothing to say.
 */
import { Button, CloseButton } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import styles from './Editor.module.css';
import { type PasteReport, wordsOfPaste } from './paste/report';

type PasteBarProps = { editor: Editor; take: () => PasteReport | null };

export function PasteBar({ editor, take }: PasteBarProps) {
  const [words, setWords] = useState('');
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const follow = ({ transaction }: { transaction: { docChanged: boolean; getMeta: (key: string) => unknown } }) => {
      if (!transaction.docChanged) return;
      const report = transaction.getMeta('paste') ? take() : null;
      setWords(report ? wordsOfPaste(report) : '');
    };
    editor.on('transaction', follow);
    return () => void editor.off('transaction', follow);
  }, [editor, take]);

  useEffect(() => {
    if (words) bar.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);

  const undo = () => {
    editor.chain().focus().undo().run();
    setWords('');
  };
  return (
    <div className={styles.pasted} role="status" ref={bar} data-shown={words !== '' || undefined}>
      {words ? (
        <>
          <span>{words}</span>
          <Button size="xs" variant="default" onClick={undo}>
            Undo
          </Button>
          <CloseButton size="sm" aria-label="Close this message" onClick={() => setWords('')} />
        </>
      ) : null}
    </div>
  );
}
