/*
 * Guidance documents and the questions they already answer, so that these need not be asked.
 */
import type { Guidance } from '../../api/bindings';
import { Disclosure } from '../../shared/components/Disclosure';
import { ConfidenceTag } from '../../shared/components/Grade';
import { Muted } from '../../shared/components/Page';
import { plainDay } from '../../shared/format/day';
import { counted, titleOfKey } from '../../shared/format/words';
import styles from './HelpScreen.module.css';

export function GuidanceList({ guidance }: { guidance: Guidance[] }) {
  if (guidance.length === 0) return <Muted>Nothing here with these words.</Muted>;
  return (
    <ul className={styles.entries}>
      {guidance.map((one) => (
        <li key={one.id}>
          <h3 className={styles.document}>
            {one.title} <ConfidenceTag confidence={one.confidence} />
          </h3>
          <p className={styles.quiet}>
            {[one.center, titleOfKey(one.status), plainDay(one.date ?? ''), one.docket].filter(Boolean).join(' · ')}
          </p>
          <p>{one.topic}</p>
          {one.note ? <p className={styles.quiet}>{one.note}</p> : null}
          {one.answers.length > 0 ? (
            <Disclosure summary={`Answers ${counted(one.answers.length, 'question')}`}>
              <dl className={styles.answers}>
                {one.answers.map(({ question, says, confidence }) => (
                  <div key={question}>
                    <dt>
                      {question} <ConfidenceTag confidence={confidence} />
                    </dt>
                    <dd>{says}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
