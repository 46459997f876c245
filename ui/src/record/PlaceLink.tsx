/*
 * A link to the screen and field where a thing is edited, from findings, searches and lists. Where that is stands in place.ts.
 */
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { targetOf } from './place';

type PlaceLinkProps = Omit<ComponentProps<typeof Link>, 'to' | 'params' | 'search'> & {
  program: string;
  place: { kind: string; id: string; path?: string };
};

export function PlaceLink({ program, place, ...rest }: PlaceLinkProps) {
  return <Link {...rest} {...targetOf(program, place)} />;
}
