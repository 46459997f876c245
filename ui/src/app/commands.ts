/*
 * Everything that can be done from anywhere: words, shortcut, place in the native menu. Palette, keyboard and menu read this
 * one table; the ids stand in src-tauri/src/menu.rs too.
 */
export type CommandId =
  | 'go-programs'
  | 'open-file'
  | 'save-file'
  | 'check-pdf'
  | 'save-registers'
  | 'go-start'
  | 'go-home'
  | 'go-facts'
  | 'go-meeting'
  | 'go-story'
  | 'go-evidence'
  | 'go-questions'
  | 'go-plans'
  | 'go-tasks'
  | 'go-packets'
  | 'go-review'
  | 'go-trace'
  | 'go-history'
  | 'go-search'
  | 'go-settings'
  | 'go-help'
  | 'next-part'
  | 'part-before'
  | 'next-finding'
  | 'last-finding'
  | 'undo'
  | 'redo'
  | 'palette'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'scheme-auto'
  | 'scheme-light'
  | 'scheme-dark';

type Key = { key: string; shift?: boolean; bare?: boolean };

export type CommandWords = { words: string; keywords: string[]; keys: Key[]; shown?: string; needsProgram?: boolean };

export type Command = CommandWords & { id: CommandId; run: () => void };

/** Keys are with Ctrl, or Cmd on a Mac, unless they are bare. */
export const COMMANDS: Record<CommandId, CommandWords> = {
  'go-programs': {
    words: 'Go to Programs',
    keywords: ['open', 'new', 'example'],
    keys: [{ key: 'o' }],
    shown: 'Ctrl O',
  },
  'open-file': {
    words: 'Open a program file…',
    keywords: ['import', 'json', 'packet', 'load', 'colleague'],
    keys: [{ key: 'o', shift: true }],
    shown: 'Ctrl Shift O',
  },
  'save-file': {
    words: 'Save this program as a file…',
    keywords: ['export', 'dump', 'json', 'share', 'whole program', 'send'],
    keys: [],
    needsProgram: true,
  },
  'check-pdf': {
    words: 'Check a PDF…',
    keywords: ['preflight', 'acrobat', 'converted', 'merged', 'fonts', 'bookmarks'],
    keys: [],
    needsProgram: true,
  },
  'save-registers': {
    words: 'Registers for Excel…',
    keywords: ['spreadsheet', 'xlsx', 'csv', 'workbook', 'table', 'export'],
    keys: [],
    needsProgram: true,
  },
  'go-start': {
    words: 'First ten minutes: paste draft questions',
    keywords: ['triage', 'draft', 'paste', 'sort'],
    keys: [],
  },
  'go-home': {
    words: 'Go to Home',
    keywords: ['readiness', 'findings', 'dates', 'clock'],
    keys: [{ key: '1' }],
    shown: 'Ctrl 1',
    needsProgram: true,
  },
  'go-facts': {
    words: 'Go to Program',
    keywords: ['product', 'facts', 'profile', 'designations', 'indication', 'advice'],
    keys: [{ key: '2' }],
    shown: 'Ctrl 2',
    needsProgram: true,
  },
  'go-meeting': {
    words: 'Go to Meeting',
    keywords: ['fit', 'clock', 'people', 'agenda', 'attendees', 'dates'],
    keys: [{ key: '3' }],
    shown: 'Ctrl 3',
    needsProgram: true,
  },
  'go-story': {
    words: 'Go to Story',
    keywords: ['beats', 'overview', 'background'],
    keys: [{ key: '4' }],
    shown: 'Ctrl 4',
    needsProgram: true,
  },
  'go-evidence': {
    words: 'Go to Evidence and claims',
    keywords: ['studies', 'publications', 'lots', 'figures', 'dose bridge', 'enclosures'],
    keys: [{ key: '5' }],
    shown: 'Ctrl 5',
    needsProgram: true,
  },
  'go-questions': {
    words: 'Go to Questions',
    keywords: ['bank', 'ask', 'position'],
    keys: [{ key: '6' }],
    shown: 'Ctrl 6',
    needsProgram: true,
  },
  'go-plans': {
    words: 'Go to Plans',
    keywords: ['contingency', 'fallback', 'follow-up', 'CMC', 'partner'],
    keys: [{ key: '7' }],
    shown: 'Ctrl 7',
    needsProgram: true,
  },
  'go-tasks': {
    words: 'Go to Tasks',
    keywords: ['to do', 'constraints', 'owner'],
    keys: [{ key: '8' }],
    shown: 'Ctrl 8',
    needsProgram: true,
  },
  'go-packets': {
    words: 'Go to Package',
    keywords: ['export', 'print', 'send', 'word', 'packets', 'freeze'],
    keys: [{ key: '9' }, { key: 'e' }, { key: 'p' }],
    shown: 'Ctrl E',
    needsProgram: true,
  },
  'go-review': {
    words: 'Go to Review',
    keywords: ['comments', 'tracked changes', 'word', 'returned', 'disposition', 'reviewers'],
    keys: [],
    needsProgram: true,
  },
  'go-trace': {
    words: 'Go to Traceability',
    keywords: ['matrix', 'where used', 'claims'],
    keys: [],
    needsProgram: true,
  },
  'go-history': {
    words: 'Go to History',
    keywords: ['compare', 'restore', 'versions', 'changes'],
    keys: [],
    needsProgram: true,
  },
  'go-search': {
    words: 'Search everything in this program',
    keywords: ['find'],
    keys: [{ key: 'f', shift: true }],
    shown: 'Ctrl Shift F',
    needsProgram: true,
  },
  'go-settings': {
    words: 'Settings',
    keywords: ['size', 'colors', 'backup', 'packs'],
    keys: [{ key: ',' }],
    shown: 'Ctrl ,',
  },
  'go-help': {
    words: 'Help',
    keywords: ['shortcuts', 'rules', 'sources', 'tour', 'about'],
    keys: [{ key: 'f1', bare: true }, { key: '/' }],
    shown: 'F1',
  },
  'next-part': {
    words: 'Go to the next part of the window',
    keywords: ['pane', 'panel', 'focus', 'keyboard'],
    keys: [{ key: 'f6', bare: true }],
    shown: 'F6',
  },
  'part-before': {
    words: 'Go to the part of the window before',
    keywords: ['pane', 'panel', 'focus', 'keyboard'],
    keys: [{ key: 'f6', bare: true, shift: true }],
    shown: 'Shift F6',
  },
  'next-finding': {
    words: 'Go to the next finding',
    keywords: ['check', 'problem', 'review'],
    keys: [{ key: 'f7', bare: true }],
    shown: 'F7',
    needsProgram: true,
  },
  'last-finding': {
    words: 'Go to the finding before',
    keywords: ['check', 'problem', 'review'],
    keys: [{ key: 'f7', bare: true, shift: true }],
    shown: 'Shift F7',
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
  'zoom-reset': { words: 'Back to 100%', keywords: ['zoom', 'size'], keys: [{ key: '0' }], shown: 'Ctrl 0' },
  'scheme-auto': { words: 'Colors of the system', keywords: ['theme'], keys: [] },
  'scheme-light': { words: 'Light colors', keywords: ['theme', 'bright'], keys: [] },
  'scheme-dark': { words: 'Dark colors', keywords: ['theme', 'night'], keys: [] },
};

/** The command of a key press, if it is one. Keys marked `bare` are pressed alone, as F7 in Word. */
export function commandOfKey(event: KeyboardEvent): CommandId | null {
  if (event.altKey || event.isComposing) return null;
  const held = event.ctrlKey || event.metaKey;
  for (const id of Object.keys(COMMANDS) as CommandId[]) {
    const hit = COMMANDS[id].keys.some(
      ({ key, shift, bare }) =>
        key === event.key.toLowerCase() && (shift ?? false) === event.shiftKey && (bare ?? false) === !held,
    );
    if (hit) return id;
  }
  return null;
}
