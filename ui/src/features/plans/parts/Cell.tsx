/*
 * One cell of a table that is written in place: grows with its text. Named by column and row; findings have a row of their own
 * (RowFindings.tsx), because a cell is too narrow for them.
 */
import { memo, useLayoutEffect, useRef } from 'react';
import { ProseInput } from '../../../record/ProseInput';
import { useField } from '../../../record/ThingForm';
import { audienceOf } from '../../../record/useReferenceSource';
import styles from './CellTable.module.css';

type CellProps = { path: string; label: string; placeholder?: string; prose?: boolean };

export const Cell = memo(function Cell({ prose = false, ...cell }: CellProps) {
  return prose ? <ProseCell {...cell} /> : <PlainCell {...cell} />;
});

function ProseCell({ path, label }: CellProps) {
  const { program, value, set } = useField<string>(path);
  return (
    <div data-field={path} className={styles.prose}>
      <ProseInput
        program={program}
        audience={audienceOf(path)}
        label={label}
        unlabeled
        source={value ?? ''}
        onChange={set}
        minRows={1}
      />
    </div>
  );
}

function PlainCell({ path, label, placeholder }: CellProps) {
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
}
