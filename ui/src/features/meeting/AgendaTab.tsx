/*
 * The agenda: entries with minutes, lead and questions, put in order by mouse, menu and keys, with the running total against the
 * length of a meeting. One click gives each question without time an entry, by rank.
 */
import { Button } from '@mantine/core';
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import type { AgendaEntry, Meeting } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { FieldFindings } from '../../record/FieldFindings';
import { FieldFrame } from '../../record/fields';
import { useField } from '../../record/ThingForm';
import type { Snapshot } from '../../record/things';
import { useTakeOut } from '../../record/useTakeOut';
import { GradeIcon } from '../../shared/components/Grade';
import { SortableList } from '../../shared/components/SortableList';
import { FdaSurface } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import { counted } from '../../shared/format/words';
import styles from './Agenda.module.css';
import { AgendaRow } from './AgendaRow';
import { filledAgenda, totalMinutes, withoutTime } from './agenda';
import type { Change } from './FitTab';
import { moved, useRowKeys } from './useRowKeys';

const PATH = 'fda.agenda';
const USUAL_LENGTH = 60;

type AgendaTabProps = { meeting: Meeting; change: Change; snapshot: Snapshot };

export function AgendaTab({ meeting, change, snapshot }: AgendaTabProps) {
  const { agenda, kind } = meeting.fda;
  const caps = useAnswer('rule_pack_get', {}).data?.caps ?? [];
  const limit = caps.find(({ counts, meetings }) => counts === 'agenda_minutes' && meetings.includes(kind))?.limit;
  const untimed = withoutTime(meeting, snapshot.questions);
  const rows = useRowKeys(agenda.length);
  const list = useRef<HTMLDivElement>(null);
  const whole = useField('');
  const takeOut = useTakeOut<AgendaEntry>(PATH);
  const set = (next: AgendaEntry[]) => change(PATH, next);
  const focusRow = (at: number) =>
    requestAnimationFrame(() => {
      const topics = list.current?.querySelectorAll<HTMLElement>('[data-topic]') ?? [];
      (topics[Math.min(at, topics.length - 1)] ?? list.current?.querySelector<HTMLElement>('button'))?.focus();
    });
  const move = (from: number, to: number) => {
    rows.move(from, to);
    set(moved(agenda, from, to));
  };
  const remove = (at: number) => {
    rows.remove(at);
    takeOut(at, agenda[at]?.topic.trim() || `entry ${at + 1}`);
    focusRow(at);
  };
  const fill = () => set(filledAgenda(agenda, untimed, limit ?? USUAL_LENGTH));
  const add = () => {
    set([...agenda, { topic: '', minutes: 5, questions: [] }]);
    focusRow(agenda.length);
  };

  return (
    <FdaSurface label="Agenda">
      <FieldFindings
        program={whole.program}
        findings={whole.findings.filter(({ rule }) => rule.startsWith('cap.agenda'))}
      />
      <FieldFrame path={PATH}>
        <div ref={list} className={styles.agenda}>
          {agenda.length > 0 ? (
            <>
              <Total minutes={totalMinutes(agenda)} limit={limit} />
              <div className={styles.heads} aria-hidden>
                <span>Topic</span>
                <span>Minutes</span>
                <span>Lead</span>
                <span>Questions</span>
              </div>
              <SortableList
                label="Agenda"
                onMove={(key, to) => move(rows.keys.indexOf(key), to)}
                rows={agenda.map((entry, at) => ({
                  id: rows.keys[at] ?? String(at),
                  name: entry.topic || `entry ${at + 1}`,
                  content: (
                    <AgendaRow
                      entry={entry}
                      at={at}
                      last={agenda.length - 1}
                      begins={totalMinutes(agenda.slice(0, at))}
                      snapshot={snapshot}
                      onChange={(next) => set(agenda.map((old, index) => (index === at ? next : old)))}
                      onMove={(to) => move(at, to)}
                      onRemove={() => remove(at)}
                    />
                  ),
                }))}
              />
            </>
          ) : (
            <Teach
              icon={<IconListNumbers />}
              title="Give the hard questions the time"
              text="The first minutes go to what matters most; what stands last is often not reached."
            />
          )}
          <div className={styles.actions}>
            {untimed.length > 0 ? (
              <Button
                size="xs"
                variant={agenda.length > 0 ? 'default' : 'filled'}
                leftSection={<IconListNumbers size={16} aria-hidden />}
                onClick={fill}
              >
                {agenda.length > 0
                  ? `Add the ${counted(untimed.length, 'question')} without time, by rank`
                  : `Fill from the ranks of ${counted(untimed.length, 'question')}`}
              </Button>
            ) : null}
            <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
              Add an entry
            </Button>
          </div>
        </div>
      </FieldFrame>
    </FdaSurface>
  );
}

function Total({ minutes, limit }: { minutes: number; limit: number | undefined }) {
  if (limit === undefined) return <p className={styles.total}>{counted(minutes, 'minute')}</p>;
  const over = minutes - limit;
  return (
    <p className={styles.total} data-over={over > 0 || undefined} role="status">
      {over > 0 ? <GradeIcon grade="warn" /> : null}
      <span>
        <strong>
          {minutes} of {counted(limit, 'minute')}
        </strong>
        {over > 0 ? `, ${over} too many` : over < 0 ? `, ${-over} to spare` : ', exactly full'}
      </span>
    </p>
  );
}
