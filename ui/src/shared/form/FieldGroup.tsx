/*
 * A named group of fields. Not a fieldset: the web views lay its legend out differently.
 */
import { type ReactNode, type Ref, useId } from 'react';
import styles from './FieldGroup.module.css';

type FieldGroupProps = { label: string; help: string | null; children: ReactNode; ref?: Ref<HTMLDivElement> };

export function FieldGroup({ label, help, children, ref }: FieldGroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="group" aria-labelledby={id} className={styles.group} ref={ref}>
      <div>
        <p className={styles.legend} id={id}>
          {label}
        </p>
        {help ? <p className={styles.help}>{help}</p> : null}
      </div>
      {children}
    </div>
  );
}
