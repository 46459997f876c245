/*
 * How long a package is, alone and with its enclosures, and the limits it is held against. Everything is counted and worded in Rust; a
 * number that is no count says so.
 */
import { IconCircleCheck } from '@tabler/icons-react';
import type { PacketKind, PageLimit } from '../api/bindings';
import { useAnswer } from '../api/cache';
import { GradeIcon } from '../shared/components/Grade';
import { Panel } from '../shared/components/Page';
import styles from './PackagePages.module.css';

type PackagePagesProps = { program: string; packet?: PacketKind; meeting?: string };

/** Shows nothing for a packet whose pages no rule limits. */
export function PackagePages({ program, packet, meeting }: PackagePagesProps) {
  const asked = { program, ...(packet ? { packet } : {}), ...(meeting ? { meeting } : {}) };
  const length = useAnswer('packet_length_get', asked).data?.length;
  if (!length || length.limits.length === 0) return null;
  return (
    <Panel title="Pages">
      <p className={styles.line}>{length.line}</p>
      <p className={styles.basis}>
        {capital(length.basis)}.{length.by === 'estimate' ? ' Export a PDF, and the pages are counted.' : ''}
      </p>
      <ul className={styles.limits} aria-label="Limits on pages">
        {length.limits.map((limit) => (
          <Limit key={limit.cap} limit={limit} enclosed={length.enclosures > 0} />
        ))}
      </ul>
    </Panel>
  );
}

function Limit({ limit, enclosed }: { limit: PageLimit; enclosed: boolean }) {
  const { over, over_if_enclosures_count, severity, text, enclosures_why } = limit;
  return (
    <li className={styles.limit}>
      {over || over_if_enclosures_count ? (
        <GradeIcon grade={over ? severity : 'note'} />
      ) : (
        <IconCircleCheck size={18} aria-hidden className={styles.fine} />
      )}
      <div>
        <strong>{stateOf(limit)}</strong> {text}
        {enclosed && enclosures_why ? <span className={styles.why}> {enclosures_why}</span> : null}
      </div>
    </li>
  );
}

function stateOf({ limit, over, over_if_enclosures_count }: PageLimit): string {
  if (over) return `Over ${limit}.`;
  return over_if_enclosures_count ? `Over ${limit} if enclosures count.` : `Within ${limit}.`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
