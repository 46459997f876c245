/*
 * Where drafts are pasted, and the two facts they are sorted by.
 */
import { Button, Select, Textarea } from '@mantine/core';
import type { MeetingKind, Modality } from '../../api/bindings';
import { Panel } from '../../shared/components/Page';
import { MEETING_NAMES, MODALITY_NAMES, options } from '../../shared/format/names';
import { counted } from '../../shared/format/words';
import { type Desk, EXAMPLE } from './drafts';
import styles from './StartScreen.module.css';

/** The two meetings before an IND; drafts for later ones are rare and not what the causes of holds are about. */
const MEETINGS: MeetingKind[] = ['interact', 'pre-ind'];

type DraftsProps = {
  desk: Desk;
  /** How many drafts the text holds; not known while it is taken apart. */
  count: number | undefined;
  change: (part: Partial<Desk>) => void;
};

export function Drafts({ desk, count, change }: DraftsProps) {
  const blank = desk.text.trim() === '';
  return (
    <Panel
      title="Draft questions"
      aside={<p className={styles.help}>{count === undefined ? '' : counted(count, 'draft')}</p>}
    >
      <div className={styles.form}>
        <Textarea
          label="Paste up to thirty drafts, one a paragraph or one a line"
          description="Numbers and bullets are left out. Nothing leaves this computer."
          value={desk.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (!blank) change({ sorted: true });
          }}
          autosize
          minRows={8}
          maxRows={18}
          spellCheck
        />
        <div className={styles.choices}>
          <Select
            label="Meeting"
            data={MEETINGS.map((kind) => ({ value: kind, label: MEETING_NAMES[kind] }))}
            value={desk.meeting}
            onChange={(meeting) => meeting && change({ meeting: meeting as MeetingKind })}
            allowDeselect={false}
          />
          <Select
            label="Kind of product"
            data={options(MODALITY_NAMES)}
            value={desk.modality}
            onChange={(modality) => change({ modality: modality as Modality | null })}
            placeholder="Not decided"
            clearable
            clearButtonProps={{ 'aria-label': 'Clear kind of product', size: 'md' }}
          />
        </div>
        <div className={styles.actions}>
          {desk.sorted && !blank ? (
            <p className={styles.help}>Sorted again after each change.</p>
          ) : (
            <Button disabled={blank} onClick={() => change({ sorted: true })} title="Ctrl+Enter">
              Sort them
            </Button>
          )}
          {blank ? (
            <Button variant="default" onClick={() => change(EXAMPLE)}>
              Try it with an example
            </Button>
          ) : (
            <Button variant="subtle" onClick={() => change({ text: '', sorted: false })}>
              Clear the desk
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}
