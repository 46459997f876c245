/*
 * Help: how to begin, the shortcuts, the rules and sources everything is checked with, and what this program is and is not.
 */
import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHead } from '../../shared/components/Page';
import { About } from './About';
import styles from './HelpScreen.module.css';
import { Shortcuts } from './Shortcuts';
import { Sources } from './Sources';
import { Start } from './Start';

const TABS = { start: 'Start', shortcuts: 'Shortcuts', rules: 'Rules and sources', about: 'About' } as const;

type TabId = keyof typeof TABS;

export function HelpScreen() {
  const { tab } = useSearch({ from: '/help' });
  const navigate = useNavigate({ from: '/help' });
  const chosen: TabId = tab !== undefined && tab in TABS ? (tab as TabId) : 'start';
  return (
    <>
      <PageHead title="Help" lead="Everything here works without a network." />
      <Tabs
        value={chosen}
        onChange={(next) => void navigate({ search: { tab: next ?? 'start' } })}
        keepMounted={false}
        className={styles.tabs ?? ''}
      >
        <Tabs.List aria-label="Help">
          {(Object.keys(TABS) as TabId[]).map((id) => (
            <Tabs.Tab key={id} value={id}>
              {TABS[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="start">
          <Start />
        </Tabs.Panel>
        <Tabs.Panel value="shortcuts">
          <Shortcuts />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <Sources />
        </Tabs.Panel>
        <Tabs.Panel value="about">
          <About />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
