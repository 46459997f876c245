/*
 * The long-term follow-up plan in five steps, each with its address: product, risk, duration, visits, text. What follows from the
 * answers stands beside the first three. Leaving a step loses nothing.
 */
import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { ThingForm } from '../../../record/ThingForm';
import type { PlanFormProps } from '../planForm';
import { ProductStep, RiskStep } from './AnswerSteps';
import { DurationStep } from './DurationStep';
import styles from './FollowUp.module.css';
import { Outcome } from './Outcome';
import { placeOf, STEPS, type StepId } from './steps';
import { TextStep } from './TextStep';
import { VisitsStep } from './VisitsStep';

const BODIES: Record<StepId, ComponentType> = {
  product: ProductStep,
  risk: RiskStep,
  duration: DurationStep,
  visits: VisitsStep,
  text: TextStep,
};

export function FollowUpForm({ program, plan }: PlanFormProps) {
  const { step } = placeOf(useSearch({ from: '/program/$program/plans/$plan' }));
  const at = STEPS.findIndex(({ id }) => id === step);
  const Body = BODIES[step];
  const link = (to: StepId) => ({
    to: '/program/$program/plans/$plan' as const,
    params: { program, plan: plan.id },
    search: { step: to },
  });
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  return (
    <div className={styles.form}>
      <nav aria-label="Steps of the plan">
        <ol className={styles.steps}>
          {STEPS.map(({ id, title }, index) => (
            <li key={id}>
              <Link {...link(id)} className={styles.step} aria-current={id === step ? 'step' : undefined}>
                <span className={styles.stepNumber} aria-hidden>
                  {index + 1}
                </span>
                {title}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <ThingForm program={program} kind="plan" stored={plan} root="body">
        <div className={at < 3 ? styles.columns : styles.wide}>
          <div className={styles.body}>
            <Body />
            <nav className={styles.next} aria-label="Step before and after">
              {before ? (
                <Button variant="default" renderRoot={(props) => <Link {...link(before.id)} {...props} />}>
                  Back: {before.title}
                </Button>
              ) : (
                <span />
              )}
              {after ? (
                <Button renderRoot={(props) => <Link {...link(after.id)} {...props} />}>Next: {after.title}</Button>
              ) : null}
            </nav>
          </div>
          {at < 3 ? (
            <div className={styles.side}>
              <Outcome />
            </div>
          ) : null}
        </div>
      </ThingForm>
    </div>
  );
}
