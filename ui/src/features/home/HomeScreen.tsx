/*
 * The first screen: the programs of this computer, and the three ways to begin. On a first start the shortest way leads: pasting
 * draft questions; nothing is asked for before it helps.
 */
import { Button } from '@mantine/core';
import { IconClipboardText, IconFileImport } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ProgramSummary } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { useOpenProgramFile } from '../../record/ProgramFile';
import { Answered } from '../../shared/components/Answered';
import { PageHead, Panel } from '../../shared/components/Page';
import { counted } from '../../shared/format/words';
import { markUsable } from '../../shared/markUsable';
import { CreateProgram } from './CreateProgram';
import { Examples } from './Examples';
import styles from './HomeScreen.module.css';
import { ProgramList } from './ProgramList';

export function HomeScreen() {
  const navigate = useNavigate();
  const programs = useAnswer('program_list', {});
  const enter = ({ id }: ProgramSummary) => void navigate({ to: '/program/$program', params: { program: id } });
  const count = programs.data?.length ?? 0;
  const first = programs.data?.length === 0;
  const known = programs.data !== undefined;
  useEffect(() => {
    if (known) markUsable();
  }, [known]);

  return (
    <>
      <PageHead
        title={first ? 'Prepare your FDA meeting, from the first idea to the minutes' : 'Programs'}
        lead="Works without a network. Everything you write stays on this computer and is saved as you type."
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {first ? (
            <TenMinutes leading />
          ) : (
            <Panel title={programs.data ? counted(count, 'program') : 'Your programs'}>
              <Answered query={programs} what="The list of programs">
                {(list) => <ProgramList programs={list} />}
              </Answered>
            </Panel>
          )}
          {count > 0 ? <TenMinutes /> : null}
          <Examples onOpened={enter} />
        </div>
        <div className={styles.main}>
          <Panel title="Start a program">
            <CreateProgram onCreated={enter} />
          </Panel>
          <FromFile />
        </div>
      </div>
    </>
  );
}

function FromFile() {
  const open = useOpenProgramFile();
  return (
    <Panel title="Open a program file">
      <p className={styles.quiet}>
        A program that a colleague sent you, or one you saved: the <em>program.json</em> of a whole-program packet. If
        it is here already, you are asked first.
      </p>
      <Button variant="light" leftSection={<IconFileImport size={18} aria-hidden />} onClick={open}>
        Open a program file…
      </Button>
    </Panel>
  );
}

function TenMinutes({ leading = false }: { leading?: boolean }) {
  return (
    <section className={styles.first} data-leading={leading || undefined} aria-labelledby="ten-minutes">
      <span className={styles.icon} aria-hidden>
        <IconClipboardText size={leading ? 26 : 22} />
      </span>
      <div className={styles.firstWords}>
        <h2 id="ten-minutes">First ten minutes: paste your draft questions</h2>
        <p>
          From Word or an e-mail, as they are. You see which to keep, merge, split or move, what guidance already
          answers, and how many fit into the meeting. A program can be made of them afterwards.
        </p>
      </div>
      <Button
        variant={leading ? 'filled' : 'light'}
        size={leading ? 'md' : 'sm'}
        renderRoot={(props) => <Link to="/start" {...props} />}
      >
        Paste your questions
      </Button>
    </section>
  );
}
