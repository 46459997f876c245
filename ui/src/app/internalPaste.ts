/*
 * The clipboard between the two grounds: marks what is copied from internal ground, stops what is pasted or dropped from there into a field
 * for FDA, and puts it in once somebody said yes. Listens on the window, so that no field has to know of it.
 */
import { groundOf, INTERNAL_MARK, isInternal, noteCopy } from '../shared/internalCopy';

/** A paste that waits for an answer. */
export type Held = { field: HTMLElement; clip: Map<string, string> };

const KINDS = ['text/plain', 'text/html'];
const allowed = new WeakSet<Event>();

/** Listens until the returned function is called. */
export function guardClipboard(ask: (held: Held) => void, refuse: () => void): () => void {
  let dragsInternal = false;
  const copied = (event: ClipboardEvent) => {
    const ground = groundOfCopy(event);
    if (ground === 'internal') markCopy(event);
    noteCopy(event.clipboardData?.getData('text/plain') || wordsChosen(event.target), ground);
  };
  const pasted = (event: ClipboardEvent) => {
    const field = fieldForFda(event.target);
    const data = event.clipboardData;
    if (!field || !data || allowed.has(event) || !isInternal(data)) return;
    stop(event);
    ask({ field, clip: new Map(KINDS.map((kind) => [kind, data.getData(kind)])) });
  };
  const dragged = (event: DragEvent) => {
    dragsInternal = groundOfChoice(event.target) === 'internal';
    if (dragsInternal) event.dataTransfer?.setData(INTERNAL_MARK, 'yes');
  };
  const dropped = (event: DragEvent) => {
    const internal = dragsInternal || (event.dataTransfer !== null && isInternal(event.dataTransfer));
    if (!internal || !fieldForFda(event.target)) return;
    stop(event);
    refuse();
  };
  const ended = () => {
    dragsInternal = false;
  };
  const heard = new AbortController();
  const { signal } = heard;
  window.addEventListener('copy', copied, { signal });
  window.addEventListener('cut', copied, { signal });
  window.addEventListener('paste', pasted, { capture: true, signal });
  window.addEventListener('dragstart', dragged, { signal });
  window.addEventListener('drop', dropped, { capture: true, signal });
  window.addEventListener('dragend', ended, { signal });
  return () => heard.abort();
}

/** Pastes what was held, as the field would have taken it. */
export function pasteHeld({ field, clip }: Held) {
  field.focus();
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const clipboardData = { types: KINDS, files: [], items: [], getData: (kind: string) => clip.get(kind) ?? '' };
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  allowed.add(event);
  // An editor or a table takes the event itself; a plain input waits for the browser, which ignores events made by a script.
  if (field.dispatchEvent(event) && isInput(field)) insert(field, clip.get('text/plain') ?? '');
}

type TextInput = HTMLInputElement | HTMLTextAreaElement;

const isInput = (part: unknown): part is TextInput =>
  part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement;

/** As if typed, so that the field's own undo knows it. */
function insert(field: TextInput, words: string) {
  if (document.execCommand?.('insertText', false, words)) return;
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function stop(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The field that a paste goes into, if FDA may read it. */
function fieldForFda(target: EventTarget | null): HTMLElement | null {
  if (groundOf(target) !== 'fda' || !(target instanceof Element)) return null;
  return target.closest<HTMLElement>('input, textarea, [contenteditable="true"]');
}

/** What is chosen in an input, which the selection of the page does not tell. */
function wordsChosen(target: EventTarget | null): string {
  if (!isInput(target)) return document.getSelection()?.toString() ?? '';
  return target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0);
}

const groundOfCopy = ({ target }: ClipboardEvent) => (isInput(target) ? groundOf(target) : groundOfChoice(target));

/** Internal as soon as some of what is chosen is. */
function groundOfChoice(target: EventTarget | null) {
  const choice = document.getSelection();
  const range = choice && choice.rangeCount > 0 ? choice.getRangeAt(0) : null;
  if (!range || range.collapsed) return groundOf(target);
  const around = range.commonAncestorContainer;
  const inside = around instanceof Element ? [...around.querySelectorAll('[data-surface="internal"]')] : [];
  return inside.some((part) => range.intersectsNode(part)) ? 'internal' : groundOf(around);
}

/** Puts the mark beside what is copied. Where the browser would do the copying, it is done here, or the mark would be lost. */
function markCopy(event: ClipboardEvent) {
  const data = event.clipboardData;
  if (!data) return;
  if (!event.defaultPrevented) {
    const cuts = event.type === 'cut';
    if (cuts && !document.execCommand) return;
    data.setData('text/plain', wordsChosen(event.target));
    if (!isInput(event.target)) data.setData('text/html', htmlChosen());
    event.preventDefault();
    if (cuts) document.execCommand('delete');
  }
  data.setData(INTERNAL_MARK, 'yes');
}

function htmlChosen(): string {
  const place = document.implementation.createHTMLDocument('').createElement('div');
  const choice = document.getSelection();
  if (choice && choice.rangeCount > 0) place.append(choice.getRangeAt(0).cloneContents());
  return place.innerHTML;
}
