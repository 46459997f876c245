/*
 * The changes by day, the latest first: who, when, what; each can be compared with now, and taken back up to it.
 */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OperationView } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Answered } from '../../shared/components/Answered';
import { Disclosure } from '../../shared/components/Disclosure';
import { Muted, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { flushDrafts } from '../../shared/form/useDraft';
import { clockTime, longDay } from '../../shared/format/day';
import { byDay, stepsBack } from './days';
import styles from './HistoryScreen.module.css';

const PAGE = 100;

export function Changes({ program }: { program: string }) {
  const [limit, setLimit] = useState(PAGE);
  const history = useAnswer('history_list', { program, limit });
  const view = useAnswer('program_get', { program }).data;
  const undo = useChange('history_undo');
  const redo = useChange('history_redo');
  const [busy, setBusy] = useState(false);
  const failed = undo.error ?? redo.error;

  const takeBack = async (steps: number) => {
    setBusy(true);
    await flushDrafts();
    for (let step = 0; step < steps; step += 1) {
      const done = await undo.mutateAsync({ program }).catch(() => null);
      if (!done) break;
    }
    setBusy(false);
  };

  return (
    <Panel title="Changes">
      <div className={styles.buttons}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={!view?.undo || busy}
          onClick={() => void takeBack(1)}
        >
          {view?.undo ? `Undo: ${view.undo}` : 'Nothing to undo'}
        </Button>
        {view?.redo ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            disabled={busy}
            onClick={() => redo.mutate({ program })}
          >
            Redo: {view.redo}
          </Button>
        ) : null}
      </div>
      <Disclosure summary="How undo works">
        <Muted>
          Undo takes back the last change of this program, whoever made it and on whatever screen; Redo makes it again
          until something new is written. “Take back to here” undoes every change down to the chosen one, that one
          included. Sending and exporting are facts and stay.
        </Muted>
      </Disclosure>
      {failed ? <Trouble {...troubleOf(failed).shown} /> : null}
      <Answered query={history} what="The history">
        {(operations) => (
          <>
            {operations.length === 0 ? <Muted>Each change will be listed here.</Muted> : null}
            {byDay(operations).map(({ day, list }) => (
              <section key={day} aria-label={longDay(day)}>
                <h3 className={styles.day}>{longDay(day)}</h3>
                <ol className={styles.changes}>
                  {list.map((operation) => (
                    <Change
                      key={operation.seq}
                      program={program}
                      operation={operation}
                      steps={stepsBack(operations, operation)}
                      busy={busy}
                      onTakeBack={takeBack}
                    />
                  ))}
                </ol>
              </section>
            ))}
            {operations.length >= limit ? (
              <Button size="xs" variant="default" onClick={() => setLimit(limit + PAGE)}>
                Show older changes
              </Button>
            ) : null}
          </>
        )}
      </Answered>
    </Panel>
  );
}

/** Undo and redo stand in the log too, under the name of what they moved. */
const MOVES: Record<string, string> = { undo: 'Undo: ', redo: 'Redo: ' };

type ChangeProps = {
  program: string;
  operation: OperationView;
  /** How many undo steps lead back before this change; 0 where it cannot be taken back. */
  steps: number;
  busy: boolean;
  onTakeBack: (steps: number) => Promise<void>;
};

function Change({ program, operation, steps, busy, onTakeBack }: ChangeProps) {
  const { seq, at, who, label, undone, kind } = operation;
  return (
    <li className={styles.change} data-undone={undone || undefined}>
      <time dateTime={at} className={styles.at}>
        {clockTime(Date.parse(at))}
      </time>
      <p className={styles.label}>
        <span className={undone ? styles.undone : undefined}>
          {MOVES[kind] ?? ''}
          {label}
        </span>
        <span className={styles.quiet}>
          {' by '}
          {who}
          {undone ? ', taken back' : ''}
        </span>
      </p>
      <span className={styles.deeds}>
        <Button
          size="compact-xs"
          variant="subtle"
          renderRoot={(props) => (
            <Link
              to="/program/$program/history"
              params={{ program }}
              search={{ from: `change-${seq}` }}
              aria-label={`Compare with now: ${label}`}
              {...props}
            />
          )}
        >
          Compare with now
        </Button>
        {steps > 0 ? (
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={busy}
            aria-label={`Take back to here: ${label}`}
            title={steps === 1 ? 'Undoes this change' : `Undoes ${steps} changes, this one included`}
            onClick={() => void onTakeBack(steps)}
          >
            Take back to here
          </Button>
        ) : null}
      </span>
    </li>
  );
}
