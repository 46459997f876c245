/*
 * The words of a filter: shown at once, kept in the address (`text`) once the keys rest, so that Back and links work and typing stays quick.
 */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/** As long as keys follow each other. */
const REST = 250;

export function useFilter(): [words: string, find: (words: string) => void] {
  const { text = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [words, setWords] = useState(text);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // What was typed since must not be lost to an address that follows it.
    if (waiting.current === undefined) setWords(text);
  }, [text]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const find = (next: string) => {
    setWords(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      void navigate({
        to: '.',
        search: (old: Record<string, unknown>) => ({ ...old, text: next || undefined }),
        replace: true,
      } as never);
    }, REST);
  };
  return [words, find];
}
