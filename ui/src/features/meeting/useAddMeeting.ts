/*
 * Stores a new meeting of a kind and shows it.
 */
import { useNavigate } from '@tanstack/react-router';
import type { MeetingKind } from '../../api/bindings';
import { useAddThing } from '../../record/things';

export function useAddMeeting(program: string) {
  const navigate = useNavigate();
  const { add, isPending, error } = useAddThing(program);
  const addMeeting = async (kind: MeetingKind) => {
    const { id } = await add('meeting', (blank) => ({ ...blank, fda: { ...blank.fda, kind } }));
    await navigate({ to: '/program/$program/meeting', params: { program }, search: { meeting: id } });
  };
  return { add: addMeeting, isPending, error };
}
