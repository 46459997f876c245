/*
 * CMC readiness: a gap becomes a task or a question without reaching FDA, only gaps are shown on request, a table from Excel fills cells.
 */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CmcText, Plan, Thing } from '../../../api/bindings';
import { CMC_PLAN } from '../../../mock/plans';
import { AT_PROGRAM, showAt } from '../../../test/show';

const AT_PLAN = `${AT_PROGRAM}/plans/${CMC_PLAN.id}`;

const saved = (host: ReturnType<typeof showAt>['host'], kind: Thing['thing']) =>
  host.calls
    .filter(({ name }) => name === 'record_save')
    .map(({ payload }) => (payload as { thing: Thing }).thing)
    .filter(({ thing }) => thing === kind)
    .map(({ value }) => value);

function lastText(host: ReturnType<typeof showAt>['host']): CmcText | null {
  const plan = saved(host, 'plan').at(-1) as Plan | undefined;
  return plan?.body.kind === 'cmc' ? plan.body.fda : null;
}

describe('CMC readiness', () => {
  it('says what is enough at the meeting that is prepared', async () => {
    showAt(AT_PLAN);
    expect(await screen.findByText('An assay with a limit.')).toBeVisible();
    expect(screen.queryByText('Steps.')).toBeNull();
  });

  it('shows only gaps, and keeps that in the address', async () => {
    const { user, history } = showAt(AT_PLAN);
    await user.click(await screen.findByRole('switch', { name: 'Show only gaps' }));
    await waitFor(() => expect(screen.queryByLabelText('Gap: Cell and virus banks')).toBeNull());
    expect(screen.getByLabelText('Gap: Potency')).toBeVisible();
    expect(history.location.search).toContain('show=gaps');
  });

  it('makes a task of a gap with its owner, once', async () => {
    const { host, user } = showAt(AT_PLAN);
    await user.click(await screen.findByRole('button', { name: 'Make a task of the gap: Potency' }));
    expect(await screen.findByRole('link', { name: 'Task made' })).toBeVisible();
    expect(saved(host, 'task')).toMatchObject([
      { internal: { what: 'Potency: No functional assay yet', who: 'CMC lead', about: CMC_PLAN.id } },
    ]);
  });

  it('makes a question of a gap and keeps the gap inside the team', async () => {
    const { host, user } = showAt(AT_PLAN);
    await user.click(await screen.findByRole('button', { name: 'Make a question of the gap: Potency' }));
    await waitFor(() => expect(saved(host, 'question')).toHaveLength(1));
    const [question] = saved(host, 'question');
    expect(question).toMatchObject({ fda: { title: 'Potency', discipline: 'cmc' } });
    expect(JSON.stringify((question as { fda: unknown }).fda)).not.toContain('No functional assay yet');
  });

  it('takes a topic of our own and names it everywhere', async () => {
    const { host, user } = showAt(AT_PLAN);
    await user.click(await screen.findByRole('button', { name: 'Add a topic of our own' }));
    const title = await screen.findByLabelText('Topic of our own, row 3');
    await waitFor(() => expect(title).toHaveFocus());
    fireEvent.change(title, { target: { value: 'Cold chain' } });
    fireEvent.change(screen.getByLabelText('Gap: Cold chain'), { target: { value: 'No shipping study' } });
    fireEvent.blur(title);
    await waitFor(() => {
      const plan = saved(host, 'plan').at(-1) as Plan | undefined;
      const topics = plan?.body.kind === 'cmc' ? plan.body.internal.topics : [];
      expect(topics[2]).toMatchObject({ topic: '', title: 'Cold chain', gap: 'No shipping study' });
    });
    await user.click(screen.getByRole('button', { name: 'Remove: Cold chain' }));
    expect(screen.queryByLabelText('Gap: Cold chain')).toBeNull();
  });

  it('fills cells from a table copied in Excel and adds the rows it needs', async () => {
    const { host, user } = showAt(`${AT_PLAN}?tab=potency`);
    const cell = await screen.findByLabelText('Assay, row 2');
    fireEvent.paste(cell, { clipboardData: { getData: () => 'ELISA\trelease\r\nTitration\tcharacterization\r\n' } });
    await user.click(await screen.findByLabelText('Attribute, row 1'));
    await waitFor(() =>
      expect(lastText(host)?.potency_matrix).toMatchObject([
        { step: 'Entry into the cell', assay: '' },
        { step: 'Expression', assay: 'ELISA', used_for: 'release' },
        { step: '', assay: 'Titration', used_for: 'characterization' },
      ]),
    );
  });

  it('moves a row by keys and the focus with it', async () => {
    const { host, user } = showAt(`${AT_PLAN}?tab=potency`);
    await user.click(await screen.findByLabelText('Assay, row 2'));
    await user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    await waitFor(() => expect(screen.getByLabelText('Assay, row 1')).toHaveFocus());
    await waitFor(() =>
      expect(lastText(host)?.potency_matrix.map(({ step }) => step)).toEqual(['Expression', 'Entry into the cell']),
    );
  });
});
