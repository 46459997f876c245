/*
 * A pack is looked at before it is accepted, a weaker rule needs a reason, and a pack goes out of use with one and comes back.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MockHost } from '../../../mock/host';
import { showAt } from '../../../test/show';

const asked = (host: MockHost, name: string) =>
  host.calls.filter((call) => call.name === name).map(({ payload }) => payload);

async function look() {
  const shown = showAt('/settings', { file: '/home/lead/rules-2027.zip' });
  await shown.user.click(await screen.findByRole('button', { name: 'Add from a file…' }));
  const region = await screen.findByRole('region', { name: 'Rules from October 2027 2.0.0' });
  return { ...shown, region };
}

describe('library packs', () => {
  it('lists what is in use', async () => {
    showAt('/settings');
    const list = await screen.findByRole('list', { name: 'Packs in use' });
    expect(within(list).getByText(/Questions and lessons of Harbor Bio/)).toBeInTheDocument();
    expect(within(list).getByText('In use')).toBeInTheDocument();
  });

  it('shows what a pack changes in each program and names weaker rules', async () => {
    const { host, region } = await look();
    expect(asked(host, 'job_start')[0]).toEqual({
      command: 'pack_preview',
      request: { path: '/home/lead/rules-2027.zip' },
    });
    const weaker = within(region).getByRole('region', { name: 'Rules that become weaker' });
    expect(within(weaker).getByText(/the limit rises from 10 to 12/)).toBeInTheDocument();
    expect(within(region).getByText('Dec 11, 2026')).toBeInTheDocument();
    expect(within(region).getByText(/The package is due sooner/)).toBeInTheDocument();
    expect(within(region).getByText(/changes in CT-12/)).toBeInTheDocument();
    expect(within(region).getByRole('heading', { name: 'Rules from October 2027 2.0.0' })).toHaveFocus();
  });

  it('accepts a weaker rule only with a reason, by the hash that was shown', async () => {
    const { host, user, region } = await look();
    await user.click(within(region).getByRole('button', { name: 'Accept this pack' }));
    expect(await within(region).findByText(/is accepted with a reason/)).toBeInTheDocument();
    expect(asked(host, 'pack_accept')).toEqual([]);
    await user.type(within(region).getByLabelText(/Why is the weaker rule right/), 'FDA raised it');
    await user.click(within(region).getByRole('button', { name: 'Accept this pack' }));
    await screen.findByText('Rules from October 2027 2.0.0 is in use now.');
    expect(asked(host, 'pack_accept')).toEqual([
      { path: '/home/lead/rules-2027.zip', sha256: '99ff00aa'.padEnd(64, '1'), reason: 'FDA raised it' },
    ]);
  });

  it('says why a pack is refused, and that nothing changed', async () => {
    const { host, user } = showAt('/settings', { file: '/home/lead/broken.zip' });
    host.failNext('pack_preview', { code: 'invalid_input', message: 'topic.toml cannot be read', hint: '' });
    await user.click(await screen.findByRole('button', { name: 'Add from a file…' }));
    const region = await screen.findByRole('region', { name: 'This pack cannot be used' });
    expect(within(region).getByText('topic.toml cannot be read')).toBeInTheDocument();
    expect(within(region).getByText('What was stored before is unchanged.')).toBeInTheDocument();
  });

  it('takes a pack out of use with a reason, and can look at it again by its hash', async () => {
    const { host, user } = showAt('/settings');
    await user.click(await screen.findByRole('button', { name: /^Take out of use/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Take a pack out of use' });
    expect(within(dialog).getByText(/What you adopted from it stays/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Take it out of use' }));
    expect(asked(host, 'pack_take_back')).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Why/), 'Under revision');
    await user.click(within(dialog).getByRole('button', { name: 'Take it out of use' }));
    await screen.findByText(/can be used again from there/);
    expect(asked(host, 'pack_take_back')).toEqual([{ id: 'harbor-bio', reason: 'Under revision' }]);
    await user.click(screen.getByText('1 pack out of use'));
    await user.click(screen.getByRole('button', { name: /^Look and use again/ }));
    await waitFor(() =>
      expect(asked(host, 'job_start')).toEqual([
        { command: 'pack_preview', request: { sha256: 'ab12cd34ef56'.padEnd(64, '0') } },
      ]),
    );
  });
});
