/*
 * The sources of a thing, one a line, with how far the work behind each is: a reader judges a claim by its weakest one.
 */
import { Link } from '@tanstack/react-router';
import { targetOf } from '../../record/place';
import type { Snapshot } from '../../record/things';
import styles from './Evidence.module.css';
import { MaturityMark } from './MaturityMark';

type SourceLinesProps = { program: string; ids: string[]; snapshot: Pick<Snapshot, 'evidence'> };

export function SourceLines({ program, ids, snapshot }: SourceLinesProps) {
  const sources = ids.flatMap((id) => snapshot.evidence.find((source) => source.id === id) ?? []);
  if (sources.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {sources.map(({ id, fda }) => (
        <li key={id}>
          <Link {...(targetOf(program, { kind: 'evidence', id }) as never as { to: '/' })}>
            {fda.title || 'Source without a name'}
          </Link>
          <MaturityMark maturity={fda.maturity} />
          {fda.locator ? <span className={styles.help}>{fda.locator}</span> : null}
        </li>
      ))}
    </ul>
  );
}
