/*
 * The beats in order: as an outline, or as cards with how each begins. Moved by dragging, Alt+Shift+Up and Down, or the menu.
 */
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useFindingsByThing } from '../../record/findingsOf';
import { useMoveThing, useRemoveThing } from '../../record/things';
import { SortableList } from '../../shared/components/SortableList';
import { BeatRow } from './BeatRow';
import { nameOf } from './beats';
import type { Story } from './useStory';

type OutlineProps = {
  program: string;
  story: Story;
  open: string;
  cards: boolean;
  onRemoved: (id: string) => void;
};

export function Outline({ program, story, open, cards, onRemoved }: OutlineProps) {
  const { beats } = story;
  const findings = useFindingsByThing(program);
  const moveTo = useMoveThing();
  const remove = useRemoveThing(program);
  const [said, setSaid] = useState('');
  const move = (id: string, to: number) => {
    const beat = beats.find((one) => one.id === id);
    if (!beat) return;
    moveTo(id, to);
    setSaid(`${nameOf(beat)} is now at position ${to + 1} of ${beats.length}.`);
  };

  return (
    <>
      <SortableList
        label="Beats"
        onMove={move}
        rows={beats.map((beat, at) => ({
          id: beat.id,
          name: nameOf(beat),
          content: (
            <BeatRow
              program={program}
              beat={beat}
              at={at}
              count={beats.length}
              words={story.words.get(beat.id)}
              doc={cards ? story.docs.get(beat.id) : undefined}
              findings={findings.get(beat.id)}
              open={beat.id === open}
              onMove={(to) => move(beat.id, to)}
              onRemove={() => remove(beat.id, () => onRemoved(beat.id))}
            />
          ),
        }))}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
