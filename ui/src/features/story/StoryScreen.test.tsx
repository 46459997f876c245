/*
 * The story through its screen: order, budget, claims, guidance, and the whole read as one text.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BEATS, CLAIMS, STORY_FINDINGS } from '../../mock/storySample';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT_STORY = `${AT_PROGRAM}/story`;
const [NEED, SAFETY] = BEATS;
const rows = () => screen.getAllByRole('link', { name: /^\d\. / }).map(({ textContent }) => textContent ?? '');

describe('the story', () => {
  it('says by how many words a beat is over its budget', async () => {
    showAt(AT_STORY);
    const row = await screen.findByRole('link', { name: /Basis for safety/ });
    expect(await within(row).findByText('7 of 5 words')).toBeVisible();
    expect(within(row).getByText('2 over')).toBeVisible();
    expect(screen.getByText(/about 1 page/)).toBeVisible();
  });

  it('moves a beat by keyboard and says where it stands now', async () => {
    const { host } = showAt(AT_STORY);
    fireEvent.keyDown(await screen.findByRole('link', { name: /Basis for safety/ }), {
      key: 'ArrowUp',
      altKey: true,
      shiftKey: true,
    });
    await waitFor(() => expect(rows()[0]).toContain('1. Basis for safety'));
    expect(screen.getByText('Basis for safety is now at position 1 of 3.')).toBeInTheDocument();
    expect(host.calls.find(({ name }) => name === 'record_move')?.payload).toEqual({ id: SAFETY?.id, to: 0 });
  });

  it('opens the next beat when one is removed, and brings it back on Undo', async () => {
    const { user } = showAt(`${AT_STORY}/${NEED?.id}`);
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await screen.findByRole('heading', { level: 2, name: '1. Basis for safety' });
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-beat', SAFETY?.id));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  it('offers the usual beats that are missing and puts one at its usual place', async () => {
    const { host, user } = showAt(AT_STORY);
    await user.click(await screen.findByRole('button', { name: 'Add beat' }));
    expect(screen.queryByRole('menuitem', { name: 'Why it should be safe' })).toBeNull();
    await user.click(await screen.findByRole('menuitem', { name: 'Why it can be made' }));
    await screen.findByRole('heading', { level: 2, name: '3. Manufacturing feasibility' });
    expect(host.calls.filter(({ name }) => name === 'record_move')).toHaveLength(1);
  });

  it('begins an empty story with the eight usual beats', async () => {
    const { user } = showAt(AT_STORY, { empty: true });
    await user.click(await screen.findByRole('button', { name: 'Add the eight usual beats' }));
    await waitFor(() => expect(rows()).toHaveLength(8));
    expect(rows()[0]).toContain('Purpose of this submission');
  });

  it('tells what a beat should do, with a weak and a strong example', async () => {
    const { user } = showAt(`${AT_STORY}/${SAFETY?.id}`);
    await user.click(await screen.findByText('Show why the starting dose is reasonable.'));
    expect(screen.getByText('The margin in one method')).toBeVisible();
    expect(screen.getByText('The robust margin supports the trial.')).toBeVisible();
    expect(screen.getByText('Judgment, not a rule')).toBeVisible();
  });

  it('writes a new claim on the spot and links it', async () => {
    const { host, user } = showAt(`${AT_STORY}/${SAFETY?.id}`);
    await user.type(await screen.findByLabelText('New claim'), 'The margin is tenfold.{Enter}');
    await waitFor(() => {
      const saved = host.calls
        .filter(({ name }) => name === 'record_save')
        .map(({ payload }) => JSON.stringify(payload));
      expect(saved.some((one) => one.includes('"thing":"claim"') && one.includes('The margin is tenfold.'))).toBe(true);
      expect(saved.some((one) => one.includes(`"id":"${SAFETY?.id}"`) && /"claims":\["cl_[^"]+","cl_/.test(one))).toBe(
        true,
      );
    });
  });

  it('says what the story stands on and what is not told yet', async () => {
    showAt(AT_STORY, { found: STORY_FINDINGS });
    const spine = await screen.findByRole('region', { name: 'What the story stands on' });
    expect(within(spine).getByText('Told')).toBeVisible();
    expect(within(spine).getAllByText('Not told yet')).toHaveLength(2);
    await within(spine).findByText('The overview does not say what is asked of FDA.');
  });

  it('is read through as one text, with the support of each claim', async () => {
    showAt(`${AT_STORY}?view=read`);
    const claims = await screen.findByRole('list', { name: 'Claims of Basis for safety' });
    expect(within(claims).getByText(CLAIMS[0]?.fda.statement ?? '')).toBeVisible();
    expect(within(claims).getByText('A source changed')).toBeVisible();
    expect(screen.getByText('Patients bleed into joints every month.')).toBeVisible();
  });
});
