/*
 * What to do with each draft: those that stay by rank, with the line where the meeting's time ends, then those that go elsewhere.
 */
import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { LintFinding, Triage, Triaged } from '../../api/bindings';
import { Disclosure } from '../../shared/components/Disclosure';
import { GradeIcon } from '../../shared/components/Grade';
import { Panel } from '../../shared/components/Page';
import { DISCIPLINE_NAMES, GRADE_NAMES } from '../../shared/format/names';
import { counted } from '../../shared/format/words';
import styles from './StartScreen.module.css';
import { sorted, VERDICTS, verdictOf } from './verdicts';

type SortedProps = { triage: Triage; onReword: (old: string, words: string) => void };

export function Sorted({ triage, onReword }: SortedProps) {
  const { staying, leaving } = sorted(triage.questions);
  return (
    <>
      <Panel title="Ask at this meeting" aside={<p className={styles.help}>{fitWords(triage, staying.length)}</p>}>
        <p className={styles.help}>{triage.cut_reason}</p>
        {staying.length === 0 ? (
          <p className={styles.none}>None of these drafts is a question for this meeting.</p>
        ) : (
          <ol className={styles.drafts} aria-label="Drafts that stay, by rank">
            {staying.map((question, at) => (
              <Fragment key={question.id}>
                {at === triage.fit && at > 0 ? (
                  <li className={styles.cutLine}>The meeting’s time ends about here</li>
                ) : null}
                <li>
                  <Entry question={question} onReword={onReword} />
                </li>
              </Fragment>
            ))}
          </ol>
        )}
      </Panel>
      {leaving.length > 0 ? (
        <Panel
          title="Not questions of their own at this meeting"
          aside={<p className={styles.help}>{leaving.length}</p>}
        >
          <ul className={styles.drafts} aria-label="Drafts that go elsewhere">
            {leaving.map((question) => (
              <li key={question.id}>
                <Entry question={question} onReword={onReword} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}

function Entry({ question, onReword }: { question: Triaged; onReword: SortedProps['onReword'] }) {
  const { id, text, verdict, reason, rank, rank_reason: why, discipline, minutes, above_cut: fits, frame } = question;
  const { icon: Icon, tone } = VERDICTS[verdict];
  return (
    <article className={styles.draft} aria-label={`Draft ${id}`}>
      <span className={styles.rank}>{rank ?? ''}</span>
      <div className={styles.draftWords}>
        <p className={styles.draftText}>{text}</p>
        <p className={styles.verdict} data-tone={tone}>
          <Icon size={16} aria-hidden />
          {verdictOf(question)}
          <span className={styles.reason}>{reason}</span>
        </p>
        <p className={styles.marks}>
          <span>Draft {id}</span>
          {discipline ? <span>{DISCIPLINE_NAMES[discipline]}</span> : null}
          {fits ? <span>{minutes} minutes</span> : null}
          {rank === undefined ? null : <span>{why}</span>}
        </p>
        <Wording findings={question.findings} />
        {frame ? (
          <Disclosure summary="How others ask it">
            <p>{frame}</p>
            <Button variant="light" size="compact-sm" onClick={() => onReword(text, frame)}>
              Take these words<span className={styles.hidden}> for draft {id}</span>
            </Button>
          </Disclosure>
        ) : null}
      </div>
    </article>
  );
}

function Wording({ findings }: { findings: LintFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Disclosure summary={`${counted(findings.length, 'remark')} on the wording`}>
      <ul className={styles.wording}>
        {findings.map(({ rule, severity, name, seen, why, fix }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may be seen twice
          <li key={`${rule}/${at}`} className={styles.remark}>
            <GradeIcon grade={severity} size={16} />
            <div>
              <p>
                <strong>{GRADE_NAMES[severity]}:</strong> {name}
                {seen ? `, “${seen}”` : ''}
              </p>
              <p>{fix}</p>
              <p className={styles.help}>{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function fitWords({ fit }: Triage, staying: number): string {
  if (staying === 0) return '';
  return fit >= staying ? `${counted(staying, 'question')}, all fit` : `${fit} of ${staying} fit into the hour`;
}
