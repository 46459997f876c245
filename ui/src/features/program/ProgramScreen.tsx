/*
 * The home of a program: what stands between it and the meeting, the dates, the meeting itself and what was done last.
 * Nothing is computed here; findings, dates and the names of changes come from Rust.
 */
import { Select } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Meeting, ProgramView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { PageHead, Panel } from '../../shared/components/Page';
import { today } from '../../shared/format/day';
import { MEETING_NAMES, MODALITY_NAMES } from '../../shared/format/names';
import { Clock } from './Clock';
import { History } from './History';
import { MeetingFacts } from './MeetingFacts';
import styles from './ProgramScreen.module.css';
import { Readiness } from './Readiness';

export function ProgramScreen() {
  const { program } = useParams({ from: '/program/$program' });
  const { meeting: wanted } = useSearch({ from: '/program/$program' });
  const view = useAnswer('program_get', { program });
  const meetings = view.data?.snapshot.meetings ?? [];
  const meeting = meetings.find(({ id }) => id === wanted) ?? prepared(meetings);

  return (
    <>
      <PageHead
        title={view.data?.snapshot.program.fda.product_name || 'Program'}
        lead={view.data ? leadOf(view.data) : null}
      >
        {meetings.length > 1 ? <MeetingChoice meetings={meetings} chosen={meeting} /> : null}
      </PageHead>
      <Answered query={view} what="The program">
        {() => (
          <div className={styles.columns}>
            <div className={styles.main}>
              <Readiness program={program} meeting={meeting?.id} />
              <Clock program={program} meeting={meeting?.id} />
            </div>
            <div className={styles.side}>
              {meeting ? (
                <MeetingFacts key={meeting.id} program={program} meeting={meeting} />
              ) : (
                <Panel title="Meeting">No meeting is planned yet.</Panel>
              )}
              <History program={program} undo={view.data?.undo} redo={view.data?.redo} />
            </div>
          </div>
        )}
      </Answered>
    </>
  );
}

function MeetingChoice({ meetings, chosen }: { meetings: Meeting[]; chosen: Meeting | undefined }) {
  const navigate = useNavigate({ from: '/program/$program' });
  return (
    <Select
      aria-label="Meeting"
      data={meetings.map(({ id, fda }, index) => ({ value: id, label: `${index + 1}. ${MEETING_NAMES[fda.kind]}` }))}
      value={chosen?.id ?? null}
      allowDeselect={false}
      onChange={(id) => id && void navigate({ search: { meeting: id } })}
    />
  );
}

function leadOf({ snapshot }: ProgramView): string {
  const { modality, indication } = snapshot.program.fda;
  return [modality ? MODALITY_NAMES[modality] : '', indication].filter(Boolean).join(' · ');
}

/** The meeting that is prepared unless another is chosen: the last one not held yet, as Rust takes it. */
function prepared(meetings: Meeting[]): Meeting | undefined {
  const now = today();
  return meetings.findLast(({ fda }) => (fda.dates.meeting ?? now) >= now) ?? meetings.at(-1);
}
