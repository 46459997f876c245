/*
 * The window closes by itself once everything is saved, and asks first where something could not be saved.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Question } from '../api/bindings';
import { QUESTIONS } from '../mock/sample';
import { AT_PROGRAM, showAt } from '../test/show';

const [FIRST] = QUESTIONS as [Question];
const AT = `${AT_PROGRAM}/questions/${FIRST.id}`;
const FULL = { code: 'unavailable', message: 'The disk is full', hint: 'Free some space.' } as const;

const closed = (calls: { name: string }[]) => calls.some(({ name }) => name === 'close_now');

describe('closing the window', () => {
  it('saves what was typed a moment ago and closes', async () => {
    const { host } = showAt(AT);
    fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Potency of the first lots' } });
    host.choose('closing');
    await waitFor(() => expect(closed(host.calls)).toBe(true));
    const saved = host.calls.filter(({ name }) => name === 'record_save').at(-1);
    expect(JSON.stringify(saved)).toContain('Potency of the first lots');
  });

  it('stays and asks where something could not be saved, and closes only when told to', async () => {
    const { host, user } = showAt(AT);
    fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'Potency of the first lots' } });
    host.failNext('record_save', FULL);
    host.choose('closing');
    const dialog = await screen.findByRole('dialog', { name: 'Some text is not saved' });
    expect(closed(host.calls)).toBe(false);
    expect(host.calls.some(({ name }) => name === 'stay_open')).toBe(true);
    await user.click(within(dialog).getByRole('button', { name: 'Stay and look' }));
    expect(screen.getByLabelText('Title')).toHaveValue('Potency of the first lots');
    host.choose('closing');
    await waitFor(() => expect(closed(host.calls)).toBe(true));
  });
});
