/*
 * What the checks found at a field: the sentence, the way out, why and from where on request, and a way to set it aside with a reason.
 * The same finding stands in the list of all; `data-finding` lets F7 come here.
 */
import { Button, Popover } from '@mantine/core';
import type { Finding } from '../api/bindings';
import { GradeIcon } from '../shared/components/Grade';
import { FindingSourceLine } from './FindingSourceLine';
import styles from './Record.module.css';
import { SetAside } from './SetAside';

type FieldFindingsProps = { program: string; findings: Finding[]; id?: string };

export function FieldFindings({ program, findings, id }: FieldFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings} id={id}>
      {findings.map((finding) => (
        <li key={finding.id} className={styles.finding} data-severity={finding.severity} data-finding={finding.id}>
          <GradeIcon grade={finding.severity} />
          <div>
            <p className={styles.sentence}>{finding.sentence}</p>
            <p className={styles.detail}>{finding.fix}</p>
          </div>
          <More program={program} finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function More({ program, finding }: { program: string; finding: Finding }) {
  return (
    <Popover width={380} position="bottom-end" trapFocus withRoles shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" aria-label={`Why: ${finding.sentence}`}>
          Why
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Why this matters">
        <p className={styles.detail}>{finding.why}</p>
        {finding.source ? <FindingSourceLine source={finding.source} /> : <p className={styles.help}>Our judgment</p>}
        <SetAside program={program} finding={finding.id} />
      </Popover.Dropdown>
    </Popover>
  );
}
