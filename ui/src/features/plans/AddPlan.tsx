/*
 * Adds a plan: one for the whole program, or one for a question that has none yet. How many there may be is Rust's rule.
 */
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Plan, PlanKindView } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { useSnapshot } from '../../record/things';
import { Trouble } from '../../shared/components/Trouble';
import styles from './PlanScreen.module.css';

/** How many questions without a plan the menu names; the others are in the table below it. */
const MOST = 12;

export function AddPlan({ program }: { program: string }) {
  const navigate = useNavigate();
  const kinds = useAnswer('plan_kinds', {}).data ?? [];
  const snapshot = useSnapshot(program);
  const add = useChange('plan_add');
  if (!snapshot) return null;
  const choices = kinds.flatMap((kind) => choicesOf(kind, snapshot.plans, snapshot.questions));
  if (choices.length === 0) return null;

  return (
    <div>
      <Menu position="bottom-end" width={360}>
        <Menu.Target>
          <Button leftSection={<IconPlus size={18} aria-hidden />} loading={add.isPending}>
            Add a plan
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ''}>
          {choices.map(({ kind, question, words }) => (
            <Menu.Item
              key={`${kind}/${question ?? ''}`}
              onClick={() =>
                add.mutate(
                  { program, kind, ...(question ? { question } : {}) },
                  {
                    onSuccess: ({ id }) =>
                      void navigate({ to: '/program/$program/plans/$plan', params: { program, plan: id } }),
                  },
                )
              }
            >
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {add.error ? <Trouble {...troubleOf(add.error).shown} /> : null}
    </div>
  );
}

type Choice = { kind: PlanKindView['kind']; question?: string; words: string };
type Asked = { id: string; fda: { title: string } };

function choicesOf({ kind, title, cardinality }: PlanKindView, plans: Plan[], questions: Asked[]): Choice[] {
  const same = plans.filter(({ body }) => body.kind === kind);
  if (cardinality === 'per_program') return same.length > 0 ? [] : [{ kind, words: title }];
  const planned = new Set(same.map(({ question }) => question));
  return questions
    .map(({ id, fda }, index) => ({
      kind,
      question: id,
      words: `${title} for question ${index + 1}${fda.title ? `: ${fda.title}` : ''}`,
    }))
    .filter(({ question }) => !planned.has(question))
    .slice(0, MOST);
}
