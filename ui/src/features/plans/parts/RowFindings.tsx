/*
 * What the checks found in a row of a table, as a row below it.
 */
import { FieldFindings } from '../../../record/FieldFindings';
import { useFindingsWithin } from '../../../record/ThingForm';
import styles from './CellTable.module.css';

type RowFindingsProps = { program: string; path: string; columns: number };

export function RowFindings({ program, path, columns }: RowFindingsProps) {
  const findings = useFindingsWithin(path);
  if (findings.length === 0) return null;
  return (
    <tr className={styles.found}>
      <td colSpan={columns}>
        <FieldFindings program={program} findings={findings} />
      </td>
    </tr>
  );
}
