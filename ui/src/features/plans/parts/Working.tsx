/*
 * What the team keeps beside a plan for itself: who owns it, how far it is, a note. Never leaves for FDA.
 */
import { ChoiceField, FieldRow, TextField } from '../../../record/fields';
import { ProseField } from '../../../record/ProseField';

export const STATUS_NAMES = {
  draft: 'Draft',
  in_review: 'In review',
  agreed: 'Agreed',
  locked: 'Locked',
} as const;

const STATUSES = (Object.keys(STATUS_NAMES) as (keyof typeof STATUS_NAMES)[]).map((value) => ({
  value,
  label: STATUS_NAMES[value],
}));

export function Working({ what }: { what: string }) {
  return (
    <>
      <FieldRow>
        <TextField path="internal.working.owner" label={`Owner of ${what}`} help="Who keeps it up to date." />
        <ChoiceField path="internal.working.status" label="Status" options={STATUSES} help="How far the team is." />
      </FieldRow>
      <ProseField path="internal.working.note" label="Note for the team" rows={2} />
    </>
  );
}
