/*
 * Says ids in words: a question by its title, a meeting by its kind. Plans refer to other things by id only.
 */
import { useCallback } from 'react';
import type { Plan } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { MEETING_NAMES } from '../../shared/format/names';

export function useNames(program: string): (id: string) => string | null {
  const { data } = useAnswer('program_get', { program });
  return useCallback(
    (id) => {
      const question = data?.snapshot.questions?.find((one) => one.id === id);
      if (question) return question.fda.title || question.fda.ask || 'A question without words yet';
      const meeting = data?.snapshot.meetings?.find((one) => one.id === id);
      return meeting ? MEETING_NAMES[meeting.fda.kind] : null;
    },
    [data],
  );
}

/** What a plan is about, if it is about something: the question it answers or the concern it names. */
export function planTitle(plan: Plan, nameOf: (id: string) => string | null): string | null {
  const about = plan.question ? nameOf(plan.question) : null;
  return about ?? (plan.body.kind === 'contingency' ? plan.body.internal.concern || null : null);
}
