/*
 * The facts of the program through their screen: enough to start first, the rest folded, lists edited in place, numbers that disagree.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { STORY_FINDINGS } from '../../mock/storySample';
import { fill } from '../../test/prose';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT_FACTS = `${AT_PROGRAM}/facts`;

describe('the facts', () => {
  it('asks the twelve that are enough to start and folds the rest', async () => {
    showAt(AT_FACTS);
    await screen.findByRole('heading', { name: 'Twelve facts are enough to start' });
    expect(screen.getByText(/^5 of 12 are there/)).toBeVisible();
    expect(screen.getByLabelText('Pediatric study plans')).not.toBeVisible();
  });

  it('opens the topic of the field a finding leads to', async () => {
    showAt(`${AT_FACTS}?field=fda.pediatric_plan`);
    const field = await screen.findByLabelText(/Pediatric study plans/);
    expect(field).toBeVisible();
    await waitFor(() => expect(field).toHaveFocus());
  });

  it('leads from a finding to the tab where its list lies', async () => {
    showAt(`${AT_FACTS}?field=fda.abbreviations`);
    await screen.findByText('Explain each short form once');
  });

  it('adds an abbreviation and saves it with the program', async () => {
    const { host, user } = showAt(`${AT_FACTS}?tab=abbreviations`);
    await user.click(await screen.findByRole('button', { name: 'Add abbreviation' }));
    await user.type(await screen.findByRole('textbox', { name: /^Short form/ }), 'VCN');
    await user.type(screen.getByRole('textbox', { name: /^Meaning/ }), 'vector copy number');
    await waitFor(() =>
      expect(host.calls.findLast(({ name }) => name === 'record_save')?.payload).toMatchObject({
        thing: { thing: 'program', value: { fda: { abbreviations: [{ short: 'VCN', long: 'vector copy number' }] } } },
      }),
    );
  });

  it('offers to put back an abbreviation that was removed, and keeps what was written meanwhile', async () => {
    const { user } = showAt(`${AT_FACTS}?tab=abbreviations`);
    const add = await screen.findByRole('button', { name: 'Add abbreviation' });
    await user.click(add);
    await user.type(screen.getAllByLabelText(/Short form/).at(-1) as HTMLElement, 'VCN');
    await user.click(add);
    await user.type(screen.getAllByLabelText(/Short form/).at(-1) as HTMLElement, 'LTFU');
    await user.click(screen.getByRole('button', { name: 'Remove VCN' }));
    expect(screen.queryByDisplayValue('VCN')).toBeNull();
    await user.type(screen.getByDisplayValue('LTFU'), '2');
    const notice = await screen.findByText('Removed: VCN');
    await user.click(within(notice.parentElement as HTMLElement).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByDisplayValue('VCN')).toBeInTheDocument();
    expect(screen.getByDisplayValue('LTFU2')).toBeInTheDocument();
  });

  it('explains confidential terms and keeps them on internal ground', async () => {
    showAt(AT_FACTS);
    const help = await screen.findByText(/words that must never stand in a file for FDA/);
    expect(help.closest('[data-surface]')).toHaveAttribute('data-surface', 'internal');
  });

  it('edits a row of the target profile in place', async () => {
    const { host, user } = showAt(`${AT_FACTS}?tab=profile`);
    const [first] = await screen.findAllByLabelText('Target');
    await fill(first as HTMLElement, 'Children too');
    await user.tab();
    await waitFor(() =>
      expect(host.calls.findLast(({ name }) => name === 'record_save')?.payload).toMatchObject({
        thing: { thing: 'profile_row', value: { fda: { attribute: 'Indication', target: 'Children too' } } },
      }),
    );
  });

  it('shows at a key fact which texts say another value', async () => {
    showAt(`${AT_FACTS}?tab=key-facts`, { found: STORY_FINDINGS });
    const panel = await screen.findByRole('region', { name: 'Texts that disagree with this fact' });
    expect(within(panel).getByRole('link', { name: 'Go to Claim “One dose”' })).toHaveAttribute(
      'href',
      expect.stringContaining('field=fda.value'),
    );
  });
});

const SCREENS = [
  `${AT_FACTS}`,
  `${AT_FACTS}?tab=profile`,
  `${AT_FACTS}?tab=key-facts`,
  `${AT_PROGRAM}/story`,
  `${AT_PROGRAM}/evidence`,
  `${AT_PROGRAM}/evidence?tab=evidence`,
  `${AT_PROGRAM}/evidence?tab=lots`,
];

describe('every field', () => {
  it.each(SCREENS)('lies on exactly one ground: %s', async (path) => {
    const { container } = showAt(path);
    await waitFor(() => expect(container.querySelectorAll('[data-field]').length).toBeGreaterThan(3));
    for (const field of container.querySelectorAll('[data-field]')) {
      let grounds = 0;
      for (let up: Element | null = field; up; up = up.parentElement) if (up.hasAttribute('data-surface')) grounds += 1;
      expect([field.getAttribute('data-field'), grounds]).toEqual([field.getAttribute('data-field'), 1]);
    }
  });
});
