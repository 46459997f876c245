/*
 * The order of the beats beside the open one. Adding, moving and removing keep the focus where the work goes on.
 */

import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { BeatJob, MeetingFit } from '../../api/bindings';
import { troubleOf } from '../../api/errors';
import type { Snapshot } from '../../record/things';
import { useAfterFrame } from '../../record/useAfterFrame';
import { Teach } from '../../shared/components/Teach';
import { Trouble } from '../../shared/components/Trouble';
import { TwoPanes } from '../../shared/components/TwoPanes';
import { AddBeat } from './AddBeat';
import { BeatPane } from './BeatPane';
import { addressOf, type Focus } from './beats';
import { USUAL } from './jobs';
import { Outline } from './Outline';
import { Spine } from './Spine';
import { useAddBeats } from './useAddBeats';
import type { Story } from './useStory';

export type StoryProps = { program: string; snapshot: Snapshot; story: Story; meeting: MeetingFit };

export function StoryEditor({ program, snapshot, story, meeting }: StoryProps) {
  const { beat } = useParams({ strict: false });
  const { view } = useSearch({ strict: false });
  const { beats } = story;
  const open = beats.find(({ id }) => id === beat) ?? beats[0];
  const navigate = useNavigate();
  const room = useRef<HTMLDivElement>(null);
  const focusRow = useFocus(room, open?.id);
  const { addBeats, busy, error } = useAddBeats(program, beats, meeting);

  const go = (id: string | undefined, focus: Focus) => void navigate(addressOf(program, id, view, focus) as never);
  const add = (jobs: BeatJob[]) =>
    void addBeats(jobs).then((first) => {
      if (first) go(first, 'heading');
    });
  const failed = error ? <Trouble {...troubleOf(error).shown} /> : null;

  if (!open) {
    return (
      <div ref={room}>
        {failed}
        <Teach
          icon={<IconListNumbers />}
          title="Start with what you ask"
          text="FDA reads the background once, in order. Eight short steps are usual: from the purpose to the advice you need. Each comes with what it should say, and what it should leave out."
        >
          <Button loading={busy} onClick={() => add(USUAL)}>
            Add the eight usual beats
          </Button>
        </Teach>
      </div>
    );
  }
  const at = beats.indexOf(open);
  const neighbor = beats[at + 1] ?? beats[at - 1];
  return (
    <div ref={room}>
      {failed}
      <Spine
        program={program}
        beats={beats}
        chosen={beat !== undefined}
        write={(job) => {
          const there = beats.find(({ fda }) => fda.job === job);
          if (!there) return add([job]);
          go(there.id, 'heading');
        }}
      />
      <TwoPanes
        label="Order of the beats"
        chosen={beat !== undefined}
        back={
          <Button
            variant="subtle"
            size="compact-sm"
            renderRoot={(props) => <Link {...addressOf(program, undefined, view)} {...props} />}
          >
            All beats
          </Button>
        }
        list={
          <>
            <Outline
              program={program}
              story={story}
              open={open.id}
              cards={view === 'cards'}
              onRemoved={(removed) => {
                if (removed === open.id) go(neighbor?.id, 'row');
                else setTimeout(() => focusRow(open.id));
              }}
            />
            <AddBeat missing={story.missing} busy={busy} add={add} />
          </>
        }
      >
        <BeatPane
          program={program}
          snapshot={snapshot}
          story={story}
          meeting={meeting}
          beat={open}
          at={at}
          onRemoved={() => go(neighbor?.id, 'row')}
        />
      </TwoPanes>
    </div>
  );
}

/** After the address has changed, as it asks: to the heading of the open beat, to its row, or to the way to add the first one. */
function useFocus(room: { current: HTMLElement | null }, open: string | undefined) {
  const { key, focus } = useLocation({
    select: ({ state }) => ({ key: state.key, focus: (state as { focus?: Focus }).focus }),
  });
  const focusRow = (id: string) => room.current?.querySelector<HTMLElement>(`[data-beat="${CSS.escape(id)}"]`)?.focus();
  const move = () => {
    if (!open) room.current?.querySelector<HTMLElement>('button')?.focus();
    else if (focus === 'row') focusRow(open);
    else room.current?.querySelector<HTMLElement>('[data-pane="detail"] h2')?.focus();
  };
  useAfterFrame(focus ? move : undefined, [key, focus, open].join());
  return focusRow;
}
