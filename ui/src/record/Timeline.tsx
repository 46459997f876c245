/*
 * The drawing of the dates: circles are FDA's, diamonds the sponsor's. Says in its name that a table holds the same.
 * Drawn in real pixels of its place, so the words keep their size when the window is narrow or zoomed. Which days are few between
 * FDA's answer and the package is said by the caller.
 */
import { useElementSize } from '@mantine/hooks';
import type { Milestone } from '../api/bindings';
import styles from './Dates.module.css';
import { layoutOf, type Mark } from './timelineLayout';

const LANE = 44;
const FIRST = 26;

type TimelineProps = { milestones: Milestone[]; now: string; shortGap?: boolean };

export function Timeline({ milestones, now, shortGap = false }: TimelineProps) {
  const { ref, width } = useElementSize();
  const wide = Math.max(320, width || 720);
  const { marks, others, gap, today, above, below } = layoutOf(milestones, now, wide);
  const axis = above * LANE + 22;
  const height = axis + below * LANE + 16;

  return (
    <figure className={styles.frame} ref={ref} style={{ margin: 0 }}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${wide} ${height}`}
        height={height}
        role="img"
        aria-label={`Timeline with ${marks.length} dates; the table below holds the same dates`}
      >
        <line className={styles.axis} x1={0} x2={wide} y1={axis} y2={axis} />
        {gap && shortGap ? <line className={styles.gap} x1={gap.x1} x2={gap.x2} y1={axis} y2={axis} /> : null}
        {others.map(({ key, x }) => (
          <line key={key} className={styles.other} x1={x} x2={x} y1={axis - 9} y2={axis + 9} />
        ))}
        {today === null ? null : (
          <g>
            <line className={styles.today} x1={today} x2={today} y1={axis - 14} y2={axis + 14} />
            <text
              className={styles.todayLabel}
              x={today}
              y={axis - 18}
              textAnchor={today < 30 ? 'start' : today > wide - 30 ? 'end' : 'middle'}
            >
              Today
            </text>
          </g>
        )}
        {marks.map((mark) => (
          <line
            key={mark.milestone.id}
            className={styles.leader}
            x1={mark.x}
            x2={mark.x}
            y1={axis}
            y2={mark.lane > 0 ? nameAt(mark, axis) - 13 : nameAt(mark, axis) + 18}
          />
        ))}
        {marks.map((mark) => (
          <MarkShape key={mark.milestone.id} mark={mark} axis={axis} />
        ))}
      </svg>
      <figcaption className={styles.legend}>
        Circles: FDA. Diamonds: you.
        {marks.some(({ milestone }) => milestone.actual) ? ' Gray: known days.' : ''}
        {others.length > 0 ? ' Dashed: the day that another reading of the source gives.' : ''}
        {gap && shortGap ? ' Red: the days between FDA’s answer and the package.' : ''}
      </figcaption>
    </figure>
  );
}

/** The base line of a mark's name; lanes above the axis are negative. */
function nameAt({ lane }: Mark, axis: number): number {
  const reach = FIRST + (Math.abs(lane) - 1) * LANE;
  return lane > 0 ? axis + reach : axis - reach - 14;
}

function MarkShape({ mark, axis }: { mark: Mark; axis: number }) {
  const { milestone, words, x, anchor } = mark;
  const name = nameAt(mark, axis);
  return (
    <g>
      {milestone.actor === 'fda' ? (
        <circle className={milestone.actual ? styles.known : styles.fda} cx={x} cy={axis} r={6} />
      ) : (
        <rect
          className={milestone.actual ? styles.known : styles.sponsor}
          x={x - 5}
          y={axis - 5}
          width={10}
          height={10}
          transform={`rotate(45 ${x} ${axis})`}
        />
      )}
      <text className={styles.label} x={x} y={name} textAnchor={anchor}>
        {milestone.label}
      </text>
      <text className={styles.date} x={x} y={name + 15} textAnchor={anchor}>
        {words}
      </text>
    </g>
  );
}
