/*
 * The home screen answers first, shows dangers before the ledger with a way to each field, explains weights on request, sets aside
 * only with a reason, and shows the dates.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';

const SENTENCE = 'Question 4 has no sponsor position.';

describe('the home of a program', () => {
  it('leads with the answer, then the dangers with their findings and a way to the field', async () => {
    showAt(AT_PROGRAM);
    await screen.findByText(/^Everything: not yet/);
    const dangers = screen.getByRole('region', { name: 'Dangers' });
    expect(within(dangers).getByText('FDA refuses the meeting')).toBeInTheDocument();
    const go = within(dangers).getByRole('link', { name: `Go: ${SENTENCE}` });
    expect(go).toHaveAttribute('href', expect.stringContaining('/questions/q4?field=fda.position'));
    expect(screen.queryByText(/%/)).toBeNull();
  });

  it('keeps the ledger folded and says on request why a line weighs what it weighs', async () => {
    const { user } = showAt(AT_PROGRAM);
    const ledger = await screen.findByRole('region', { name: 'Ledger' });
    expect(within(ledger).queryByText(/has no action/)).toBeNull();
    await user.click(within(ledger).getByText('FDA answers vaguely, or no'));
    await within(ledger).findByText(/has no action/);
    await user.click(within(ledger).getByText('Why this weighs 9'));
    expect(within(ledger).getByText(/9 times what each finding counts/)).toBeVisible();
  });

  it('asks for a step by the address', async () => {
    const { host, history, user } = showAt(AT_PROGRAM);
    await screen.findByText(/^Everything: not yet/);
    await user.click(screen.getByRole('link', { name: 'Meeting day' }));
    await waitFor(() => expect(history.location.search).toContain('step=meeting_day'));
    expect(screen.getByRole('link', { name: 'Meeting day' })).toHaveAttribute('aria-current', 'page');
    expect(host.calls.filter(({ name }) => name === 'readiness_get').at(-1)?.payload).toMatchObject({
      step: 'meeting_day',
    });
  });

  it('lists the heaviest findings as next steps, and the next dates', async () => {
    showAt(AT_PROGRAM);
    const steps = await screen.findByRole('region', { name: 'Next steps' });
    await within(steps).findAllByRole('link', { name: /^Go: / });
    const names = within(steps)
      .getAllByRole('link', { name: /^Go: / })
      .map((link) => link.getAttribute('aria-label'));
    expect(names[0]).toBe(`Go: ${SENTENCE}`);
    expect(names).toHaveLength(3);
  });

  it('sets a finding aside only with a reason, and takes it up again', async () => {
    const { host, user } = showAt(AT_PROGRAM);
    const dangers = await screen.findByRole('region', { name: 'Dangers' });
    await user.click(within(dangers).getByText('Why and source'));
    const submit = within(dangers).getByRole('button', { name: 'Set aside' });
    expect(submit).toBeDisabled();
    await user.type(within(dangers).getByLabelText('Set aside, because'), 'We ask for advice only.');
    await user.click(submit);
    await screen.findByText(/no open stop/);
    expect(host.calls.find(({ name }) => name === 'finding_dismiss')?.payload).toMatchObject({
      finding: 'f1',
      reason: 'We ask for advice only.',
    });
    await user.click(await screen.findByText('2 findings set aside with a reason'));
    await user.click(screen.getByRole('button', { name: `Take up again: ${SENTENCE}` }));
    await screen.findByText(/^Everything: not yet/);
  });

  it('shows the dates as a drawing and as a table with both readings', async () => {
    const { user } = showAt(AT_PROGRAM);
    await user.click(await screen.findByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table', { name: 'Dates from the request to the minutes' });
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    expect(within(table).getByText('Wed, Dec 16, 2026')).toBeInTheDocument();
    expect(within(table).getByText('One month before: Dec 15, 2026')).toBeInTheDocument();
    expect(screen.getByText(/Not checked against the final guidance/)).toBeInTheDocument();
  });

  it('asks for a date instead of showing an error when there is none to start from', async () => {
    const { host, user } = showAt('/');
    host.failNext('clock_get', { code: 'invalid_input', message: 'There is no date to start from', hint: 'Give one.' });
    await user.click(await screen.findByRole('link', { name: /BB-301/ }));
    await screen.findByText('Set one date');
    expect(screen.getByRole('link', { name: 'Open the meeting' })).toHaveAttribute(
      'href',
      expect.stringContaining('tab=dates'),
    );
  });

  it('says what has changed, or when the last change was', async () => {
    showAt(AT_PROGRAM);
    const changes = await screen.findByRole('region', { name: 'Since yesterday' });
    await within(changes).findByText(/Edit the contingency plan/);
  });
});
