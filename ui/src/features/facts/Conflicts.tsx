/*
 * The texts that say another value than a key fact does: the finding stands at the text, this leads there.
 */
import { Link } from '@tanstack/react-router';
import type { Finding } from '../../api/bindings';
import { FieldFindings } from '../../record/FieldFindings';
import { targetOf } from '../../record/place';
import { Panel } from '../../shared/components/Page';
import styles from './Facts.module.css';

export function Conflicts({ program, findings }: { program: string; findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Panel title="Texts that disagree with this fact">
      {findings.map((finding) => (
        <div key={finding.id} className={styles.conflict}>
          <FieldFindings program={program} findings={[finding]} />
          <Link {...(targetOf(program, finding.place) as never as { to: '/' })}>Go to {finding.place.label}</Link>
        </div>
      ))}
    </Panel>
  );
}
