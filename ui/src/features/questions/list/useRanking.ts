/*
 * Puts the questions of a meeting in another order: writes the ranks that change, one question after the other, and offers to take the
 * whole move back. While it writes, the list shows the new order already.
 */
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import type { Question } from '../../../api/bindings';
import { useChangeEach } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { undoNotice } from '../../../record/undoNotice';
import { nameOfQuestion } from '../plain';

export function useRanking(program: string) {
  const save = useChangeEach('record_save');
  const undo = useChangeEach('history_undo');
  const [order, setOrder] = useState<string[] | null>(null);
  const running = useRef(false);

  /** `ids` are all questions of the meeting in their new order; `moved` is the one that was moved. */
  const rank = (ids: readonly string[], questions: readonly Question[], moved: string) => {
    if (running.current) return;
    const known = new Map(questions.map((question) => [question.id, question]));
    const changed = ids.flatMap((id, at) => {
      const question = known.get(id);
      return question && question.fda.rank !== at + 1 ? [ranked(question, at + 1)] : [];
    });
    if (changed.length === 0) return;
    running.current = true;
    setOrder([...ids]);
    const requests = changed.map((value) => ({ program, thing: { thing: 'question' as const, value } }));
    save.mutate(requests, {
      onSuccess: () => {
        const question = known.get(moved);
        const words = `${question ? nameOfQuestion(question) : 'The question'} has rank ${ids.indexOf(moved) + 1} now`;
        undoNotice(words, () => undo.mutate(changed.map(() => ({ program }))));
      },
      onError: (failure) => {
        const { title, message, hint } = troubleOf(failure).shown;
        notifications.show({ title, message: `${message} ${hint}`, color: 'red', autoClose: false });
      },
      onSettled: () => {
        running.current = false;
        setOrder(null);
      },
    });
  };

  return { rank, order };
}

const ranked = (question: Question, rank: number): Question => ({ ...question, fda: { ...question.fda, rank } });
