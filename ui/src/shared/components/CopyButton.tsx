/*
 * Copies a text. Says so only once it is true; where the web view refuses, the text stands there, selected, to be copied by hand.
 */
import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { groundOf, noteCopy } from '../internalCopy';
import styles from './CopyButton.module.css';

type CopyButtonProps = { words: string; text: string };

export function CopyButton({ words, text }: CopyButtonProps) {
  const [done, setDone] = useState<{ how: 'copied' | 'refused'; text: string } | null>(null);
  // Another text has not been copied.
  const state = done?.text === text ? done.how : 'idle';
  const byHand = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state === 'refused') byHand.current?.select();
    if (state !== 'copied') return;
    const timer = setTimeout(() => setDone(null), 4000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async (button: HTMLElement) => {
    try {
      await navigator.clipboard.writeText(text);
      noteCopy(text, groundOf(button));
      setDone({ how: 'copied', text });
    } catch {
      setDone({ how: 'refused', text });
    }
  };

  return (
    <div className={styles.copy}>
      <Button
        variant="default"
        size="xs"
        leftSection={state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={(event) => void copy(event.currentTarget)}
      >
        {words}
      </Button>
      <span role="status" className={styles.said}>
        {state === 'copied' ? 'Copied' : ''}
      </span>
      {state === 'refused' ? (
        <Textarea
          ref={byHand}
          className={styles.byHand ?? ''}
          label="Copy by hand"
          description="This window may not reach the clipboard. The text is selected: press Ctrl+C, or Cmd+C on a Mac."
          value={text}
          readOnly
          autosize
          minRows={3}
          maxRows={8}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </div>
  );
}
