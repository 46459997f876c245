/*
 * How many findings a row has; the worst of them gives icon and words.
 */
import type { Finding } from '../api/bindings';
import { Mark } from '../shared/components/Mark';
import { counted } from '../shared/format/words';

export function FindingsMark({ findings }: { findings: Finding[] | undefined }) {
  if (!findings?.length) return null;
  if (findings.some(({ severity }) => severity === 'stop')) return <Mark tone="bad">{findings.length} to fix</Mark>;
  if (findings.some(({ severity }) => severity === 'warn')) return <Mark tone="warn">{findings.length} to mend</Mark>;
  return <Mark tone="info">{counted(findings.length, 'tip')}</Mark>;
}
