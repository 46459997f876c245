/*
 * The look at a pack before it is accepted: it is read and held against every program as a job that can be stopped, then shown whole.
 * Accepting names the SHA-256 that was shown here; what makes a rule weaker needs a reason.
 */
import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PackOffer, PackPreview, PackView } from '../../../api/bindings';
import { useChange } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { useJob } from '../../../api/jobs';
import { JobProgress } from '../../../shared/components/JobProgress';
import { Trouble } from '../../../shared/components/Trouble';
import { flushDrafts } from '../../../shared/form/useDraft';
import { plainDay } from '../../../shared/format/day';
import { Effects } from './Effects';
import { KIND_WORDS } from './PackLine';
import styles from './Packs.module.css';
import { Entries, Rules } from './WhatChanges';

type LookProps = { offer: PackOffer; onClose: () => void; onAccepted: (pack: PackView) => void };

export function PackLook({ offer, onClose, onAccepted }: LookProps) {
  const { job, start, cancel } = useJob('pack_preview');
  const begin = useRef(start);
  begin.current = start;
  useEffect(() => {
    void flushDrafts().then(() => begin.current(offer));
  }, [offer]);
  switch (job.state) {
    case 'idle':
    case 'running':
      return (
        <Frame title="Reading the pack">
          <JobProgress
            name="Reading the pack"
            step={job.state === 'running' ? job.step : 'Starting'}
            share={job.state === 'running' ? job.share : 0}
            onCancel={cancel}
          />
        </Frame>
      );
    case 'canceled':
      return (
        <Frame title="Stopped">
          <p>Nothing was changed.</p>
          <Leave onClose={onClose} words="Close" />
        </Frame>
      );
    case 'failed':
      return (
        <Frame title="This pack cannot be used">
          <Trouble {...troubleOf(job.error).shown} />
          <Leave onClose={onClose} words="Close" />
        </Frame>
      );
    case 'done':
      return <Preview preview={job.result} offer={offer} onClose={onClose} onAccepted={onAccepted} />;
  }
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another state, said at its heading
  useEffect(() => {
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'start' });
  }, [title]);
  return (
    <section className={styles.look} aria-label={title}>
      <h3 ref={head} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}

function Leave({ onClose, words }: { onClose: () => void; words: string }) {
  return (
    <div>
      <Button size="sm" variant="default" onClick={onClose}>
        {words}
      </Button>
    </div>
  );
}

function Preview({ preview, offer, onClose, onAccepted }: LookProps & { preview: PackPreview }) {
  const { id, version, title, publisher, date, kind, sha256, replaces, warnings } = preview;
  return (
    <Frame title={`${title} ${version}`}>
      <dl className={styles.facts}>
        <dt>What it is</dt>
        <dd>
          {KIND_WORDS[kind]} ({id})
        </dd>
        <dt>Made by, in its own words</dt>
        <dd>{publisher}</dd>
        <dt>Version</dt>
        <dd>
          {version} of {plainDay(date)}
        </dd>
        {replaces ? (
          <>
            <dt>Takes the place of</dt>
            <dd>{replaces}</dd>
          </>
        ) : null}
        <dt>SHA-256</dt>
        <dd className={styles.sha}>{sha256}</dd>
      </dl>
      {warnings.map((warning) => (
        <Trouble key={warning} severity="warn" title="Know before you accept" message={warning} />
      ))}
      <Entries adds={preview.adds} drops={preview.drops} />
      <Rules rules={preview.rules} />
      <Effects effects={preview.programs} />
      <Accept preview={preview} offer={offer} onClose={onClose} onAccepted={onAccepted} />
    </Frame>
  );
}

function Accept({ preview, offer, onClose, onAccepted }: LookProps & { preview: PackPreview }) {
  const accept = useChange('pack_accept');
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = preview.weaker && reason.trim() === '';
  const run = () => {
    setAsked(true);
    if (missing) {
      field.current?.focus();
      return;
    }
    const { sha256 } = preview;
    accept.mutate(
      { ...(offer.path ? { path: offer.path } : {}), sha256, reason: reason.trim() },
      { onSuccess: onAccepted },
    );
  };
  return (
    <div className={styles.accept}>
      {preview.weaker ? (
        <Textarea
          ref={field}
          label="Why is the weaker rule right?"
          description="One sentence; it is kept with the pack and shown beside it."
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={asked && missing ? 'A pack that makes a rule weaker is accepted with a reason.' : null}
          autosize
          minRows={2}
        />
      ) : null}
      {accept.error ? <Trouble {...troubleOf(accept.error).shown} /> : null}
      <div className={styles.buttons}>
        <Button onClick={run} loading={accept.isPending}>
          Accept this pack
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave everything as it is
        </Button>
      </div>
      <p className={styles.quiet}>
        You can take it out of use at any time; what you adopted from it stays, and your texts are never changed by a
        pack.
      </p>
    </div>
  );
}
