/*
 * A text with marks that is bound to no field of a thing: in a dialog, or as an entry of a list. In a form over one thing a `ProseField` does.
 */
import type { Audience } from '../api/bindings';
import { ProseEditor, type ProseEditorProps } from '../editor/ProseEditor';
import { useReferenceSource } from './useReferenceSource';

type ProseInputProps = Omit<ProseEditorProps, 'references'> & { program: string; audience: Audience };

export function ProseInput({ program, audience, ...field }: ProseInputProps) {
  return <ProseEditor size="field" {...field} references={useReferenceSource(program, audience)} />;
}
