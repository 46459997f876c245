/*
 * What a pack brings and drops, and what it changes in the rules; those that become weaker are named as such.
 */
import type { PackAddition, RuleChange } from '../../../api/bindings';
import { Disclosure } from '../../../shared/components/Disclosure';
import { Mark } from '../../../shared/components/Mark';
import { counted } from '../../../shared/format/words';
import styles from './Packs.module.css';

const WHAT: Record<string, [string, string]> = {
  topic: ['question', 'questions'],
  scenario: ['scenario', 'scenarios'],
  guidance: ['guidance record', 'guidance records'],
  lesson: ['lesson', 'lessons'],
};

export function Entries({ adds, drops }: { adds: PackAddition[]; drops: PackAddition[] }) {
  return (
    <>
      {adds.length > 0 ? <Group title={`Brings ${summary(adds)}`} entries={adds} open={adds.length <= 6} /> : null}
      {drops.length > 0 ? <Group title={`No longer there: ${summary(drops)}`} entries={drops} open /> : null}
    </>
  );
}

function summary(entries: PackAddition[]): string {
  const kinds = [...new Set(entries.map(({ what }) => what))];
  return kinds
    .map((kind) => {
      const [one, many] = WHAT[kind] ?? [kind, `${kind}s`];
      return counted(entries.filter(({ what }) => what === kind).length, one, many);
    })
    .join(', ');
}

function Group({ title, entries, open }: { title: string; entries: PackAddition[]; open: boolean }) {
  return (
    <Disclosure summary={title} open={open}>
      <ul className={styles.entries}>
        {entries.map(({ what, id, title: name }) => (
          <li key={id}>
            {name} <span className={styles.quiet}>{WHAT[what]?.[0] ?? what}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

export function Rules({ rules }: { rules: RuleChange[] }) {
  if (rules.length === 0) return null;
  const weaker = rules.filter((rule) => rule.weaker);
  const others = rules.filter((rule) => !rule.weaker);
  return (
    <>
      {weaker.length > 0 ? (
        <section className={styles.weaker} aria-label="Rules that become weaker">
          <h4>{counted(weaker.length, 'rule becomes weaker', 'rules become weaker')}, or cannot be compared</h4>
          <RuleList rules={weaker} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <Disclosure summary={counted(others.length, 'other change of the rules', 'other changes of the rules')}>
          <RuleList rules={others} />
        </Disclosure>
      ) : null}
    </>
  );
}

export function RuleList({ rules }: { rules: RuleChange[] }) {
  return (
    <ul className={styles.entries}>
      {rules.map(({ part, id, sentence, weaker }) => (
        <li key={`${part} ${id} ${sentence}`}>
          {weaker ? <Mark tone="warn">Weaker</Mark> : null} {sentence}
        </li>
      ))}
    </ul>
  );
}
