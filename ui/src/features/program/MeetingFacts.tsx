/*
 * The meeting and its dates: what was wished, sent, received and answered. From these Rust computes the clock.
 * Saved as each date is chosen; a date from an FDA letter replaces the computed one.
 */
import { Button } from '@mantine/core';
import type { Meeting, MeetingDates } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { DateField } from '../../shared/components/DateField';
import { Disclosure } from '../../shared/components/Disclosure';
import { Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { SaveBadge } from '../../shared/form/SaveBadge';
import { useDraft } from '../../shared/form/useDraft';
import { FORMAT_NAMES, MEETING_NAMES } from '../../shared/format/names';
import styles from './ProgramScreen.module.css';

const FIRST: [keyof MeetingDates, string][] = [
  ['wished', 'Meeting date you aim for'],
  ['sent', 'Request sent to FDA'],
  ['received', 'Request received by FDA'],
];
const LETTERS: [keyof MeetingDates, string][] = [
  ['fda_response', 'FDA answered the request'],
  ['package_sent', 'Package sent'],
  ['preliminary_responses', 'Preliminary responses came'],
  ['wro', 'Written response came'],
  ['meeting', 'Meeting date set by FDA'],
  ['minutes', 'Minutes came'],
];

type MeetingFactsProps = { program: string; meeting: Meeting };

export function MeetingFacts({ program, meeting }: MeetingFactsProps) {
  const change = useChange('record_save');
  const draft = useDraft({
    stored: { value: meeting, revision: meeting.revision },
    delay: 0,
    save: async (value, revision) => {
      const saved = await change.mutateAsync({ program, thing: { thing: 'meeting', value: { ...value, revision } } });
      const now = saved.thing.value as Meeting;
      return { value: now, revision: now.revision };
    },
  });
  const { fda } = draft.value;

  const setDay = (field: keyof MeetingDates, day: string | null) => {
    const { [field]: _old, ...rest } = fda.dates;
    const dates = day ? { ...rest, [field]: day } : rest;
    draft.set({ ...draft.value, fda: { ...fda, dates } });
  };
  const fields = (list: typeof FIRST) =>
    list.map(([field, label]) => (
      <DateField key={field} label={label} value={fda.dates[field] ?? null} onChange={(day) => setDay(field, day)} />
    ));

  return (
    <Panel title="Meeting" aside={<SaveBadge state={draft.state} />}>
      <div className={styles.facts}>
        <p>
          <strong>{MEETING_NAMES[fda.kind]}</strong>, {FORMAT_NAMES[fda.format].toLowerCase()}
        </p>
        {fields(FIRST)}
        <Disclosure summary="Dates from FDA’s letters" open={LETTERS.some(([field]) => fda.dates[field])}>
          <div className={styles.facts}>{fields(LETTERS)}</div>
        </Disclosure>
        {draft.error ? (
          <Trouble {...troubleOf(draft.error).shown}>
            <Button size="xs" variant="default" onClick={() => void draft.keepMine()}>
              Try again
            </Button>
            <Button size="xs" variant="default" onClick={draft.takeStored}>
              Take the stored dates
            </Button>
          </Trouble>
        ) : null}
      </div>
    </Panel>
  );
}
