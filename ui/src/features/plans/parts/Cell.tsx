/*
 * One cell of a table that is written in place: grows with its text, shows its findings below. Named by column and row.
 */
import { type ClipboardEvent, useLayoutEffect, useRef } from 'react';
import { FieldFrame } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import styles from './CellTable.module.css';

type CellProps = {
  path: string;
  label: string;
  placeholder?: string;
  onPaste?: (event: ClipboardEvent) => void;
};

export function Cell({ path, label, placeholder, onPaste }: CellProps) {
  const { value, set } = useField<string>(path);
  const text = value ?? '';
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
  return (
    <FieldFrame path={path}>
      <textarea
        ref={box}
        className={styles.area}
        aria-label={label}
        rows={1}
        value={text}
        placeholder={placeholder}
        spellCheck
        onChange={(event) => set(event.currentTarget.value)}
        {...(onPaste ? { onPaste } : {})}
      />
    </FieldFrame>
  );
}
