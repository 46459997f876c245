/*
 * The menus of the toolbar: heading, table, and what can be put into a text.
 */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconPlus, IconTable } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import styles from './Editor.module.css';
import { insertFootnote } from './footnote';
import { shownKeys } from './keys';
import type { OpenPicker } from './usePicker';

type Chain = ReturnType<Editor['chain']>;

export type Change = (chain: Chain) => Chain;

/** Sets or takes away a mark; the `other` cannot stand at the same place. */
export const marking =
  (name: string, other?: string): Change =>
  (chain) =>
    (other ? chain.unsetMark(other) : chain).toggleMark(name);

/** A press of the mouse leaves the caret in the text. */
export const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault();

type ToolMenuProps = {
  name: string;
  face: ReactNode;
  children: ReactNode;
  disabled?: boolean | undefined;
};

/** A button of the toolbar with a menu below it. A choice goes back to the text, Esc to the button. */
function ToolMenu({ name, face, children, disabled }: ToolMenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      returnFocus={false}
      withinPortal={false}
      transitionProps={{ duration: 0 }}
      {...(disabled ? { disabled } : {})}
    >
      <Menu.Target>
        <Tooltip label={name}>
          <ActionIcon
            className={styles.menu}
            data-tool
            size={28}
            w="auto"
            variant="subtle"
            aria-label={name}
            aria-haspopup="menu"
            aria-expanded={open}
            aria-disabled={disabled}
            tabIndex={-1}
            onMouseDown={keepFocus}
          >
            {face}
            <IconChevronDown size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown} aria-label={name}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

export function HeadingMenu({ editor }: { editor: Editor }) {
  const level = useEditorState({ editor, selector: () => Number(editor.getAttributes('heading').level ?? 0) });
  const set = (change: (chain: Chain) => Chain) => () => void change(editor.chain().focus()).run();
  const word = level > 0 ? `Heading ${level}` : 'Text';
  return (
    <ToolMenu name={`Style: ${word}`} face={<span className={styles.style}>{word}</span>}>
      <Menu.Item onClick={set((chain) => chain.setParagraph())}>Text</Menu.Item>
      {([1, 2, 3] as const).map((one) => (
        <Menu.Item key={one} onClick={set((chain) => chain.setHeading({ level: one }))}>
          Heading {one}
        </Menu.Item>
      ))}
    </ToolMenu>
  );
}

const SIDES = ['left', 'center', 'right'] as const;

export function TableMenu({ editor }: { editor: Editor }) {
  const inside = useEditorState({ editor, selector: () => editor.isActive('table') });
  const entry = (words: string, change: (chain: Chain) => Chain) => (
    <Menu.Item onClick={() => void change(editor.chain().focus()).run()}>{words}</Menu.Item>
  );
  return (
    <ToolMenu name="Table" face={<IconTable size={18} aria-hidden />}>
      {inside ? (
        <>
          {entry('Add a row above', (chain) => chain.addRowBefore())}
          {entry('Add a row below', (chain) => chain.addRowAfter())}
          {entry('Add a column before', (chain) => chain.addColumnBefore())}
          {entry('Add a column after', (chain) => chain.addColumnAfter())}
          <Menu.Divider />
          {SIDES.map((side) => (
            <Menu.Item key={side} onClick={() => alignColumn(editor, side)}>
              Align the column {side}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {entry('Delete the row', (chain) => chain.deleteRow())}
          {entry('Delete the column', (chain) => chain.deleteColumn())}
          {entry('Delete the table', (chain) => chain.deleteTable())}
        </>
      ) : (
        entry('Insert a table', (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }))
      )}
    </ToolMenu>
  );
}

/** A column of Markdown has one alignment, so all of its cells get it. */
function alignColumn(editor: Editor, align: (typeof SIDES)[number]) {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const { $from } = state.selection;
      for (let depth = $from.depth; depth > 0; depth -= 1) {
        if ($from.node(depth).type.name !== 'tableRow') continue;
        const column = $from.index(depth);
        const start = $from.start(depth - 1);
        $from.node(depth - 1).forEach((row, rowAt) => {
          row.forEach((_cell, cellAt, index) => {
            if (index === column) tr.setNodeAttribute(start + rowAt + 1 + cellAt, 'align', align);
          });
        });
        return true;
      }
      return false;
    })
    .run();
}

type InsertMenuProps = { editor: Editor; pick: OpenPicker; disabled: boolean; size: 'page' | 'field' };

export function InsertMenu({ editor, pick, disabled, size }: InsertMenuProps) {
  const keysOf = (keys?: string) => (keys ? <span className={styles.keys}>{shownKeys(keys)}</span> : null);
  const entry = (words: string, kind: Parameters<OpenPicker>[0], keys?: string) => (
    <Menu.Item rightSection={keysOf(keys)} onClick={() => pick(kind)}>
      {words}
    </Menu.Item>
  );
  const form = (words: string, change: Change, keys?: string) => (
    <Menu.Item rightSection={keysOf(keys)} onClick={() => void change(editor.chain().focus()).run()}>
      {words}
    </Menu.Item>
  );
  return (
    <ToolMenu
      name={size === 'page' ? 'Insert a reference' : 'Insert and more'}
      face={<IconPlus size={18} aria-hidden />}
      disabled={disabled}
    >
      {entry('Claim…', 'claim', 'Ctrl+Shift+C')}
      {entry('Evidence…', 'evidence', 'Ctrl+Shift+E')}
      {entry('Fact…', 'fact')}
      {entry('Question…', 'question')}
      {entry('Figure…', 'figure')}
      {entry('Anything…', null, '[[')}
      {size === 'page' ? null : (
        <>
          <Menu.Divider />
          {form('Superscript', marking('sup', 'sub'), 'Ctrl+Shift+=')}
          {form('Subscript', marking('sub', 'sup'), 'Ctrl+=')}
          {form('Bullets', (chain) => chain.toggleBulletList(), 'Ctrl+Shift+8')}
          {form('Numbers', (chain) => chain.toggleOrderedList(), 'Ctrl+Shift+7')}
          <Menu.Divider />
          {form('Table', (chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }))}
          <Menu.Item onClick={() => insertFootnote(editor)}>Footnote</Menu.Item>
        </>
      )}
    </ToolMenu>
  );
}
