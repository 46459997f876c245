/*
 * What was copied from internal ground: a mark on the clipboard, which other windows of the app see too, and the words of the last copy in
 * this window, for web views that drop marks they do not know. Asking before a paste is the frame's (app/InternalGuard.tsx).
 */

/** The type under which the mark lies on the clipboard. */
export const INTERNAL_MARK = 'text/x-briefing-internal';

type Ground = 'fda' | 'internal' | null;

let lastWords = '';
let asked = false;

/** The ground a part of the window stands on. */
export function groundOf(part: EventTarget | Node | null): Ground {
  const element = part instanceof Element ? part : part instanceof Node ? part.parentElement : null;
  return (element?.closest<HTMLElement>('[data-surface]')?.dataset.surface as Ground) ?? null;
}

/** Remembers a copy, so that its words are known when they are pasted. A copy from elsewhere makes the window forget. */
export function noteCopy(words: string, ground: Ground) {
  lastWords = ground === 'internal' ? plain(words) : '';
}

/** Whether what is on the clipboard, or is being dragged, came from internal ground. */
export function isInternal(clip: DataTransfer): boolean {
  if ([...(clip.types ?? [])].includes(INTERNAL_MARK)) return true;
  return lastWords !== '' && plain(clip.getData('text/plain')) === lastWords;
}

/** Whether the window is asking about a paste. A text that waits for the answer stays open meanwhile. */
export const isPasteAsked = () => asked;

export function setPasteAsked(now: boolean) {
  asked = now;
}

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
