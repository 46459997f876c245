/*
 * Everything that can be done from anywhere: words, shortcut, place in the native menu. Palette, keyboard and menu read this
 * one table; the ids stand in src-tauri/src/menu.rs too.
 */
export type CommandId =
  | 'go-programs'
  | 'go-home'
  | 'go-plans'
  | 'go-packets'
  | 'undo'
  | 'redo'
  | 'palette'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'scheme-auto'
  | 'scheme-light'
  | 'scheme-dark';

type Key = { key: string; shift?: boolean };

export type CommandWords = { words: string; keywords: string[]; keys: Key[]; shown?: string; needsProgram?: boolean };

export type Command = CommandWords & { id: CommandId; run: () => void };

/** Keys are with Ctrl, or Cmd on a Mac. */
export const COMMANDS: Record<CommandId, CommandWords> = {
  'go-programs': {
    words: 'Go to Programs',
    keywords: ['open', 'new', 'example'],
    keys: [{ key: 'o' }],
    shown: 'Ctrl O',
  },
  'go-home': {
    words: 'Go to Home',
    keywords: ['readiness', 'findings', 'dates', 'clock'],
    keys: [{ key: '1' }],
    shown: 'Ctrl 1',
    needsProgram: true,
  },
  'go-plans': {
    words: 'Go to Plans',
    keywords: ['contingency', 'fallback', 'follow-up'],
    keys: [{ key: '2' }],
    shown: 'Ctrl 2',
    needsProgram: true,
  },
  'go-packets': {
    words: 'Go to Packets',
    keywords: ['export', 'print', 'send', 'word', 'package'],
    keys: [{ key: '3' }, { key: 'e' }, { key: 'p' }],
    shown: 'Ctrl E',
    needsProgram: true,
  },
  undo: {
    words: 'Undo the last change',
    keywords: ['back'],
    keys: [{ key: 'z' }],
    shown: 'Ctrl Z',
    needsProgram: true,
  },
  redo: {
    words: 'Redo the change taken back',
    keywords: ['again'],
    keys: [{ key: 'y' }, { key: 'z', shift: true }],
    shown: 'Ctrl Y',
    needsProgram: true,
  },
  palette: {
    words: 'Search or run a command',
    keywords: [],
    keys: [{ key: 'k' }, { key: 'p', shift: true }],
    shown: 'Ctrl K',
  },
  'zoom-in': {
    words: 'Larger',
    keywords: ['zoom'],
    keys: [{ key: '=' }, { key: '+', shift: true }, { key: '+' }],
    shown: 'Ctrl =',
  },
  'zoom-out': { words: 'Smaller', keywords: ['zoom'], keys: [{ key: '-' }], shown: 'Ctrl -' },
  'zoom-reset': { words: 'Back to 100 %', keywords: ['zoom', 'size'], keys: [{ key: '0' }], shown: 'Ctrl 0' },
  'scheme-auto': { words: 'Colors of the system', keywords: ['theme'], keys: [] },
  'scheme-light': { words: 'Light colors', keywords: ['theme', 'bright'], keys: [] },
  'scheme-dark': { words: 'Dark colors', keywords: ['theme', 'night'], keys: [] },
};

/** The command of a key press, if it is one. */
export function commandOfKey(event: KeyboardEvent): CommandId | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  for (const id of Object.keys(COMMANDS) as CommandId[]) {
    const hit = COMMANDS[id].keys.some(
      ({ key, shift }) => key === event.key.toLowerCase() && (shift ?? false) === event.shiftKey,
    );
    if (hit) return id;
  }
  return null;
}
