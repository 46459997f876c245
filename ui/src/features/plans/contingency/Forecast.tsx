/*
 * What FDA's answers do to the date of the IND: best, likely and worst, each with the work in parallel and one after another, counted
 * from the day aimed for. Rust adds up; the weeks are those of the answers. The day aimed for is set here.
 */
import type { IndCase, Program } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { DayField } from '../../../record/fields';
import { ThingForm } from '../../../record/ThingForm';
import { Answered } from '../../../shared/components/Answered';
import { ScrollTable } from '../../../shared/components/ScrollTable';
import { InternalSurface } from '../../../shared/components/Surface';
import { plainDay } from '../../../shared/format/day';
import { counted } from '../../../shared/format/words';
import styles from './Forecast.module.css';

export function Forecast({ program, stored }: { program: string; stored: Program }) {
  const forecast = useAnswer('ind_forecast_get', { program });
  return (
    <InternalSurface label="the date of the IND">
      <h2>Date of the IND</h2>
      <div className={styles.columns}>
        <div className={styles.target}>
          <ThingForm program={program} kind="program" stored={stored}>
            <DayField
              path="internal.ind_target"
              label="IND planned for"
              help="Everything beside it is counted from this day."
            />
          </ThingForm>
        </div>
        <div className={styles.cases}>
          <Answered query={forecast} what="The forecast">
            {({ cases, plans }) =>
              plans === 0 ? (
                <p className={styles.help}>
                  The best, the likely and the worst date stand here as soon as a question has a contingency plan.
                </p>
              ) : (
                <>
                  <ScrollTable
                    caption="Date of the IND in three cases"
                    heads={['Case', 'If', 'Work in parallel', 'One after another']}
                  >
                    {cases.map((one) => (
                      <tr key={one.case}>
                        <th scope="row">{one.case}</th>
                        <td>{one.assumption}</td>
                        <td>
                          <When weeks={one.parallel_weeks} date={one.parallel_date} />
                        </td>
                        <td>
                          <When weeks={one.sum_weeks} date={one.sum_date} />
                        </td>
                      </tr>
                    ))}
                  </ScrollTable>
                  <p className={styles.help}>
                    Added up from {counted(plans, 'contingency plan')}: “IND moves by” of one answer each. In parallel,
                    the largest single delay counts; one after another, all of them. These are the team’s own estimates,
                    and an empty field counts as no delay.
                  </p>
                </>
              )
            }
          </Answered>
        </div>
      </div>
    </InternalSurface>
  );
}

function When({ weeks, date }: { weeks: number; date: IndCase['sum_date'] }) {
  const delay = weeks === 0 ? 'no delay' : `+${counted(weeks, 'week')}`;
  if (!date) return delay;
  return (
    <>
      <span className={styles.date}>{plainDay(date)}</span> <span className={styles.delay}>{delay}</span>
    </>
  );
}
