/*
 * Whether a source changed after the claim was last read against it, and the step that settles it. Stands inside the claim's form.
 */
import { Button } from '@mantine/core';
import { FieldFrame } from '../../record/fields';
import { useField } from '../../record/ThingForm';
import { Mark } from '../../shared/components/Mark';
import styles from './Evidence.module.css';

export function Stale() {
  const { value: stale, set } = useField<boolean>('internal.stale');
  return (
    <FieldFrame path="internal.stale">
      {stale ? (
        <div className={styles.stale}>
          <div>
            <Mark tone="warn">A source changed since this claim was last read</Mark>
            <p className={styles.help}>
              Read the statement and the value against the sources as they are now. Change what no longer holds; then
              say that you have read it.
            </p>
          </div>
          <Button size="xs" onClick={() => set(false)}>
            I have read it again
          </Button>
        </div>
      ) : (
        <div className={styles.stale}>
          <Mark tone="ok">Read against its sources</Mark>
          <Button size="compact-sm" variant="subtle" onClick={() => set(true)}>
            A source has changed
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
