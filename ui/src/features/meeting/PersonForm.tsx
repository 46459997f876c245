/*
 * One person: what FDA's attendee list says, and what the team keeps for itself.
 */
import type { Capacity, Discipline, Meeting, Person } from '../../api/bindings';
import { ChoiceField, FieldRow, Fields, TextField } from '../../record/fields';
import { LinksField } from '../../record/lists';
import { ThingForm } from '../../record/ThingForm';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { MEETING_NAMES, options } from '../../shared/format/names';
import { CAPACITY_NAMES, DISCIPLINE_NAMES } from './names';

type PersonFormProps = { program: string; person: Person; meetings: Meeting[] };

export function PersonForm({ program, person, meetings }: PersonFormProps) {
  const choices = meetings.map(({ id, fda }, at) => ({ value: id, label: `${at + 1}. ${MEETING_NAMES[fda.kind]}` }));
  return (
    <ThingForm program={program} kind="person" stored={person}>
      <FdaSurface label="Attendee list">
        <Fields>
          <TextField path="fda.name" label="Name" help="With degrees, as it should stand in the attendee list." />
          <FieldRow>
            <TextField path="fda.title" label="Title" />
            <TextField path="fda.affiliation" label="Company or institution" />
          </FieldRow>
          <FieldRow>
            <ChoiceField path="fda.capacity" label="Attends as" options={options<Capacity>(CAPACITY_NAMES)} />
            <ChoiceField
              path="fda.discipline"
              label="Speaks for"
              options={options<Discipline>(DISCIPLINE_NAMES)}
              optional
            />
          </FieldRow>
          <LinksField
            path="fda.meetings"
            label="Attends these meetings"
            help="With none chosen the person attends all."
            choices={choices}
            empty="Add a meeting first."
          />
        </Fields>
      </FdaSurface>
      <InternalSurface label="What the person does for us">
        <Fields>
          <TextField
            path="internal.meeting_role"
            label="Part in the meeting"
            help="Moderator, note taker, timekeeper, or what the person answers and decides."
          />
          <WorkingFields />
        </Fields>
      </InternalSurface>
    </ThingForm>
  );
}
