/*
 * Calls a command by name; the type of the answer follows from the name. Whatever is thrown becomes an `ApiFailure`.
 * No caching here; screens use cache.ts.
 */
import type { ApiError, Commands } from './bindings';
import { ApiFailure, isApiError } from './errors';
import type { Host } from './host';

let installed: Host | undefined;

/** Sets the host of this page, once at the start (and once a test). */
export function installHost(host: Host) {
  installed = host;
}

/** The host of this page. */
export function host(): Host {
  if (!installed) throw new Error('installHost comes first');
  return installed;
}

export async function call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
  try {
    return (await host().call(name, request)) as Commands[K][1];
  } catch (thrown) {
    throw new ApiFailure(asApiError(thrown));
  }
}

/** Begins a command as a job and returns the number under which its events come. */
export async function startJob<K extends keyof Commands>(command: K, request: Commands[K][0]): Promise<number> {
  try {
    return ((await host().call('job_start', { command, request })) as { job: number }).job;
  } catch (thrown) {
    throw new ApiFailure(asApiError(thrown));
  }
}

/** Asks a job to stop; that it has already ended is no failure. */
export async function cancelJob(job: number): Promise<void> {
  await host()
    .call('job_cancel', { job })
    .catch(() => undefined);
}

function asApiError(thrown: unknown): ApiError {
  if (isApiError(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', message, hint: '' };
}
