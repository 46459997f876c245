/*
 * The providers of the window around the router. One cache and one router per window; tests make their own.
 */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createCache, listenToApp } from '../api/cache';
import { theme, variablesOfTheme } from '../shared/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { createWindowRouter } from './routes';

type AppProps = { history?: RouterHistory };

export function App({ history }: AppProps) {
  const [cache] = useState<QueryClient>(startCache);
  const [router] = useState(() => createWindowRouter(history));
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={variablesOfTheme}>
      <ErrorBoundary>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
          <Notifications position="bottom-right" containerWidth={420} />
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
