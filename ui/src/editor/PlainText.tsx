/*
 * A text that the editor would change by showing it, open as plain Markdown, to the letter. Rare: texts from elsewhere.
 */
import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import styles from './Editor.module.css';

type PlainTextProps = {
  label: string;
  help?: string;
  source: string;
  onChange: (source: string) => void;
  minRows: number;
  describedBy?: string;
  release: () => void;
};

export function PlainText({ label, help, source, onChange, minRows, describedBy, release }: PlainTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Textarea
      ref={box}
      label={label}
      description={
        <>
          {help ? <span className={styles.line}>{help}</span> : null}
          <span className={styles.line}>
            This text has formatting that the editor cannot show without changing it. Here it is as plain Markdown.
          </span>
        </>
      }
      value={source}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={release}
      autosize
      minRows={minRows}
      spellCheck
      lang="en-US"
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    />
  );
}
