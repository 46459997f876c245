/*
 * What was sent to FDA and whether the program still says the same. Recording a sending is a fact that no undo takes back, so it asks.
 */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { FrozenView, PacketKind, PacketView } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Answered } from '../../shared/components/Answered';
import { DateField } from '../../shared/components/DateField';
import { Dialog } from '../../shared/components/Dialog';
import { Muted, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { flushDrafts } from '../../shared/form/useDraft';
import { moment, plainDay, today } from '../../shared/format/day';
import { counted, titleOfKey } from '../../shared/format/words';
import { SHORT_NAMES } from './summaries';
import styles from './Versions.module.css';

type VersionsProps = { program: string; packet: PacketView };

export function Versions({ program, packet }: VersionsProps) {
  const frozen = useAnswer('frozen_list', { program });
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title="What was sent"
      aside={
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          Record a sending…
        </Button>
      }
    >
      <Answered query={frozen} what="What was sent">
        {(list) =>
          list.length === 0 ? (
            <Muted>
              Nothing yet. When the package leaves the building, record it: its text is kept, and later texts can be
              held against it.
            </Muted>
          ) : (
            <ul className={styles.list}>
              {list.map((view) => (
                <Sent key={view.id} view={view} />
              ))}
            </ul>
          )
        }
      </Answered>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={`Record: ${packet.title} was sent`}>
        <AskForDay program={program} packet={packet} onDone={() => setAsking(false)} />
      </Dialog>
    </Panel>
  );
}

function Sent({ view }: { view: FrozenView }) {
  const { packet, sent_on, frozen_at, who, unchanged, documents, fingerprint, knowledge } = view;
  return (
    <li className={styles.sent}>
      <p className={styles.name}>
        {SHORT_NAMES[packet as PacketKind] ?? titleOfKey(packet)}, sent {plainDay(sent_on)}
      </p>
      <p className={unchanged ? styles.same : styles.changed}>
        {unchanged ? <IconCircleCheck size={16} aria-hidden /> : <IconPencil size={16} aria-hidden />}
        {unchanged ? 'The program still says the same' : 'The program has changed since'}
      </p>
      <p className={styles.quiet}>
        {counted(documents, 'document')}, recorded {moment(frozen_at)} by {who}, checked with {knowledge}, fingerprint{' '}
        <span className={styles.sha}>{fingerprint.slice(0, 12)}</span>
      </p>
    </li>
  );
}

function AskForDay({ program, packet, onDone }: VersionsProps & { onDone: () => void }) {
  const freeze = useChange('packet_freeze');
  const [day, setDay] = useState<string | null>(today());
  const record = async () => {
    await flushDrafts();
    freeze.mutate({ program, packet: packet.kind, ...(day ? { sent_on: day } : {}) }, { onSuccess: onDone });
  };
  return (
    <div className={styles.ask}>
      <p>
        The text of the packet as it stands now is kept as what FDA has. This is a fact and cannot be undone; you can go
        on writing in the program.
      </p>
      <DateField label="Sent on" value={day} onChange={setDay} />
      {freeze.error ? <Trouble {...troubleOf(freeze.error).shown} /> : null}
      <div className={styles.buttons}>
        <Button loading={freeze.isPending} onClick={() => void record()}>
          Record the sending
        </Button>
        <Button variant="default" onClick={onDone}>
          Not now
        </Button>
      </div>
    </div>
  );
}
