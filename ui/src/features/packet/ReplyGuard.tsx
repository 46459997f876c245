/*
 * Holds a text written after the package was sent against it: new numbers, proposals, questions and rows are marked with their place.
 * FDA may not weigh what is new, so it should be seen before it is said. What counts as new is decided in Rust.
 */
import { Button, Textarea } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { GuardMark, NewThing } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { FindingSourceLine } from '../../record/FindingSourceLine';
import { Disclosure } from '../../shared/components/Disclosure';
import { Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { counted } from '../../shared/format/words';
import styles from './ReplyGuard.module.css';

const NEW_NAMES: Record<NewThing, string> = {
  number: 'New number',
  unit: 'New unit',
  table_row: 'New table row',
  question: 'New question',
  proposal: 'New proposal',
  numbering: 'Not a number of FDA’s',
};

export function ReplyGuard({ program }: { program: string }) {
  const guard = useChange('guard_check');
  const [text, setText] = useState('');
  const check = (own: boolean) => guard.mutate({ program, frozen: [], numbers: [], ...(own ? { text } : {}) });
  const waiting = (own: boolean) => guard.isPending && (guard.variables?.text !== undefined) === own;
  return (
    <Panel title="Is this reply new to FDA?">
      <div className={styles.form}>
        <Textarea
          label="Text of the reply"
          description="After the package is sent, FDA need not weigh what is new. Paste slides, a reply or talking points; it stays in the team."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={14}
        />
        <div className={styles.buttons}>
          <Button size="xs" disabled={text.trim() === ''} loading={waiting(true)} onClick={() => check(true)}>
            Mark what is new
          </Button>
          <Button size="xs" variant="default" loading={waiting(false)} onClick={() => check(false)}>
            Check the planned replies
          </Button>
        </div>
        {guard.error ? <Trouble {...troubleOf(guard.error).shown} /> : null}
        {guard.data ? <Marks marks={guard.data} /> : null}
      </div>
    </Panel>
  );
}

function Marks({ marks }: { marks: GuardMark[] }) {
  if (marks.length === 0) {
    return (
      <p className={styles.fine} role="status">
        <IconCircleCheck size={18} aria-hidden /> Nothing new was found in this text.
      </p>
    );
  }
  return (
    <>
      <p role="status">{counted(marks.length, 'new thing')} found</p>
      <ol className={styles.marks} aria-label="What is new">
        {marks.map((mark) => (
          <li key={mark.id} className={styles.mark}>
            <p className={styles.what}>
              {NEW_NAMES[mark.novelty]}: {mark.seen} <span className={styles.quiet}>line {mark.line}</span>
            </p>
            <p className={styles.quote}>
              <Marked sentence={mark.sentence} seen={mark.seen} />
            </p>
            <p className={styles.quiet}>{mark.dismissed ? `Set aside: ${mark.dismissed}` : mark.fix}</p>
            <Disclosure summary="Why, and where this comes from">
              <p className={styles.quiet}>{mark.why}</p>
              <FindingSourceLine source={mark.source} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </>
  );
}

function Marked({ sentence, seen }: { sentence: string; seen: string }) {
  const at = sentence.indexOf(seen);
  if (seen === '' || at < 0) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <mark className={styles.hit}>{seen}</mark>
      {sentence.slice(at + seen.length)}
    </>
  );
}
