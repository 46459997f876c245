/*
 * What was found in a PDF: how many checks pass in words, what has to be mended, what a person has to do, and every check with what is
 * asked, by whom and how sure that is. The checks are Rust's; nothing is judged here.
 */
import type { PreflightOutcome, PreflightRow } from '../../api/bindings';
import { Disclosure } from '../../shared/components/Disclosure';
import { ConfidenceTag } from '../../shared/components/Grade';
import { Mark, type MarkTone } from '../../shared/components/Mark';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { Trouble } from '../../shared/components/Trouble';
import { counted } from '../../shared/format/words';
import styles from './PdfChecks.module.css';

const OUTCOMES: Record<PreflightOutcome, { tone: MarkTone; words: string }> = {
  pass: { tone: 'ok', words: 'Passes' },
  fail: { tone: 'warn', words: 'Does not pass' },
  not_done: { tone: 'info', words: 'For you to do' },
  not_applicable: { tone: 'plain', words: 'Does not apply' },
};

type PdfChecksProps = {
  /** The file's name. */
  file: string;
  rows: PreflightRow[];
  /** Whether the file could be opened; what could not says so once. */
  opened?: boolean;
};

export function PdfChecks({ file, rows, opened = true }: PdfChecksProps) {
  const of = (outcome: PreflightOutcome) => rows.filter((row) => row.outcome === outcome);
  const failed = of('fail');
  const must = failed.filter((row) => row.must);
  const passed = of('pass').length;
  const none = of('not_applicable').length;
  const toDo = of('not_done');
  return (
    <section className={styles.checks} aria-label={`PDF checks: ${file}`}>
      <h3 className={styles.title}>PDF checks</h3>
      <p className={styles.summary}>
        {passed > 0 ? <Mark tone="ok">{counted(passed, 'passes', 'pass')}</Mark> : null}
        {failed.length > 0 ? (
          <Mark tone={must.length > 0 ? 'bad' : 'warn'}>{counted(failed.length, 'does not pass', 'do not pass')}</Mark>
        ) : null}
        {toDo.length > 0 ? (
          <Mark tone="info">{opened ? `${toDo.length} for you to do` : `${toDo.length} could not be looked at`}</Mark>
        ) : null}
        {none > 0 ? <Mark tone="plain">{counted(none, 'does not apply', 'do not apply')}</Mark> : null}
      </p>
      {must.map(({ id, check, detail }) => (
        <Trouble key={id} severity="stop" title="Mend this before you send the file" message={`${check}: ${detail}`} />
      ))}
      <Named title="Could be better" rows={failed.filter((row) => !row.must)} />
      {opened ? <Named title="For you to do" rows={toDo} /> : null}
      <Disclosure summary={`All ${rows.length} checks`}>
        <ScrollTable caption={`All PDF checks: ${file}`} heads={['Check', 'What was seen, and what is asked']}>
          {rows.map(({ id, check, outcome, must, detail, wanted, source, confidence }) => (
            <tr key={id}>
              <th scope="row" className={styles.check}>
                {check}
                <span className={styles.outcome}>
                  <Mark tone={outcome === 'fail' && must ? 'bad' : OUTCOMES[outcome].tone}>
                    {OUTCOMES[outcome].words}
                  </Mark>
                </span>
              </th>
              <td className={styles.seen}>
                {detail}
                <span className={styles.source}>Asked: {wanted}</span>
                <span className={styles.source}>
                  {source} <ConfidenceTag confidence={confidence} />
                </span>
              </td>
            </tr>
          ))}
        </ScrollTable>
        <p className={styles.source}>Passing is no promise that FDA accepts the file.</p>
      </Disclosure>
    </section>
  );
}

function Named({ title, rows }: { title: string; rows: PreflightRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <p className={styles.named}>{title}</p>
      <ul className={styles.list}>
        {rows.map(({ id, check, detail }) => (
          <li key={id}>
            <b>{check}:</b> {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
