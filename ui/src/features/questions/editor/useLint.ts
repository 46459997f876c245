/*
 * What the linter says while a question is written: asks half a second after the last key, for the whole set of the meeting, so that two
 * questions that ask the same are seen. The rules are Rust's.
 */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import type { Draft, LintCheck, LintFinding, Meeting, Question } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { preparedMeeting } from '../../../record/meetings';

const PAUSE = 500;
/** The set is looked at only while it is one that could be asked at a meeting. */
const SET = 60;

export function useLint(question: Question, questions: readonly Question[], meetings: Meeting[]) {
  const [settled] = useDebouncedValue(question, PAUSE);
  const request = useMemo(() => requestFor(settled, questions, meetings), [settled, questions, meetings]);
  const answer = useAnswer('lint_check', request);
  const before = useRef<LintFinding[] | undefined>(undefined);
  if (answer.data) before.current = answer.data;
  const found = answer.data ?? before.current;
  return {
    found: found?.filter((finding) => finding.question === question.id),
    error: answer.error,
    retry: answer.refetch,
  };
}

function requestFor(question: Question, questions: readonly Question[], meetings: Meeting[]): LintCheck {
  const meeting = meetings.find(({ id }) => id === question.fda.meeting) ?? preparedMeeting(meetings);
  const set = questions.filter(({ fda }) => fda.meeting === question.fda.meeting);
  const asked = set.length > SET ? [question] : set.map((one) => (one.id === question.id ? question : one));
  return {
    meeting: meeting?.fda.kind ?? 'pre-ind',
    questions: asked.map(draftOf),
    bare: false,
    in_writing: meeting?.fda.format === 'wro',
  };
}

/** A question as the linter takes it. Everything is given, so that what is blank counts as missing. */
function draftOf({ id, fda }: Question): Draft {
  const own = fda.sub_questions.map(({ position }) => position.trim()).filter(Boolean);
  const covered = own.length > 0 && own.length === fda.sub_questions.length;
  const linked = fda.claims.length + fda.evidence.length + fda.sections.length > 0;
  return {
    id,
    text: fda.ask,
    ...(fda.discipline ? { discipline: fda.discipline } : {}),
    position: fda.position.trim() === '' && covered ? own.join('\n\n') : fda.position,
    justification: fda.justification,
    context: fda.context,
    ...(linked ? { evidence_pointer: 'linked' } : {}),
    ...(fda.rank === undefined ? {} : { rank: fda.rank }),
    sub_questions: fda.sub_questions.map(({ ask }) => ask),
    text_in_request: fda.ask_in_request,
    change_note: fda.change_note,
  };
}
