/*
 * What this program is, what it promises and what it never does.
 */
import { useAnswer } from '../../api/cache';
import { Panel } from '../../shared/components/Page';
import styles from './HelpScreen.module.css';

export function About() {
  const store = useAnswer('store_get', {}).data;
  return (
    <div className={styles.stack}>
      <Panel title="Briefing Room">
        <dl className={styles.facts}>
          <dt>Version</dt>
          <dd>{String(import.meta.env.VITE_APP_VERSION)}</dd>
          <dt>Rules</dt>
          <dd>{store ? `${store.rule_pack}. ${store.rules_note}` : ''}</dd>
          <dt>Library</dt>
          <dd>{store?.library}</dd>
          <dt>License</dt>
          <dd>
            MIT or Apache 2.0, as you choose. The font is Source Sans 3 under the SIL Open Font License. What else is
            inside is under MIT, ISC, BSD, Apache or a like license.
          </dd>
        </dl>
      </Panel>
      <Panel title="What it promises">
        <ul className={styles.promises}>
          <li>It works without a network and sends nothing: no account, no update check, no count of what you do.</li>
          <li>Your work lies in one file on this computer, and every program can be written out in an open form.</li>
          <li>Internal text cannot get into a file for FDA; each FDA packet is searched before it is kept.</li>
          <li>Every rule names its source and how well that was read.</li>
        </ul>
      </Panel>
      <Panel title="What it is not">
        <ul className={styles.promises}>
          <li>It is not a system under 21 CFR Part 11: it signs nothing, and its history is no audit trail.</li>
          <li>It is no eCTD publisher; where a document would stand is a hint only.</li>
          <li>It never speaks for FDA and never says that a package is compliant or will be accepted.</li>
          <li>It writes no text by itself and gives no legal or regulatory advice; what is sent is yours to judge.</li>
        </ul>
      </Panel>
    </div>
  );
}
