/*
 * Traceability: what each claim rests on and what uses it, as a grid of claims and questions; then what has no use and no support.
 * The rows and their gaps are found in Rust.
 */
import { Button, Switch, Textarea } from '@mantine/core';
import { IconClipboardCopy, IconRoute } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Trace, Traced } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { PlaceLink } from '../../record/PlaceLink';
import { useSnapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { Muted, PageHead, Panel } from '../../shared/components/Page';
import { Teach } from '../../shared/components/Teach';
import { counted } from '../../shared/format/words';
import { csvOf } from './csv';
import { Matrix } from './Matrix';
import styles from './TraceScreen.module.css';

export function TraceScreen() {
  const { program } = useParams({ from: '/program/$program/trace' });
  const trace = useAnswer('trace_get', { program });
  const questions = useSnapshot(program)?.questions ?? [];
  const columns = questions.map(({ id, fda }, at) => ({ id, number: at + 1, title: fda.title || fda.ask }));
  return (
    <>
      <PageHead
        title="Traceability"
        lead="Each claim should rest on evidence and serve a question; each question should have a plan for FDA’s answer."
      />
      <Answered query={trace} what="The traceability">
        {(found) =>
          found.rows.length === 0 ? (
            <Teach
              icon={<IconRoute size={28} />}
              title="Start with a claim"
              text="A claim is one sentence you want FDA to believe. Link evidence to it, and questions that rest on it, and they meet here."
            >
              <Button
                renderRoot={(props) => (
                  <Link to="/program/$program/evidence" params={{ program }} search={{ tab: 'claims' }} {...props} />
                )}
              >
                Go to the claims
              </Button>
            </Teach>
          ) : (
            <Found program={program} trace={found} columns={columns} />
          )
        }
      </Answered>
    </>
  );
}

export type Column = { id: string; number: number; title: string };

function Found({ program, trace, columns }: { program: string; trace: Trace; columns: Column[] }) {
  const { show } = useSearch({ from: '/program/$program/trace' });
  const navigate = useNavigate({ from: '/program/$program/trace' });
  const gaps = show === 'gaps';
  const rows = gaps ? trace.rows.filter((row) => row.gaps.length > 0) : trace.rows;
  const open = trace.rows.filter((row) => row.gaps.length > 0).length;
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <p role="status">
          {counted(trace.rows.length, 'claim')}, {open === 0 ? 'none with a gap' : `${open} with a gap`}
        </p>
        <Switch
          label="Only claims with a gap"
          checked={gaps}
          onChange={(event) =>
            void navigate({ search: event.currentTarget.checked ? { show: 'gaps' } : {}, replace: true })
          }
        />
        <CopyTable text={csvOf(rows, columns)} />
      </div>
      {rows.length > 0 ? (
        <Matrix program={program} rows={rows} columns={columns} />
      ) : (
        <Muted>No claim has a gap.</Muted>
      )}
      <div className={styles.lists}>
        <Panel title="Questions that rest on nothing">
          <Things
            program={program}
            kind="question"
            things={trace.unsupported}
            none="Every question rests on a claim or on evidence."
          />
        </Panel>
        <Panel title="Evidence that nothing uses">
          <Things
            program={program}
            kind="evidence"
            things={trace.unused}
            none="Every piece of evidence is used somewhere."
          />
        </Panel>
      </div>
    </div>
  );
}

type ThingsProps = { program: string; kind: 'question' | 'evidence'; things: Traced[]; none: string };

function Things({ program, kind, things, none }: ThingsProps) {
  if (things.length === 0) return <Muted>{none}</Muted>;
  return (
    <ul className={styles.things}>
      {things.map(({ id, label }) => (
        <li key={id}>
          <PlaceLink program={program} place={{ kind, id }}>
            {label}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}

/** Copies the table for a spreadsheet; where the clipboard is closed it shows the text to copy by hand. */
function CopyTable({ text }: { text: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconClipboardCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        Copy as CSV
      </Button>
      {state === 'copied' ? <span role="status">Copied. Paste it into a spreadsheet.</span> : null}
      {state === 'by-hand' ? (
        <Textarea
          className={styles.byHand ?? ''}
          label="Table as CSV"
          description="Select all and copy."
          value={text}
          readOnly
          autosize
          maxRows={8}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </>
  );
}
