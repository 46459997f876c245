/*
 * Help lists the real shortcuts, finds rules by their words, and begins the tour only when asked.
 */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showAt } from '../../test/show';

it('lists the shortcuts of the command table', async () => {
  showAt('/help?tab=shortcuts');
  const table = await screen.findByRole('table', { name: 'Shortcuts that work from anywhere' });
  expect(table).toHaveTextContent('Search or run a command');
});

it('finds rules, disagreements and guidance by their words', async () => {
  const { user } = showAt('/help?tab=rules');
  await screen.findByText('Where sources disagree (1)');
  await user.type(screen.getByLabelText('Find in rules and sources'), 'matrix');
  await screen.findByText('Guidance and what it already answers (1)');
  await screen.findByText('Where sources disagree (0)');
});

it('begins the tour only when asked, and Escape leaves it', async () => {
  const { user } = showAt('/help');
  const start = await screen.findByRole('button', { name: 'Show me around the window' });
  expect(screen.queryByText('The sections')).not.toBeInTheDocument();
  await user.click(start);
  await screen.findByText('The sections');
  await user.keyboard('{Escape}');
  await expect.poll(() => screen.queryByText('The sections')).toBeNull();
});

it('says what this is not', async () => {
  showAt('/help?tab=about');
  await screen.findByText(/not a system under 21 CFR Part 11/);
});
