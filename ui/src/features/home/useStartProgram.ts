/*
 * Makes a program and, when a day is given, writes the wished day into its first meeting.
 */
import { useMutation } from '@tanstack/react-query';
import type { MeetingKind, Modality, ProgramSummary } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { call } from '../../api/call';
import type { ApiFailure } from '../../api/errors';

type Start = { name: string; modality: Modality; meeting: MeetingKind; wished: string | null };

export function useStartProgram() {
  const create = useChange('program_create');
  const save = useChange('record_save');
  return useMutation<ProgramSummary, ApiFailure, Start>({
    mutationFn: async ({ name, modality, meeting: kind, wished }) => {
      const program = await create.mutateAsync({ name, modality, indication: '', sponsor: '', meeting: kind });
      if (!wished) return program;
      const { snapshot } = await call('program_get', { program: program.id });
      const meeting = snapshot.meetings?.[0];
      if (meeting) {
        const fda = { ...meeting.fda, dates: { ...meeting.fda.dates, wished } };
        await save.mutateAsync({ program: program.id, thing: { thing: 'meeting', value: { ...meeting, fda } } });
      }
      return program;
    },
  });
}
