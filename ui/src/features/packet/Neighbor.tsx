/*
 * The way to the section before or after, in the order in which the packet prints them.
 */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PacketKind, Section, Slot } from '../../api/bindings';

type NeighborProps = {
  program: string;
  packet: PacketKind;
  one: { slot: Slot; section: Section } | undefined;
  words: string;
};

export function Neighbor({ program, packet, one, words }: NeighborProps) {
  if (!one) return null;
  const back = words === 'Section before';
  const name = one.section.fda.heading || one.slot.heading;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={back ? <IconArrowLeft size={16} aria-hidden /> : null}
      rightSection={back ? null : <IconArrowRight size={16} aria-hidden />}
      title={name}
      aria-label={`${words}: ${name}`}
      renderRoot={(props) => (
        <Link
          to="/program/$program/sections/$section"
          params={{ program, section: one.section.id }}
          search={{ packet }}
          {...props}
        />
      )}
    >
      {words}
    </Button>
  );
}
