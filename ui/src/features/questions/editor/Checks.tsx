/*
 * The checks beside a question while it is written: the worst first, each with the words that were seen, why it matters and a way out.
 * What the linter cannot see in the question alone comes from the findings of the program. One that is stored can be set aside.
 */
import { Button, Popover } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import type { Finding, FindingSource, LintFinding, Meeting, Question, Severity } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { FindingSourceLine } from '../../../record/FindingSourceLine';
import { SetAside } from '../../../record/SetAside';
import { Answered } from '../../../shared/components/Answered';
import { Disclosure } from '../../../shared/components/Disclosure';
import { GradeIcon } from '../../../shared/components/Grade';
import { GRADE_NAMES } from '../../../shared/format/names';
import { counted } from '../../../shared/format/words';
import { WRITABLE } from '../../../shared/writable';
import styles from './Editor.module.css';
import { useLint } from './useLint';

/** Rules of the linter are a letter and a number; their findings stand here and not beside the fields. */
export const isOfLinter = ({ rule }: { rule: string }) => /^[QX]\d+$/.test(rule);

type Check = {
  key: string;
  severity: Severity;
  name: string;
  seen: string;
  why: string;
  fix: string;
  source?: FindingSource;
  stored?: Finding;
};

type ChecksProps = { program: string; question: Question; questions: readonly Question[]; meetings: Meeting[] };

export function Checks({ program, question, questions, meetings }: ChecksProps) {
  const lint = useLint(question, questions, meetings);
  const findings = useAnswer('finding_list', { program }).data;
  const seen = useRef(new Set<string>());
  const checks = useMemo(() => {
    const stored = (findings ?? []).filter((finding) => finding.place.id === question.id && isOfLinter(finding));
    for (const { rule } of lint.found ?? []) seen.current.add(rule);
    return checksOf(lint.found ?? [], stored, seen.current);
  }, [lint.found, findings, question.id]);
  const open = checks.filter(({ stored }) => stored?.dismissed === undefined);
  const aside = checks.filter(({ stored }) => stored?.dismissed !== undefined);

  return (
    <section className={styles.checks} aria-labelledby="checks">
      <div className={styles.sideHead}>
        <h2 id="checks">Checks</h2>
        <p role="status" className={styles.help}>
          {lint.found ? summary(open) : ''}
        </p>
      </div>
      <Answered query={{ data: lint.found, error: lint.error, refetch: lint.retry }} what="What the checks say">
        {() =>
          open.length === 0 ? (
            <p className={styles.fine}>
              <IconCircleCheck size={18} aria-hidden /> Nothing to fix in this question.
            </p>
          ) : (
            <Entries program={program} checks={open} />
          )
        }
      </Answered>
      {aside.length > 0 ? (
        <Disclosure summary={`${counted(aside.length, 'check')} set aside with a reason`}>
          <ul className={styles.entries}>
            {aside.map(({ key, name, stored }) => (
              <li key={key} className={styles.help}>
                {name}: {stored?.dismissed}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

function Entries({ program, checks }: { program: string; checks: Check[] }) {
  return (
    <ul className={styles.entries}>
      {checks.map((check) => (
        <li
          key={check.key}
          className={styles.check}
          data-severity={check.severity}
          {...(check.stored ? { 'data-finding': check.stored.id } : {})}
        >
          <p className={styles.checkHead}>
            <GradeIcon grade={check.severity} size={16} />
            <span className={styles.grade}>{GRADE_NAMES[check.severity]}</span>
            {check.name}
          </p>
          {check.seen ? <p className={styles.seen}>“{check.seen}”</p> : null}
          <p>{check.fix}</p>
          <p className={styles.help}>{check.why}</p>
          <div className={styles.checkActions}>
            <GoToField check={check} />
            <More program={program} check={check} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Most checks are about the ask, which stands beside them; the others lead to their field. */
function GoToField({ check }: { check: Check }) {
  const path = check.stored?.place.path ?? '';
  if (path === '' || path === 'fda.ask') return null;
  const go = () => {
    const field = document.querySelector<HTMLElement>(`form [data-field="${CSS.escape(path)}"]`);
    field?.querySelector<HTMLElement>(`${WRITABLE}, button`)?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`Go to the field: ${check.name}`} onClick={go}>
      Go to the field
    </Button>
  );
}

function More({ program, check }: { program: string; check: Check }) {
  const { source, stored, name } = check;
  if (!source && !stored) return null;
  return (
    <Popover width={360} position="bottom-end" trapFocus withRoles shadow="md">
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" aria-label={`Source, or set aside: ${name}`}>
          {stored ? 'Source, or set aside' : 'Source'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Where this comes from">
        {source ? <FindingSourceLine source={source} /> : <p className={styles.help}>Our judgment</p>}
        {stored ? <SetAside program={program} finding={stored.id} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

const ORDER: Record<Severity, number> = { stop: 0, warn: 1, note: 2 };

function checksOf(live: readonly LintFinding[], stored: readonly Finding[], seen: ReadonlySet<string>): Check[] {
  const known = new Map(stored.map((finding) => [finding.rule, finding]));
  const now: Check[] = live.map(({ rule, severity, name, seen: words, why, fix, source }, at) => {
    const kept = known.get(rule);
    return { key: `${rule}/${at}`, severity, name, seen: words, why, fix, source, ...(kept ? { stored: kept } : {}) };
  });
  // A rule that the linter has named before and does not name now is mended, even if that is not saved yet.
  const beyond = stored.filter(({ rule }) => !seen.has(rule));
  const rest: Check[] = beyond.map((finding) => ({
    key: finding.id,
    severity: finding.severity,
    name: finding.sentence,
    seen: '',
    why: finding.why,
    fix: finding.fix,
    ...(finding.source ? { source: finding.source } : {}),
    stored: finding,
  }));
  return [...now, ...rest].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

function summary(open: Check[]): string {
  if (open.length === 0) return '';
  const grades: Severity[] = ['stop', 'warn', 'note'];
  const counts = grades.map((grade) => ({ grade, count: open.filter(({ severity }) => severity === grade).length }));
  const said = counts
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${WORDS[grade][count === 1 ? 0 : 1]}`);
  return said.join(', ');
}

const WORDS: Record<Severity, [one: string, many: string]> = {
  stop: ['must be fixed', 'must be fixed'],
  warn: ['should be fixed', 'should be fixed'],
  note: ['tip', 'tips'],
};
