/*
 * The dates of the meeting on the home screen, with the way to where they are set.
 */
import { Button } from '@mantine/core';
import { IconCalendarStats } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/cache';
import { MeetingDates } from '../../record/MeetingDates';
import { Answered } from '../../shared/components/Answered';
import { Panel } from '../../shared/components/Page';
import { Teach } from '../../shared/components/Teach';

type DatesProps = { program: string; meeting: string | undefined };

export function Dates({ program, meeting }: DatesProps) {
  const clock = useAnswer('clock_get', { program, ...(meeting ? { meeting } : {}) });
  const search = { tab: 'dates', ...(meeting ? { meeting } : {}) };
  const toDates = (words: string) => (
    <Button
      size="compact-sm"
      variant="subtle"
      renderRoot={(props) => <Link to="/program/$program/meeting" params={{ program }} search={search} {...props} />}
    >
      {words}
    </Button>
  );
  const code = clock.error?.error.code;
  if (clock.error && (code === 'invalid_input' || code === 'not_found')) {
    return (
      <Panel title="Dates">
        <Teach
          icon={<IconCalendarStats />}
          title={code === 'not_found' ? 'Dates follow from the meeting' : 'Set one date'}
          text={
            code === 'not_found'
              ? `${clock.error.message}. ${clock.error.hint}`
              : 'Enter the day you aim for, or the day the request is sent or was received. Every other date is counted from it.'
          }
        >
          {toDates('Open the meeting')}
        </Teach>
      </Panel>
    );
  }
  return (
    <Panel title="Dates" aside={toDates('Set or correct dates')}>
      <Answered query={clock} what="The dates">
        {(milestones) => <MeetingDates milestones={milestones} />}
      </Answered>
    </Panel>
  );
}
