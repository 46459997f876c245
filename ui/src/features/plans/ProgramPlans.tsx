/*
 * The plans a program has one of, each with where it stands, and those not begun with a button to begin them. Which kinds these are
 * Rust says.
 */
import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Plan, PlanKind, PlanKindView } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Panel } from '../../shared/components/Page';
import { AudienceTag } from '../../shared/components/Surface';
import { Trouble } from '../../shared/components/Trouble';
import styles from './PlanScreen.module.css';
import { kindUi } from './registry';

type ProgramPlansProps = { program: string; plans: Plan[]; kind: string | undefined };

export function ProgramPlans({ program, plans, kind }: ProgramPlansProps) {
  const kinds = useAnswer('plan_kinds', {}).data ?? [];
  const navigate = useNavigate();
  const add = useChange('plan_add');
  const shown = kinds.filter((one) => one.cardinality === 'per_program' && (kind === undefined || one.kind === kind));
  const begin = (own: PlanKind) =>
    add.mutate(
      { program, kind: own },
      { onSuccess: ({ id }) => void navigate({ to: '/program/$program/plans/$plan', params: { program, plan: id } }) },
    );
  if (shown.length === 0) return null;
  return (
    <Panel title="Plans of the program">
      {add.error ? <Trouble {...troubleOf(add.error).shown} /> : null}
      <ul className={styles.plans}>
        {shown.map((one) => (
          <li key={one.kind}>
            <Card
              program={program}
              kind={one}
              plan={plans.find(({ body }) => body.kind === one.kind)}
              onBegin={() => begin(one.kind)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type CardProps = { program: string; kind: PlanKindView; plan: Plan | undefined; onBegin: () => void };

function Card({ program, kind: { kind, audience }, plan, onBegin }: CardProps) {
  const { title, purpose, icon: Icon, standing } = kindUi(kind);
  const inner = (
    <>
      <span className={styles.planHead}>
        <Icon size={20} aria-hidden />
        {title}
      </span>
      <span className={styles.planText}>{purpose}</span>
    </>
  );
  if (!plan) {
    return (
      <div className={`${styles.plan} ${styles.planNew}`}>
        {inner}
        <span className={styles.planFoot}>
          <AudienceTag audience={audience} />
          <Button size="xs" variant="light" onClick={onBegin} aria-label={`Begin: ${title}`}>
            Begin it
          </Button>
        </span>
      </div>
    );
  }
  return (
    <Link to="/program/$program/plans/$plan" params={{ program, plan: plan.id }} className={styles.plan}>
      {inner}
      {standing ? <span className={styles.planState}>{standing(plan)}</span> : null}
      <span className={styles.planFoot}>
        <AudienceTag audience={audience} />
        <IconChevronRight size={18} aria-hidden />
      </span>
    </Link>
  );
}
