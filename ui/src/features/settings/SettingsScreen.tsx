/*
 * Settings: how the window looks, where the work lies and how it is copied, and what it is checked with. All stay on this computer.
 * Fields save at once; there is nothing to confirm. `?field=packs` leads to a part of it.
 */
import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useAfterFrame } from '../../record/useAfterFrame';
import { PageHead } from '../../shared/components/Page';
import { Copies } from './Copies';
import { Look } from './Look';
import { Packs } from './packs/Packs';
import styles from './SettingsScreen.module.css';
import { StorePlace } from './StorePlace';

export function SettingsScreen() {
  const screen = useRef<HTMLDivElement>(null);
  const { field } = useSearch({ strict: false });
  const move = () => {
    const part = screen.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field ?? '')}"]`);
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector<HTMLElement>('input:checked, button, input')?.focus({ preventScroll: true });
  };
  useAfterFrame(field ? move : undefined, field ?? '');
  return (
    <div ref={screen}>
      <PageHead title="Settings" lead="Everything here counts for this computer and is kept at once." />
      <div className={styles.columns}>
        <div data-field="look">
          <Look />
        </div>
        <div className={styles.column}>
          <div data-field="store">
            <StorePlace />
          </div>
          <div data-field="copies">
            <Copies />
          </div>
          <Packs />
        </div>
      </div>
    </div>
  );
}
