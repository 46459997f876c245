/*
 * What has changed since yesterday, the same change told once with how often. Taking changes back is the status bar's and the
 * history's work.
 */
import { Link } from '@tanstack/react-router';
import type { OperationView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { Muted, Panel } from '../../shared/components/Page';
import { moment } from '../../shared/format/day';
import { counted } from '../../shared/format/words';
import styles from './ProgramScreen.module.css';

const MOST = 6;

export function SinceYesterday({ program }: { program: string }) {
  const history = useAnswer('history_list', { program, limit: 200 });
  return (
    <Panel
      title="Since yesterday"
      aside={
        <Link to="/program/$program/history" params={{ program }} className={styles.link}>
          Whole history
        </Link>
      }
    >
      <Answered query={history} what="The history">
        {(operations) => <Changes operations={operations} />}
      </Answered>
    </Panel>
  );
}

function Changes({ operations }: { operations: OperationView[] }) {
  const groups = grouped(operations.filter(({ at }) => new Date(at) >= yesterday()));
  const last = operations[0];
  if (groups.length === 0) {
    return (
      <Muted>
        {last
          ? `Nothing changed. The last change was on ${moment(last.at)}: ${last.label}.`
          : 'Each change will be listed here and can be taken back, also tomorrow.'}
      </Muted>
    );
  }
  return (
    <>
      <ul className={styles.changes}>
        {groups.slice(0, MOST).map(({ label, times, at }) => (
          <li key={label}>
            <span>
              {label}
              {times > 1 ? <span className={styles.times}>, {counted(times, 'time')}</span> : null}
            </span>
            <time className={styles.at} dateTime={at}>
              {moment(at)}
            </time>
          </li>
        ))}
      </ul>
      {groups.length > MOST ? <Muted>And {counted(groups.length - MOST, 'other change')}.</Muted> : null}
    </>
  );
}

type Group = { label: string; times: number; at: string };

/** The changes that still stand, the latest first, one line a label. */
function grouped(operations: OperationView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { label, at, undone, kind } of operations) {
    if (undone || kind === 'undo' || kind === 'redo') continue;
    const group = groups.get(label);
    if (group) group.times += 1;
    else groups.set(label, { label, times: 1, at });
  }
  return [...groups.values()];
}

/** Midnight before today, where the user is. */
function yesterday(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
}
