/*
 * Which packets were written and what was sent, from the history; facts that stay whatever is undone.
 */
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { Disclosure } from '../../shared/components/Disclosure';
import { Muted } from '../../shared/components/Page';
import { moment } from '../../shared/format/day';
import styles from './PacketScreen.module.css';

export function PacketsMade({ program }: { program: string }) {
  const history = useAnswer('history_list', { program });
  return (
    <Disclosure summary="Packets made so far">
      <Answered query={history} what="The history">
        {(operations) => {
          const made = operations.filter(({ kind }) => kind === 'fact');
          if (made.length === 0) return <Muted>No packet was written yet.</Muted>;
          return (
            <ul className={styles.made}>
              {made.map(({ seq, label, at, who }) => (
                <li key={seq}>
                  {label}
                  <span className={styles.quiet}>
                    {' '}
                    {moment(at)}, {who}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </Disclosure>
  );
}
