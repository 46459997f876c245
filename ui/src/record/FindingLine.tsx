/*
 * One finding in a list away from its field: the sentence, the way out, Go to its field, and why and from where on request, with a way to
 * set it aside. Beside the field itself stands FieldFindings.
 */
import { Button } from '@mantine/core';
import type { Finding } from '../api/bindings';
import { Disclosure } from '../shared/components/Disclosure';
import { GradeIcon } from '../shared/components/Grade';
import { FindingSourceLine } from './FindingSourceLine';
import { PlaceLink } from './PlaceLink';
import styles from './Record.module.css';
import { SetAside } from './SetAside';

type FindingLineProps = { program: string; finding: Finding };

export function FindingLine({ program, finding }: FindingLineProps) {
  const { place, sentence, fix, why, source, severity } = finding;
  return (
    <li className={`${styles.finding} ${styles.quietFinding}`} data-severity={severity} data-finding={finding.id}>
      <GradeIcon grade={severity} />
      <div>
        <p className={styles.sentence}>{sentence}</p>
        {fix ? <p className={styles.detail}>{fix}</p> : null}
        <Disclosure summary="Why, and where this comes from">
          <p className={styles.detail}>{why}</p>
          {source ? <FindingSourceLine source={source} /> : <p className={styles.help}>Our judgment</p>}
          <SetAside program={program} finding={finding.id} />
        </Disclosure>
      </div>
      {place.id ? (
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <PlaceLink program={program} place={place} {...props} />}
          aria-label={`Go to ${place.label || sentence}`}
        >
          Go
        </Button>
      ) : null}
    </li>
  );
}
