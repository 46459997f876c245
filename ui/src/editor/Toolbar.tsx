/*
 * The buttons over a live text. One stop of the Tab key, and none in a form of many texts: F10 comes here, the arrow keys go along, Esc goes back to the text. Whoever does
 * not find a mark here cannot have it in a document for FDA.
 */
import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBold,
  IconItalic,
  IconList,
  IconListNumbers,
  IconSubscript,
  IconSuperscript,
  IconTextPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { KeyboardEvent, Ref } from 'react';
import styles from './Editor.module.css';
import { insertFootnote } from './footnote';
import { shownKeys, spokenKeys } from './keys';
import { LinkBox } from './LinkBox';
import { type Change, HeadingMenu, InsertMenu, keepFocus, marking, TableMenu } from './ToolbarMenus';
import type { OpenPicker } from './usePicker';

type ToolbarProps = {
  editor: Editor;
  label: string;
  size: 'page' | 'field';
  pick: OpenPicker;
  linking: boolean;
  setLinking: (open: boolean) => void;
  ref: Ref<HTMLDivElement>;
};

export function Toolbar({ editor, label, size, pick, linking, setLinking, ref }: ToolbarProps) {
  const on = useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      sup: editor.isActive('sup'),
      sub: editor.isActive('sub'),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      code: editor.isActive('codeBlock'),
    }),
  });
  const run = (change: Change) => () => void change(editor.chain().focus()).run();
  const mark = (name: string, other?: string) => run(marking(name, other));

  return (
    <div
      role="toolbar"
      aria-label={`Formatting of ${label}`}
      className={styles.toolbar}
      ref={ref}
      onKeyDown={(event) => moveAlong(event, editor)}
    >
      <Tool
        name="Bold"
        keys="Ctrl+B"
        icon={IconBold}
        pressed={on.bold}
        disabled={on.code}
        onClick={mark('bold')}
        first={size === 'page'}
      />
      <Tool
        name="Italic"
        keys="Ctrl+I"
        icon={IconItalic}
        pressed={on.italic}
        disabled={on.code}
        onClick={mark('italic')}
      />
      <Tool
        name="Superscript"
        keys="Ctrl+Shift+="
        icon={IconSuperscript}
        room="wide"
        pressed={on.sup}
        disabled={on.code}
        onClick={mark('sup', 'sub')}
      />
      <Tool
        name="Subscript"
        keys="Ctrl+="
        icon={IconSubscript}
        room="wide"
        pressed={on.sub}
        disabled={on.code}
        onClick={mark('sub', 'sup')}
      />
      <Divider />
      {size === 'page' ? <HeadingMenu editor={editor} /> : null}
      <Tool
        name="Bullets"
        keys="Ctrl+Shift+8"
        icon={IconList}
        room="some"
        pressed={on.bullets}
        onClick={run((chain) => chain.toggleBulletList())}
      />
      <Tool
        name="Numbers"
        keys="Ctrl+Shift+7"
        icon={IconListNumbers}
        room="wide"
        pressed={on.numbers}
        onClick={run((chain) => chain.toggleOrderedList())}
      />
      {size === 'page' ? (
        <>
          <TableMenu editor={editor} />
          <Divider />
        </>
      ) : null}
      <LinkBox editor={editor} open={linking} setOpen={setLinking} />
      {size === 'page' ? (
        <Tool name="Footnote" icon={IconTextPlus} disabled={on.code} onClick={() => insertFootnote(editor)} />
      ) : null}
      <InsertMenu editor={editor} pick={pick} disabled={on.code} size={size} />
    </div>
  );
}

type ToolProps = {
  name: string;
  icon: TablerIcon;
  onClick: () => void;
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  first?: boolean;
  /** In a narrow field it stands in the menu alone. */
  room?: 'some' | 'wide';
};

function Tool({ name, keys, icon: Icon, pressed, disabled, first, room, onClick }: ToolProps) {
  return (
    <Tooltip label={keys ? `${name} (${shownKeys(keys)})` : name}>
      <ActionIcon
        className={styles.tool}
        data-tool
        data-room={room}
        size={28}
        variant="subtle"
        aria-label={name}
        aria-disabled={disabled}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(keys ? { 'aria-keyshortcuts': spokenKeys(keys) } : {})}
        tabIndex={first ? 0 : -1}
        onMouseDown={keepFocus}
        onClick={disabled ? undefined : onClick}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
const Divider = () => <span className={styles.divider} data-room="some" aria-hidden />;

/** Moves the focus along the buttons; the one that has it is the stop of the Tab key. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>, editor: Editor) {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-tool]')].filter(
    (tool) => getComputedStyle(tool).display !== 'none',
  );
  const at = tools.indexOf(document.activeElement as HTMLElement);
  if (at < 0 || event.nativeEvent.isComposing) return;
  const steps: Record<string, number> = {
    ArrowRight: (at + 1) % tools.length,
    ArrowLeft: (at + tools.length - 1) % tools.length,
    Home: 0,
    End: tools.length - 1,
  };
  const next = tools[steps[event.key] ?? -1];
  if (next) {
    tools.forEach((tool) => {
      tool.tabIndex = tool === next ? 0 : -1;
    });
    next.focus();
    event.preventDefault();
  } else if (event.key === 'Escape') {
    editor.commands.focus();
    event.stopPropagation();
  }
}

/** Moves the focus to the button that had it last. */
export function focusToolbar(toolbar: HTMLElement | null) {
  const stop = toolbar?.querySelector<HTMLElement>('button[tabindex="0"]') ?? toolbar?.querySelector('button');
  stop?.focus();
}
