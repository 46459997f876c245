/*
 * Shows the whole window at an address on a mock host, for tests.
 */
import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { installHost } from '../api/call';
import { App } from '../app/App';
import { type MockOptions, mockHost } from '../mock/host';
import { SUMMARY } from '../mock/sample';

/** The address of the sample program. */
export const AT_PROGRAM = `/program/${SUMMARY.id}`;

export function showAt(path: string, options: MockOptions = {}) {
  const host = mockHost({ slow: false, ...options });
  installHost(host);
  const history = createMemoryHistory({ initialEntries: [path] });
  const user = userEvent.setup();
  return { host, history, user, ...render(<App history={history} />) };
}
