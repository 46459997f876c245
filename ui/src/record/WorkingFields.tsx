/*
 * What the team keeps beside a thing for itself: owner, status, note. Stands inside an InternalSurface.
 * Some kinds hold nothing internal but these three; `at` says where they lie.
 */
import { options, STATUS_NAMES } from '../shared/format/names';
import { ChoiceField, FieldRow, TextField } from './fields';
import { ProseField } from './ProseField';

export function WorkingFields({ at = 'internal.working' }: { at?: 'internal.working' | 'internal' }) {
  return (
    <>
      <FieldRow>
        <TextField path={`${at}.owner`} label="Owner" />
        <ChoiceField path={`${at}.status`} label="Status" options={options(STATUS_NAMES)} />
      </FieldRow>
      <ProseField path={`${at}.note`} label="Note for the team" />
    </>
  );
}
