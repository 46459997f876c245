/*
 * What stands between the program and this packet: the answer in a sentence, the dangers, then the ledger, each line with what it
 * weighs and why. Everything is weighed in Rust; a ledger, not a percentage.
 */
import { IconCircleCheck } from '@tabler/icons-react';
import type { LedgerLine, PacketKind, Readiness } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { FindingLine } from '../../record/FindingLine';
import { FindingSourceLine } from '../../record/FindingSourceLine';
import { Answered } from '../../shared/components/Answered';
import { Disclosure } from '../../shared/components/Disclosure';
import { GradeIcon, type GradeName } from '../../shared/components/Grade';
import { Panel } from '../../shared/components/Page';
import { counted } from '../../shared/format/words';
import styles from './BeforeYouSend.module.css';
import { STEPS } from './summaries';

type BeforeYouSendProps = { program: string; packet: PacketKind };

export function BeforeYouSend({ program, packet }: BeforeYouSendProps) {
  const step = STEPS[packet];
  const readiness = useAnswer('readiness_get', { program, ...(step ? { step } : {}) });
  return (
    <Panel title="Before you send">
      <Answered query={readiness} what="The readiness">
        {(ready) => <Ledger program={program} ready={ready} />}
      </Answered>
    </Panel>
  );
}

function Ledger({ program, ready }: { program: string; ready: Readiness }) {
  const lines = ready.lines.filter(({ findings }) => findings.length > 0);
  const dangers = lines.filter(({ danger }) => danger);
  const rest = lines.filter(({ danger }) => !danger);
  const worst = worstOf(lines);
  return (
    <div className={styles.ledger}>
      <p className={styles.answer}>
        {worst === 'stop' || dangers.length > 0 ? (
          <GradeIcon grade={worst ?? 'warn'} size={20} />
        ) : (
          <IconCircleCheck size={20} aria-hidden className={styles.fine ?? ''} />
        )}
        {ready.answer}
      </p>
      {dangers.length > 0 ? <Lines title="What could go wrong" program={program} lines={dangers} /> : null}
      {rest.length > 0 ? <Lines title="What else is open" program={program} lines={rest} /> : null}
      <Disclosure summary={`How this is weighed: ${ready.weight.toLocaleString('en-US')} in all`}>
        <p className={styles.quiet}>{ready.severity_why}</p>
        <p className={styles.quiet}>
          The number is open work, not a share of anything. Zero says only that the checks found nothing.
          {ready.set_aside > 0 ? ` ${counted(ready.set_aside, 'finding')} set aside with a reason do not count.` : ''}
        </p>
      </Disclosure>
    </div>
  );
}

function Lines({ title, program, lines }: { title: string; program: string; lines: LedgerLine[] }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <Line program={program} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const FIRST = 6;

function Line({ program, line }: { program: string; line: LedgerLine }) {
  const { findings, why, source, weight, sum } = line;
  const first = findings.slice(0, FIRST);
  const more = findings.slice(FIRST);
  return (
    <Disclosure
      summary={
        <span className={styles.head}>
          <GradeIcon grade={worstOf([line]) ?? 'note'} size={16} />
          <span className={styles.name}>{line.title}</span>
          <span className={styles.counts}>{countsOf(line)}</span>
        </span>
      }
    >
      <p className={styles.quiet}>
        {why} Weighs {weight}; with what is open {sum.toLocaleString('en-US')}.
      </p>
      {source ? <FindingSourceLine source={source} /> : <p className={styles.quiet}>Our judgment</p>}
      <ul className={styles.findings}>
        {first.map((finding) => (
          <FindingLine key={finding.id} program={program} finding={finding} />
        ))}
      </ul>
      {more.length > 0 ? (
        <Disclosure summary={`${counted(more.length, 'more finding')}`}>
          <ul className={styles.findings}>
            {more.map((finding) => (
              <FindingLine key={finding.id} program={program} finding={finding} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Disclosure>
  );
}

function worstOf(lines: LedgerLine[]): GradeName | null {
  if (lines.some(({ stops }) => stops > 0)) return 'stop';
  if (lines.some(({ warnings }) => warnings > 0)) return 'warn';
  return lines.some(({ notes }) => notes > 0) ? 'note' : null;
}

function countsOf({ stops, warnings, notes }: LedgerLine): string {
  const parts = [
    stops > 0 ? `${stops} must fix` : '',
    warnings > 0 ? `${warnings} should fix` : '',
    notes > 0 ? counted(notes, 'tip') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
