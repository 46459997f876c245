/*
 * The question a plan belongs to, as FDA reads it: ask, position and the alternative it discloses. To read, with a way to the question.
 */
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Question } from '../../../api/bindings';
import { targetOf } from '../../../record/place';
import { Disclosure } from '../../../shared/components/Disclosure';
import { FdaSurface } from '../../../shared/components/Surface';
import { plainDay } from '../../../shared/format/day';
import { Prose } from '../parts/Prose';
import styles from './Contingency.module.css';

export function AskedQuestion({ program, question }: { program: string; question: Question | undefined }) {
  if (!question) {
    return <p className={styles.hint}>The question of this plan is no longer here. Undo brings it back.</p>;
  }
  const { fda, internal } = question;
  const target = targetOf(program, { kind: 'question', id: question.id });
  return (
    <FdaSurface label="the question">
      <div className={styles.asked}>
        <div className={styles.askedHead}>
          <h2>{fda.title || 'Question without a title'}</h2>
          <Anchor size="sm" renderRoot={(props) => <Link {...(target as { to: '/' })} {...props} />}>
            Open the question
          </Anchor>
        </div>
        {fda.ask ? <Prose text={fda.ask} /> : <p className={styles.hint}>The ask is not written yet.</p>}
        {fda.position ? (
          <Disclosure summary="Sponsor position">
            <Prose text={fda.position} />
          </Disclosure>
        ) : (
          <p className={styles.hint}>The question has no sponsor position yet.</p>
        )}
        {fda.alternative ? (
          <Disclosure summary="Disclosed alternative">
            <Prose text={fda.alternative} />
            {internal.promotion ? (
              <p className={styles.hint}>
                Disclosed on {plainDay(internal.promotion.on)} by {internal.promotion.who}.
              </p>
            ) : null}
          </Disclosure>
        ) : null}
      </div>
    </FdaSurface>
  );
}
