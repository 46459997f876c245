/*
 * The providers of the window around the router. One cache and one router per window; tests make their own.
 */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { askAhead, createCache, listenToApp } from '../api/cache';
import { CommandTable } from '../shared/commandTable';
import { theme, variablesOfTheme } from '../shared/theme';
import { COMMANDS, type CommandId } from './commands';
import { ErrorBoundary } from './ErrorBoundary';
import { createWindowRouter } from './routes';

/** For the screens that list what can be done. */
const TABLE = (Object.keys(COMMANDS) as CommandId[]).map((id) => ({ id, ...COMMANDS[id] }));

type Begun = {
  cache: QueryClient;
  router: ReturnType<typeof createWindowRouter>;
  /** To be called once the router hears of addresses by itself. */
  shown: () => void;
};

type AppProps = { history?: RouterHistory; begun?: Begun };

/** No start waits longer than this for the first answer; the screen then waits in sight. */
const PATIENCE = 400;

/**
 * Reads the first screen and what it shows before anything is drawn: drawing an empty frame first costs as much again as drawing the
 * whole.
 */
export async function beginApp(): Promise<Begun> {
  const cache = startCache();
  const router = createWindowRouter();
  // The shell may set the address at any moment, to show what it was started with; the router listens only once it is drawn.
  const shown = router.history.subscribe(() => void router.load());
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.all([router.load(), Promise.race([askAhead(cache, 'program_list', {}), patience])]);
  return { cache, router, shown };
}

export function App({ history, begun }: AppProps) {
  const [cache] = useState<QueryClient>(() => begun?.cache ?? startCache());
  const [router] = useState(() => begun?.router ?? createWindowRouter(history));
  useEffect(() => begun?.shown(), [begun]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={variablesOfTheme}>
      <ErrorBoundary>
        <QueryClientProvider client={cache}>
          <CommandTable value={TABLE}>
            <RouterProvider router={router} />
          </CommandTable>
          <Notifications position="bottom-right" containerWidth={420} className="br-notices" />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}

function startCache(): QueryClient {
  const cache = createCache();
  listenToApp(cache);
  return cache;
}
