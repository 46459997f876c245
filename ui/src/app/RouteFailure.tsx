/*
 * What stands in place of a screen that failed or does not exist.
 */
import { Button } from '@mantine/core';
import { IconFolderQuestion, IconMapQuestion } from '@tabler/icons-react';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { PageHead } from '../shared/components/Page';
import { Teach } from '../shared/components/Teach';
import { ScreenFailure } from './ErrorBoundary';

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return <ScreenFailure failure={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />;
}

export function NotFound() {
  return (
    <>
      <PageHead title="There is no such screen" />
      <Teach
        icon={<IconMapQuestion />}
        title="This address leads nowhere"
        text="It may come from an older version or be cut short. Nothing is lost; your programs are where they were."
      >
        <ToPrograms />
      </Teach>
    </>
  );
}

/** The address names a program that this computer does not have, or no longer has. */
export function ProgramGone() {
  return (
    <>
      <PageHead title="This program is not here" />
      <Teach
        icon={<IconFolderQuestion />}
        title="It was removed, or it lies on another computer"
        text="If you removed it just now, Undo brings it back with everything in it. Otherwise choose another one."
      >
        <ToPrograms />
      </Teach>
    </>
  );
}

function ToPrograms() {
  return <Button renderRoot={(props) => <Link to="/" {...props} />}>Go to the programs</Button>;
}
