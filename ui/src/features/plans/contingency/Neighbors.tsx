/*
 * The way to the plan of the question before and after, in the order of the questions.
 */
import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Snapshot } from '../../../record/things';
import styles from './Contingency.module.css';

type NeighborsProps = { program: string; plan: string; snapshot: Snapshot | null };

export function Neighbors({ program, plan, snapshot }: NeighborsProps) {
  const places = (snapshot?.questions ?? []).flatMap(({ id, fda }, at) => {
    const own = snapshot?.plans.find(({ question, body }) => question === id && body.kind === 'contingency');
    return own ? [{ plan: own.id, words: `Question ${at + 1}`, title: fda.title }] : [];
  });
  const here = places.findIndex((place) => place.plan === plan);
  if (here < 0) return <span />;
  const before = places[here - 1];
  const after = places[here + 1];
  return (
    <nav className={styles.neighbors} aria-label="Plans of the other questions">
      {before ? (
        <Step program={program} {...before} icon={<IconChevronLeft size={16} aria-hidden />} side="leftSection" />
      ) : null}
      <span className={styles.here}>
        {places[here]?.words}, plan {here + 1} of {places.length}
      </span>
      {after ? (
        <Step program={program} {...after} icon={<IconChevronRight size={16} aria-hidden />} side="rightSection" />
      ) : null}
    </nav>
  );
}

type StepProps = {
  program: string;
  plan: string;
  words: string;
  title: string;
  icon: ReactNode;
  side: 'leftSection' | 'rightSection';
};

function Step({ program, plan, words, title, icon, side }: StepProps) {
  const { tab } = useSearch({ from: '/program/$program/plans/$plan' });
  return (
    <Button
      size="xs"
      variant="default"
      {...{ [side]: icon }}
      title={title}
      aria-label={`${side === 'leftSection' ? 'Plan before' : 'Plan after'}: ${words}, ${title}`}
      renderRoot={(props) => (
        <Link to="/program/$program/plans/$plan" params={{ program, plan }} search={tab ? { tab } : {}} {...props} />
      )}
    >
      {words}
    </Button>
  );
}
