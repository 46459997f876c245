/*
 * Claims and sources through their screen: what lacks support, what is stale, where things are used.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../mock/storySample';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT_EVIDENCE = `${AT_PROGRAM}/evidence`;
const [MICE, GONADS] = CLAIMS;

describe('evidence and claims', () => {
  it('marks a claim without evidence in the list', async () => {
    showAt(AT_EVIDENCE);
    const row = await screen.findByRole('link', { name: /does not reach the gonads/ });
    await within(row).findByText('No evidence');
  });

  it('finds by a mark, and the filter stands in the address', async () => {
    const { history, user } = showAt(AT_EVIDENCE);
    await screen.findByText('No evidence');
    await user.click(screen.getByRole('link', { name: 'Evidence 2' }));
    await screen.findByText('Not used');
    expect(history.location.search).toContain('tab=evidence');
    expect(screen.getByRole('link', { name: /Study BB-301-T02/ })).toBeVisible();
  });

  it('says why a claim is stale and lets the reader settle it', async () => {
    const { host, user } = showAt(`${AT_EVIDENCE}?tab=claims&id=${MICE?.id}`);
    await screen.findByText('A source changed since this claim was last read');
    await user.click(screen.getByRole('button', { name: 'I have read it again' }));
    await screen.findByText('Read against its sources');
    await waitFor(() =>
      expect(host.calls.findLast(({ name }) => name === 'record_save')?.payload).toMatchObject({
        thing: { value: { internal: { stale: false } } },
      }),
    );
  });

  it('leads to every place that uses a claim, and says so when nothing does', async () => {
    const { user } = showAt(`${AT_EVIDENCE}?id=${MICE?.id}`);
    expect(await screen.findByRole('link', { name: 'Beat “Basis for safety”' })).toHaveAttribute(
      'href',
      expect.stringContaining('/story/'),
    );
    await user.click(screen.getByRole('link', { name: /gonads/ }));
    await screen.findByText(/No text and no question uses this claim yet/);
  });

  it('goes to the first field of a claim that was added, and to the next row after a removal', async () => {
    const { user } = showAt(`${AT_EVIDENCE}?id=${GONADS?.id}`);
    await user.click(await screen.findByRole('button', { name: 'Add claim' }));
    await waitFor(() => expect(screen.getByLabelText('Statement')).toHaveFocus());
    expect(screen.getByText('3 claims')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-row', GONADS?.id));
  });

  it('shows the lot map as a table too', async () => {
    const { user } = showAt(`${AT_EVIDENCE}?tab=lots`);
    await user.click(await screen.findByRole('link', { name: 'Lot map as a table' }));
    const table = await screen.findByRole('table', { name: 'Lot map' });
    expect(within(table).getByRole('link', { name: 'BB-TOX-1' })).toBeVisible();
  });

  it('teaches where nothing is yet', async () => {
    showAt(`${AT_EVIDENCE}?tab=dose`);
    await screen.findByText('Set each animal dose against the human dose');
    expect(screen.getByRole('button', { name: 'Add dose' })).toBeVisible();
  });
});

describe('a picture', () => {
  it('is chosen by the picker and taken in for whom it is meant', async () => {
    const { host, user } = showAt(`${AT_PROGRAM}/evidence?tab=figures`, { file: '/home/lead/map.svg' });
    await user.click(await screen.findByText('Import a picture'));
    await user.click(screen.getByRole('button', { name: 'Choose a picture…' }));
    expect(await screen.findByLabelText('Path of the file')).toHaveValue('/home/lead/map.svg');
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() =>
      expect(host.calls.find(({ name }) => name === 'figure_import')?.payload).toMatchObject({
        path: '/home/lead/map.svg',
        audience: 'internal',
      }),
    );
  });
});
