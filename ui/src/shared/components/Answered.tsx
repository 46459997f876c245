/*
 * Shows what a query answered: quiet while it loads, in words when that takes long, a sentence with a way on when it failed, else the content.
 */
import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { Muted } from './Page';
import { Trouble } from './Trouble';

type Question<Answer> = {
  data: Answer | undefined;
  error: (Error & { hint?: string | null }) | null;
  refetch: () => unknown;
};

type AnsweredProps<Answer> = { query: Question<Answer>; what: string; children: (answer: Answer) => ReactNode };

export function Answered<Answer>({ query, what, children }: AnsweredProps<Answer>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <Trouble
        severity="stop"
        title={`${what} could not be read`}
        message={query.error.message}
        hint={query.error.hint || 'Your program is safe. Try again.'}
      >
        <Button variant="default" size="xs" onClick={() => void query.refetch()}>
          Try again
        </Button>
      </Trouble>
    );
  }
  return <Waiting what={what} />;
}

/** What takes longer than a blink says in words what it is. */
const BLINK = 700;

function Waiting({ what }: { what: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), BLINK);
    return () => clearTimeout(timer);
  }, []);
  const words = `Reading ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  return (
    <div aria-busy="true" role="status" aria-label={words}>
      {slow ? <Muted>{words}… A large program takes a few seconds; you can go on elsewhere meanwhile.</Muted> : null}
      <Skeleton height={16} mb={10} width="70%" />
      <Skeleton height={16} mb={10} width="90%" />
      <Skeleton height={16} width="50%" />
    </div>
  );
}
