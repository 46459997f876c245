/*
 * The visits on a broken time axis, as a picture that needs no color: filled, open and turned marks. The grid below says the same as
 * a table.
 */
import type { Visit, VisitMode } from '../../../api/bindings';
import { axisOf, levelsOf } from './axis';
import { byTime, MODES } from './schedule';
import styles from './Visits.module.css';

const WIDTH = 960;
const LEFT = 24;
const LEVEL = 16;

export function VisitChart({ visits }: { visits: Visit[] }) {
  const order = byTime(visits).flatMap((at) => visits[at] ?? []);
  const last = Math.max(1, ...order.map(({ month }) => month));
  const { placeOf, breaks } = axisOf(last, LEFT, WIDTH - 2 * LEFT);
  const marks = order.map((visit) => ({ visit, x: placeOf(visit.month), width: visit.label.length * 6.4 }));
  const levels = levelsOf(marks);
  const axis = 22 + (Math.max(0, ...levels) + 1) * LEVEL;
  const years = [1, 2, 3, 4, 5, 10, 15, 20, 25].filter((year) => year * 12 <= last);
  const words = `${order.length} visits from ${order[0]?.label ?? ''} to ${order.at(-1)?.label ?? ''} on an axis that is not to scale. The grid below says the same.`;
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className={styles.chartRegion} tabIndex={0} aria-label="Chart of the visits">
        <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${axis + 44}`} role="img" aria-label={words}>
          <line x1={LEFT - 8} x2={WIDTH - LEFT + 8} y1={axis} y2={axis} className={styles.axis} />
          {years.map((year) => (
            <g key={year}>
              <line
                x1={placeOf(year * 12)}
                x2={placeOf(year * 12)}
                y1={axis + 9}
                y2={axis + 15}
                className={styles.thin}
              />
              <text x={placeOf(year * 12)} y={axis + 29} textAnchor="middle" className={styles.year}>
                year {year}
              </text>
            </g>
          ))}
          {breaks.map((x) => (
            <g key={x} className={styles.break}>
              <line x1={x - 5} x2={x + 1} y1={axis + 8} y2={axis - 8} />
              <line x1={x + 1} x2={x + 7} y1={axis + 8} y2={axis - 8} />
            </g>
          ))}
          {marks.map(({ visit, x }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: visits have no other name than their place
            <g key={at}>
              {(levels[at] ?? 0) > 0 ? (
                <line x1={x} x2={x} y1={axis - 8} y2={axis - 11 - (levels[at] ?? 0) * LEVEL} className={styles.thin} />
              ) : null}
              <text x={x} y={axis - 14 - (levels[at] ?? 0) * LEVEL} textAnchor="middle" className={styles.tick}>
                {visit.label}
              </text>
              <Mark mode={visit.mode} x={x} y={axis} />
            </g>
          ))}
        </svg>
      </section>
      <figcaption className={styles.legend}>
        {(Object.keys(MODES) as VisitMode[]).map((mode) => (
          <span key={mode}>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
              <Mark mode={mode} x={0} y={0} />
            </svg>
            {MODES[mode].label}
          </span>
        ))}
        <em>Not to scale</em>
      </figcaption>
    </figure>
  );
}

function Mark({ mode, x, y }: { mode: VisitMode; x: number; y: number }) {
  if (mode === 'in_person') return <rect x={x - 5} y={y - 5} width={10} height={10} className={styles.filled} />;
  if (mode === 'remote') return <rect x={x - 5} y={y - 5} width={10} height={10} className={styles.open} />;
  return <path d={`M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} className={styles.open} />;
}
