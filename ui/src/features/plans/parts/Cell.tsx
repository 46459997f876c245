/*
 * One cell of a table that is written in place: grows with its text. Named by column and row; findings have a row of their own
 * (RowFindings.tsx), because a cell is too narrow for them.
 */
import { memo, useLayoutEffect, useRef } from 'react';
import { useField } from '../../../record/ThingForm';
import styles from './CellTable.module.css';

type CellProps = { path: string; label: string; placeholder?: string };

export const Cell = memo(function Cell({ path, label, placeholder }: CellProps) {
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
    <div data-field={path}>
      <textarea
        ref={box}
        className={styles.area}
        aria-label={label}
        rows={1}
        value={text}
        placeholder={placeholder}
        spellCheck
        onChange={(event) => set(event.currentTarget.value)}
      />
    </div>
  );
});
