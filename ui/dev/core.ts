/*
 * Lets a page in an ordinary browser work on the real core: while developing (`npm run dev -- --mode core`) and in the checks of the
 * window (`checks/`). Starts the command line program on a store of its own and passes each call through it. Never shipped.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

type Answer = { ok?: unknown; error?: unknown };

export function coreServer(store = process.env.BRIEFING_STORE ?? '../target/dev-core.sqlite'): Plugin {
  const attach = (server: ViteDevServer | PreviewServer) => {
    const waiting: ((answer: Answer) => void)[] = [];
    const core: ChildProcessWithoutNullStreams = spawn('../target/debug/briefing', ['--store', store, 'batch']);
    core.stderr.pipe(process.stderr);
    createInterface({ input: core.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line) as Answer));
    server.httpServer?.on('close', () => core.kill());
    server.middlewares.use('/core', (request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        waiting.push((answer) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(answer));
        });
        core.stdin.write(`${body}\n`);
      });
    });
  };
  return { name: 'briefing-core', apply: 'serve', configureServer: attach, configurePreviewServer: attach };
}
