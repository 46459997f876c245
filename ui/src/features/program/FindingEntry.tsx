/*
 * One finding: the sentence, how to fix it, why it matters and where the rule comes from, and a way to set it aside.
 */
import { Button, Group, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Finding, FindingSource } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Disclosure } from '../../shared/components/Disclosure';
import { ConfidenceTag } from '../../shared/components/Grade';
import { Trouble } from '../../shared/components/Trouble';
import { plainDay } from '../../shared/format/day';
import styles from './ProgramScreen.module.css';

type FindingEntryProps = { program: string; finding: Finding };

export function FindingEntry({ program, finding }: FindingEntryProps) {
  const [asking, setAsking] = useState(false);
  const reopen = useChange('finding_reopen');
  const opener = useRef<HTMLButtonElement>(null);
  const { place, fix, why, source, dismissed } = finding;
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };

  return (
    <li className={styles.finding}>
      <div className={styles.findingHead}>
        <div>
          <p className={styles.sentence}>{finding.sentence}</p>
          {place.label ? <p className={styles.where}>{place.label}</p> : null}
        </div>
        <Group gap="xs" wrap="nowrap">
          {place.kind === 'plan' ? (
            <Button
              size="xs"
              variant="light"
              renderRoot={(props) => (
                <Link to="/program/$program/plans/$plan" params={{ program, plan: place.id }} {...props} />
              )}
            >
              Go
            </Button>
          ) : null}
          {dismissed === undefined && !asking ? (
            <Button
              ref={opener}
              size="xs"
              variant="subtle"
              onClick={() => setAsking(true)}
              aria-label={`Set aside: ${finding.sentence}`}
            >
              Set aside…
            </Button>
          ) : null}
        </Group>
      </div>
      {fix ? <p className={styles.fix}>{fix}</p> : null}
      {dismissed === undefined ? null : (
        <Group gap="xs" justify="space-between">
          <p className={styles.reason}>Set aside: {dismissed}</p>
          <Button
            size="xs"
            variant="subtle"
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ program, finding: finding.id })}
          >
            Take up again
          </Button>
        </Group>
      )}
      {asking ? <SetAside program={program} finding={finding.id} onClose={close} /> : null}
      <Disclosure summary="Why, and where this comes from">
        <div className={styles.why}>
          <p>{why}</p>
          {source ? <SourceLine source={source} /> : null}
        </div>
      </Disclosure>
    </li>
  );
}

function SourceLine({ source }: { source: FindingSource }) {
  const words = [source.title, source.section, plainDay(source.date)].filter(Boolean).join(', ');
  return (
    <p className={styles.source}>
      <span>{words}</span>
      <ConfidenceTag confidence={source.confidence} />
    </p>
  );
}

type SetAsideProps = { program: string; finding: string; onClose: () => void };

function SetAside({ program, finding, onClose }: SetAsideProps) {
  const dismiss = useChange('finding_dismiss');
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') dismiss.mutate({ program, finding, reason: reason.trim() });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Textarea
        label="Why this does not apply here"
        description="Kept with the program, never printed for FDA."
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        autoFocus
        mt="xs"
      />
      {dismiss.error ? <Trouble {...troubleOf(dismiss.error).shown} /> : null}
      <Group gap="xs" my="xs">
        <Button type="submit" size="xs" disabled={reason.trim() === ''} loading={dismiss.isPending}>
          Set aside
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
