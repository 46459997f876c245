/*
 * The one alternative that FDA is told about. It comes out of the internal plan by an explicit step and never by itself; the step is kept
 * with who, when and why, and can be taken back.
 */
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Plan, Question } from '../../../api/bindings';
import { FieldFrame } from '../../../record/fields';
import { FdaSurface, InternalSurface } from '../../../shared/components/Surface';
import { plainDay } from '../../../shared/format/day';
import { branchTitle } from './branches';
import styles from './Editor.module.css';
import { PromoteDialog } from './PromoteDialog';

type AlternativeProps = {
  program: string;
  question: Question;
  plan: Plan | undefined;
  onTakeBack: (question: Question) => void;
};

export function Alternative({ program, question, plan, onTakeBack }: AlternativeProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  // The dialog is gone at once, so it cannot give the focus back by itself.
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const { alternative } = question.fda;
  const { promotion } = question.internal;
  const disclosed = alternative !== undefined && alternative.trim() !== '';

  return (
    <>
      <FdaSurface label="Disclosed alternative">
        <FieldFrame path="fda.alternative">
          <h2>Disclosed alternative</h2>
          {disclosed ? (
            <p className={styles.alternative} tabIndex={-1}>
              {alternative}
            </p>
          ) : (
            <p className={styles.help}>
              None. The fallbacks of the contingency plan stay in the team. If one should be told to FDA, so that the
              meeting stays useful when the answer is no, it is disclosed here in its own words, on record.
            </p>
          )}
          <div className={styles.actions}>
            <Button ref={opener} variant="default" size="xs" disabled={!plan} onClick={() => setAsking(true)}>
              {disclosed ? 'Change it…' : 'Disclose an alternative…'}
            </Button>
            {disclosed ? (
              <Button variant="subtle" size="xs" onClick={() => onTakeBack(without(question))}>
                Take it back
              </Button>
            ) : null}
            {plan ? null : <p className={styles.help}>It needs a contingency plan first.</p>}
          </div>
        </FieldFrame>
      </FdaSurface>
      {disclosed ? (
        <InternalSurface label="Where the alternative came from">
          {promotion ? (
            <p>
              From “{branchTitle(promotion.branch)}” in the{' '}
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => (
                  <Link to="/program/$program/plans/$plan" params={{ program, plan: promotion.plan }} {...props} />
                )}
              >
                contingency plan
              </Anchor>
              , by {promotion.who || 'someone'} on {plainDay(promotion.on)}. {promotion.reason}
            </p>
          ) : (
            <p>Nobody noted where it came from. Change it once to put it on record.</p>
          )}
        </InternalSurface>
      ) : null}
      {plan && asking ? <PromoteDialog program={program} question={question} plan={plan} onClose={close} /> : null}
    </>
  );
}

function without({ fda, internal, ...rest }: Question): Question {
  const { alternative: _alternative, ...text } = fda;
  const { promotion: _promotion, ...notes } = internal;
  return { ...rest, fda: text, internal: notes };
}
