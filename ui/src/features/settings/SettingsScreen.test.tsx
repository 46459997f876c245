/*
 * Settings hold at once, and going back to a copy is asked, explained and says where the state before lies.
 */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showAt } from '../../test/show';

it('makes rows compact at once and remembers it', async () => {
  const { user } = showAt('/settings');
  await user.click(await screen.findByLabelText('Compact'));
  expect(document.documentElement.dataset.density).toBe('compact');
  expect(localStorage.getItem('briefing-density')).toBe('compact');
  await user.click(screen.getByLabelText('Comfortable'));
});

it('goes back to a copy only after asking', async () => {
  const { host, user } = showAt('/settings');
  await user.click(await screen.findByRole('button', { name: 'Go back to 2026-11-26.sqlite' }));
  const dialog = await screen.findByRole('dialog', { name: 'Go back to a copy' });
  expect(host.calls.some(({ name }) => name === 'backup_restore')).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Go back to this copy' }));
  await within(dialog).findByText('/home/lead/store-backups/before.sqlite');
});

it('backs up into the folder that was chosen', async () => {
  const { host, user } = showAt('/settings');
  await user.click(await screen.findByRole('button', { name: 'Back up now…' }));
  await expect
    .poll(() => host.calls.find(({ name }) => name === 'job_start')?.payload)
    .toMatchObject({
      command: 'backup_save',
      request: { path: expect.stringMatching(/BB-301\/briefing-room-.*\.sqlite$/) },
    });
});
