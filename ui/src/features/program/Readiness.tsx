/*
 * The readiness ledger: every finding, the worst first, each with why, source and fix. A ledger, not a percentage.
 * A finding can be set aside with a reason, which stays inside the team.
 */
import { IconCircleCheck } from '@tabler/icons-react';
import type { Finding, Severity } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { Disclosure } from '../../shared/components/Disclosure';
import { GradeIcon } from '../../shared/components/Grade';
import { Panel } from '../../shared/components/Page';
import { counted } from '../../shared/format/words';
import { FindingEntry } from './FindingEntry';
import styles from './ProgramScreen.module.css';

const GROUPS: { severity: Severity; title: string }[] = [
  { severity: 'stop', title: 'Must be fixed before anything is sent' },
  { severity: 'warn', title: 'Should be fixed' },
  { severity: 'note', title: 'Tips' },
];

type ReadinessProps = { program: string; meeting: string | undefined };

export function Readiness({ program, meeting }: ReadinessProps) {
  const findings = useAnswer('finding_list', { program, ...(meeting ? { meeting } : {}) });
  return (
    <Panel title="Readiness">
      <Answered query={findings} what="The findings">
        {(list) => <Ledger program={program} findings={list} />}
      </Answered>
    </Panel>
  );
}

function Ledger({ program, findings }: { program: string; findings: Finding[] }) {
  const open = findings.filter(({ dismissed }) => dismissed === undefined);
  const aside = findings.filter(({ dismissed }) => dismissed !== undefined);
  return (
    <>
      <Verdict open={open} />
      {GROUPS.map(({ severity, title }) => {
        const group = open.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} className={styles.group} aria-label={`${title}: ${group.length}`}>
            <div className={styles.groupHead}>
              <GradeIcon grade={severity} />
              <h3>
                {title} ({group.length})
              </h3>
            </div>
            <ul className={styles.findings}>
              {group.map((finding) => (
                <FindingEntry key={finding.id} program={program} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
      {aside.length > 0 ? (
        <div className={styles.group}>
          <Disclosure summary={`${counted(aside.length, 'finding')} set aside with a reason`}>
            <ul className={styles.findings}>
              {aside.map((finding) => (
                <FindingEntry key={finding.id} program={program} finding={finding} />
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function Verdict({ open }: { open: Finding[] }) {
  const stops = open.filter(({ severity }) => severity === 'stop').length;
  const rest = open.length - stops;
  if (stops > 0) {
    return (
      <p className={`${styles.verdict} ${styles.bad}`}>
        <GradeIcon grade="stop" size={22} />
        Not ready: {counted(stops, 'thing')} {stops === 1 ? 'blocks' : 'block'} sending
      </p>
    );
  }
  return (
    <p className={`${styles.verdict} ${styles.fine}`}>
      <IconCircleCheck size={22} className={styles.okIcon ?? ''} aria-hidden />
      {rest > 0 ? `Nothing blocks sending; ${counted(rest, 'thing')} could be better` : 'Nothing to fix'}
    </p>
  );
}
