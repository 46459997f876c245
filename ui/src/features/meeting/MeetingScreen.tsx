/*
 * One meeting with FDA in its parts: which one fits, dates, the request, people, agenda, and what the team must leave with.
 * The meeting and the part are in the address. One form spans the parts that belong to the meeting; people are things of their own.
 */
import { Select } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Meeting } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { preparedMeeting } from '../../record/meetings';
import { ThingForm } from '../../record/ThingForm';
import { fullSnapshot, type Snapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead, Panel } from '../../shared/components/Page';
import { TabLinks } from '../../shared/components/TabLinks';
import { Teach } from '../../shared/components/Teach';
import { FORMAT_NAMES, MEETING_NAMES } from '../../shared/format/names';
import { AddMeeting } from './AddMeeting';
import { AgendaTab } from './AgendaTab';
import { DatesTab } from './DatesTab';
import { FitTab } from './FitTab';
import { LeaveTab } from './LeaveTab';
import { MeetingMenu } from './MeetingMenu';
import { PeopleTab } from './PeopleTab';
import { RequestTab } from './RequestTab';
import { TABS, type Tab, tabOf } from './tabs';

export function MeetingScreen() {
  const { program } = useParams({ from: '/program/$program/meeting' });
  const { meeting: wanted, tab, field } = useSearch({ from: '/program/$program/meeting' });
  const view = useAnswer('program_get', { program });
  const meetings = view.data?.snapshot.meetings ?? [];
  const meeting = meetings.find(({ id }) => id === wanted) ?? preparedMeeting(meetings);

  return (
    <>
      <PageHead title="Meeting" lead={meeting ? leadOf(meeting) : null}>
        {meetings.length > 1 ? <MeetingChoice meetings={meetings} chosen={meeting} /> : null}
        {meeting ? <MeetingMenu program={program} meeting={meeting} /> : null}
      </PageHead>
      <Answered query={view} what="The meeting">
        {({ snapshot }) =>
          meeting ? (
            <Parts program={program} meeting={meeting} snapshot={fullSnapshot(snapshot)} tab={tabOf({ tab, field })} />
          ) : (
            <Panel title="No meeting yet">
              <Teach
                icon={<IconCalendarPlus />}
                title="Add the meeting you are preparing"
                text="Each meeting has its own request, dates, people and agenda. Which one fits is worked out here, with reasons."
              >
                <AddMeeting program={program} />
              </Teach>
            </Panel>
          )
        }
      </Answered>
    </>
  );
}

type PartsProps = { program: string; meeting: Meeting; snapshot: Snapshot; tab: Tab };

function Parts({ program, meeting, snapshot, tab }: PartsProps) {
  return (
    <>
      <TabLinks label="Parts of the meeting" param="tab" tabs={TABS} current={tab} first="fit" keep={['meeting']} />
      {tab === 'people' ? (
        <PeopleTab program={program} meeting={meeting} snapshot={snapshot} />
      ) : (
        <ThingForm key={meeting.id} program={program} kind="meeting" stored={meeting}>
          {(value, change) => {
            switch (tab) {
              case 'fit':
                return <FitTab meeting={value} change={change} />;
              case 'dates':
                return <DatesTab program={program} meeting={value} />;
              case 'request':
                return <RequestTab />;
              case 'agenda':
                return <AgendaTab meeting={value} change={change} snapshot={snapshot} />;
              case 'leave':
                return <LeaveTab />;
            }
          }}
        </ThingForm>
      )}
    </>
  );
}

function MeetingChoice({ meetings, chosen }: { meetings: Meeting[]; chosen: Meeting | undefined }) {
  const navigate = useNavigate({ from: '/program/$program/meeting' });
  return (
    <Select
      aria-label="Meeting"
      data={meetings.map(({ id, fda }, index) => ({ value: id, label: `${index + 1}. ${MEETING_NAMES[fda.kind]}` }))}
      value={chosen?.id ?? null}
      allowDeselect={false}
      onChange={(id) => {
        if (id) void navigate({ search: ({ tab }) => ({ ...(tab ? { tab } : {}), meeting: id }) });
      }}
    />
  );
}

function leadOf({ fda }: Meeting): string {
  return `${MEETING_NAMES[fda.kind]}, ${FORMAT_NAMES[fda.format].toLowerCase()}`;
}
