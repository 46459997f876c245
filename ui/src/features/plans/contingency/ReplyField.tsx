/*
 * The reply in the room: one of four permitted kinds, and its words. What is new in it the checks find by themselves.
 */
import { Select } from '@mantine/core';
import type { Reply, ReplyKind } from '../../../api/bindings';
import { FieldFrame } from '../../../record/fields';
import { ProseField } from '../../../record/ProseField';
import { useField } from '../../../record/ThingForm';
import { Disclosure } from '../../../shared/components/Disclosure';
import { REPLIES } from './branches';
import styles from './Contingency.module.css';

const KINDS = Object.entries(REPLIES).map(([value, { short }]) => ({ value, label: short }));

export function ReplyField({ path }: { path: string }) {
  const { value, set } = useField<Reply>(path);
  return (
    <div className={styles.reply}>
      <FieldFrame path={path}>
        <Select
          label="Reply in the room"
          data={KINDS}
          value={value?.kind ?? null}
          placeholder="No reply planned"
          clearable
          clearButtonProps={{ 'aria-label': 'Clear reply in the room', size: 'md' }}
          onChange={(kind) => set(kind ? { kind: kind as ReplyKind, text: value?.text ?? '' } : undefined)}
        />
      </FieldFrame>
      {value ? (
        <>
          <p className={styles.hint}>
            <strong>{REPLIES[value.kind].label}.</strong> {REPLIES[value.kind].means}
          </p>
          <ProseField path={`${path}.text`} label="Words of the reply" rows={3} />
        </>
      ) : null}
    </div>
  );
}

/** What the four kinds are, to open. */
export function ReplyKinds() {
  return (
    <Disclosure summary="The four kinds of reply">
      <dl className={styles.kinds}>
        {Object.values(REPLIES).map(({ label, means }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
