/*
 * The address of a link: a small box below its button, opened by Ctrl+K when words are chosen. Addresses that run something are refused.
 */
import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type FormEvent, useEffect, useState } from 'react';
import styles from './Editor.module.css';
import { shownKeys, spokenKeys } from './keys';
import { keepFocus } from './ToolbarMenus';

type LinkBoxProps = { editor: Editor; open: boolean; setOpen: (open: boolean) => void };

export function LinkBox({ editor, open, setOpen }: LinkBoxProps) {
  const linked = useEditorState({ editor, selector: () => String(editor.getAttributes('link').href ?? '') });
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!open) return;
    setAddress(String(editor.getAttributes('link').href ?? ''));
    setProblem(null);
  }, [open, editor]);

  const close = () => {
    setOpen(false);
    editor.commands.focus();
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = addressOf(address);
    if (!href) {
      setProblem('Write an address that begins with https:// or mailto:');
      return;
    }
    setLink(editor, href);
    close();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    close();
  };

  return (
    <Popover
      opened={open}
      onChange={setOpen}
      onDismiss={close}
      position="bottom-start"
      trapFocus
      withinPortal={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Tooltip label={`Link (${shownKeys('Ctrl+K')})`} disabled={open}>
          <ActionIcon
            className={styles.tool}
            data-tool
            size={28}
            variant="subtle"
            aria-label="Link"
            aria-pressed={linked !== ''}
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-keyshortcuts={spokenKeys('Ctrl+K')}
            tabIndex={-1}
            onMouseDown={keepFocus}
            onClick={() => setOpen(!open)}
          >
            <IconLink size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Link">
        <form onSubmit={apply} className={styles.link}>
          <TextInput
            label="Address"
            placeholder="https://"
            value={address}
            error={problem}
            data-autofocus
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" size="xs">
              Set link
            </Button>
            {linked ? (
              <Button size="xs" variant="default" onClick={remove}>
                Remove link
              </Button>
            ) : null}
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Links the chosen words, or the link the caret stands in; with neither, the address itself becomes the words. */
function setLink(editor: Editor, href: string) {
  const { selection } = editor.state;
  const chain = editor.chain().focus();
  if (selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else {
    chain.extendMarkRange('link').setMark('link', { href }).run();
  }
}

/** The address as it is kept, or nothing when it is none. A bare name of a site gets its https. */
function addressOf(typed: string): string | null {
  const address = typed.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(address)) return address;
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address)) return `https://${address}`;
  return /^[^\s@:]+@[\w-]+(\.[\w-]+)+$/.test(address) ? `mailto:${address}` : null;
}
