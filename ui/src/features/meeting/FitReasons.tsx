/*
 * What the facts lead to, with every reason, its rule, its source and how sure it is; what speaks against the wish; other ways; and
 * the paragraph for the request, which is taken over on request only.
 */
import { Button } from '@mantine/core';
import type { FitOutcome, Meeting, Reason } from '../../api/bindings';
import { undoNotice } from '../../record/undoNotice';
import { Disclosure } from '../../shared/components/Disclosure';
import { ConfidenceTag, GradeIcon } from '../../shared/components/Grade';
import { Panel } from '../../shared/components/Page';
import { FdaSurface } from '../../shared/components/Surface';
import { WRITABLE } from '../../shared/writable';
import type { Change } from './FitTab';
import { labelOfFact } from './facts';
import styles from './Meeting.module.css';
import { OUTCOME_NAMES } from './names';

type FitReasonsProps = { outcome: FitOutcome; meeting: Meeting; change: Change };

export function FitReasons({ outcome: fit, meeting, change }: FitReasonsProps) {
  return (
    <>
      {fit.against_wish.length > 0 ? (
        <Panel title="Against what you wish">
          <Reasons reasons={fit.against_wish} warn />
        </Panel>
      ) : null}
      <Panel title={`Why ${OUTCOME_NAMES[fit.outcome]}`}>
        <Reasons reasons={fit.reasons} />
        {fit.alternatives.length > 0 ? (
          <>
            <h3 className={styles.subhead}>Other ways</h3>
            <ul className={styles.reasons}>
              {fit.alternatives.map(({ outcome, why }) => (
                <li key={`${outcome}/${why}`}>
                  <strong>{capital(OUTCOME_NAMES[outcome])}:</strong> {why}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Panel>
      {fit.paragraph ? <Paragraph text={fit.paragraph} meeting={meeting} change={change} /> : null}
    </>
  );
}

function Reasons({ reasons, warn = false }: { reasons: Reason[]; warn?: boolean }) {
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const label = labelOfFact(reason.fact);
        return (
          <li key={`${reason.fact}/${reason.text}`}>
            <p className={styles.reason}>
              {warn ? <GradeIcon grade="warn" size={16} /> : null}
              <span>{reason.text}</span>
            </p>
            <Disclosure summary="Rule and source">
              <p className={styles.quiet}>{reason.rule}</p>
              <p className={styles.quiet}>
                {reason.source} <ConfidenceTag confidence={reason.confidence} />
              </p>
              {label ? (
                <Button size="compact-sm" variant="subtle" onClick={() => focusFact(reason.fact)}>
                  Answer again: {label}
                </Button>
              ) : null}
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}

type ParagraphProps = { text: string; meeting: Meeting; change: Change };

function Paragraph({ text, meeting, change }: ParagraphProps) {
  const there = meeting.fda.type_rationale;
  const take = () => {
    change('fda.type_rationale', text);
    undoNotice('Put into the request as the reason for this kind of meeting', () =>
      change('fda.type_rationale', there),
    );
  };
  return (
    <FdaSurface label="Paragraph for the request">
      <h2 className={styles.subhead}>Paragraph for the request</h2>
      <p>{text}</p>
      {there === text ? (
        <p className={styles.quiet}>This stands in the request.</p>
      ) : (
        <div>
          <Button size="xs" onClick={take}>
            {there ? 'Use it in place of the text in the request' : 'Use it in the request'}
          </Button>
        </div>
      )}
    </FdaSurface>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function focusFact(fact: string) {
  document.querySelector<HTMLElement>(`[data-field="internal.fit.${CSS.escape(fact)}"] :is(${WRITABLE})`)?.focus();
}
