/*
 * The link from a finding or a task to the screen and field it is about.
 */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { targetOf } from './place';

type GoLinkProps = { program: string; place: { kind: string; id: string; path?: string }; about: string };

export function GoLink({ program, place, about }: GoLinkProps) {
  const target = targetOf(program, place) as never as { to: '/' };
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={`Go: ${about}`}
      renderRoot={(props) => <Link {...target} {...props} />}
    >
      Go
    </Button>
  );
}
