/*
 * The plans of a program: one for follow-up, one for each question that needs a fallback.
 */
import { IconGitBranch } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { Plan } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { AudienceTag } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import { AddPlan } from './AddPlan';
import { planTitle, useNames } from './names';
import styles from './PlanScreen.module.css';
import { planUi } from './registry';

export function PlansScreen() {
  const { program } = useParams({ from: '/program/$program/plans' });
  const plans = useAnswer('plan_list', { program });
  const nameOf = useNames(program);

  return (
    <>
      <PageHead
        title="Plans"
        lead="What the team does with each answer FDA may give, and how participants are followed afterwards."
      />
      <Answered query={plans} what="The plans">
        {(list) => (
          <div className={styles.list}>
            {list.length === 0 ? (
              <Teach
                icon={<IconGitBranch />}
                title="Plan before you ask"
                text="For each question: what do we do if FDA says no? And how long must participants be followed?"
              />
            ) : (
              <ul className={styles.plans}>
                {list.map((plan) => (
                  <li key={plan.id}>
                    <PlanCard program={program} plan={plan} nameOf={nameOf} />
                  </li>
                ))}
              </ul>
            )}
            <AddPlan program={program} plans={list} />
          </div>
        )}
      </Answered>
    </>
  );
}

type PlanCardProps = { program: string; plan: Plan; nameOf: (id: string) => string | null };

function PlanCard({ program, plan, nameOf }: PlanCardProps) {
  const { title, purpose, icon: Icon } = planUi(plan);
  const subject = planTitle(plan, nameOf);
  return (
    <Link to="/program/$program/plans/$plan" params={{ program, plan: plan.id }} className={styles.plan}>
      <span className={styles.planHead}>
        <Icon size={20} aria-hidden />
        {title}
      </span>
      <span className={styles.planText}>{subject ?? purpose}</span>
      <AudienceTag audience={'fda' in plan.body ? 'fda' : 'internal'} />
    </Link>
  );
}
