/*
 * The chips inside the editor: the same parts as in the read-through view, chosen and deleted as a whole.
 */
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import type { ComponentType } from 'react';
import { FootnoteMark, KeptChip, PictureChip, ReferenceChip } from './chips';
import { CHIPS } from './schema';

type View = ComponentType<{ said: (name: string) => never; selected: boolean }>;

/** The element of a chip; `said` reads an attribute, whose type the schema holds. */
function view(Chip: View, tag: 'span' | 'div') {
  return ReactNodeViewRenderer(
    ({ node, selected }: NodeViewProps) => (
      <NodeViewWrapper as={tag}>
        <Chip said={(name) => node.attrs[name] as never} selected={selected} />
      </NodeViewWrapper>
    ),
    { as: tag },
  );
}

const reference: View = ({ said, selected }) => (
  <ReferenceChip kind={said('kind')} id={said('id')} live selected={selected} />
);
const footnoteRef: View = ({ said, selected }) => <FootnoteMark label={said('label')} selected={selected} />;
const picture: View = ({ said, selected }) => (
  <PictureChip target={said('target')} alt={said('alt')} selected={selected} />
);
const keptInline: View = ({ said, selected }) => (
  <KeptChip kind={said('kind')} source={said('source')} live selected={selected} />
);
const keptBlock: View = ({ said, selected }) => (
  <KeptChip kind={said('kind')} source={said('source')} block live selected={selected} />
);

export const CHIP_VIEWS = [
  CHIPS.reference.extend({ addNodeView: () => view(reference, 'span') }),
  CHIPS.footnoteRef.extend({ addNodeView: () => view(footnoteRef, 'span') }),
  CHIPS.picture.extend({ addNodeView: () => view(picture, 'span') }),
  CHIPS.keptInline.extend({ addNodeView: () => view(keptInline, 'span') }),
  CHIPS.keptBlock.extend({ addNodeView: () => view(keptBlock, 'div') }),
];
