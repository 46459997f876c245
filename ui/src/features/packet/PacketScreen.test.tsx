/*
 * A packet shows whom it is for before anything is written, needs a folder, can be stopped, and ends in paths or a sentence.
 */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT_PACKETS = `${AT_PROGRAM}/packets`;

describe('packets', () => {
  it('marks an internal packet in words and lets no one send it to FDA', async () => {
    showAt(`${AT_PACKETS}?packet=contingency`);
    await screen.findByRole('region', { name: 'Internal only: Contingency book' });
    expect(screen.getAllByText('Internal only').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Export for FDA' })).not.toBeInTheDocument();
  });

  it('asks for a folder in a sentence and writes nothing before', async () => {
    const { host, user } = showAt(AT_PACKETS);
    await user.click(await screen.findByRole('button', { name: 'Export draft' }));
    await screen.findByText('Choose the folder the packet is written to.');
    expect(host.calls.some(({ name }) => name === 'job_start')).toBe(false);
  });

  it('exports into the chosen folder and lists the documents', async () => {
    const { host, user } = showAt(AT_PACKETS);
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    await screen.findByText('5 files written');
    expect(screen.getByTestId('export-folder')).toHaveTextContent('/home/lead/Documents/BB-301/pre-ind');
    expect(screen.getByText(/148 internal passages: none found/)).toBeInTheDocument();
    expect(host.calls.find(({ name }) => name === 'job_start')?.payload).toMatchObject({
      command: 'packet_export',
      request: {
        packet: 'request',
        out: '/home/lead/Documents/BB-301',
        final: false,
        replace: false,
        subfolder: true,
        preset: 'fda',
        formats: ['docx', 'pdf', 'md'],
      },
    });
    const files = screen.getByRole('region', { name: 'Files of the packet' });
    expect(files).toHaveTextContent('bb-301-pre-ind-package-draft-2026-11-22.docx');
    expect(files).toHaveTextContent('61');
  });

  it('asks for a format in a sentence and remembers the formats of each kind of copy', async () => {
    const { host, user, unmount } = showAt(`${AT_PACKETS}?packet=pre-ind`);
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    for (const name of ['Word', 'PDF', 'Markdown']) await user.click(screen.getByRole('checkbox', { name }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    await screen.findByText('Choose at least one format.');
    expect(host.calls.some(({ name }) => name === 'job_start')).toBe(false);
    await user.click(screen.getByRole('checkbox', { name: 'Word' }));
    unmount();
    const later = showAt(`${AT_PACKETS}?packet=pre-ind`);
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'PDF' })).not.toBeChecked());
    expect(screen.getByRole('checkbox', { name: 'Word' })).toBeChecked();
    await later.user.click(screen.getByRole('radio', { name: 'Partner copy' }));
    expect(screen.getByRole('checkbox', { name: 'PDF' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Word' })).not.toBeChecked();
    expect(screen.getByRole('button', { name: 'Export final copy' })).toBeInTheDocument();
    expect(screen.getByText(/Across each page.*DRAFT, or PARTNER COPY on a final copy/)).toBeInTheDocument();
  });

  it('says how long a package is against its limits, and nothing of a packet without any', async () => {
    const { unmount } = showAt(`${AT_PACKETS}?packet=pre-ind`);
    const pages = await screen.findByRole('region', { name: 'Pages' });
    expect(pages).toHaveTextContent('121 pages, 260 with its 3 enclosures; limit 250');
    expect(pages).toHaveTextContent('Counted in the PDF of November 22, 2026.');
    expect(pages).toHaveTextContent('Over 250 if enclosures count.');
    expect(pages).toHaveTextContent('Over 120.');
    unmount();
    showAt(`${AT_PACKETS}?packet=contingency`);
    await screen.findByRole('region', { name: 'Internal only: Contingency book' });
    expect(screen.queryByRole('region', { name: 'Pages' })).not.toBeInTheDocument();
  });

  it('writes the registers alone into a folder of their own', async () => {
    const { host, user } = showAt(`${AT_PACKETS}?packet=registers`);
    await user.click(await screen.findByRole('button', { name: 'Write registers' }));
    await screen.findByText('Choose the folder the registers are written to.');
    await user.click(screen.getByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('checkbox', { name: 'Replace older registers' }));
    await user.click(screen.getByRole('button', { name: 'Write registers' }));
    await screen.findByText('2 files written');
    expect(screen.getByRole('region', { name: 'Written registers' })).toHaveTextContent('bb-301-registers.xlsx');
    expect(host.calls.find(({ name }) => name === 'job_start')?.payload).toMatchObject({
      command: 'register_export',
      request: { out: '/home/lead/Documents/BB-301', replace: true },
    });
  });

  it('offers registers for the readiness report and no packet for FDA', async () => {
    const { host, user, unmount } = showAt(`${AT_PACKETS}?packet=readiness`);
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    expect(screen.getByRole('checkbox', { name: 'Registers for Excel' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Board copy' }));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await waitFor(() =>
      expect(host.calls.find(({ name }) => name === 'job_start')?.payload).toMatchObject({
        request: { packet: 'readiness', preset: 'board', formats: ['pdf'], registers: false },
      }),
    );
    unmount();
    showAt(`${AT_PACKETS}?packet=pre-ind`);
    await screen.findByRole('button', { name: 'Export draft' });
    expect(screen.queryByRole('checkbox', { name: 'Registers for Excel' })).not.toBeInTheDocument();
  });

  it('shows a refusal as a sentence with what to do', async () => {
    const { host, user } = showAt(AT_PACKETS);
    host.failNext('packet_export', { code: 'refused', message: 'Question 4 has no position', hint: 'Write one.' });
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export for FDA' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This cannot go on yet');
    expect(alert).toHaveTextContent('Question 4 has no position');
    expect(alert).toHaveTextContent('Write one.');
  });

  it('can be stopped', async () => {
    const { host, user } = showAt(AT_PACKETS, { slow: true });
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await screen.findByText('Nothing was written and nothing was replaced.');
    await waitFor(() => expect(host.calls.some(({ name }) => name === 'job_cancel')).toBe(true));
  });
});

describe('the sign-off', () => {
  it('records who has read the copy', async () => {
    const { host, user } = showAt(AT_PACKETS);
    await user.click(await screen.findByText('Sign off the copy for FDA'));
    await user.type(screen.getByLabelText('Who has read the draft from end to end'), 'A. Reader');
    await user.click(screen.getByRole('button', { name: 'Record the reading' }));
    await screen.findByText('Recorded: A. Reader has read this content.');
    expect(host.calls.find(({ name }) => name === 'packet_sign_off')?.payload).toMatchObject({ packet: 'request' });
  });
});
