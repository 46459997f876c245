/*
 * The table twin of the timeline: each step with who owes it, the day to plan on or the day known, the rule and its source, and
 * what each reading gives where sources differ.
 */
import type { Milestone } from '../api/bindings';
import { ConfidenceTag } from '../shared/components/Grade';
import { ScrollTable } from '../shared/components/ScrollTable';
import { distance, longDay, plainDay } from '../shared/format/day';
import styles from './Dates.module.css';
import { dayOf } from './timelineLayout';

export function MilestoneTable({ milestones, now }: { milestones: Milestone[]; now: string }) {
  return (
    <ScrollTable caption="Dates from the request to the minutes" heads={['Step', 'By', 'Plan on', 'Rule and source']}>
      {milestones.map((milestone) => (
        <tr key={milestone.id}>
          <th scope="row">{milestone.label}</th>
          <td>{milestone.actor === 'fda' ? 'FDA' : 'Sponsor'}</td>
          <td className={styles.day}>
            {longDay(dayOf(milestone))}
            <span className={styles.small}>{aboutDay(milestone, now)}</span>
          </td>
          <td>
            {milestone.rule}
            {milestone.readings.map(({ label, date }) => (
              <span key={label} className={styles.small}>
                {label}: {plainDay(date)}
              </span>
            ))}
            {milestone.note ? <span className={styles.small}>{milestone.note}</span> : null}
            <span className={styles.small}>
              {milestone.source} <ConfidenceTag confidence={milestone.confidence} />
            </span>
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function aboutDay(milestone: Milestone, now: string): string {
  const day = dayOf(milestone);
  if (milestone.actual) {
    return milestone.date === day ? 'known' : `known; counted ${plainDay(milestone.date)}`;
  }
  return milestone.date === day ? distance(now, day) : `${distance(now, day)}; counted ${plainDay(milestone.date)}`;
}
