/*
 * One finding in a list: the sentence, where it is with a way there, how to fix it; on request why it matters, where the rule comes
 * from, and setting it aside. At a field stands `FieldFindings` instead.
 */
import { Button } from '@mantine/core';
import type { Finding } from '../api/bindings';
import { useChange } from '../api/cache';
import { Disclosure } from '../shared/components/Disclosure';
import { GradeIcon } from '../shared/components/Grade';
import styles from './FindingEntry.module.css';
import { FindingSourceLine } from './FindingSourceLine';
import { GoLink } from './GoLink';
import { SetAside } from './SetAside';

type FindingEntryProps = { program: string; finding: Finding };

export function FindingEntry({ program, finding }: FindingEntryProps) {
  const { place, fix, why, source, dismissed, severity, sentence } = finding;
  return (
    <li className={styles.entry} data-finding={finding.id}>
      <GradeIcon grade={severity} />
      <div className={styles.words}>
        <p className={styles.sentence}>
          <span className={styles.grade}>{GRADE_WORDS[severity]}: </span>
          {sentence}
        </p>
        <p className={styles.fix}>
          {place.label && !sentence.startsWith(place.label) ? `${place.label}. ` : ''}
          {fix}
        </p>
        {dismissed === undefined ? null : <p className={styles.reason}>Set aside: {dismissed}</p>}
        <Disclosure summary={<span className={styles.more}>Why and source</span>}>
          <div className={styles.why}>
            <p>{why}</p>
            {source ? <FindingSourceLine source={source} /> : <p className={styles.fix}>Our judgment.</p>}
            {dismissed === undefined ? <SetAside program={program} finding={finding.id} /> : null}
          </div>
        </Disclosure>
      </div>
      <div className={styles.actions}>
        {dismissed === undefined ? null : <TakeUp program={program} finding={finding} />}
        {place.kind ? <GoLink program={program} place={place} about={sentence} /> : null}
      </div>
    </li>
  );
}

const GRADE_WORDS = { stop: 'Must fix', warn: 'Should fix', note: 'Tip' } as const;

function TakeUp({ program, finding }: FindingEntryProps) {
  const reopen = useChange('finding_reopen');
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={reopen.isPending}
      aria-label={`Take up again: ${finding.sentence}`}
      onClick={() => reopen.mutate({ program, finding: finding.id })}
    >
      Take up again
    </Button>
  );
}
