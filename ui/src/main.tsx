/*
 * Starts the window: host, cache, theme, router. The hosts for an ordinary browser exist only while developing and in builds
 * of mode `mock` and `core`; a shipped page outside its window says so instead of failing oddly.
 */
import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './styles/tokens.css';
import './styles/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installHost } from './api/call';
import { type Host, insideWindow, tauriHost } from './api/host';
import { App, beginApp } from './app/App';
import { loadScreens } from './app/routes';
import { restoreLook } from './shared/look';

/** How long after the first screen the others are loaded, in milliseconds: it stands by then, and nobody has read it yet. */
const SCREENS_AFTER = 400;

async function findHost(): Promise<Host | null> {
  if (insideWindow()) return tauriHost;
  if (import.meta.env.MODE === 'core') {
    const { coreHost } = await import('../dev/coreHost');
    return coreHost();
  }
  if (import.meta.env.DEV || import.meta.env.MODE === 'mock') {
    const { mockHost } = await import('./mock/host');
    return mockHost();
  }
  return null;
}

async function start(place: HTMLElement) {
  const host = await findHost();
  if (!host) {
    place.textContent = 'This page belongs to the Briefing Room window. Start the app to use it.';
    return;
  }
  installHost(host);
  restoreLook();
  const begun = await beginApp();
  createRoot(place).render(
    <StrictMode>
      <App begun={begun} />
    </StrictMode>,
  );
  setTimeout(() => void loadScreens(), SCREENS_AFTER);
}

const place = document.getElementById('root');
if (place) void start(place);
