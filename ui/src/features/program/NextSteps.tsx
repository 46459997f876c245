/*
 * What to do first: the next dates, then the five heaviest open findings, each with the way to its field. The order is Rust's:
 * grade, then consequence.
 */
import { IconCalendarEvent, IconCircleCheck } from '@tabler/icons-react';
import type { Finding, Readiness } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { GoLink } from '../../record/GoLink';
import { dayOf } from '../../record/timelineLayout';
import { Answered } from '../../shared/components/Answered';
import { GradeIcon } from '../../shared/components/Grade';
import { Muted, Panel } from '../../shared/components/Page';
import { distance, shortDay, today } from '../../shared/format/day';
import styles from './ProgramScreen.module.css';
import type { ReadinessQuery } from './Readiness';

const FIRST = 5;
const GRADES = ['stop', 'warn', 'note'] as const;

type NextStepsProps = { program: string; meeting: string | undefined; readiness: ReadinessQuery };

export function NextSteps({ program, meeting, readiness }: NextStepsProps) {
  const open = readiness.data ? heaviest(readiness.data) : [];
  const aside = open.length > FIRST ? <span className={styles.aside}>{`${FIRST} of ${open.length}`}</span> : null;
  return (
    <Panel title="Next steps" aside={aside}>
      <NextDates program={program} meeting={meeting} />
      <Answered query={readiness} what="The next steps">
        {() =>
          open.length === 0 ? (
            <p className={styles.done}>
              <IconCircleCheck size={18} aria-hidden /> Nothing to fix here.
            </p>
          ) : (
            <ol className={styles.steps}>
              {open.slice(0, FIRST).map((finding) => (
                <li key={finding.id}>
                  <GradeIcon grade={finding.severity} />
                  <span className={styles.stepWords}>
                    {finding.sentence}
                    {finding.place.label && !finding.sentence.startsWith(finding.place.label) ? (
                      <span className={styles.where}>{finding.place.label}</span>
                    ) : null}
                  </span>
                  <GoLink program={program} place={finding.place} about={finding.sentence} />
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
      {open.length > 0 ? <Muted>F7 goes from finding to finding, as in Word.</Muted> : null}
    </Panel>
  );
}

/** The next date of all, and the next that the sponsor owes. */
function NextDates({ program, meeting }: { program: string; meeting: string | undefined }) {
  const clock = useAnswer('clock_get', { program, ...(meeting ? { meeting } : {}) }).data ?? [];
  const now = today();
  const ahead = clock
    .filter((milestone) => milestone.actual === null && dayOf(milestone) >= now)
    .sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  const next = new Set([ahead[0], ahead.find(({ actor }) => actor === 'sponsor')]);
  if (ahead.length === 0) return null;
  return (
    <ul className={styles.next} aria-label="Next dates">
      {[...next].map((milestone) =>
        milestone ? (
          <li key={milestone.id}>
            <IconCalendarEvent size={18} aria-hidden />
            <span>
              {milestone.label}: <strong>{shortDay(dayOf(milestone))}</strong>, {distance(now, dayOf(milestone))}
            </span>
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** Every open finding once, the gravest grade first; within a grade as the ledger has them. */
function heaviest({ lines }: Readiness): Finding[] {
  const all = lines.flatMap(({ findings }) => findings);
  return GRADES.flatMap((grade) => all.filter(({ severity }) => severity === grade));
}
