/*
 * The shortcuts, from the one table of commands that the frame hands down, and the keys of lists, grids and forms.
 */
import { Kbd } from '@mantine/core';
import { useContext } from 'react';
import { CommandTable } from '../../shared/commandTable';
import { Panel } from '../../shared/components/Page';
import { ScrollTable } from '../../shared/components/ScrollTable';
import styles from './HelpScreen.module.css';

const ELSEWHERE = [
  ['Alt Shift ↑', 'Move the row in a list up'],
  ['Alt Shift ↓', 'Move the row in a list down'],
  ['↑ ↓ ← →', 'Move in a grid; Home and End go to the ends of a row'],
  ['Enter', 'Open what the cell or the first hit is about'],
  ['Tab', 'To the next field; it leaves a grid at once'],
  ['Escape', 'Close a menu, a dialog or the tour'],
] as const;

export function Shortcuts() {
  const commands = useContext(CommandTable);
  const mac = /Mac/.test(navigator.userAgent);
  return (
    <div className={styles.stack}>
      <Panel title="From anywhere">
        <ScrollTable caption="Shortcuts that work from anywhere" heads={['Do', 'Keys']}>
          {commands
            .filter(({ shown }) => shown)
            .map(({ id, words, shown, needsProgram }) => (
              <tr key={id}>
                <th scope="row">
                  {words}
                  {needsProgram ? <span className={styles.quiet}> in a program</span> : null}
                </th>
                <td>
                  <Keys keys={mac ? (shown ?? '').replace('Ctrl', 'Cmd') : (shown ?? '')} />
                </td>
              </tr>
            ))}
        </ScrollTable>
      </Panel>
      <Panel title="In lists, grids and forms">
        <ScrollTable caption="Keys in lists, grids and forms" heads={['Do', 'Keys']}>
          {ELSEWHERE.map(([keys, words]) => (
            <tr key={keys}>
              <th scope="row">{words}</th>
              <td>
                <Keys keys={keys} />
              </td>
            </tr>
          ))}
        </ScrollTable>
      </Panel>
    </div>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}
