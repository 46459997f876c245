/*
 * What the checks rest on: the documents with how each was read, where sources disagree and which reading is used, what is still open,
 * and which guidance already answers what. One field searches all of it. The data are Rust's; nothing is judged here.
 */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Confidence, Guidance, RulePack } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { ConfidenceTag, GradeIcon } from '../../shared/components/Grade';
import { Muted, Panel } from '../../shared/components/Page';
import { plainDay } from '../../shared/format/day';
import { counted } from '../../shared/format/words';
import { GuidanceList } from './GuidanceList';
import styles from './HelpScreen.module.css';
import { SourceTable } from './SourceTable';

const MARKS: Record<Confidence, string> = {
  read: 'The passage was read in the document itself.',
  secondary: 'Reported by someone else; the document itself was not read.',
  unverified: 'Not checked. Look at the current guidance before you rely on it.',
  judgment: 'Ours, from experience and published advice; no rule of FDA.',
};

export function Sources() {
  const { text = '' } = useSearch({ from: '/help' });
  const navigate = useNavigate({ from: '/help' });
  const pack = useAnswer('rule_pack_get', {});
  const guidance = useAnswer('guidance_list', { text: '' });
  return (
    <div className={styles.stack}>
      <Panel title="How sure each rule is">
        <dl className={styles.marks}>
          {(Object.keys(MARKS) as Confidence[]).map((mark) => (
            <div key={mark}>
              <dt>
                <ConfidenceTag confidence={mark} />
              </dt>
              <dd>{MARKS[mark]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <TextInput
        className={styles.find ?? ''}
        label="Find in rules and sources"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        type="search"
        onChange={(event) => {
          const next = event.currentTarget.value;
          void navigate({ search: { tab: 'rules', ...(next ? { text: next } : {}) }, replace: true });
        }}
      />
      <Answered query={pack} what="The rules">
        {(rules) => (
          <Answered query={guidance} what="The guidance">
            {(list) => <All rules={rules} guidance={list} text={text} />}
          </Answered>
        )}
      </Answered>
    </div>
  );
}

/** Whether all words occur in one of the texts together. */
function finder(text: string) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (...texts: string[]) => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
}

function All({ rules, guidance, text }: { rules: RulePack; guidance: Guidance[]; text: string }) {
  const holds = finder(text);
  const sources = rules.sources.filter((one) => holds(one.id, one.title, one.section, one.read));
  const conflicts = rules.conflicts.filter((one) =>
    holds(one.title, one.used, one.why, ...one.readings.map(({ says, source }) => `${says} ${source}`)),
  );
  const doubts = rules.doubts.filter((one) => holds(one.text));
  const answers = guidance.filter((one) =>
    holds(one.title, one.topic, one.docket, ...one.answers.map(({ question, says }) => `${question} ${says}`)),
  );
  const title = (source: string) => rules.sources.find(({ id }) => id === source)?.title ?? source;
  return (
    <>
      <p className={styles.pack}>
        <GradeIcon grade="note" /> {rules.title}, version {rules.version} of {plainDay(rules.date)}, in effect{' '}
        {plainDay(rules.effective_from)} to {plainDay(rules.effective_to)}. {rules.final_guidance.note}{' '}
        {rules.next.warning}
      </p>
      <p role="status" className={styles.quiet}>
        {text === ''
          ? null
          : `${counted(sources.length + conflicts.length + doubts.length + answers.length, 'entry', 'entries')} with these words`}
      </p>
      <Panel title={`Where sources disagree (${conflicts.length})`}>
        {conflicts.length === 0 ? <Muted>Nothing here with these words.</Muted> : null}
        <ul className={styles.entries}>
          {conflicts.map((one) => (
            <li key={one.id}>
              <h3>{one.title}</h3>
              <ul className={styles.readings}>
                {one.readings.map(({ says, source }) => (
                  <li key={`${source} ${says}`}>
                    {says} <span className={styles.quiet}>{title(source)}</span>
                  </li>
                ))}
              </ul>
              <p>
                <b>Used here:</b> {one.used}. <span className={styles.quiet}>{one.why}</span>
              </p>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={`What a person still has to check (${doubts.length})`}>
        {doubts.length === 0 ? <Muted>Nothing here with these words.</Muted> : null}
        <ul className={styles.entries}>
          {doubts.map((one) => (
            <li key={one.id}>{one.text}</li>
          ))}
        </ul>
      </Panel>
      <Panel title={`Sources of the rules (${sources.length})`}>
        <SourceTable sources={sources} />
      </Panel>
      <Panel title={`Guidance and what it already answers (${answers.length})`}>
        <GuidanceList guidance={answers} />
      </Panel>
    </>
  );
}
