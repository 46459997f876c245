/*
 * Fields that belong together, folded until they are needed. Opens by itself when a finding lies in it or the address names a field of it.
 */
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { FindingsMark } from '../../record/FindingsMark';
import { Fields } from '../../record/fields';
import { useFindingsByThing } from '../../record/findingsOf';
import styles from './Facts.module.css';

type TopicProps = {
  title: string;
  there: number;
  all: number;
  paths: string[];
  field: string | undefined;
  children: ReactNode;
};

export function Topic({ title, there, all, paths, field, children }: TopicProps) {
  const { program = '' } = useParams({ strict: false });
  const named = field !== undefined && paths.some((path) => field.startsWith(path));
  const [open, setOpen] = useState(named);
  useEffect(() => {
    if (named) setOpen(true);
  }, [named]);
  const findings = useFindingsByThing(program)
    .get(program)
    ?.filter(({ place }) => paths.some((path) => place.path.startsWith(path)));
  return (
    <details className={styles.topic} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.topicTitle}>{title}</span>
        <span className={styles.topicMarks}>
          <span>
            {there} of {all} filled
          </span>
          <FindingsMark findings={findings} />
        </span>
      </summary>
      <div className={styles.topicBody}>
        <Fields>{children}</Fields>
      </div>
    </details>
  );
}
