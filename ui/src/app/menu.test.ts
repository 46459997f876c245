/*
 * The native menu and the table of commands know the same choices, under the same shortcuts.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMANDS, type CommandId } from './commands';

const menu = readFileSync('../src-tauri/src/menu.rs', 'utf8');
const CHOICES = [...menu.matchAll(/\("([a-z-]+)", "([^"]+)", (?:None|Some\("([^"]+)"\))\)/g)].map(
  ([, id = '', words = '', keys]) => ({ id, words, keys }),
);

it('offers every command in the menu, and nothing that is no command', () => {
  const offered = new Set(CHOICES.map(({ id }) => id));
  expect([...offered].filter((id) => !(id in COMMANDS))).toEqual([]);
  expect(Object.keys(COMMANDS).filter((id) => !offered.has(id))).toEqual([]);
});

it('names the same keys in the menu and on the screen', () => {
  for (const { id, keys } of CHOICES.filter((choice) => choice.keys)) {
    const known = COMMANDS[id as CommandId].keys.map(({ key, shift, bare }) =>
      [bare ? '' : 'CmdOrCtrl', shift ? 'Shift' : '', key.toUpperCase()].filter(Boolean).join('+'),
    );
    expect(known, id).toContain(keys);
  }
});
