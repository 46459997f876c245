/*
 * The checks that are switched off for this program, each with its reason, and the way to switch it on again.
 */
import { Button } from '@mantine/core';
import type { SwitchedOff } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { FieldFrame } from '../../record/fields';
import { Muted } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { plainDay } from '../../shared/format/day';
import styles from './Facts.module.css';

export function SwitchedOffRules({ program, rules }: { program: string; rules: SwitchedOff[] }) {
  const on = useChange('rule_switch_on');
  return (
    <FieldFrame path="internal.switched_off">
      <h3>Checks that are switched off</h3>
      {rules.length === 0 ? <Muted>None: everything is checked.</Muted> : null}
      {on.error ? <Trouble {...troubleOf(on.error).shown} /> : null}
      <ul className={styles.rules}>
        {rules.map(({ rule, reason, who, on: since }) => (
          <li key={rule}>
            <div>
              <p className={styles.rule}>{rule}</p>
              <Muted>{[reason, who, since ? plainDay(since) : ''].filter(Boolean).join(' · ')}</Muted>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Switch on ${rule}`}
              onClick={() => on.mutate({ program, rule })}
            >
              Switch on
            </Button>
          </li>
        ))}
      </ul>
    </FieldFrame>
  );
}
