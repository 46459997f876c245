/*
 * A long text with lists, tables and references, edited as it looks. For short texts a `ProseField` does.
 */
import { ProseEditor } from '../editor/ProseEditor';
import { FieldFrame, type FieldProps } from './fields';
import { useField } from './ThingForm';
import { useReferenceSource } from './useReferenceSource';

export function RichField({ path, label, help, rows = 10 }: FieldProps & { rows?: number }) {
  const { program, value, set } = useField<string>(path);
  const references = useReferenceSource(program);
  return (
    <FieldFrame path={path}>
      <ProseEditor
        label={label}
        {...(help ? { help } : {})}
        source={value ?? ''}
        onChange={set}
        references={references}
        minRows={rows}
      />
    </FieldFrame>
  );
}
