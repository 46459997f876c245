/*
 * What was done last, and the way back: Undo and Redo say what they undo. The history itself is kept in Rust.
 */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useAnswer, useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Answered } from '../../shared/components/Answered';
import { Muted, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { moment } from '../../shared/format/day';
import styles from './ProgramScreen.module.css';

type HistoryProps = { program: string; undo: string | undefined; redo: string | undefined };

export function History({ program, undo: done, redo: undone }: HistoryProps) {
  const history = useAnswer('history_list', { program, limit: 12 });
  const undo = useChange('history_undo');
  const redo = useChange('history_redo');
  const failed = undo.error ?? redo.error;

  return (
    <Panel title="History">
      <div className={styles.buttons}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={!done}
          loading={undo.isPending}
          onClick={() => undo.mutate({ program })}
        >
          {done ? `Undo: ${done}` : 'Nothing to undo'}
        </Button>
        {undone ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            loading={redo.isPending}
            onClick={() => redo.mutate({ program })}
          >
            Redo: {undone}
          </Button>
        ) : null}
      </div>
      {failed ? <Trouble {...troubleOf(failed).shown} /> : null}
      <Answered query={history} what="The history">
        {(operations) =>
          operations.length === 0 ? (
            <Muted>Each change will be listed here and can be taken back, also tomorrow.</Muted>
          ) : (
            <ol className={styles.history} aria-label="Latest changes">
              {operations.map(({ seq, label, at, undone: taken }) => (
                <li key={seq}>
                  <span className={taken ? styles.undone : undefined}>
                    {label}
                    {taken ? ' (undone)' : ''}
                  </span>
                  <time className={styles.at} dateTime={at}>
                    {moment(at)}
                  </time>
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Panel>
  );
}
