/*
 * Rows of the library that can be added to a list of the plan, each with how sure it is. What is there already says so.
 */
import { Button } from '@mantine/core';
import type { Confidence } from '../../../api/bindings';
import { Disclosure } from '../../../shared/components/Disclosure';
import { ConfidenceTag } from '../../../shared/components/Grade';
import styles from './Parts.module.css';

export type Offer = { name: string; detail?: string; confidence: Confidence; taken: boolean; add: () => void };

export function Offers({ what, offers }: { what: string; offers: Offer[] }) {
  if (offers.length === 0) return null;
  const left = offers.filter(({ taken }) => !taken).length;
  return (
    <Disclosure summary={`${what} of the library (${left === 0 ? 'all are in the plan' : `${left} not in the plan`})`}>
      <ul className={styles.offers}>
        {offers.map(({ name, detail, confidence, taken, add }) => (
          <li key={name} className={styles.offer}>
            <div>
              <p className={styles.offerName}>{name}</p>
              {detail ? <p className={styles.offerDetail}>{detail}</p> : null}
              <ConfidenceTag confidence={confidence} />
            </div>
            {taken ? (
              <span className={styles.taken}>In the plan</span>
            ) : (
              <Button size="xs" variant="light" onClick={add} aria-label={`Add: ${name}`}>
                Add
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
