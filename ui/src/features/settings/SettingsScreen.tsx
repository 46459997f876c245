/*
 * Settings: how the window looks, where the work lies and how it is copied, and what it is checked with. All stay on this computer.
 * Fields save at once; there is nothing to confirm.
 */
import { PageHead } from '../../shared/components/Page';
import { Copies } from './Copies';
import { Look } from './Look';
import styles from './SettingsScreen.module.css';
import { StorePlace } from './StorePlace';

export function SettingsScreen() {
  return (
    <>
      <PageHead title="Settings" lead="Everything here counts for this computer and is kept at once." />
      <div className={styles.columns}>
        <Look />
        <div className={styles.column}>
          <StorePlace />
          <Copies />
        </div>
      </div>
    </>
  );
}
