/*
 * The documents the rules rest on, with what of each was read.
 */
import type { RuleSource } from '../../api/bindings';
import { ConfidenceTag } from '../../shared/components/Grade';
import { Muted } from '../../shared/components/Page';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { plainDay } from '../../shared/format/day';
import styles from './HelpScreen.module.css';

export function SourceTable({ sources }: { sources: RuleSource[] }) {
  if (sources.length === 0) return <Muted>Nothing here with these words.</Muted>;
  return (
    <ScrollTable caption="Sources of the rules" heads={['Document', 'Date', 'What was read', 'At best']}>
      {sources.map(({ id, title, section, date, read, confidence }) => (
        <tr key={id}>
          <th scope="row">
            {title}
            <span className={styles.quiet}>
              {' '}
              {section ? `${section}, ` : ''}
              {id}
            </span>
          </th>
          <td>{date ? plainDay(date) : 'Not known'}</td>
          <td>{read}</td>
          <td>
            <ConfidenceTag confidence={confidence} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
