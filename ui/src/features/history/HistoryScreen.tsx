/*
 * The history: every change by day with the way back, named states, and any two states compared word by word.
 * What undo does and what differs comes from Rust.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../../api/cache';
import { PageHead } from '../../shared/components/Page';
import { Changes } from './Changes';
import { Compare } from './Compare';
import styles from './HistoryScreen.module.css';
import { RestorePoints } from './RestorePoints';

export function HistoryScreen() {
  const { program } = useParams({ from: '/program/$program/history' });
  const { from, to } = useSearch({ from: '/program/$program/history' });
  const points = useAnswer('restore_point_list', { program });
  return (
    <>
      <PageHead
        title="History"
        lead="Every change is kept. You can take changes back one by one, also after a restart, name a state to return to, and compare any two."
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Compare program={program} from={from} to={to} points={points.data ?? []} />
          <Changes program={program} />
        </div>
        <RestorePoints program={program} query={points} />
      </div>
    </>
  );
}
