/*
 * A house template is added from a file, looked at, sent with the export when Word is written, chosen for each kind of copy, and removed.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MockHost } from '../../mock/host';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT = `${AT_PROGRAM}/packets?packet=pre-ind`;
const file = '/home/lead/Acme house style.dotx';

const asked = (host: MockHost, name: string) =>
  host.calls.filter((call) => call.name === name).map(({ payload }) => payload);
const looks = () => screen.findByRole('combobox', { name: 'Word template' });

async function added() {
  const shown = showAt(AT, { file });
  await shown.user.click(await screen.findByRole('button', { name: 'Add a template…' }));
  await waitFor(async () => expect(await looks()).toHaveValue('Acme house style'));
  return shown;
}

describe('house templates for Word', () => {
  beforeEach(() => localStorage.clear());

  it('are added from a file, used at once and shown with what they do', async () => {
    const { host, user } = await added();
    expect(asked(host, 'template_add')[0]).toEqual({ path: file, replace: false });
    expect(screen.getByText(/copied into Briefing Room, so its file may be moved/)).toBeInTheDocument();
    await user.click(
      await screen.findByText('2 of 3 styles of Word found; the missing one looks as in Briefing Room’s own'),
    );
    const all = screen.getByRole('region', { name: 'Styles of Acme house style' });
    expect(within(all).getByText('Not in the template, look as in Briefing Room’s own').nextSibling).toHaveTextContent(
      /^Caption$/,
    );
    expect(within(all).getByText(/^Brought along/).nextSibling).toHaveTextContent(/^Table Text$/);
    expect(within(all).getByRole('row', { name: /Body Text/ })).toHaveTextContent('Acme Text');
    expect(screen.getByText('Its macros: they are neither run nor copied.')).toBeInTheDocument();
    expect(screen.getByText(/what a picture shows cannot be searched/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    await waitFor(() =>
      expect(asked(host, 'job_start').at(-1)).toMatchObject({ request: { template: '1'.repeat(64) } }),
    );
  });

  it('are for Word alone, taken by every kind of copy and chosen for each', async () => {
    const { host, user } = await added();
    await user.click(screen.getByRole('radio', { name: 'Partner copy' }));
    expect(screen.queryByRole('combobox', { name: 'Word template' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Word' }));
    expect(await looks()).toHaveValue('Acme house style');
    await user.click(await looks());
    await user.click(await screen.findByRole('option', { name: 'Briefing Room’s own', hidden: true }));
    expect(await looks()).toHaveValue('Briefing Room’s own');
    expect(asked(host, 'template_choose').at(-1)).toEqual({ preset: 'partner' });
    await user.click(screen.getByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    await waitFor(() => expect(asked(host, 'job_start').at(-1)).toMatchObject({ request: { own_looks: true } }));
    await user.click(screen.getByRole('radio', { name: 'FDA copy' }));
    expect(await looks()).toHaveValue('Acme house style');
    await user.click(screen.getByRole('checkbox', { name: 'Word' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    await waitFor(() => expect(asked(host, 'job_start')).toHaveLength(2));
    expect(JSON.stringify(asked(host, 'job_start').at(-1))).not.toContain('template');
  });

  it('take the place of one of the same name only when that is wanted', async () => {
    const { host, user } = showAt(AT, { file });
    host.failNext('template_add', {
      code: 'refused',
      message: 'Another template is kept as “Acme house style”',
      hint: 'Allow replacing it.',
      field: 'replace',
    });
    await user.click(await screen.findByRole('button', { name: 'Add a template…' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Another template is kept');
    await user.click(screen.getByRole('button', { name: 'Replace it' }));
    await waitFor(async () => expect(await looks()).toHaveValue('Acme house style'));
    expect(asked(host, 'template_add').at(-1)).toEqual({ path: file, replace: true });
    // The button that was pressed is gone.
    await waitFor(async () => expect(await looks()).toHaveFocus());
  });

  it('are removed after a question', async () => {
    const { host, user } = await added();
    await user.click(await screen.findByText(/2 of 3 styles of Word found/));
    await user.click(screen.getByRole('button', { name: 'Remove this template…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove a template' });
    await user.click(within(dialog).getByRole('button', { name: 'Remove it' }));
    await waitFor(async () => expect(await looks()).toHaveValue('Briefing Room’s own'));
    expect(asked(host, 'template_remove')).toEqual([{ template: '1'.repeat(64) }]);
  });
});
