/*
 * The next step back and forward of a program, for the frame. Unsaved text is saved first, so an undo never loses it.
 */
import { useAnswer, useChange } from '../api/cache';
import { failureNotice } from '../record/failureNotice';
import { flushDrafts } from '../shared/form/useDraft';

export function useHistory(program: string | null) {
  const { data } = useAnswer('program_get', program === null ? null : { program });
  const { mutate: undo } = useChange('history_undo');
  const { mutate: redo } = useChange('history_redo');
  return {
    done: data?.undo,
    undone: data?.redo,
    undo: () => step(undo),
    redo: () => step(redo),
  };

  function step(change: typeof undo | typeof redo) {
    if (program !== null) void flushDrafts().then(() => change({ program }, { onError: failureNotice }));
  }
}
