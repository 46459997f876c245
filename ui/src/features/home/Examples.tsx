/*
 * The finished examples, each opened as a copy of one's own.
 */
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { ProgramSummary } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Answered } from '../../shared/components/Answered';
import { Muted, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import styles from './HomeScreen.module.css';

export function Examples({ onOpened }: { onOpened: (program: ProgramSummary) => void }) {
  const samples = useAnswer('sample_list', {});
  const open = useChange('sample_open');
  return (
    <Panel title="Look at a finished example">
      <Answered query={samples} what="The list of examples">
        {(list) => (
          <div className={styles.examples}>
            {list.map(({ name, title, summary }) => (
              <article key={name} className={styles.example}>
                <span className={styles.icon} aria-hidden>
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
        All companies, products and numbers in them are made up. You get a copy of your own and can change everything in
        it. One that is here already is opened again.
      </Muted>
      {open.error ? <Trouble {...troubleOf(open.error).shown} /> : null}
    </Panel>
  );
}
