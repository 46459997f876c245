/*
 * How ready the program is: one sentence, then what could bring a hold, a refusal or a canceled meeting, then the ledger of the rest,
 * then what was set aside. A ledger with reasons, never a percentage; sums and weights come from Rust.
 */
import { IconCircleCheck } from '@tabler/icons-react';
import type { Readiness as Answer, Finding, Step } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { FindingEntry } from '../../record/FindingEntry';
import { Answered } from '../../shared/components/Answered';
import { Disclosure } from '../../shared/components/Disclosure';
import { GradeIcon } from '../../shared/components/Grade';
import { Panel } from '../../shared/components/Page';
import { TabLinks } from '../../shared/components/TabLinks';
import { counted } from '../../shared/format/words';
import { LedgerEntry } from './LedgerEntry';
import styles from './Readiness.module.css';
import { STEPS } from './steps';

export type ReadinessQuery = ReturnType<typeof useAnswer<'readiness_get'>>;
type ReadinessProps = {
  program: string;
  meeting: string | undefined;
  step: Step | undefined;
  readiness: ReadinessQuery;
};

export function Readiness({ program, meeting, step, readiness }: ReadinessProps) {
  const findings = useAnswer('finding_list', { program, ...(meeting ? { meeting } : {}) }).data;
  return (
    <Panel title="Readiness">
      <TabLinks label="Ready for" param="step" tabs={STEPS} current={step ?? 'all'} first="all" keep={['meeting']} />
      <Answered query={readiness} what="The readiness">
        {(answer) => (
          <>
            <Verdict answer={answer} />
            <Lines program={program} answer={answer} />
          </>
        )}
      </Answered>
      <Aside program={program} findings={findings ?? []} />
    </Panel>
  );
}

function Verdict({ answer }: { answer: Answer }) {
  const stops = answer.lines.some((line) => line.stops > 0);
  const dangers = answer.lines.some((line) => line.danger && line.warnings > 0);
  return (
    <p className={styles.verdict} data-grade={stops ? 'stop' : dangers ? 'warn' : 'fine'}>
      {stops || dangers ? (
        <GradeIcon grade={stops ? 'stop' : 'warn'} size={22} />
      ) : (
        <IconCircleCheck size={22} className={styles.okIcon ?? ''} aria-hidden />
      )}
      <span>{answer.answer}</span>
    </p>
  );
}

function Lines({ program, answer }: { program: string; answer: Answer }) {
  const dangers = answer.lines.filter(({ danger }) => danger);
  const rest = answer.lines.filter(({ danger }) => !danger);
  return (
    <>
      {dangers.length > 0 ? (
        <section className={styles.group} aria-label="Dangers">
          <h3>What could go wrong with the meeting or the IND</h3>
          {dangers.map((line) => (
            <LedgerEntry key={line.id} program={program} line={line} severityWhy={answer.severity_why} open />
          ))}
        </section>
      ) : null}
      {rest.length > 0 ? (
        <section className={styles.group} aria-label="Ledger">
          <h3>{dangers.length > 0 ? 'What else is open' : 'What is open'}</h3>
          {rest.map((line) => (
            <LedgerEntry key={line.id} program={program} line={line} severityWhy={answer.severity_why} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function Aside({ program, findings }: { program: string; findings: Finding[] }) {
  const aside = findings.filter(({ dismissed }) => dismissed !== undefined);
  if (aside.length === 0) return null;
  return (
    <div className={styles.group}>
      <Disclosure summary={`${counted(aside.length, 'finding')} set aside with a reason`}>
        <ul className={styles.findings}>
          {aside.map((finding) => (
            <FindingEntry key={finding.id} program={program} finding={finding} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
