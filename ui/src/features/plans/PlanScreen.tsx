/*
 * One plan: what it is about, and the form of its kind.
 */
import { Anchor, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useAnswer } from '../../api/cache';
import { useRemoveThing } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { planTitle, useNames } from './names';
import { kindUi } from './registry';

export function PlanScreen() {
  const { program, plan: id } = useParams({ from: '/program/$program/plans/$plan' });
  const plans = useAnswer('plan_list', { program });
  const nameOf = useNames(program);
  const navigate = useNavigate();
  const remove = useRemoveThing(program);
  const plan = plans.data?.find((one) => one.id === id);
  const ui = plan ? kindUi(plan.body.kind) : null;
  const Form = ui?.form;

  return (
    <>
      <nav aria-label="You are here">
        <Anchor renderRoot={(props) => <Link to="/program/$program/plans" params={{ program }} {...props} />}>
          Plans
        </Anchor>
      </nav>
      <PageHead title={ui?.title ?? 'Plan'} lead={plan ? (planTitle(plan, nameOf) ?? ui?.purpose) : null}>
        {plan ? (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => remove(plan.id, () => void navigate({ to: '/program/$program/plans', params: { program } }))}
          >
            Remove this plan
          </Button>
        ) : null}
      </PageHead>
      <Answered query={plans} what="The plan">
        {() =>
          plan && Form ? (
            <Form key={plan.id} program={program} plan={plan} nameOf={nameOf} />
          ) : (
            <Trouble
              severity="warn"
              title="This plan is no longer here"
              message="It was removed, or the change that made it was undone."
              hint="Undo brings it back, or choose another plan from the list."
            />
          )
        }
      </Answered>
    </>
  );
}
