/*
 * A field of Markdown. Until it is touched it shows the text as a reader sees it.
 */
import { Textarea } from '@mantine/core';
import { FieldFrame, type FieldProps } from './fields';
import { useField } from './ThingForm';

export function ProseField({ path, label, help, rows = 3 }: FieldProps & { rows?: number }) {
  const { value, set } = useField<string>(path);
  return (
    <FieldFrame path={path}>
      <Textarea
        label={label}
        {...(help ? { description: help } : {})}
        value={value ?? ''}
        onChange={(event) => set(event.currentTarget.value)}
        autosize
        minRows={rows}
        maxRows={24}
        spellCheck
      />
    </FieldFrame>
  );
}
