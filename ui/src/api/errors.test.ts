/*
 * Every error code has words a writer understands, and whatever is thrown ends as one of them.
 */
import { describe, expect, it } from 'vitest';
import { mockHost } from '../mock/host';
import type { ErrorCode } from './bindings';
import { call, installHost } from './call';
import { ApiFailure, PRESENTATION, troubleOf } from './errors';

describe('errors', () => {
  it.each(Object.entries(PRESENTATION))('%s is shown in plain words', (_code, { title }) => {
    expect(title).not.toMatch(/error|oops|invalid|failed|\d/i);
    expect(title.length).toBeLessThanOrEqual(60);
  });

  it('shows the sentence and the hint of the app', () => {
    const failure = new ApiFailure({ code: 'conflict', message: 'The position was changed', hint: 'Choose one.' });
    expect(troubleOf(failure).shown).toMatchObject({ message: 'The position was changed', hint: 'Choose one.' });
  });

  it('shows a code of a newer app as a mistake of the program instead of nothing', () => {
    const code = 'from_the_future' as ErrorCode;
    expect(troubleOf({ code, message: 'Something new', hint: '' }).shown.message).toBe('Something new');
  });

  it('turns what a host throws into an ApiFailure', async () => {
    const host = mockHost({ slow: false });
    host.call = () => Promise.reject(new Error('the bridge is gone'));
    installHost(host);
    await expect(call('program_list', {})).rejects.toMatchObject({ error: { code: 'internal' } });
  });
});
