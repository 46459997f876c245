/*
 * For a question that was adopted: how its words differ from those of the bank, and what the bank says belongs beside them.
 */

import type { Question } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { Answered } from '../../../shared/components/Answered';
import { Disclosure } from '../../../shared/components/Disclosure';
import { plainLine } from '../plain';
import styles from './Editor.module.css';
import { wordChanges } from './wordChanges';

export function BankCompare({ program, question }: { program: string; question: Question }) {
  const adopted = question.internal.adopted;
  const topic = adopted?.topic;
  const bank = useAnswer('topic_preview', topic ? { program, topic, values: {} } : null);
  if (!adopted) return null;
  return (
    <section className={styles.sidePanel} aria-labelledby="from-bank">
      <h2 id="from-bank">From the bank</h2>
      <Answered query={bank} what="The bank text">
        {({ ask, title, context, position, supporting_data: data, pack }) => (
          <>
            <p className={styles.help}>
              “{title}”{adopted.pack ? `, adopted from ${adopted.pack}` : ''}
              {adopted.pack && adopted.pack !== pack ? `; the bank is at ${pack} now` : ''}
            </p>
            <Disclosure summary="Compare with bank text">
              <Changes before={plainLine(ask)} after={plainLine(question.fda.ask)} />
            </Disclosure>
            <Disclosure summary="What the bank says belongs beside it">
              <Lines title="Context" lines={context} />
              <Lines title="Position" lines={position} />
              <Lines title="Usual data" lines={data} />
            </Disclosure>
          </>
        )}
      </Answered>
    </section>
  );
}

function Changes({ before, after }: { before: string; after: string }) {
  const runs = wordChanges(before, after);
  if (runs.every(({ kind }) => kind === 'same')) return <p className={styles.help}>The words are those of the bank.</p>;
  return (
    <p className={styles.changes}>
      {runs.map(({ at, kind, words }) =>
        kind === 'gone' ? (
          <del key={at}>{words} </del>
        ) : kind === 'new' ? (
          <ins key={at}>{words} </ins>
        ) : (
          <span key={at}>{words} </span>
        ),
      )}
    </p>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
