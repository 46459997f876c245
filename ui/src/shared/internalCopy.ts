/*
 * Whether the window is asking about a paste of internal words. A text that waits for the answer stays open meanwhile.
 */
let asked = false;

export const isPasteAsked = () => asked;

export function setPasteAsked(now: boolean) {
  asked = now;
}
