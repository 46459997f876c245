/*
 * A text with marks in a form: its findings belong to it, what was typed is saved when the field or the screen is left, and a text for FDA
 * is offered only what FDA may see.
 */
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Question } from '../api/bindings';
import { QUESTIONS } from '../mock/sample';
import { enterProse, fill } from '../test/prose';
import { AT_PROGRAM, showAt } from '../test/show';
import { audienceOf } from './useReferenceSource';

const [FIRST] = QUESTIONS as [Question];
const AT = `${AT_PROGRAM}/questions/${FIRST.id}`;

const saved = (host: ReturnType<typeof showAt>['host']) =>
  (host.calls.findLast(({ name }) => name === 'record_save')?.payload as { thing: { value: Question } } | undefined)
    ?.thing.value.fda;

const position = () => screen.findByRole('textbox', { name: 'Sponsor position' });

describe('a text with marks in a form', () => {
  it('is saved at once when the field is left', async () => {
    const { host } = showAt(AT);
    const editor = await enterProse(await position());
    act(() => void editor.commands.setContent('Ours.', { emitUpdate: true }));
    act(() => screen.getByLabelText('Title').focus());
    await waitFor(() => expect(saved(host)?.position).toBe('Ours.'), { timeout: 600 });
  });

  it('is saved when the screen is left before it was handed over', async () => {
    const { host, history } = showAt(AT);
    const editor = await enterProse(await position());
    act(() => void editor.commands.setContent('On the way out.', { emitUpdate: true }));
    act(() => history.push(`${AT_PROGRAM}/tasks`));
    await waitFor(() => expect(saved(host)?.position).toBe('On the way out.'));
  });

  it('shows what was typed once it is left', async () => {
    const { user } = showAt(AT);
    await fill(await position(), 'First.\n\nSecond.');
    await user.click(screen.getByLabelText('Title'));
    await waitFor(() => expect(document.querySelector('.ProseMirror')).toBeNull());
    const field = await position();
    expect([...field.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['First.', 'Second.']);
  });

  it('is entered by a click on its name', async () => {
    const { user } = showAt(AT);
    await position();
    await user.click(screen.getByText('Sponsor position'));
    await waitFor(() => expect(document.querySelector('.ProseMirror')).toHaveAccessibleName('Sponsor position'));
  });

  it('knows who reads it', () => {
    expect(audienceOf('fda.ask')).toBe('fda');
    expect(audienceOf('internal.disagree.action')).toBe('internal');
  });
});
