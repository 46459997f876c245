/*
 * The lot map as one wide table, with the studies that used each lot. Read here, edited in the form behind each number.
 */
import { Link } from '@tanstack/react-router';
import { ReadLine } from '../../record/ReadText';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { plainDay } from '../../shared/format/day';
import styles from './Evidence.module.css';
import type { TabProps } from './EvidenceScreen';
import { toForm } from './ViewChoice';

const HEADS = [
  'Lot',
  'Made for',
  'Process',
  'Site',
  'Scale',
  'Made on',
  'Titer or cells',
  'Measured by',
  'Reference standard',
  'Potency',
  'Release',
  'Used in',
];

export function LotTable({ snapshot }: TabProps) {
  return (
    <ScrollTable caption="Lot map" heads={HEADS}>
      {snapshot.lots.map(({ id, fda }) => (
        <tr key={id}>
          <th scope="row" className={styles.firstCell}>
            <Link {...toForm(id)}>{fda.number || 'Without a number'}</Link>
          </th>
          <td>{fda.purpose}</td>
          <td>{fda.process_version}</td>
          <td className={styles.midCell}>{fda.site}</td>
          <td>{fda.scale}</td>
          <td className={styles.noBreak}>{fda.made ? plainDay(fda.made) : ''}</td>
          <td className={styles.midCell}>
            <ReadLine source={fda.quantity} />
          </td>
          <td>{fda.method}</td>
          <td>{fda.reference_standard}</td>
          <td className={styles.midCell}>
            <ReadLine source={fda.potency} />
          </td>
          <td>{fda.release}</td>
          <td className={styles.wideCell}>
            {snapshot.evidence
              .filter((source) => source.fda.lots.includes(id))
              .map((source) => source.fda.title)
              .join(', ')}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
