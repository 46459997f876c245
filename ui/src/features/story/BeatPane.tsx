/*
 * The open beat: its form, and beside it what this part should do.
 */
import type { Beat, MeetingFit } from '../../api/bindings';
import { ThingHead } from '../../record/ThingHead';
import type { Snapshot } from '../../record/things';
import { BeatForm } from './BeatForm';
import { nameOf } from './beats';
import { Guidance } from './Guidance';
import styles from './Story.module.css';
import type { Story } from './useStory';

type BeatPaneProps = {
  program: string;
  snapshot: Snapshot;
  story: Story;
  meeting: MeetingFit;
  beat: Beat;
  at: number;
  onRemoved: () => void;
};

export function BeatPane({ program, snapshot, story, meeting, beat, at, onRemoved }: BeatPaneProps) {
  return (
    <div className={styles.pane}>
      <ThingHead
        program={program}
        id={beat.id}
        name={`${at + 1}. ${nameOf(beat)}`}
        one="beat"
        at={at}
        count={story.beats.length}
        onRemoved={onRemoved}
      />
      <div className={styles.paneRoom}>
        <div className={styles.paneColumns}>
          <Guidance job={beat.fda.job} meeting={meeting} modality={snapshot.program.fda.modality} />
          <BeatForm
            key={beat.id}
            program={program}
            beat={beat}
            claims={snapshot.claims}
            words={story.words.get(beat.id)}
          />
        </div>
      </div>
    </div>
  );
}
