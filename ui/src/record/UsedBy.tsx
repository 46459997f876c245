/*
 * Every place that uses a thing, as links to the very field: what a change here touches.
 */
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/cache';
import { Answered } from '../shared/components/Answered';
import { Muted, Panel } from '../shared/components/Page';
import { counted, titleOfKey } from '../shared/format/words';
import { targetOf } from './place';
import styles from './Record.module.css';

type UsedByProps = { program: string; id: string; nowhere: string };

/** `nowhere` says what to do when nothing uses it. */
export function UsedBy({ program, id, nowhere }: UsedByProps) {
  const users = useAnswer('record_users', { id });
  return (
    <Panel
      title="Where it is used"
      aside={users.data?.length ? <Muted>{counted(users.data.length, 'place')}</Muted> : null}
    >
      <Answered query={users} what="The places">
        {(places) =>
          places.length === 0 ? (
            <Muted>{nowhere}</Muted>
          ) : (
            <ul className={styles.users}>
              {places.map((place) => (
                <li key={`${place.id} ${place.path}`}>
                  <Link {...(targetOf(program, place) as never as { to: '/' })}>{place.label}</Link>{' '}
                  <span className={styles.userField}>{fieldOf(place.path)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

const FIELD_NAMES: Record<string, string> = {
  addressed: 'what was done about it',
  ask: 'question',
  body: 'text',
  minimum: 'least acceptable',
  value: 'value it states',
};

/** `fda.claims[0]` is read as `claims`. */
function fieldOf(path: string): string {
  const last = path.split('.').findLast((step) => step !== '') ?? '';
  const key = last.replace(/\[\d+\]/g, '');
  return FIELD_NAMES[key] ?? titleOfKey(key).toLowerCase();
}
