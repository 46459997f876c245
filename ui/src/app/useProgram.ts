/*
 * The program of the present address, in short: what the frame around the screens needs.
 */
import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../api/cache';

export type OpenProgram = {
  id: string;
  name: string;
  example: boolean;
  /** Whether there is no such program. */
  gone: boolean;
};

export function useProgram(): OpenProgram | null {
  const { program: id } = useParams({ strict: false });
  const { data, error } = useAnswer('program_get', id === undefined ? null : { program: id });
  if (id === undefined) return null;
  const program = data?.snapshot.program;
  return {
    id,
    name: program?.fda.product_name ?? '',
    example: program?.internal.example ?? false,
    gone: data === undefined && error?.error.code === 'not_found',
  };
}
