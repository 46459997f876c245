/*
 * Every screen passes axe, says its name, and can be reached and left by keyboard.
 */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../mock/package';
import { CMC_PLAN, PARTNER_PLAN } from '../mock/plans';
import { PLANS, QUESTIONS } from '../mock/sample';
import { CONSTRAINTS, TASKS } from '../mock/team';
import { AT_PROGRAM, showAt } from '../test/show';
import { COMMANDS } from './commands';

const SCREENS = [
  ['programs', '/', 'Programs', {}],
  ['first start', '/', 'Prepare your FDA meeting, from the first idea to the minutes', { empty: true }],
  ['program', AT_PROGRAM, 'BB-301', {}],
  ['program, for the package', `${AT_PROGRAM}?step=package`, 'BB-301', {}],
  ['meeting, which one fits', `${AT_PROGRAM}/meeting`, 'Meeting', {}],
  ['meeting, dates', `${AT_PROGRAM}/meeting?tab=dates`, 'Meeting', {}],
  ['meeting, request', `${AT_PROGRAM}/meeting?tab=request`, 'Meeting', {}],
  ['meeting, people', `${AT_PROGRAM}/meeting?tab=people`, 'Meeting', {}],
  ['meeting, agenda', `${AT_PROGRAM}/meeting?tab=agenda`, 'Meeting', {}],
  ['meeting, what to leave with', `${AT_PROGRAM}/meeting?tab=leave`, 'Meeting', {}],
  ['tasks', `${AT_PROGRAM}/tasks`, 'Tasks', {}],
  ['a task opened', `${AT_PROGRAM}/tasks?id=${TASKS[0]?.id}`, 'Tasks', {}],
  ['decisions', `${AT_PROGRAM}/tasks?tab=constraints&id=${CONSTRAINTS[0]?.id}`, 'Tasks', {}],
  ['package', `${AT_PROGRAM}/packets`, 'Package', {}],
  ['package with contents', `${AT_PROGRAM}/packets?packet=pre-ind`, 'Package', {}],
  ['internal packet', `${AT_PROGRAM}/packets?packet=readiness`, 'Package', {}],
  ['section', `${AT_PROGRAM}/sections/${SECTIONS[0]?.id}`, 'Disease and unmet need', {}],
  ['review', `${AT_PROGRAM}/review`, 'Review', {}],
  ['traceability', `${AT_PROGRAM}/trace`, 'Traceability', {}],
  ['history', `${AT_PROGRAM}/history?from=change-1`, 'History', {}],
  ['search', `${AT_PROGRAM}/search?text=potency`, 'Search', {}],
  ['settings', '/settings', 'Settings', {}],
  ['help', '/help', 'Help', {}],
  ['shortcuts', '/help?tab=shortcuts', 'Help', {}],
  ['rules and sources', '/help?tab=rules', 'Help', {}],
  ['about', '/help?tab=about', 'Help', {}],
  ['plans', `${AT_PROGRAM}/plans`, 'Plans', {}],
  ['contingency plan', `${AT_PROGRAM}/plans/${PLANS[0].id}`, 'Contingency plan', {}],
  ['contingency plan as outline', `${AT_PROGRAM}/plans/${PLANS[0].id}?tab=outline`, 'Contingency plan', {}],
  ['follow-up plan', `${AT_PROGRAM}/plans/${PLANS[1].id}`, 'Long-term follow-up plan', {}],
  ['follow-up visits', `${AT_PROGRAM}/plans/${PLANS[1].id}?step=visits`, 'Long-term follow-up plan', {}],
  ['follow-up text', `${AT_PROGRAM}/plans/${PLANS[1].id}?step=text`, 'Long-term follow-up plan', {}],
  ['CMC readiness', `${AT_PROGRAM}/plans/${CMC_PLAN.id}`, 'CMC readiness', {}],
  ['potency matrix', `${AT_PROGRAM}/plans/${CMC_PLAN.id}?tab=potency`, 'CMC readiness', {}],
  ['partner plan', `${AT_PROGRAM}/plans/${PARTNER_PLAN.id}`, 'Partner and site plan', {}],
  ['partners side by side', `${AT_PROGRAM}/plans/${PARTNER_PLAN.id}?tab=compare`, 'Partner and site plan', {}],
  ['a plan that is gone', `${AT_PROGRAM}/plans/pl_gone`, 'Plan', {}],
  ['questions', `${AT_PROGRAM}/questions`, 'Questions', {}],
  ['questions as in the package', `${AT_PROGRAM}/questions?group=discipline`, 'Questions', {}],
  ['question bank', `${AT_PROGRAM}/questions?tab=bank`, 'Questions', {}],
  ['question', `${AT_PROGRAM}/questions/${QUESTIONS[0]?.id}`, 'Potency', {}],
  ['first ten minutes', '/start', 'First ten minutes', {}],
  ['story', `${AT_PROGRAM}/story`, 'Story', {}],
  ['story as cards', `${AT_PROGRAM}/story?view=cards`, 'Story', {}],
  ['story read through', `${AT_PROGRAM}/story?view=read`, 'Story', {}],
  ['claims', `${AT_PROGRAM}/evidence`, 'Evidence and claims', {}],
  ['sources', `${AT_PROGRAM}/evidence?tab=evidence`, 'Evidence and claims', {}],
  ['lot map', `${AT_PROGRAM}/evidence?tab=lots&view=table`, 'Evidence and claims', {}],
  ['no figures yet', `${AT_PROGRAM}/evidence?tab=figures`, 'Evidence and claims', {}],
  ['facts', `${AT_PROGRAM}/facts`, 'Program', {}],
  ['target profile', `${AT_PROGRAM}/facts?tab=profile`, 'Program', {}],
  ['key facts', `${AT_PROGRAM}/facts?tab=key-facts`, 'Program', {}],
  ['an address that is wrong', '/nowhere', 'There is no such screen', {}],
] as const;

describe('the screens', () => {
  it.each(SCREENS)('%s has no finding of axe', async (_name, path, heading, options) => {
    const { container } = showAt(path, options);
    await screen.findByRole('heading', { level: 1, name: heading });
    await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull());
    // Colors need a real engine; tests/e2e runs axe there with them.
    const result = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('moves the focus to the heading after navigation and names the window', async () => {
    const { user } = showAt(AT_PROGRAM);
    await user.click(await screen.findByRole('link', { name: 'Plans' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Plans' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('Plans — BB-301 — Briefing Room');
  });

  it('goes by keyboard', async () => {
    showAt(AT_PROGRAM);
    await screen.findByRole('heading', { level: 1, name: 'BB-301' });
    fireEvent.keyDown(document.body, { key: 'e', ctrlKey: true });
    await screen.findByRole('heading', { level: 1, name: 'Package' });
  });

  it('leaves undo to the text while the user is in a field', async () => {
    const { host } = showAt(`${AT_PROGRAM}/plans/${PLANS[0]?.id}`);
    fireEvent.keyDown(await screen.findByLabelText('Concern'), { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(host.calls.filter(({ name }) => name === 'history_undo')).toHaveLength(1));
  });

  it('names the step that undo would take back in the tooltip, the menu and by the key', async () => {
    const { host } = showAt(AT_PROGRAM);
    const undo = await screen.findByTitle('Undo: Edit the contingency plan (Ctrl Z)');
    expect(undo).toBeInTheDocument();
    const steps = () => host.calls.findLast(({ name }) => name === 'name_steps')?.payload;
    expect(steps()).toEqual({ undo: 'Edit the contingency plan', redo: null });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByTitle('Redo: Edit the contingency plan (Ctrl Y)');
    await waitFor(() => expect(steps()).toEqual({ undo: 'Open the example', redo: 'Edit the contingency plan' }));
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
    await screen.findByTitle('Undo: Edit the contingency plan (Ctrl Z)');
  });

  it('says why an undo did not work', async () => {
    const { host } = showAt(AT_PROGRAM);
    await screen.findByTitle('Undo: Edit the contingency plan (Ctrl Z)');
    host.failNext('history_undo', { code: 'unavailable', message: 'The disk is full', hint: 'Make room' });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByText(/The disk is full\. What was saved before is safe\..* Make room\./);
  });

  it('walks from finding to finding by F7 and back by Shift F7', async () => {
    const { history } = showAt(AT_PROGRAM);
    await screen.findByRole('heading', { level: 1, name: 'BB-301' });
    await screen.findAllByText('Question 4 has no sponsor position.');
    fireEvent.keyDown(document.body, { key: 'F7' });
    await waitFor(() => expect(history.location.href).toContain('/questions/q4?field=fda.position'));
    fireEvent.keyDown(document.body, { key: 'F7' });
    await waitFor(() => expect(history.location.href).toContain(`/plans/${PLANS[0].id}`));
    fireEvent.keyDown(document.body, { key: 'F7', shiftKey: true });
    await waitFor(() => expect(history.location.href).toContain('/questions/q4?field=fda.position'));
  });

  it('creates a program from its name and opens it', async () => {
    const { host, user } = showAt('/', { empty: true });
    await user.click(await screen.findByRole('button', { name: 'Create program' }));
    await screen.findByText(/Give the program a name/);
    await user.type(screen.getByLabelText(/Product name or code/), 'CT-12');
    await user.click(screen.getByRole('button', { name: 'Create program' }));
    await waitFor(() => expect(document.title).toContain('Home'));
    expect(host.calls.find(({ name }) => name === 'program_create')?.payload).toMatchObject({
      name: 'CT-12',
      meeting: 'pre-ind',
    });
  });

  it('gives no two commands the same keys and none with Alt', () => {
    const keys = Object.values(COMMANDS).flatMap((command) =>
      command.keys.map(({ key, shift }) => `${shift ? 'shift ' : ''}${key}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
