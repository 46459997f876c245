/*
 * Shows what a query answered: quiet while it loads, a sentence with a way on when it failed, else the content.
 */
import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
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
  return (
    <div aria-busy="true" role="status" aria-label={`Reading ${what.toLowerCase()}`}>
      <Skeleton height={16} mb={10} width="70%" />
      <Skeleton height={16} mb={10} width="90%" />
      <Skeleton height={16} width="50%" />
    </div>
  );
}
