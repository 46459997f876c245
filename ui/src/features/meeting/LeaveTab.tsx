/*
 * What the team must leave the meeting with, agreed before it; and owner, status and note. Internal as a whole.
 */
import { Fields } from '../../record/fields';
import { LinesField } from '../../record/lists';
import { WorkingFields } from '../../record/WorkingFields';
import { InternalSurface } from '../../shared/components/Surface';

export function LeaveTab() {
  return (
    <>
      <InternalSurface label="What we must leave with">
        <Fields>
          <LinesField
            path="internal.must_leave_with"
            label="We must leave the meeting with"
            help="Three or four answers without which the program cannot go on. Agree on them before the meeting; the moderator holds this list."
            one="Answer"
          />
        </Fields>
      </InternalSurface>
      <InternalSurface label="Work on this meeting">
        <Fields>
          <WorkingFields />
        </Fields>
      </InternalSurface>
    </>
  );
}
