/*
 * Named states: name the present one, go back to one, compare one with now. Going back is one change that can be undone.
 */
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { RestorePointView } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { undoNotice } from '../../record/undoNotice';
import { Answered } from '../../shared/components/Answered';
import { Muted, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { flushDrafts } from '../../shared/form/useDraft';
import { moment } from '../../shared/format/day';
import styles from './HistoryScreen.module.css';

type RestorePointsProps = {
  program: string;
  query: { data: RestorePointView[] | undefined; error: Error | null; refetch: () => unknown };
};

export function RestorePoints({ program, query }: RestorePointsProps) {
  const save = useChange('restore_point_save');
  const go = useChange('restore_point_go');
  const undo = useChange('history_undo');
  const [name, setName] = useState('');
  const failed = save.error ?? go.error;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await flushDrafts();
    save.mutate({ program, name: name.trim() }, { onSuccess: () => setName('') });
  };
  /** By name, so that the history tells it; by number where two have one name. */
  const only = ({ key, name: its }: RestorePointView) =>
    (query.data ?? []).filter((other) => other.name === its).length === 1 ? its : String(key);
  const goBack = async (point: RestorePointView) => {
    await flushDrafts();
    go.mutate(
      { program, point: only(point) },
      { onSuccess: () => undoNotice(`The program is as it was at “${point.name}”`, () => undo.mutate({ program })) },
    );
  };
  return (
    <Panel title="Restore points">
      <form className={styles.name} onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Name the present state"
          description="For example: Before the consultant’s review."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''} loading={save.isPending}>
          Set a restore point
        </Button>
      </form>
      {failed ? <Trouble {...troubleOf(failed).shown} /> : null}
      <Answered query={query} what="The restore points">
        {(points) =>
          points.length === 0 ? (
            <Muted>No state is named yet. A name before a big change makes the way back short.</Muted>
          ) : (
            <ul className={styles.points}>
              {points.toReversed().map((point) => (
                <li key={point.key}>
                  <p className={styles.pointName}>{point.name}</p>
                  <p className={styles.quiet}>{moment(point.at)}</p>
                  <div className={styles.buttons}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={go.isPending}
                      aria-label={`Go back to ${point.name}`}
                      onClick={() => void goBack(point)}
                    >
                      Go back
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`Compare ${point.name} with now`}
                      renderRoot={(props) => (
                        <Link
                          to="/program/$program/history"
                          params={{ program }}
                          search={{ from: `point-${point.key}` }}
                          {...props}
                        />
                      )}
                    >
                      Compare
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
