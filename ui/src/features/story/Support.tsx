/*
 * How well a claim is supported, as Rust traced it: no evidence, a source that changed, or how many sources.
 */
import type { TraceRow } from '../../api/bindings';
import { Mark } from '../../shared/components/Mark';
import { counted } from '../../shared/format/words';

export function Support({ row }: { row: TraceRow | undefined }) {
  if (!row) return null;
  if (row.gaps.includes('no_evidence')) return <Mark tone="warn">No evidence</Mark>;
  if (row.gaps.includes('stale')) return <Mark tone="warn">A source changed</Mark>;
  return <Mark tone="ok">{counted(row.evidence.length, 'source')}</Mark>;
}
