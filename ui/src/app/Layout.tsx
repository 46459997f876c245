/*
 * The frame of every screen: skip link, rail, top bar, content, status bar. Moves the focus to the heading after navigation
 * and names the window. Holds no screen of its own.
 */
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { host } from '../api/call';
import { ProgramFile } from '../record/ProgramFile';
import { ClosingGuard } from './ClosingGuard';
import { InternalGuard } from './InternalGuard';
import styles from './Layout.module.css';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { ProgramGone } from './RouteFailure';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { useCommands } from './useCommands';
import { useProgram } from './useProgram';

export function Layout() {
  return (
    <ProgramFile>
      <Frame />
    </ProgramFile>
  );
}

function Frame() {
  const program = useProgram();
  const title = useMatches({ select: (matches) => matches.at(-1)?.staticData.title }) ?? 'Briefing Room';
  const commands = useCommands(program);
  useFocusOnHeading();
  useEffect(() => {
    const parts = [title, program?.name, 'Briefing Room'].filter(Boolean);
    document.title = parts.join(' — ');
    host().setTitle(document.title);
  }, [title, program?.name]);

  return (
    <>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to content
      </button>
      <div className={styles.shell}>
        <Rail program={program} />
        <TopBar program={program} commands={commands} />
        <main id="main" className={styles.main} tabIndex={-1}>
          {program?.gone ? <ProgramGone /> : <Outlet />}
        </main>
        <StatusBar program={program} />
      </div>
      <Palette commands={commands} program={program} />
      <InternalGuard />
      <ClosingGuard />
    </>
  );
}

/** After a change of screen a screen reader and the keyboard go on at its heading. */
function useFocusOnHeading() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        document.getElementById('main')?.scrollTo({ top: 0 });
        document.querySelector<HTMLElement>('main h1')?.focus();
      }),
    [router],
  );
}
