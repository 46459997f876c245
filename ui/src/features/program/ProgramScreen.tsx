/*
 * The home of a program: how ready it is for what comes next, what to do first, the dates, and what has changed since yesterday.
 * One that has hardly begun is led through its first steps instead.
 * Nothing is computed here; findings, weights, dates and the names of changes come from Rust.
 */
import { Select } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Meeting, ProgramView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { preparedMeeting } from '../../record/meetings';
import { fullSnapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { MEETING_NAMES, MODALITY_NAMES } from '../../shared/format/names';
import { Dates } from './Dates';
import { NextSteps } from './NextSteps';
import styles from './ProgramScreen.module.css';
import { Readiness } from './Readiness';
import { SinceYesterday } from './SinceYesterday';
import { hasBegun, StartHere } from './StartHere';
import { stepOf } from './steps';

export function ProgramScreen() {
  const { program } = useParams({ from: '/program/$program' });
  const { meeting: wanted, step: named } = useSearch({ from: '/program/$program' });
  const view = useAnswer('program_get', { program });
  const meetings = view.data?.snapshot.meetings ?? [];
  const meeting = meetings.find(({ id }) => id === wanted) ?? preparedMeeting(meetings);
  const step = stepOf(named);
  const asked = { program, ...(meeting ? { meeting: meeting.id } : {}), ...(step ? { step } : {}) };
  const readiness = useAnswer('readiness_get', view.data ? asked : null);

  return (
    <>
      <PageHead
        title={view.data?.snapshot.program.fda.product_name || 'Program'}
        lead={view.data ? leadOf(view.data) : null}
      >
        {meetings.length > 1 ? <MeetingChoice meetings={meetings} chosen={meeting} /> : null}
      </PageHead>
      <Answered query={view} what="The program">
        {({ snapshot }) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              {hasBegun(fullSnapshot(snapshot)) ? null : (
                <StartHere program={program} snapshot={fullSnapshot(snapshot)} />
              )}
              <Readiness program={program} meeting={meeting?.id} step={step} readiness={readiness} />
              <Dates program={program} meeting={meeting?.id} />
            </div>
            <div className={styles.column}>
              {hasBegun(fullSnapshot(snapshot)) ? (
                <NextSteps program={program} meeting={meeting?.id} readiness={readiness} />
              ) : null}
              <SinceYesterday program={program} />
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
      onChange={(id) => id && void navigate({ search: (old) => ({ ...old, meeting: id }) })}
    />
  );
}

function leadOf({ snapshot }: ProgramView): string {
  const { modality, indication } = snapshot.program.fda;
  return [modality ? MODALITY_NAMES[modality] : '', indication].filter(Boolean).join(' · ');
}
