/*
 * Moves the focus where an address asks, after the frame has taken it to the heading of a new screen: once what it depends on is
 * there (`asked`), and again should the frame come later. Where the focus goes is the caller's; `move` is left out while nothing is asked.
 */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Usually enough for the frame to be done. */
const FRAME = 60;

export function useAfterFrame(move: (() => void) | undefined, asked: string) {
  const router = useRouter();
  const latest = useRef(move);
  latest.current = move;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is what has to change
  useEffect(() => {
    const later = setTimeout(() => latest.current?.(), FRAME);
    return () => clearTimeout(later);
  }, [asked]);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged) setTimeout(() => latest.current?.());
      }),
    [router],
  );
}
