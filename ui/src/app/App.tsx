/*
 * The providers of the window around the router. One cache and one router per window; tests make their own.
 */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createCache, listenToApp } from '../api/cache';
import { CommandTable } from '../shared/commandTable';
import { theme, variablesOfTheme } from '../shared/theme';
import { COMMANDS, type CommandId } from './commands';
import { ErrorBoundary } from './ErrorBoundary';
import { createWindowRouter } from './routes';

/** For the screens that list what can be done. */
const TABLE = (Object.keys(COMMANDS) as CommandId[]).map((id) => ({ id, ...COMMANDS[id] }));

type AppProps = { history?: RouterHistory };

export function App({ history }: AppProps) {
  const [cache] = useState<QueryClient>(startCache);
  const [router] = useState(() => createWindowRouter(history));
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
