/*
 * How a field of text is entered: where the caret begins, and what is typed before the editor is there, so that no key is lost.
 */
import { useCallback, useMemo, useRef, useState } from 'react';

/** Where the caret begins: at a point of the screen, seen from the top of the field as it was, or at an end of the text. */
export type Start = { x: number; y: number } | 'start' | 'end';

export type Entry = ReturnType<typeof useEntry>;

/** `byKey`: where the caret begins when the Tab key comes to the field. */
export function useEntry(claim: () => void, byKey: Start) {
  const [start, setStart] = useState<Start>(byKey);
  const typed = useRef('');
  const enter = useCallback(
    (at: Start) => {
      setStart(at);
      claim();
    },
    [claim],
  );
  /** Keeps a key for the editor; says whether it was one that writes. */
  const keep = useCallback((key: string) => {
    if (key.length === 1) typed.current += key;
    else if (key === 'Enter') typed.current += '\n';
    else if (key === 'Backspace') typed.current = typed.current.slice(0, -1);
    else return false;
    return true;
  }, []);
  /** What was typed so far; asked once. */
  const takeTyped = useCallback(() => {
    const taken = typed.current;
    typed.current = '';
    return taken;
  }, []);
  return useMemo(() => ({ start, byKey, enter, keep, takeTyped }), [start, byKey, enter, keep, takeTyped]);
}
