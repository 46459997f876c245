/*
 * What stands in place of a screen that failed or does not exist.
 */
import { Anchor } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { ScreenFailure } from './ErrorBoundary';

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return <ScreenFailure failure={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />;
}

export function NotFound() {
  return (
    <>
      <h1 tabIndex={-1}>There is no such screen</h1>
      <p>
        <Anchor renderRoot={(props) => <Link to="/" {...props} />}>Go to the programs</Anchor>
      </p>
    </>
  );
}
