/*
 * Visits as columns, assessments as rows. Arrow keys move; Space changes how a visit takes place in the first row and puts an assessment
 * on or off in the others; Enter goes to the details below. What a cell says never rests on its mark alone.
 */
import { VisuallyHidden } from '@mantine/core';
import type { Visit } from '../../../api/bindings';
import { byTime, MODES, nextMode, toggled } from './schedule';
import { type GridPlace, useGridKeys } from './useGridKeys';
import styles from './Visits.module.css';

/** Rows 0 and 1 are the visits and how they take place. */
const FIRST_ASSESSMENT = 2;

type VisitGridProps = {
  visits: Visit[];
  assessments: string[];
  set: (visits: Visit[]) => void;
  /** The place of the chosen visit in the list and the chosen assessment. */
  onChoose: (visit: number, assessment: string | null) => void;
  onDetails: (what: 'visit' | 'assessment') => void;
};

export function VisitGrid({ visits, assessments, set, onChoose, onDetails }: VisitGridProps) {
  const order = byTime(visits);
  const act = ({ row, column }: GridPlace) => {
    const at = order[column - 1];
    if (at === undefined || row === 0) return;
    const name = assessments[row - FIRST_ASSESSMENT];
    if (name !== undefined) set(toggled(visits, at, name));
    else set(visits.map((visit, index) => (index === at ? { ...visit, mode: nextMode(visit.mode) } : visit)));
  };
  const { grid, keys, cell } = useGridKeys({
    rows: assessments.length + FIRST_ASSESSMENT,
    columns: order.length + 1,
    onAct: act,
    onEnter: ({ row, column }) => onDetails(column === 0 && row >= FIRST_ASSESSMENT ? 'assessment' : 'visit'),
  });
  const at = (row: number, column: number) => {
    const { onFocus, ...rest } = cell(row, column);
    return {
      ...rest,
      onFocus: () => {
        onFocus();
        onChoose(order[Math.max(0, column - 1)] ?? 0, assessments[row - FIRST_ASSESSMENT] ?? null);
      },
    };
  };

  return (
    <div className={styles.gridRegion}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid is drawn as a table */}
      <table role="grid" aria-label="Visits and assessments" className={styles.grid} ref={grid} {...keys}>
        <thead>
          <tr>
            <th scope="col" {...at(0, 0)} className={styles.corner}>
              Assessment
            </th>
            {order.map((index, column) => (
              <th key={index} scope="col" {...at(0, column + 1)}>
                {visits[index]?.label || `Month ${visits[index]?.month}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" {...at(1, 0)}>
              How it takes place
            </th>
            {order.map((index, column) => {
              const mode = visits[index]?.mode ?? 'in_person';
              return (
                <td key={index} {...at(1, column + 1)} className={styles.mode}>
                  <span aria-hidden>{MODES[mode].mark}</span> {MODES[mode].short}
                </td>
              );
            })}
          </tr>
          {assessments.map((name, line) => (
            <tr key={name}>
              <th scope="row" {...at(line + FIRST_ASSESSMENT, 0)}>
                {name}
              </th>
              {order.map((index, column) => {
                const visit = visits[index];
                const done = visit?.assessments.includes(name) ?? false;
                const mode = MODES[visit?.mode ?? 'in_person'];
                return (
                  <td
                    key={index}
                    {...at(line + FIRST_ASSESSMENT, column + 1)}
                    className={done ? styles.on : styles.off}
                  >
                    <span aria-hidden>{done ? mode.mark : '–'}</span>
                    <VisuallyHidden>{done ? `Done, ${mode.short}` : 'Not done'}</VisuallyHidden>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
