/*
 * The package says what it will hold and what is missing, what stands before sending, what was sent, and what is new in a reply.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../mock/package';
import { AT_PROGRAM, showAt } from '../../test/show';

const AT_PRE_IND = `${AT_PROGRAM}/packets?packet=pre-ind`;

describe('the contents', () => {
  it('count what is written and say what belongs where nothing is', async () => {
    showAt(AT_PRE_IND);
    await screen.findByText('2 of 3 sections written');
    expect(screen.getByRole('link', { name: 'Potency assurance' })).toBeInTheDocument();
    expect(screen.getByText('Flow diagram with steps and limits.')).toBeInTheDocument();
  });

  it('begin a missing section in its place and open it', async () => {
    const { host, user, history } = showAt(AT_PRE_IND);
    await user.click(await screen.findByRole('button', { name: 'Begin the section Manufacturing process' }));
    await screen.findByRole('heading', { level: 1, name: 'Manufacturing process' });
    expect(history.location.pathname).toContain('/sections/sc_new');
    const saved = host.calls.find(({ name }) => name === 'record_save')?.payload;
    expect(saved).toMatchObject({ thing: { thing: 'section', value: { fda: { slot: 'cmc.process' } } } });
  });
});

describe('before you send', () => {
  it('answers in a sentence first, then the dangers, each finding with a way to its field', async () => {
    const { user } = showAt(AT_PRE_IND);
    await screen.findByText('Package: not yet. 1 stop is open.');
    const dangers = screen.getByRole('region', { name: 'What could go wrong' });
    await user.click(within(dangers).getByText('FDA refuses the meeting'));
    expect(within(dangers).getByText(/A refusal costs months\. Weighs 9/)).toBeInTheDocument();
    const go = within(dangers).getByRole('link', { name: 'Go to Question 4, sponsor position' });
    expect(go.getAttribute('href')).toContain('/questions/q4?field=fda.position');
  });
});

describe('what was sent', () => {
  it('is recorded only after it was said that this cannot be undone', async () => {
    const { host, user } = showAt(AT_PRE_IND);
    await user.click(await screen.findByRole('button', { name: 'Record a sending…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record: Pre-IND briefing package was sent' });
    expect(dialog).toHaveTextContent('cannot be undone');
    expect(host.calls.some(({ name }) => name === 'packet_freeze')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Record the sending' }));
    await screen.findByText('The program still says the same');
  });

  it('marks what is new in a reply with its place', async () => {
    const { host, user } = showAt(AT_PRE_IND);
    await user.type(await screen.findByLabelText('Text of the reply'), 'We propose more.');
    await user.click(screen.getByRole('button', { name: 'Mark what is new' }));
    const marks = await screen.findByRole('list', { name: 'What is new' });
    expect(marks).toHaveTextContent('New number: 3 × 10¹³ vg/kg line 1');
    expect(host.calls.find(({ name }) => name === 'guard_check')?.payload).toMatchObject({ text: 'We propose more.' });
  });
});

describe('a section', () => {
  it('says what belongs there, saves by itself and leads to its neighbor', async () => {
    const { host, user } = showAt(`${AT_PROGRAM}/sections/${SECTIONS[0]?.id}`);
    await screen.findByRole('heading', { level: 1, name: 'Disease and unmet need' });
    expect(screen.getByText('What care leaves unmet.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Heading of your own'), ' More.');
    await user.tab();
    await waitFor(() => expect(host.calls.some(({ name }) => name === 'record_save')).toBe(true));
    await user.click(screen.getByRole('link', { name: 'Next section: Potency assurance' }));
    await screen.findByRole('heading', { level: 1, name: 'Potency assurance' });
  });
});

describe('what was exported', () => {
  it('says what was exported, whether the program was changed since, and where it lies', async () => {
    const { host, user } = showAt(`${AT_PROGRAM}/packets?packet=pre-ind`);
    await screen.findByText(/Each export is listed here/);
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    const list = await screen.findByRole('list', { name: 'Exported packets' });
    expect(within(list).getByText('Pre-IND, draft')).toBeInTheDocument();
    expect(await within(list).findByText('Nothing was changed in the program since')).toBeInTheDocument();
    expect(await within(list).findByText('/home/lead/Documents/BB-301/pre-ind')).toBeInTheDocument();
    host.showInFolder = () =>
      Promise.reject({ code: 'unavailable', message: 'It is not there', hint: 'Look elsewhere.' });
    await user.click(within(list).getByRole('button', { name: 'Show in folder: Pre-IND, draft' }));
    expect(await within(list).findByText('It is not there')).toBeInTheDocument();
    expect(within(list).getByText(/moved, renamed or removed since/)).toBeInTheDocument();
  });
});

describe('the checks of a PDF', () => {
  it('stand below what was exported: in words, with what a person has to do, every check with its source', async () => {
    const { user } = showAt(AT_PRE_IND);
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    const checks = await screen.findByRole('region', { name: /^PDF checks: .*\.pdf$/ });
    expect(screen.getAllByRole('region', { name: /^PDF checks: / })).toHaveLength(1);
    for (const words of ['1 passes', '1 does not pass', '1 for you to do', '1 does not apply']) {
      expect(within(checks).getByText(words)).toBeInTheDocument();
    }
    expect(checks).toHaveTextContent('Readable without plug-ins: Open the file once in Adobe Acrobat Reader.');
    expect(within(checks).queryByRole('alert')).not.toBeInTheDocument();
    await user.click(within(checks).getByText('All 4 checks'));
    const table = within(checks).getByRole('table');
    const version = within(table).getByRole('row', { name: /^PDF version/ });
    expect(version).toHaveTextContent('Passes');
    expect(version).toHaveTextContent('PDF40: A document (2014-09)');
    expect(version).toHaveTextContent('Read in the source');
    expect(within(table).getAllByText('Not verified')).toHaveLength(3);
  });

  it('say beside them when footnotes and links of the PDF are not where they usually are', async () => {
    const { user } = showAt(`${AT_PROGRAM}/packets?packet=follow-up`);
    await user.click(await screen.findByRole('button', { name: 'Choose folder…' }));
    await user.click(screen.getByRole('button', { name: 'Export draft' }));
    const result = await screen.findByRole('region', { name: 'Exported packet' });
    expect(result).toHaveTextContent('The PDF has its footnotes at the end of each document');
  });

  it('look at a file of the user, which is only named and read', async () => {
    const { host, user } = showAt(AT_PRE_IND);
    host.pickFile = () => Promise.resolve('/home/lead/merged.pdf');
    await user.click(await screen.findByRole('button', { name: 'Check a PDF…' }));
    const checks = await screen.findByRole('region', { name: 'PDF checks: merged.pdf' });
    expect(screen.getByText(/61 pages, 1.2 MB/)).toBeInTheDocument();
    expect(checks).toHaveTextContent('Saved for fast web view: The file is not saved');
    expect(host.calls.find(({ name }) => name === 'job_start')?.payload).toEqual({
      command: 'packet_preflight',
      request: { file: '/home/lead/merged.pdf' },
    });
  });

  it('say loudly and once that a file is no PDF', async () => {
    const { host, user } = showAt(AT_PRE_IND);
    host.pickFile = () => Promise.resolve('/home/lead/merged.doc');
    await user.click(await screen.findByRole('button', { name: 'Check a PDF…' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('PDF version: The file cannot be read as PDF.');
    expect(screen.getByText('3 could not be looked at')).toBeInTheDocument();
  });

  it('are reached from the palette, which opens the picker at once', async () => {
    const { host, history } = showAt(`${AT_PROGRAM}/packets?pdf=choose`);
    await screen.findByRole('region', { name: /^PDF checks: / });
    expect(host.calls.filter(({ name }) => name === 'job_start')).toHaveLength(1);
    await waitFor(() => expect(history.location.search).not.toContain('pdf'));
  });
});
