/*
 * The days that are known, and every goal and deadline that follows from them. A day from one of FDA's letters takes the place of the
 * computed one. All computing is Rust's.
 */
import { IconCalendarStats } from '@tabler/icons-react';
import type { MeetingDates as Days, Meeting } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { DayField, Fields } from '../../record/fields';
import { MeetingDates } from '../../record/MeetingDates';
import { PackagePages } from '../../record/PackagePages';
import { Answered } from '../../shared/components/Answered';
import { Muted, Panel } from '../../shared/components/Page';
import { FdaSurface } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import styles from './Meeting.module.css';

type Field = { name: keyof Days; label: string; help?: string };

const START: Field[] = [
  {
    name: 'wished',
    label: 'Meeting date you aim for',
    help: 'Dates are counted backward from it until the request is sent.',
  },
  { name: 'sent', label: 'Request sent to FDA' },
  { name: 'received', label: 'Request received by FDA', help: 'Day 0 of every goal.' },
  { name: 'package_sent', label: 'Package sent' },
];
const LETTERS: Field[] = [
  { name: 'fda_response', label: 'FDA answered the request' },
  { name: 'meeting', label: 'Meeting date set by FDA' },
  { name: 'preliminary_responses', label: 'Preliminary responses came' },
  { name: 'wro', label: 'Written response came' },
  { name: 'minutes', label: 'Minutes came' },
  { name: 'clarification_received', label: 'FDA received the clarification request' },
];

export function DatesTab({ program, meeting }: { program: string; meeting: Meeting }) {
  const clock = useAnswer('clock_get', { program, meeting: meeting.id });
  return (
    <div className={styles.dates}>
      <div className={styles.outcome}>
        <FdaSurface label="Dates of the meeting">
          <Fields>
            <h2 className={styles.subhead}>Your days</h2>
            <DayFields fields={START} />
            <h2 className={styles.subhead}>From FDA’s letters</h2>
            <Muted>A day entered here takes the place of the computed one.</Muted>
            <DayFields fields={LETTERS} />
          </Fields>
        </FdaSurface>
        <PackagePages program={program} meeting={meeting.id} />
      </div>
      <Panel title="Goals and deadlines">
        {meeting.fda.format === 'wro' ? (
          <Muted>The format is a written response only, so the dates of a written response are shown.</Muted>
        ) : null}
        {clock.error?.error.code === 'invalid_input' ? (
          <Teach
            icon={<IconCalendarStats />}
            title="Set one date"
            text="Enter the day you aim for, or the day the request is sent or was received. Every other date is counted from it."
          />
        ) : (
          <Answered query={clock} what="The dates">
            {(milestones) => <MeetingDates milestones={milestones} tableOpen />}
          </Answered>
        )}
      </Panel>
    </div>
  );
}

function DayFields({ fields }: { fields: Field[] }) {
  return fields.map(({ name, label, help }) => (
    <DayField key={name} path={`fda.dates.${name}`} label={label} {...(help ? { help } : {})} />
  ));
}
