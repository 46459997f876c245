/*
 * The topics of CMC readiness as a table: what is enough at this meeting beside where we stand, what there is, the gap and its owner. A
 * gap becomes a task or a question in one step. "Only gaps" stands in the address.
 */
import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Plan, ReadinessRow } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { preparedMeeting } from '../../../record/meetings';
import { useField } from '../../../record/ThingForm';
import { useSnapshot } from '../../../record/things';
import { ScrollTable } from '../../../shared/components/ScrollTable';
import { MEETING_NAMES } from '../../../shared/format/names';
import { counted } from '../../../shared/format/words';
import styles from './Cmc.module.css';
import { topicsOf } from './rows';
import { TopicRow } from './TopicRow';

/** Whether a row is open work: a gap is named, or it is not yet enough. */
const open = ({ standing, gap }: ReadinessRow) =>
  gap.trim() !== '' || standing === 'not_started' || standing === 'in_progress';

export function Topics({ program, plan }: { program: string; plan: Plan }) {
  const search = useSearch({ from: '/program/$program/plans/$plan' });
  const navigate = useNavigate({ from: '/program/$program/plans/$plan' });
  const snapshot = useSnapshot(program);
  const topics = topicsOf(useAnswer('plan_guidance_get', { kind: plan.body.kind }).data);
  const { value, set } = useField<ReadinessRow[]>('internal.topics');
  const rows = value ?? [];
  const onlyGaps = search.show === 'gaps' && !search.field;
  const shown = rows.flatMap((row, at) => (!onlyGaps || open(row) ? [{ row, at }] : []));
  const meeting = preparedMeeting(snapshot?.meetings ?? [])?.fda.kind;
  const gaps = rows.filter(open).length;
  const taskOf = (title: string) =>
    snapshot?.tasks.find(
      ({ internal }) => title !== '' && internal.about === plan.id && internal.what.startsWith(`${title}:`),
    );
  const addOwn = () => {
    set([...rows, { topic: '', title: '', standing: 'not_started', have: '', gap: '', owner: '' }]);
    const label = `Topic of our own, row ${rows.length + 1}`;
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus());
  };
  return (
    <>
      <div className={styles.topicsHead}>
        <div>
          <h2>Where we stand</h2>
          <p className={styles.help}>
            Enough is meant for {meeting ? MEETING_NAMES[meeting] : 'a pre-IND meeting'}, in our judgment. {gaps} of{' '}
            {counted(rows.length, 'topic')} still open.
          </p>
        </div>
        <Switch
          label="Show only gaps"
          checked={onlyGaps}
          onChange={(event) => void navigate({ search: event.currentTarget.checked ? { show: 'gaps' } : {} })}
        />
      </div>
      {shown.length === 0 ? (
        <p>{rows.length === 0 ? 'The library has no topic for this kind of product.' : 'No gap is open.'}</p>
      ) : (
        <div className={styles.topics}>
          <ScrollTable
            caption="Topics of CMC readiness"
            heads={['Topic and what is enough', 'Standing', 'What there is', 'Gap', 'Owner']}
          >
            {shown.map(({ row, at }) => (
              <TopicRow
                // Topics of our own have no other name than their place.
                key={row.topic || `own ${at}`}
                program={program}
                plan={plan.id}
                row={row}
                at={at}
                topic={topics.get(row.topic)}
                meeting={meeting}
                task={taskOf(topics.get(row.topic)?.title ?? row.title)}
              />
            ))}
          </ScrollTable>
        </div>
      )}
      <Button
        data-add-topic
        size="xs"
        variant="default"
        className={styles.add ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={addOwn}
      >
        Add a topic of our own
      </Button>
    </>
  );
}
