/*
 * The log of decisions: what was decided under which regulatory constraint, and how it is met. A table, and the entry chosen below it.
 */
import { Button } from '@mantine/core';
import { IconGavel, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Constraint } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { useAddThing, useRemoveThing } from '../../record/things';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { InternalSurface } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import { Trouble } from '../../shared/components/Trouble';
import { useNextRowFocus } from '../../shared/form/useNextRowFocus';
import { plainDay } from '../../shared/format/day';
import { ConstraintForm } from './ConstraintForm';
import styles from './Tasks.module.css';

const HEADS = ['Decision', 'Constraint', 'How it is met', 'Guidance', 'Owner', 'Decided'] as const;

export function ConstraintsTab({ program, constraints }: { program: string; constraints: Constraint[] }) {
  const { id } = useSearch({ from: '/program/$program/tasks' });
  const navigate = useNavigate({ from: '/program/$program/tasks' });
  const { add, isPending, error } = useAddThing(program);
  const remove = useRemoveThing(program);
  const guidance = useAnswer('guidance_list', { text: '' }).data ?? [];
  const chosen = constraints.find((constraint) => constraint.id === id);
  const show = (next: string | undefined, field?: string) =>
    void navigate({ search: { tab: 'constraints', ...(next ? { id: next } : {}), ...(field ? { field } : {}) } });
  const addEntry = async () => {
    const { id: made } = await add('constraint');
    show(made, 'internal.decision');
  };
  const order = constraints.map((constraint) => constraint.id).join(' ');
  const focusAfter = useNextRowFocus(order, '[data-constraint]', '[data-add-constraint]');
  const removeChosen = (constraint: Constraint) =>
    remove(constraint.id, () => {
      focusAfter(constraints.indexOf(constraint));
      show(undefined);
    });
  const adding = (
    <Button
      data-add-constraint
      size="xs"
      leftSection={<IconPlus size={16} aria-hidden />}
      loading={isPending}
      onClick={() => void addEntry().catch(() => undefined)}
    >
      Add a decision
    </Button>
  );

  return (
    <InternalSurface label="Decisions and constraints">
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
      {constraints.length === 0 ? (
        <Teach
          icon={<IconGavel />}
          title="Keep why it was decided"
          text="In two years somebody asks why there is one species, or this assay. Note the decision, the constraint behind it and the guidance."
        >
          {adding}
        </Teach>
      ) : (
        <>
          <ScrollTable caption="Decisions and constraints" heads={HEADS}>
            {constraints.map((constraint) => {
              const { decision, constraint: under, answer, owner, decided, guidance: cited } = constraint.internal;
              return (
                <tr key={constraint.id} data-chosen={constraint.id === id || undefined} className={styles.entry}>
                  <th scope="row">
                    <Link
                      from="/program/$program/tasks"
                      to="."
                      search={{ tab: 'constraints', id: constraint.id, field: 'internal.decision' }}
                      className={styles.link}
                      data-constraint
                    >
                      {decision || 'Not written yet'}
                    </Link>
                  </th>
                  <td>{under}</td>
                  <td>{answer}</td>
                  <td>{guidance.find((one) => one.id === cited)?.title ?? cited}</td>
                  <td>{owner}</td>
                  <td className={styles.day}>{decided ? plainDay(decided) : ''}</td>
                </tr>
              );
            })}
          </ScrollTable>
          <div>{adding}</div>
        </>
      )}
      {chosen ? (
        <section className={styles.detail} aria-label="The decision chosen">
          <ConstraintForm key={chosen.id} program={program} constraint={chosen} guidance={guidance} />
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => removeChosen(chosen)}
            >
              Remove this decision
            </Button>
          </div>
        </section>
      ) : null}
    </InternalSurface>
  );
}
