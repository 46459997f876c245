/*
 * What a pack would do to each program: dates that move, findings that come and go, and limits that change.
 */
import { IconArrowRight } from '@tabler/icons-react';
import type { DateChange, FindingChange, PackEffect } from '../../../api/bindings';
import { GradeIcon } from '../../../shared/components/Grade';
import { Trouble } from '../../../shared/components/Trouble';
import { plainDay } from '../../../shared/format/day';
import { GRADE_NAMES } from '../../../shared/format/names';
import { counted } from '../../../shared/format/words';
import styles from './Packs.module.css';
import { RuleList } from './WhatChanges';

export function Effects({ effects }: { effects: PackEffect[] }) {
  const touched = effects.filter(isTouched);
  const same = effects.filter((effect) => !isTouched(effect)).map(({ name }) => name);
  return (
    <section aria-label="What changes in your programs" className={styles.effects}>
      <h4>What changes in your programs</h4>
      {effects.length === 0 ? <p className={styles.quiet}>There is no program yet.</p> : null}
      {touched.map((effect) => (
        <Effect key={effect.program} effect={effect} />
      ))}
      {same.length > 0 ? (
        <p>
          No date, finding or limit changes in {same.join(', ')}. <span className={styles.quiet}>No text changes.</span>
        </p>
      ) : null}
    </section>
  );
}

const isTouched = ({ dates, come, go, caps, problem }: PackEffect) =>
  dates.length + come.length + go.length + caps.length > 0 || problem !== undefined;

function Effect({ effect }: { effect: PackEffect }) {
  const { name, dates, come, go, caps, problem } = effect;
  return (
    <article className={styles.effect}>
      <h5>{name}</h5>
      {problem ? (
        <Trouble
          severity="warn"
          title="This program could not be looked at"
          message={problem}
          hint="The others could; accepting is still possible."
        />
      ) : null}
      {dates.length > 0 ? (
        <>
          <p className={styles.sub}>{counted(dates.length, 'date changes', 'dates change')}</p>
          <ul className={styles.entries}>
            {dates.map((date) => (
              <MovedDate key={`${date.meeting} ${date.milestone}`} date={date} />
            ))}
          </ul>
        </>
      ) : null}
      {caps.length > 0 ? (
        <>
          <p className={styles.sub}>Limits</p>
          <RuleList rules={caps} />
        </>
      ) : null}
      <Findings title={counted(come.length, 'finding appears', 'findings appear')} findings={come} />
      <Findings title={counted(go.length, 'finding goes', 'findings go')} findings={go} />
    </article>
  );
}

function MovedDate({ date: { meeting_label, label, before, after } }: { date: DateChange }) {
  const said = (day: string | undefined) => (day ? plainDay(day) : 'no such date');
  return (
    <li>
      {label}: {said(before)} <IconArrowRight size={14} aria-label="becomes" /> <strong>{said(after)}</strong>{' '}
      <span className={styles.quiet}>{meeting_label}</span>
    </li>
  );
}

function Findings({ title, findings }: { title: string; findings: FindingChange[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <p className={styles.sub}>{title}</p>
      <ul className={styles.findings}>
        {findings.map(({ rule, severity, sentence, place }) => (
          <li key={`${rule} ${place} ${sentence}`}>
            <GradeIcon grade={severity} size={16} />
            <span>
              <span className={styles.grade}>{GRADE_NAMES[severity]}:</span> {sentence}{' '}
              <span className={styles.quiet}>{place}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
