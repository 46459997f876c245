/*
 * The programs as links, in the order Rust gives them.
 */
import { Link } from '@tanstack/react-router';
import type { ProgramSummary } from '../../api/bindings';
import { moment } from '../../shared/format/day';
import styles from './HomeScreen.module.css';

export function ProgramList({ programs }: { programs: ProgramSummary[] }) {
  return (
    <ul className={styles.programs}>
      {programs.map((program) => (
        <li key={program.id}>
          <Link to="/program/$program" params={{ program: program.id }} className={styles.program}>
            <span className={styles.name}>{program.name}</span>
            <span className={styles.changed}>Changed {moment(program.changed_at)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
