/*
 * One line of the ledger: what the findings could lead to, how many there are, on request why it weighs what it weighs, and the
 * findings themselves, a few at first.
 */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LedgerLine } from '../../api/bindings';
import { FindingEntry } from '../../record/FindingEntry';
import { FindingSourceLine } from '../../record/FindingSourceLine';
import { Disclosure } from '../../shared/components/Disclosure';
import { GradeIcon } from '../../shared/components/Grade';
import { counted } from '../../shared/format/words';
import styles from './Readiness.module.css';

const FEW = 2;
const MORE = 20;

type LedgerEntryProps = { program: string; line: LedgerLine; severityWhy: string; open?: boolean };

export function LedgerEntry({ program, line, severityWhy, open = false }: LedgerEntryProps) {
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details
      className={styles.line}
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      data-danger={line.danger || undefined}
    >
      <summary className={styles.lineHead}>
        <span className={styles.lineTitle}>{line.title}</span>
        <Counts line={line} />
      </summary>
      {unfolded ? (
        <div className={styles.lineBody}>
          <Disclosure summary={`Why this weighs ${line.weight}`}>
            <p className={styles.why}>{line.why}</p>
            {line.source ? <FindingSourceLine source={line.source} /> : <p className={styles.why}>Our judgment.</p>}
            <p className={styles.why}>
              Open weight here: {line.sum.toLocaleString('en-US')}, which is {line.weight} times what each finding
              counts by its grade. {severityWhy}
            </p>
          </Disclosure>
          <Findings program={program} line={line} />
        </div>
      ) : null}
    </details>
  );
}

function Findings({ program, line }: { program: string; line: LedgerLine }) {
  const [shown, setShown] = useState(line.findings.length <= FEW + 2 ? FEW + 2 : FEW);
  const left = line.findings.length - shown;
  return (
    <>
      <ul className={styles.findings} aria-label={line.title}>
        {line.findings.slice(0, shown).map((finding) => (
          <FindingEntry key={finding.id} program={program} finding={finding} />
        ))}
      </ul>
      {left > 0 ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + MORE)}>
          Show {left > MORE ? `${MORE} of ${left} more` : `${left} more`}
        </Button>
      ) : null}
    </>
  );
}

const GRADES = [
  { grade: 'stop', count: ({ stops }: LedgerLine) => stops, one: 'must fix', many: 'must fix' },
  { grade: 'warn', count: ({ warnings }: LedgerLine) => warnings, one: 'should fix', many: 'should fix' },
  { grade: 'note', count: ({ notes }: LedgerLine) => notes, one: 'tip', many: 'tips' },
] as const;

function Counts({ line }: { line: LedgerLine }) {
  return (
    <span className={styles.counts}>
      {GRADES.map(({ grade, count, one, many }) =>
        count(line) > 0 ? (
          <span key={grade} className={styles.count}>
            <GradeIcon grade={grade} size={16} />
            {counted(count(line), one, many)}
          </span>
        ) : null,
      )}
    </span>
  );
}
