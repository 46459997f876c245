/*
 * The host of a page that works on the real core through a server on this machine (core.ts). Jobs run at once and report their end.
 * Never shipped: only builds of mode `core` hold it.
 */
import { type ApiError, type Event, WRITES } from '../src/api/bindings';
import type { Host } from '../src/api/host';

export function coreHost(): Host {
  const heard: ((event: Event) => void)[] = [];
  let jobs = 0;
  const run = async (command: string, request: unknown): Promise<unknown> => {
    const response = await fetch('/core', { method: 'POST', body: JSON.stringify({ command, request }) });
    const answer = (await response.json()) as { ok?: unknown; error?: unknown };
    if (answer.error) throw answer.error;
    return answer.ok;
  };
  const say = (event: Event) => {
    for (const tell of heard) tell(event);
  };
  const begin = (command: string, request: unknown) => {
    jobs += 1;
    const job = jobs;
    const at = { event: 'job', job, done: 1, total: 1, step: '' } as const;
    void run(command, request).then(
      (result) => {
        say({ event: 'changed', topics: [...(WRITES[command as keyof typeof WRITES] ?? [])] });
        say({ ...at, state: 'done', result: result as never });
      },
      (error: unknown) => say({ ...at, state: 'failed', result: null, error: error as ApiError }),
    );
    return { job };
  };
  return {
    call: (name, payload) => {
      if (name === 'job_cancel') return Promise.resolve({});
      if (name !== 'job_start') return run(name, payload);
      const { command, request } = payload as { command: string; request: unknown };
      return Promise.resolve(begin(command, request));
    },
    onEvent: (tell) => heard.push(tell),
    onMenu: () => () => undefined,
    pickFolder: (title) => Promise.resolve(prompt(title, 'out/packets')),
    pickFile: (title) => Promise.resolve(prompt(title)),
    showInFolder: () => Promise.resolve(),
    setTitle: () => undefined,
    nameSteps: () => undefined,
    closeNow: () => undefined,
    stayOpen: () => undefined,
    setZoom: (scale) => document.documentElement.style.setProperty('zoom', String(scale)),
  };
}
