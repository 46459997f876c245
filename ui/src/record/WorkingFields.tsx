/*
 * What the team keeps beside a thing for itself: owner, status, note. Stands inside an InternalSurface.
 */
import type { Status } from '../api/bindings';
import { options } from '../shared/format/names';
import { ChoiceField, FieldRow, TextField } from './fields';
import { ProseField } from './ProseField';

const STATUS_NAMES: Record<Status, string> = {
  draft: 'Draft',
  in_review: 'In review',
  agreed: 'Agreed',
  locked: 'Locked',
};

export function WorkingFields() {
  return (
    <>
      <FieldRow>
        <TextField path="internal.working.owner" label="Owner" />
        <ChoiceField path="internal.working.status" label="Status" options={options(STATUS_NAMES)} />
      </FieldRow>
      <ProseField path="internal.working.note" label="Note for the team" />
    </>
  );
}
