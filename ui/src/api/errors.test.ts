/*
 * Every error code has words a writer understands, and whatever is thrown ends as one of them.
 */
import { describe, expect, it } from 'vitest';
import { mockHost } from '../mock/host';
import type { ErrorCode } from './bindings';
import bindings from './bindings.ts?raw';
import { call, installHost } from './call';
import { ApiFailure, PRESENTATION, troubleOf } from './errors';

/** The codes as Rust writes them into the bindings. */
const CODES = [...(/export type ErrorCode = ([^;]+);/.exec(bindings)?.[1] ?? '').matchAll(/"(\w+)"/g)].map(
  ([, code]) => code as ErrorCode,
);

describe('errors', () => {
  it('has words for every code of the bindings and no other', () => {
    expect(CODES.length).toBeGreaterThanOrEqual(7);
    expect(Object.keys(PRESENTATION).sort()).toEqual([...CODES].sort());
  });

  it.each(CODES)('%s says what happened, what it means for the work and what to do', (code) => {
    const { shown } = troubleOf({ code, message: 'The file is there already', hint: '' });
    for (const words of [shown.title, shown.effect, shown.hint]) {
      expect(words.length).toBeGreaterThan(5);
      expect(words.length).toBeLessThanOrEqual(240);
      expect(words).not.toMatch(/\b(error|oops|invalid|failed)\b/i);
    }
    expect(shown.message).toBe('The file is there already');
  });

  it('prefers the way out that the app names', () => {
    expect(troubleOf({ code: 'refused', message: 'Taken', hint: 'Choose another.' }).shown.hint).toBe(
      'Choose another.',
    );
  });

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
