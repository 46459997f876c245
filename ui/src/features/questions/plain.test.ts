/*
 * A line of a list loses marks and never meaning.
 */
import { expect, it } from 'vitest';
import { nameOfQuestion, plainLine } from './plain';

it('shows the words of references and keeps powers of ten', () => {
  expect(plainLine('a dose of [2 x 10<sup>13</sup>](fact:ft_1) vg/kg,\nas CO<sub>2</sub>')).toBe(
    'a dose of 2 x 10¹³ vg/kg, as CO₂',
  );
  expect(plainLine('x<sup>n</sup> and 10<sup>−3</sup>')).toBe('x^n and 10⁻³');
});

it('calls a question by its title, else by the beginning of its ask', () => {
  expect(nameOfQuestion({ fda: { title: '', ask: 'Does FDA agree?' } })).toBe('Does FDA agree?');
  expect(nameOfQuestion({ fda: { title: ' ', ask: ' ' } })).toBe('A question without words yet');
});
