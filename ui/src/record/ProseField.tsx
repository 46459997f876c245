/*
 * A field of Markdown that looks as its reader sees it, and is written in as it looks. Whoever writes need not know what Markdown is.
 */
import { useId } from 'react';
import { FieldFrame, type FieldProps } from './fields';
import { ProseInput } from './ProseInput';
import { useField } from './ThingForm';
import { audienceOf } from './useReferenceSource';

/** `size="page"` is for the long texts of a package; see RichField. */
type ProseFieldProps = FieldProps & { rows?: number; size?: 'page' | 'field' };

export function ProseField({ path, label, help, rows = 3, size = 'field' }: ProseFieldProps) {
  const { program, value, set, findings } = useField<string>(path);
  const found = useId();
  return (
    <FieldFrame path={path} foundId={found}>
      <ProseInput
        program={program}
        audience={audienceOf(path)}
        label={label}
        {...(help ? { help } : {})}
        source={value ?? ''}
        onChange={set}
        minRows={rows}
        size={size}
        {...(findings.length > 0 ? { describedBy: found } : {})}
      />
    </FieldFrame>
  );
}
