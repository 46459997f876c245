/*
 * Long work that can be watched and stopped: starts a command as a job and follows it.
 * The result is whatever the command would have returned; progress is for the eye only.
 */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError, Commands } from './bindings';
import { useJobState } from './cache';
import { cancelJob, startJob } from './call';
import type { ApiFailure } from './errors';

export type Job<Result> =
  | { state: 'idle' }
  | { state: 'running'; step: string; share: number }
  | { state: 'done'; result: Result }
  | { state: 'failed'; error: ApiError }
  | { state: 'canceled' };

export function useJob<K extends keyof Commands>(command: K) {
  const [job, setJob] = useState<number | null>(null);
  const heard = useJobState(job);
  const start = useMutation<number, ApiFailure, Commands[K][0]>({
    mutationFn: (request) => startJob(command, request),
    onSuccess: setJob,
  });

  return {
    job: describe(),
    start: (request: Commands[K][0]) => {
      setJob(null);
      start.mutate(request);
    },
    cancel: () => {
      if (job !== null) void cancelJob(job);
    },
    forget: () => {
      setJob(null);
      start.reset();
    },
  };

  function describe(): Job<Commands[K][1]> {
    if (start.error) return { state: 'failed', error: start.error.error };
    if (job === null) return start.isPending ? { state: 'running', step: 'Starting', share: 0 } : { state: 'idle' };
    switch (heard?.state) {
      case undefined:
        return { state: 'running', step: 'Starting', share: 0 };
      case 'running':
        return {
          state: 'running',
          step: heard.step || 'Working',
          share: heard.total > 0 ? heard.done / heard.total : 0,
        };
      case 'done':
        return { state: 'done', result: heard.result as Commands[K][1] };
      case 'canceled':
        return { state: 'canceled' };
      case 'failed':
        return { state: 'failed', error: heard.error ?? { code: 'internal', message: heard.step, hint: '' } };
    }
  }
}
