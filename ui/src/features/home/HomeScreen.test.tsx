/*
 * A first start offers three ways to begin, the shortest first; a program is removed without a question and comes back.
 */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showAt } from '../../test/show';

describe('the first screen', () => {
  it('leads with pasting draft questions on a first start', async () => {
    showAt('/', { empty: true });
    const paste = await screen.findByRole('link', { name: 'Paste your questions' });
    expect(paste).toHaveAttribute('href', '/start');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings[0]).toBe('First ten minutes: paste your draft questions');
    expect(headings).toContain('Look at a finished example');
    expect(headings).toContain('Start a program');
    expect(screen.getByText(/You get a copy of your own/)).toBeInTheDocument();
  });

  it('removes a program without asking and brings it back', async () => {
    const { host, user } = showAt('/');
    await user.click(await screen.findByRole('button', { name: 'Remove BB-301' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: /BB-301/ })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: /BB-301/ });
    expect(host.calls.filter(({ name }) => name === 'program_bring_back')).toHaveLength(1);
  });

  it('does not ask for a date to start a program', async () => {
    const { host, user } = showAt('/', { empty: true });
    await user.type(await screen.findByLabelText(/Product name or code/), 'CT-12');
    await user.click(screen.getByRole('button', { name: 'Create program' }));
    await waitFor(() => expect(document.title).toContain('Home'));
    expect(host.calls.filter(({ name }) => name === 'record_save')).toHaveLength(0);
  });
});
