/*
 * The way to the contingency plan of a question: how far it is, or making one. All of it stays in the team.
 */
import { Button } from '@mantine/core';
import { IconGitBranch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ContingencyNotes, Plan } from '../../../api/bindings';
import { useChange } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { InternalSurface } from '../../../shared/components/Surface';
import { Trouble } from '../../../shared/components/Trouble';
import { BRANCHES } from './branches';
import styles from './Editor.module.css';

type PlanPanelProps = { program: string; question: string; plan: Plan | undefined };

export function PlanPanel({ program, question, plan }: PlanPanelProps) {
  const navigate = useNavigate();
  const add = useChange('plan_add');
  const notes = notesOf(plan);
  const open = (id: string) => void navigate({ to: '/program/$program/plans/$plan', params: { program, plan: id } });

  return (
    <InternalSurface label="Contingency plan">
      <h2>Contingency plan</h2>
      {plan && notes ? (
        <>
          {notes.concern ? (
            <p>
              <span className={styles.grade}>The concern: </span>
              {notes.concern}
            </p>
          ) : (
            <p className={styles.help}>The concern behind the question is not written down yet.</p>
          )}
          <p className={styles.help}>{planned(notes)} of 4 answers have an action.</p>
          <Button
            variant="light"
            size="xs"
            className={styles.start ?? ''}
            leftSection={<IconGitBranch size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/program/$program/plans/$plan" params={{ program, plan: plan.id }} {...props} />
            )}
          >
            Open the plan
          </Button>
        </>
      ) : (
        <>
          <p>What do we do if FDA says no? A plan answers it before the meeting.</p>
          <Button
            variant="default"
            size="xs"
            className={styles.start ?? ''}
            leftSection={<IconGitBranch size={16} aria-hidden />}
            loading={add.isPending}
            onClick={() => add.mutate({ program, kind: 'contingency', question }, { onSuccess: ({ id }) => open(id) })}
          >
            Plan for FDA’s answers
          </Button>
          {add.error ? <Trouble {...troubleOf(add.error).shown} /> : null}
        </>
      )}
    </InternalSurface>
  );
}

export const notesOf = (plan: Plan | undefined): ContingencyNotes | null =>
  plan?.body.kind === 'contingency' ? plan.body.internal : null;

const planned = (notes: ContingencyNotes) => BRANCHES.filter(({ key }) => notes[key].action.trim() !== '').length;
