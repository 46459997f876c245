/*
 * A program file is chosen by the picker from anywhere; a program that is here already is not touched before the user says how.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MockHost } from '../mock/host';
import { AT_PROGRAM, showAt } from '../test/show';

const imports = (host: MockHost) =>
  host.calls.filter(({ name }) => name === 'job_start').map(({ payload }) => (payload as { request: unknown }).request);
const FILE = '/home/lead/Documents/program.json';

describe('a program file', () => {
  it('opens from the first screen and leads to the program', async () => {
    const { host, history, user } = showAt('/', { empty: true });
    await user.click(await screen.findByRole('button', { name: 'Open a program file…' }));
    await waitFor(() => expect(history.location.pathname).toBe(AT_PROGRAM));
    expect(imports(host)).toEqual([{ path: FILE, mode: 'refuse' }]);
    await screen.findByText('Opened from the file: BB-301');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(history.location.pathname).toBe('/'));
    expect(host.calls.some(({ name }) => name === 'program_remove')).toBe(true);
  });

  it('asks what to do when the program is here, and opens a copy', async () => {
    const { host, history, user } = showAt('/');
    await user.click(await screen.findByRole('button', { name: 'Open a program file…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Open a program file' });
    await within(dialog).findByText('This program is here already');
    expect(within(dialog).getByText(/Undo brings everything back/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Open as a copy' }));
    await waitFor(() => expect(history.location.pathname).toBe(`${AT_PROGRAM}7`));
    expect(imports(host)[1]).toEqual({ path: FILE, mode: 'as_copy' });
  });

  it('replaces the one here as a step that Undo takes back', async () => {
    const { host, user } = showAt('/');
    await user.click(await screen.findByRole('button', { name: 'Open a program file…' }));
    await user.click(await screen.findByRole('button', { name: 'Replace the one here' }));
    const notice = await screen.findByText('Replaced by the file: BB-301');
    await user.click(within(notice.parentElement as HTMLElement).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(host.calls.some(({ name }) => name === 'history_undo')).toBe(true));
  });

  it('is a command of the keyboard too, and says why a file is none', async () => {
    const { host } = showAt(AT_PROGRAM);
    await screen.findByRole('heading', { level: 1, name: 'BB-301' });
    host.failNext('program_import', { code: 'invalid_input', message: 'program.json is not a text file', hint: '' });
    fireEvent.keyDown(document.body, { key: 'O', ctrlKey: true, shiftKey: true });
    await screen.findByText('program.json is not a text file');
    expect(screen.getByText('What was stored before is unchanged.')).toBeInTheDocument();
  });

  it('does nothing when the picker is closed', async () => {
    const { host, user } = showAt('/', { file: null });
    await user.click(await screen.findByRole('button', { name: 'Open a program file…' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(imports(host)).toEqual([]);
  });
});
