/*
 * The dates of a meeting from the request to the minutes, as a drawing and as a table that says the same with rule and source.
 * All days come from Rust; here is only how far each is from today. What is not yet checked about the rules is said once, on top.
 */
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Milestone } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { GradeIcon } from '../shared/components/Grade';
import { today } from '../shared/format/day';
import { counted } from '../shared/format/words';
import styles from './Dates.module.css';
import { MilestoneTable } from './MilestoneTable';
import { Timeline } from './Timeline';
import { gapOf } from './timelineLayout';

type MeetingDatesProps = { milestones: Milestone[]; tableOpen?: boolean };

export function MeetingDates({ milestones, tableOpen = false }: MeetingDatesProps) {
  const [asTable, setAsTable] = useState(tableOpen);
  const table = useId();
  const pack = useAnswer('rule_pack_get', {}).data;
  const now = today();
  const gap = gapOf(milestones);
  const shortGap = gap !== null && gap.to >= now && pack !== undefined && gap.days <= pack.clock.short_gap_days;
  const unchecked = pack && pack.final_guidance.checked_on === null ? pack.final_guidance.note : '';
  // The sentence stands once above, not at each date.
  const shown = unchecked
    ? milestones.map((milestone) => ({ ...milestone, note: milestone.note.replace(unchecked, '').trim() }))
    : milestones;
  const dueNote = shown.find(({ id }) => id === 'package_due')?.note;

  return (
    <div className={styles.dates}>
      <Timeline milestones={shown} now={now} shortGap={shortGap} />
      {shortGap && gap ? (
        <p className={styles.short}>
          <GradeIcon grade="stop" />
          <span>
            {dueNote ||
              (gap.days > 0
                ? `${counted(gap.days, 'day')} between FDA’s answer and the package.`
                : 'The package is due before FDA answers.')}
          </span>
        </p>
      ) : null}
      <div className={styles.foot}>
        <Button
          size="xs"
          variant="default"
          aria-expanded={asTable}
          aria-controls={table}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Hide the table' : 'Show as table'}
        </Button>
        {pack ? (
          <p className={styles.legend}>
            Rules: {pack.title}, version {pack.version}. {unchecked}
          </p>
        ) : null}
      </div>
      <div id={table} hidden={!asTable}>
        {asTable ? <MilestoneTable milestones={shown} now={now} /> : null}
      </div>
    </div>
  );
}
