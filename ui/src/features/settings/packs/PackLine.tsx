/*
 * One pack in the list: what it is, since when and by whom, and why it is left out should it no longer be readable.
 */
import { Button } from '@mantine/core';
import type { PackView } from '../../../api/bindings';
import { Mark } from '../../../shared/components/Mark';
import { Trouble } from '../../../shared/components/Trouble';
import { moment } from '../../../shared/format/day';
import styles from './Packs.module.css';

export const KIND_WORDS: Record<string, string> = { company: 'Company knowledge', rules: 'Rules of FDA' };

type PackLineProps = { pack: PackView; action: string; onAction: () => void };

export function PackLine({ pack, action, onAction }: PackLineProps) {
  const { title, id, version, kind, sha256, in_use, at, who, reason, broken } = pack;
  return (
    <li className={styles.pack}>
      <div className={styles.packWords}>
        <p className={styles.packTitle}>
          {title} {version} <Mark tone={in_use ? 'ok' : 'plain'}>{in_use ? 'In use' : 'Out of use'}</Mark>
        </p>
        <p className={styles.quiet}>
          {KIND_WORDS[kind] ?? kind} · {in_use ? 'accepted' : 'taken out'} {moment(at)} by {who} · {id}, SHA-256{' '}
          <span className={styles.sha} title={sha256}>
            {sha256.slice(0, 12)}
          </span>
        </p>
        {reason ? <p className={styles.quiet}>Reason: {reason}</p> : null}
        {broken ? (
          <Trouble
            severity="warn"
            title="This pack is left out"
            message={broken}
            effect="What was adopted from it stays; its entries and rules do not count."
            hint="Take it out of use, or accept a newer version of it."
          />
        ) : null}
      </div>
      <Button size="compact-sm" variant="default" onClick={onAction} aria-label={`${action} ${title} ${version}`}>
        {action}
      </Button>
    </li>
  );
}
