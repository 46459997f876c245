/*
 * Lets a page in an ordinary browser work on the real core while developing: `npm run dev -- --mode core`.
 * Starts the command line program on a store of its own and passes each call through it. Never part of a build.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Plugin } from 'vite';

type Answer = { ok?: unknown; error?: unknown };

export function coreServer(): Plugin {
  return {
    name: 'briefing-core',
    apply: 'serve',
    configureServer(server) {
      const store = process.env.BRIEFING_STORE ?? '../target/dev-core.sqlite';
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
    },
  };
}
