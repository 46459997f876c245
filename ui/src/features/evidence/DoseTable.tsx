/*
 * The dose bridge as one wide table. Read here, edited in the form behind each row.
 */
import { Link } from '@tanstack/react-router';
import { ReadLine } from '../../record/ReadText';
import { ScrollTable } from '../../shared/components/ScrollTable';
import styles from './Evidence.module.css';
import type { TabProps } from './EvidenceScreen';
import { toForm } from './ViewChoice';

const HEADS = [
  'Model',
  'Metric',
  'Study',
  'Lot',
  'Animal dose as given',
  'Its method',
  'Animal dose corrected',
  'Human dose',
  'Its method (human)',
  { number: 'Margin' },
  'What the dose showed',
];

export function DoseTable({ snapshot }: TabProps) {
  return (
    <ScrollTable caption="Dose bridge" heads={HEADS}>
      {snapshot.dose_bridge.map(({ id, fda }) => (
        <tr key={id}>
          <th scope="row" className={styles.firstCell}>
            <Link {...toForm(id)}>{fda.model || 'Without a model'}</Link>
          </th>
          <td>{fda.metric}</td>
          <td>{snapshot.evidence.find((source) => source.id === fda.study)?.fda.title}</td>
          <td className={styles.noBreak}>{snapshot.lots.find((lot) => lot.id === fda.lot)?.fda.number}</td>
          <td className={styles.midCell}>
            <ReadLine source={fda.animal_dose} />
          </td>
          <td>{fda.animal_method}</td>
          <td className={styles.midCell}>
            <ReadLine source={fda.animal_dose_corrected} />
          </td>
          <td className={styles.midCell}>
            <ReadLine source={fda.human_dose} />
          </td>
          <td>{fda.human_method}</td>
          <td className={styles.number}>{fda.margin}</td>
          <td className={styles.midCell}>
            <ReadLine source={fda.finding} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
