/*
 * Where the work lies, under which name it is written, and with which rules and library it is checked.
 */
import type { StoreView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { ShowInFolder } from '../../record/ShowInFolder';
import { Answered } from '../../shared/components/Answered';
import { Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import styles from './SettingsScreen.module.css';

export function StorePlace() {
  const store = useAnswer('store_get', {});
  return (
    <Panel title="Where your work is">
      <Answered query={store} what="The store">
        {(view) => <Facts view={view} />}
      </Answered>
    </Panel>
  );
}

function Facts({ view }: { view: StoreView }) {
  return (
    <>
      {view.warning ? <Trouble severity="warn" title="The file lies in a shared place" message={view.warning} /> : null}
      <dl className={styles.facts}>
        <dt>All programs, in one file</dt>
        <dd className={styles.path}>{view.path || 'Only in memory'}</dd>
        <dt>Changes are recorded as</dt>
        <dd>{view.who}</dd>
        <dt>Rules</dt>
        <dd>
          {view.rule_pack}
          {view.rules_note ? <span className={styles.help}> {view.rules_note}</span> : null}
        </dd>
        <dt>Library of questions and templates</dt>
        <dd>{view.library}</dd>
      </dl>
      {view.path ? <ShowInFolder path={view.path} /> : null}
    </>
  );
}
