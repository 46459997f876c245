/*
 * Catches a mistake of a screen, so that the rest of the window and the work in it live on.
 */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Trouble } from '../shared/components/Trouble';

type Props = { children: ReactNode };
type State = { failure: Error | null };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(failure: Error): State {
    return { failure };
  }

  override render() {
    if (!this.state.failure) return this.props.children;
    return <ScreenFailure failure={this.state.failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

type ScreenFailureProps = { failure: Error; onRetry: () => void };

export function ScreenFailure({ failure, onRetry }: ScreenFailureProps) {
  return (
    <>
      <h1 tabIndex={-1}>This screen stopped</h1>
      <Trouble
        severity="stop"
        title="Briefing Room made a mistake here"
        message="What you wrote is saved. Open the screen again; if it stops again, choose another one on the left."
        hint={failure.message}
      >
        <Button size="xs" variant="default" onClick={onRetry}>
          Open it again
        </Button>
      </Trouble>
    </>
  );
}
