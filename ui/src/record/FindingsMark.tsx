/*
 * How many findings a row has, by what they ask for; tips only where there is nothing heavier.
 */
import type { Finding, Severity } from '../api/bindings';
import { Mark } from '../shared/components/Mark';
import { counted } from '../shared/format/words';

export function FindingsMark({ findings }: { findings: Finding[] | undefined }) {
  if (!findings?.length) return null;
  const count = (grade: Severity) => findings.filter(({ severity }) => severity === grade).length;
  const [must, should, tips] = [count('stop'), count('warn'), count('note')];
  return (
    <>
      {must > 0 ? <Mark tone="bad">{must} must be fixed</Mark> : null}
      {should > 0 ? <Mark tone="warn">{should} should be fixed</Mark> : null}
      {must + should === 0 ? <Mark tone="info">{counted(tips, 'tip')}</Mark> : null}
    </>
  );
}
