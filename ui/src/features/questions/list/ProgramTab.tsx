/*
 * The questions of the program: which are shown, in which order, how many the meeting has time for, and adding one.
 */
import { Anchor, Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswer } from '../../../api/cache';
import { preparedMeeting } from '../../../record/meetings';
import { type Snapshot, useRemoveThing } from '../../../record/things';
import { Muted } from '../../../shared/components/Page';
import { Teach } from '../../../shared/components/Teach';
import { counted } from '../../../shared/format/words';
import { AddQuestion } from './AddQuestion';
import { useCut } from './cut';
import { GroupedList } from './GroupedList';
import styles from './List.module.css';
import { ListBar } from './ListBar';
import { QuestionList } from './QuestionList';
import { movedTo, type QuestionRow, rowsOf, type Scope, shownRows } from './rows';
import { useRanking } from './useRanking';

const AT = '/program/$program/questions';

export function ProgramTab({ program, snapshot }: { program: string; snapshot: Snapshot }) {
  const { text = '', discipline, meeting: wanted, group } = useSearch({ from: AT });
  const navigate = useNavigate({ from: AT });
  const findings = useAnswer('finding_list', { program }).data;
  const scope = useMemo(() => scopeOf(snapshot, wanted), [snapshot, wanted]);
  const meeting = scope.kind === 'meeting' ? scope.meeting : null;
  const stored = useMemo(() => rowsOf(snapshot, scope, findings ?? []), [snapshot, scope, findings]);
  const { rank, order } = useRanking(program);
  const rows = useMemo(() => (order ? inOrder(stored, order) : stored), [stored, order]);
  const shown = useMemo(() => shownRows(rows, text, discipline), [rows, text, discipline]);
  const remove = useRemoveThing(program);
  const cut = useCut(meeting, rows);

  if (snapshot.questions.length === 0) return <NoQuestion program={program} meeting={meeting?.id} />;

  const ranked = scope.kind === 'meeting' || snapshot.meetings.length === 0;
  const filtered = shown.length < rows.length;
  const after = cut?.fit ?? null;
  const timed = cut?.by === 'agenda';
  // The agenda may pass over a question that ranks before others; then there is no line to draw, only "No time" beside it.
  const together = !timed || rows.slice(0, after ?? 0).every(({ minutes }) => minutes !== null);
  const line = !filtered && after !== null && after < rows.length && together;

  return (
    <>
      <ListBar snapshot={snapshot} scope={scope} />
      {cut ? (
        <p className={styles.cutWords}>
          {fitWords(after, rows.length)} {cut.words}{' '}
          {cut.by === 'usual' && meeting ? (
            <Anchor
              inherit
              underline="always"
              renderRoot={(props) => (
                <Link
                  to="/program/$program/meeting"
                  params={{ program }}
                  search={{ tab: 'agenda', meeting: meeting.id }}
                  {...props}
                />
              )}
            >
              Give them minutes on the agenda
            </Anchor>
          ) : null}
        </p>
      ) : null}
      {filtered ? (
        <p className={styles.count} role="status">
          {shown.length} of {counted(rows.length, 'question')}
        </p>
      ) : null}
      {shown.length === 0 ? (
        <Teach
          icon={<IconMessageQuestion />}
          title={rows.length === 0 ? 'No question here yet' : 'No question fits these filters'}
          text={
            rows.length === 0
              ? 'Write one, or take one over from the bank.'
              : 'Take the filters away to see all questions of this meeting.'
          }
        >
          {rows.length === 0 ? null : (
            <Button
              variant="default"
              onClick={() =>
                void navigate({ search: ({ text: _text, discipline: _discipline, ...kept }) => kept, replace: true })
              }
            >
              Clear filters
            </Button>
          )}
        </Teach>
      ) : group ? (
        <GroupedList program={program} rows={shown} order={snapshot.questions} timed={timed} />
      ) : (
        <QuestionList
          program={program}
          label="Questions by rank"
          rows={shown}
          order={ranked ? 'Rank on the agenda' : null}
          timed={timed}
          cut={line ? { after, words: 'The meeting’s time ends about here' } : null}
          onMove={(id, target) => {
            const ids = movedTo(
              rows.map((row) => row.id),
              id,
              target,
            );
            rank(ids, snapshot.questions, id);
          }}
          onRemove={remove}
        />
      )}
      {ranked && !group && shown.length > 1 ? (
        <div className={styles.after}>
          <Muted>
            Drag a question by its handle, or press Alt+Shift+Up or Down on it, to change its rank. The package groups
            questions by discipline whatever their rank.
          </Muted>
        </div>
      ) : null}
    </>
  );
}

function NoQuestion({ program, meeting }: { program: string; meeting: string | undefined }) {
  return (
    <Teach
      icon={<IconMessageQuestion />}
      title="Choose your first question"
      text="Start from the questions others had to ask. You can change every word. Or write your own."
    >
      <div className={styles.bar}>
        <Button
          renderRoot={(props) => (
            <Link to="/program/$program/questions" params={{ program }} search={{ tab: 'bank' }} {...props} />
          )}
        >
          Open the bank
        </Button>
        <AddQuestion program={program} meeting={meeting} rank={1} quiet />
      </div>
    </Teach>
  );
}

/** The meeting that the address names, else the one that is prepared. */
export function scopeOf(snapshot: Snapshot, wanted: string | undefined): Scope {
  if (wanted === 'none') return { kind: 'none' };
  if (wanted === 'all') return { kind: 'all' };
  const meeting = snapshot.meetings.find(({ id }) => id === wanted) ?? preparedMeeting(snapshot.meetings);
  return meeting ? { kind: 'meeting', meeting } : { kind: 'all' };
}

/** The rows as they will stand once the new order is stored. */
function inOrder(rows: QuestionRow[], order: readonly string[]): QuestionRow[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return order.flatMap((id, at) => {
    const row = known.get(id);
    return row ? [{ ...row, rank: at + 1 }] : [];
  });
}

function fitWords(fit: number | null, all: number): string {
  if (fit === null) return '';
  if (fit >= all)
    return all === 1 ? 'The question fits into the meeting.' : `All ${all} questions fit into the meeting.`;
  return `${fit} of ${all} questions fit into the meeting.`;
}
