/*
 * The bank: narrowed to the program's product, forgiving in its search, honest about what is already taken over, and adopting with the
 * gaps filled first.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT = `${AT_PROGRAM}/questions?tab=bank`;
const topics = () => within(screen.getByRole('list', { name: 'Topics' })).getAllByRole('button');

describe('the question bank', () => {
  beforeEach(() => localStorage.clear());

  it('shows what fits the product of the program, and everything on request', async () => {
    const { user } = showAt(AT);
    await screen.findByRole('heading', { level: 2, name: 'Potency assurance strategy' });
    expect(topics()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(topics()).toHaveLength(2));
  });

  it('says what a misspelled word was taken for', async () => {
    const { user } = showAt(AT);
    await user.type(await screen.findByLabelText('Search the bank'), 'potancy');
    await screen.findByText('1 topic, found by “potency”');
  });

  it('chooses a topic with the arrow keys', async () => {
    const { user } = showAt(`${AT}&modality=all&meeting=all`);
    await screen.findByRole('heading', { level: 2, name: 'Potency assurance strategy' });
    topics()[0]?.focus();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('heading', { level: 2, name: 'Starting dose' });
    expect(topics()[1]).toHaveFocus();
  });

  it('keeps FDA’s usual concern and the fallback on the internal ground', async () => {
    showAt(AT);
    const internal = await screen.findByRole('region', { name: 'Internal only: What FDA often worries about' });
    expect(internal).toHaveTextContent('Only expression is measured.');
    expect(internal).toHaveTextContent('Add a functional assay later.');
    await screen.findByText('CMC information for gene therapy INDs');
  });

  it('adopts, offers to undo, and marks the topic from then on', async () => {
    const { host, user } = showAt(AT);
    await user.click(await screen.findByRole('button', { name: 'Adopt' }));
    await screen.findByText(/Adopted: Potency assurance strategy/);
    await within(screen.getByRole('list', { name: 'Topics' })).findByText('In this program');
    expect(host.calls.find(({ name }) => name === 'question_adopt')?.payload).toMatchObject({
      topic: 'potency-strategy',
      values: {},
    });
  });

  it('fills the gaps before it adopts, and opens the question', async () => {
    const { host, user } = showAt(AT);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Adopt and tailor…' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: 'Adopt and tailor…' }));
    const field = await screen.findByLabelText('Assay');
    expect(field).toHaveFocus();
    await user.type(field, 'an infectivity assay');
    await user.click(screen.getByRole('button', { name: 'Adopt and open' }));
    await screen.findByRole('heading', { level: 1, name: 'Potency assurance strategy' });
    expect(host.calls.find(({ name }) => name === 'question_adopt')?.payload).toMatchObject({
      values: { assay: 'an infectivity assay' },
    });
  });

  it('keeps filters under a name and takes them again', async () => {
    // jsdom has no layout, so Mantine takes the popover for scrolled out of view.
    const { user } = showAt(`${AT}&discipline=cmc&modality=all`);
    await user.click(await screen.findByRole('button', { name: 'Saved views' }));
    await user.type(await screen.findByLabelText('Keep the filters on screen as'), 'My CMC set');
    await user.click(await screen.findByRole('button', { name: 'Keep', hidden: true }));
    await screen.findByRole('button', { name: 'My CMC set', hidden: true });
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(topics()).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: 'Saved views (1)' }));
    await user.click(await screen.findByRole('button', { name: 'My CMC set', hidden: true }));
    await waitFor(() => expect(topics()).toHaveLength(1));
  });
});
