/*
 * F6 goes through the parts of the window in order and begins again; Shift+F6 goes back.
 */
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Question } from '../api/bindings';
import { QUESTIONS } from '../mock/sample';
import { AT_PROGRAM, showAt } from '../test/show';

const [FIRST] = QUESTIONS as [Question];

beforeEach(() => {
  // The page of the tests is not drawn, so nothing has a box.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
});

it('goes from the sections to the parts of the screen and around, and back', async () => {
  const { user } = showAt(`${AT_PROGRAM}/questions/${FIRST.id}`);
  await screen.findByLabelText('Title');
  const sections = screen.getByRole('navigation', { name: 'Sections' });
  within(sections)
    .getByRole('link', { name: /^Questions/ })
    .focus();
  const visited: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await user.keyboard('{F6}');
    const one = document.activeElement as HTMLElement;
    if (sections.contains(one)) break;
    visited.push(one.getAttribute('aria-label') ?? one.textContent ?? '');
  }
  expect(sections).toContainElement(document.activeElement as HTMLElement);
  expect(document.activeElement).toHaveAttribute('aria-current');
  expect(visited.length).toBeGreaterThan(4);
  expect(visited.length).toBeLessThan(20);
  await user.keyboard('{F6}');
  const first = document.activeElement;
  await user.keyboard('{F6}{Shift>}{F6}{/Shift}');
  expect(document.activeElement).toBe(first);
});
