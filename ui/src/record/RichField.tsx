/*
 * The long text of a section or a beat, with all that a text can have in the toolbar. For short texts a `ProseField` does.
 */
import type { FieldProps } from './fields';
import { ProseField } from './ProseField';

export function RichField({ rows = 10, ...field }: FieldProps & { rows?: number }) {
  return <ProseField {...field} rows={rows} size="page" />;
}
