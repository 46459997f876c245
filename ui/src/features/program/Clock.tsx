/*
 * The dates from the request to the minutes, as a drawing and as a table that says the same with rule and source.
 * All days are computed in Rust; here is only how far each is from today.
 */
import { Button } from '@mantine/core';
import { IconCalendarStats } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Milestone } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { ConfidenceTag, GradeIcon } from '../../shared/components/Grade';
import { Panel } from '../../shared/components/Page';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { Teach } from '../../shared/components/Teach';
import { distance, longDay, plainDay, today } from '../../shared/format/day';
import styles from './Clock.module.css';
import { Timeline } from './Timeline';
import { dayOf } from './timelineLayout';

type ClockProps = { program: string; meeting: string | undefined };

export function Clock({ program, meeting }: ClockProps) {
  const clock = useAnswer('clock_get', { program, ...(meeting ? { meeting } : {}) });
  return (
    <Panel title="Dates">
      {clock.error?.error.code === 'invalid_input' ? (
        <Teach icon={<IconCalendarStats />} title="Set one date" text={`${clock.error.message}. ${clock.error.hint}`} />
      ) : (
        <Answered query={clock} what="The dates">
          {(milestones) => <Dates milestones={milestones} />}
        </Answered>
      )}
    </Panel>
  );
}

function Dates({ milestones }: { milestones: Milestone[] }) {
  const [asTable, setAsTable] = useState(false);
  const table = useId();
  const now = today();
  const warnings = milestones.filter(({ note, id }) => note !== '' && id === 'package_due');
  return (
    <div className={styles.clock}>
      <Timeline milestones={milestones} now={now} />
      {warnings.map(({ id, label, note }) => (
        <p key={id} className={styles.warning}>
          <GradeIcon grade="warn" />
          <span>
            <strong>{label}:</strong> {note}
          </span>
        </p>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          aria-expanded={asTable}
          aria-controls={table}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Hide the table' : 'Show as table'}
        </Button>
      </div>
      <div id={table} hidden={!asTable}>
        {asTable ? <MilestoneTable milestones={milestones} now={now} /> : null}
      </div>
    </div>
  );
}

function MilestoneTable({ milestones, now }: { milestones: Milestone[]; now: string }) {
  return (
    <ScrollTable caption="Dates from the request to the minutes" heads={['Step', 'By', 'Plan on', 'Rule and source']}>
      {milestones.map((milestone) => {
        const day = dayOf(milestone);
        return (
          <tr key={milestone.id}>
            <th scope="row">{milestone.label}</th>
            <td>{milestone.actor === 'fda' ? 'FDA' : 'Sponsor'}</td>
            <td className={styles.day}>
              {longDay(day)}
              <span className={styles.small}>
                {milestone.actual ? 'from the letter' : distance(now, day)}
                {!milestone.actual && milestone.date !== day ? `, nominal ${plainDay(milestone.date)}` : ''}
              </span>
            </td>
            <td>
              {milestone.rule}
              <span className={styles.small}>
                {milestone.source} <ConfidenceTag confidence={milestone.confidence} />
              </span>
              {milestone.note ? <span className={styles.small}>{milestone.note}</span> : null}
              {milestone.readings.map(({ label, date }) => (
                <span key={label} className={styles.small}>
                  {label}: {plainDay(date)}
                </span>
              ))}
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
