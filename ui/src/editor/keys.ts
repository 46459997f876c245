/*
 * The keys of the editor in words, for tooltips and for programs that read the screen aloud.
 */
const mac = /mac/i.test(navigator.platform);

/** "Ctrl+B" as this system writes it. */
export const shownKeys = (keys: string) => (mac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧') : keys);

/** The same for `aria-keyshortcuts`. */
export const spokenKeys = (keys: string) => (mac ? keys.replace('Ctrl', 'Meta') : keys.replace('Ctrl', 'Control'));

/** Whether the key goes with Ctrl, or Cmd on a Mac, and no Alt. */
export const withControl = (event: KeyboardEvent) => (mac ? event.metaKey : event.ctrlKey) && !event.altKey;
