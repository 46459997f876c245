/*
 * The first screen: the programs of this computer, the examples, and a short form to start a program.
 * On a first start it teaches by a finished example instead of an empty list.
 */
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ProgramSummary } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Answered } from '../../shared/components/Answered';
import { Muted, PageHead, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { counted } from '../../shared/format/words';
import { CreateProgram } from './CreateProgram';
import styles from './HomeScreen.module.css';
import { ProgramList } from './ProgramList';

export function HomeScreen() {
  const navigate = useNavigate();
  const programs = useAnswer('program_list', {});
  const enter = ({ id }: ProgramSummary) => void navigate({ to: '/program/$program', params: { program: id } });
  const count = programs.data?.length ?? 0;

  return (
    <>
      <PageHead
        title={count > 0 ? 'Programs' : 'Prepare your FDA meeting, from the first idea to the minutes'}
        lead="Works without a network. Everything you write stays on this computer and is saved as you type."
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {count > 0 ? (
            <Panel title={counted(count, 'program')}>
              <Answered query={programs} what="The list of programs">
                {(list) => <ProgramList programs={list} />}
              </Answered>
            </Panel>
          ) : null}
          {programs.error ? (
            <Answered query={programs} what="The list of programs">
              {() => null}
            </Answered>
          ) : null}
          <Examples onOpened={enter} />
        </div>
        <Panel title="Start a program">
          <CreateProgram onCreated={enter} />
        </Panel>
      </div>
    </>
  );
}

function Examples({ onOpened }: { onOpened: (program: ProgramSummary) => void }) {
  const samples = useAnswer('sample_list', {});
  const open = useChange('sample_open');
  return (
    <Panel title="Look at a finished example">
      <Answered query={samples} what="The list of examples">
        {(list) => (
          <div className={styles.examples}>
            {list.map(({ name, title, summary }) => (
              <article key={name} className={styles.example}>
                <span className={styles.exampleIcon} aria-hidden>
                  <IconBook2 size={22} />
                </span>
                <h3>{title}</h3>
                <p>{summary}</p>
                <Button
                  variant="light"
                  loading={open.isPending && open.variables.name === name}
                  onClick={() => open.mutate({ name, once: true }, { onSuccess: onOpened })}
                >
                  Open the example<span className={styles.hidden}> {title}</span>
                </Button>
              </article>
            ))}
          </div>
        )}
      </Answered>
      <Muted>
        You get a copy of your own and can change everything in it. One that is here already is opened again.
      </Muted>
      {open.error ? <Trouble {...troubleOf(open.error).shown} /> : null}
    </Panel>
  );
}
