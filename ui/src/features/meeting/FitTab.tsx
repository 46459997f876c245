/*
 * Which meeting fits: the facts as questions, and beside them what they lead to, at once while they are answered.
 * The facts stay internal; only the paragraph for the request is for FDA, and only once it is taken over.
 */
import { useRef } from 'react';
import type { FitOutcome, Meeting } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { FieldFindings } from '../../record/FieldFindings';
import { useField } from '../../record/ThingForm';
import { Answered } from '../../shared/components/Answered';
import { InternalSurface } from '../../shared/components/Surface';
import { FitFields } from './FitFields';
import { FitReasons } from './FitReasons';
import { unknownFacts } from './facts';
import styles from './Meeting.module.css';
import { OUTCOME_NAMES } from './names';

export type Change = (path: string, part: unknown) => void;
type FitTabProps = { meeting: Meeting; change: Change };

export function FitTab({ meeting, change }: FitTabProps) {
  const facts = meeting.internal.fit;
  const fit = useAnswer('fit_compute', facts);
  const { unknown, all } = unknownFacts(facts);
  // While the next answer is computed the last one stays, so that nothing jumps.
  const last = useRef<FitOutcome | undefined>(undefined);
  if (fit.data) last.current = fit.data;
  const shown = { ...fit, data: fit.data ?? (fit.error ? undefined : last.current) };
  const whole = useField('internal.fit');

  return (
    <>
      <Answered query={shown} what="Which meeting fits">
        {({ outcome }) => (
          <p className={styles.verdict} role="status">
            The facts lead to <strong>{OUTCOME_NAMES[outcome]}</strong>.{' '}
            <span className={styles.quiet}>
              {unknown === 0 ? 'Every fact is known.' : `${unknown} of ${all} facts are not known yet.`}
            </span>
          </p>
        )}
      </Answered>
      <FieldFindings program={whole.program} findings={whole.findings} />
      <div className={styles.fit}>
        <InternalSurface label="Facts about the program">
          <FitFields />
        </InternalSurface>
        <div className={styles.outcome}>
          {shown.data ? <FitReasons outcome={shown.data} meeting={meeting} change={change} /> : null}
        </div>
      </div>
    </>
  );
}
