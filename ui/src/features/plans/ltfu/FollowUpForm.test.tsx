/*
 * The follow-up plan: answers change what follows at once, a link to a field opens its step, the usual visits come in one click, and the
 * grid works by keys alone.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LtfuText, Plan } from '../../../api/bindings';
import { PLANS } from '../../../mock/sample';
import { AT_PROGRAM, showAt } from '../../../test/show';
import { axisOf, levelsOf } from './axis';

const [, plan] = PLANS;
const AT_PLAN = `${AT_PROGRAM}/plans/${plan.id}`;

function lastText(host: ReturnType<typeof showAt>['host']): LtfuText | null {
  const saved = host.calls.findLast(({ name }) => name === 'record_save');
  const body = (saved?.payload as { thing: { value: Plan } } | undefined)?.thing.value.body;
  return body?.kind === 'ltfu' ? body.fda : null;
}

describe('the follow-up plan', () => {
  it('works out what follows while the questions are answered', async () => {
    const { host, user } = showAt(AT_PLAN);
    await screen.findByText('5 years to start from; fewer than 2 have to be argued.');
    const asked = await screen.findByRole('radiogroup', { name: 'Does it use genome editing?' });
    expect(await within(asked).findByLabelText('Not known yet (counts as yes)')).toBeVisible();
    await user.click(within(asked).getByLabelText('Yes'));
    await screen.findByText('15 years to start from; fewer have to be argued.');
    await waitFor(() => expect(lastText(host)?.answers.genome_editing).toBe('yes'));
  });

  it('opens the step in which a field lies', async () => {
    showAt(`${AT_PLAN}?field=fda.continuity.custodian`);
    await waitFor(() => expect(screen.getByLabelText('Custodian')).toHaveFocus());
  });

  it('goes through the steps by address', async () => {
    const { user, history } = showAt(AT_PLAN);
    await user.click(await screen.findByRole('link', { name: 'Next: Risk' }));
    await screen.findByRole('heading', { name: 'What makes delayed events more likely' });
    expect(history.location.search).toContain('step=risk');
  });

  it('adds the usual visits up to the years chosen and leaves those that are there', async () => {
    const { host, user } = showAt(`${AT_PLAN}?step=visits`);
    await user.click(await screen.findByRole('button', { name: 'Add 1 visit' }));
    await waitFor(() =>
      expect(lastText(host)?.visits).toMatchObject([
        { label: 'Month 6' },
        { label: 'Year 1' },
        { label: 'Year 2', month: 24, mode: 'in_person', assessments: ['Examination', 'Liver tests'] },
      ]),
    );
  });

  it('moves through the grid by arrows and changes it by space', async () => {
    const { host, user } = showAt(`${AT_PLAN}?step=visits`);
    const grid = await screen.findByRole('grid', { name: 'Visits and assessments' });
    const stops = [...grid.querySelectorAll('[tabindex="0"]')];
    expect(stops).toHaveLength(1);
    (stops[0] as HTMLElement).focus();
    await user.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowRight} ');
    await waitFor(() => expect(lastText(host)?.visits[0]?.mode).toBe('remote'));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight} ');
    await waitFor(() => expect(lastText(host)?.visits[1]?.assessments).toEqual(['Examination', 'Liver tests']));
    expect(document.activeElement).toHaveTextContent('Done, in person');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Name', description: '' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toHaveTextContent('Done, in person');
  });

  it('keeps a row whose last mark was taken off', async () => {
    const { user } = showAt(`${AT_PLAN}?step=visits`);
    const grid = await screen.findByRole('grid');
    const row = within(grid).getByRole('rowheader', { name: 'Liver tests' }).closest('tr') as HTMLElement;
    await user.click(within(row).getAllByRole('gridcell')[0] as HTMLElement);
    expect(within(row).getAllByText('Not done')).toHaveLength(2);
    expect(within(grid).getByRole('rowheader', { name: 'Liver tests' })).toBeVisible();
  });

  it('offers rows of the library that the plan lacks', async () => {
    const { host, user } = showAt(`${AT_PLAN}?step=text&tab=participants`);
    await user.click(await screen.findByText('Points of the library (1 not in the plan)'));
    await user.click(screen.getByRole('button', { name: 'Add: Two alternate contacts' }));
    await waitFor(() => expect(lastText(host)?.retention).toEqual(['Two alternate contacts']));
    expect(screen.getByText('In the plan')).toBeVisible();
  });

  it('never offers zero years', async () => {
    showAt(`${AT_PLAN}?step=duration`);
    const years = await screen.findByRole('textbox', { name: 'Years of follow-up' });
    expect(years).toHaveValue('5');
    expect(screen.queryByRole('button', { name: /Take 0/ })).toBeNull();
  });
});

describe('the axis of the chart', () => {
  it('gives the first year, years 2 to 5 and the rest their shares', () => {
    const { breaks, placeOf } = axisOf(180, 0, 1000);
    expect(breaks).toEqual([300, 600]);
    expect(placeOf(0)).toBe(0);
    expect(placeOf(12)).toBeLessThan(300);
    expect(placeOf(13)).toBeGreaterThan(300);
  });

  it('gives a stretch without visits no room', () => {
    expect(axisOf(60, 0, 1000).breaks).toEqual([500]);
    expect(axisOf(6, 0, 1000).breaks).toEqual([]);
  });

  it('lifts a label that would cover another', () => {
    expect(
      levelsOf([
        { x: 50, width: 60 },
        { x: 80, width: 60 },
        { x: 200, width: 60 },
      ]),
    ).toEqual([0, 1, 0]);
  });
});
