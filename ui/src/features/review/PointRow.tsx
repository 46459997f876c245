/*
 * One comment or change as a row: who, on which words, what, and what is decided.
 */
import type { ReviewEntry } from '../../api/bindings';
import { PlaceLink } from '../../record/PlaceLink';
import { instantOf, plainDay } from '../../shared/format/day';
import { ChangedWords } from './ChangedWords';
import { Decide } from './Decide';
import { Decided } from './Decided';
import styles from './Review.module.css';

type PointRowProps = { program: string; entry: ReviewEntry; onDecided: () => void };

export function PointRow({ program, entry, onDecided }: PointRowProps) {
  const { point, label, words, offer, by_hand: byHand } = entry;
  const { kind, author, date, file, text, resolved, reply_to: answers, decision } = point.internal;
  const { passage, note } = point.quote;
  // Programs write odd things where a date should stand.
  const day = instantOf(date.slice(0, 10)) ? date.slice(0, 10) : '';
  const open = decision === 'open';
  return (
    <tr className={styles.point}>
      <th scope="row" className={styles.who}>
        <span className={styles.author}>{author || 'Without a name'}</span>
        {day ? <span className={styles.small}>{plainDay(day)}</span> : null}
        <span className={styles.small}>{file}</span>
      </th>
      <td className={styles.said}>
        <span className={styles.kind}>
          {answers ? 'Answer' : label}
          {resolved ? ', marked as resolved' : ''}
        </span>
        {passage ? <p className={styles.passage}>On “{passage}”</p> : null}
        {text ? <p className={styles.text}>{text}</p> : null}
        {kind === 'comment' && text === '' ? <p className={styles.small}>The comment has no words.</p> : null}
        {note ? <p className={styles.small}>{kind === 'move' ? `Now under: ${note}` : note}</p> : null}
        {words.length > 0 ? <ChangedWords words={words} /> : null}
        {offer ? (
          <p className={styles.small}>
            Belongs to{' '}
            <PlaceLink
              program={program}
              place={{ kind: offer.kind, id: offer.id, path: offer.path }}
              className={styles.link}
            >
              {offer.label}
            </PlaceLink>
          </p>
        ) : null}
        {byHand ? <p className={styles.small}>By hand: {byHand}</p> : null}
      </td>
      <td className={styles.decision}>
        {open ? <Decide entry={entry} onDecided={onDecided} /> : <Decided point={point} onDecided={onDecided} />}
      </td>
    </tr>
  );
}
