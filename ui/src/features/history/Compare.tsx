/*
 * Two states of the program side by side: which two stands in the address; what differs comes from Rust, word by word.
 * Removed words are struck and said, added ones underlined and said; color only helps.
 */
import { Button, Select } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Difference, OperationView, RestorePointView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { KIND_NAMES } from '../../record/kinds';
import { PlaceLink } from '../../record/PlaceLink';
import { Answered } from '../../shared/components/Answered';
import { ChangedWord } from '../../shared/components/ChangedWord';
import { Muted, Panel } from '../../shared/components/Page';
import { moment } from '../../shared/format/day';
import { counted, titleOfKey } from '../../shared/format/words';
import styles from './Compare.module.css';
import { Words } from './Words';

type CompareProps = {
  program: string;
  from: string | undefined;
  to: string | undefined;
  points: RestorePointView[];
};

export function Compare({ program, from, to, points }: CompareProps) {
  const navigate = useNavigate({ from: '/program/$program/history' });
  const operations = useAnswer('history_list', { program, limit: 200 }).data ?? [];
  const difference = useAnswer(
    'history_compare',
    from ? { program, from: stateOf(from), ...(to ? { to: stateOf(to) } : {}) } : null,
  );
  const states = statesOf(points, operations);
  const choose = (next: { from?: string | undefined; to?: string | undefined }) => {
    const both = { from, to, ...next };
    void navigate({ search: { ...(both.from ? { from: both.from } : {}), ...(both.to ? { to: both.to } : {}) } });
  };
  return (
    <Panel title="Compare two states">
      <div className={styles.choose}>
        <Select
          label="Earlier state"
          placeholder="Choose a state"
          data={known(states, from)}
          value={from ?? null}
          onChange={(chosen) => choose({ from: chosen ?? undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear the earlier state' }}
        />
        <Select
          label="Later state"
          placeholder="Now"
          data={known(states, to)}
          value={to ?? null}
          onChange={(chosen) => choose({ to: chosen ?? undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear the later state' }}
        />
      </div>
      {from ? (
        <Answered query={difference} what="The comparison">
          {(list) => <Differences program={program} list={list} />}
        </Answered>
      ) : (
        <div className={styles.teach}>
          <IconGitCompare size={20} aria-hidden />
          <Muted>Choose an earlier state to see every word that changed since.</Muted>
          <Button size="compact-sm" variant="default" onClick={() => choose({ from: 'start' })}>
            From the beginning
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** `point-1`, `change-7` or `start` of the address, as Rust names states. */
function stateOf(address: string): string {
  return address.replace(/^point-/, '').replace(/^change-/, '#');
}

type State = { value: string; label: string };

function statesOf(points: RestorePointView[], operations: OperationView[]) {
  const named = points.map(({ key, name, at }): State => ({ value: `point-${key}`, label: `${name} (${moment(at)})` }));
  const after = operations.map(
    ({ seq, label, at }): State => ({ value: `change-${seq}`, label: `${moment(at)}, after: ${label}` }),
  );
  return [
    { group: 'Restore points', items: named.toReversed() },
    { group: 'After a change', items: after },
    { group: 'Else', items: [{ value: 'start', label: 'The beginning' }] },
  ].filter(({ items }) => items.length > 0);
}

/** A state in the address may be older than the list reaches. */
function known(states: ReturnType<typeof statesOf>, chosen: string | undefined) {
  if (!chosen || states.some(({ items }) => items.some(({ value }) => value === chosen))) return states;
  return [...states, { group: 'Chosen', items: [{ value: chosen, label: `State after ${chosen.replace('-', ' ')}` }] }];
}

/** More things than this are shown on request; a comparison can hold the whole program. */
const FIRST = 40;

function Differences({ program, list }: { program: string; list: Difference[] }) {
  const [all, setAll] = useState(false);
  if (list.length === 0) return <Muted>The two states say the same.</Muted>;
  const things = new Map<string, Difference[]>();
  for (const one of list) things.set(one.id, [...(things.get(one.id) ?? []), one]);
  return (
    <>
      <p role="status" className={styles.sum}>
        {counted(things.size, 'thing')} differ{things.size === 1 ? 's' : ''}, {counted(list.length, 'place')} in all
      </p>
      <p className={styles.legend}>
        <ChangedWord change="removed" silent>
          struck words
        </ChangedWord>{' '}
        stood only in the earlier state,{' '}
        <ChangedWord change="added" silent>
          underlined words
        </ChangedWord>{' '}
        only in the later one.
      </p>
      {[...things].slice(0, all ? things.size : FIRST).map(([id, differences]) => (
        <ThingDifference key={id} program={program} differences={differences} />
      ))}
      {things.size > FIRST && !all ? (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          Show all {things.size}
        </Button>
      ) : null}
    </>
  );
}

const CHANGES: Record<string, string> = { added: 'Added', removed: 'Removed', moved: 'Moved in its list' };

function ThingDifference({ program, differences }: { program: string; differences: Difference[] }) {
  const first = differences[0];
  if (!first) return null;
  const { kind, id, label, change } = first;
  const gone = change === 'removed' && first.path === '';
  return (
    <section className={styles.thing} aria-label={label}>
      <h3 className={styles.head}>
        {gone ? (
          label
        ) : (
          <PlaceLink program={program} place={{ kind, id }}>
            {label}
          </PlaceLink>
        )}
        <span className={styles.kind}>{KIND_NAMES[kind].one}</span>
      </h3>
      {differences.map((difference) =>
        difference.path === '' ? (
          <p key={difference.change} className={styles.whole}>
            {CHANGES[difference.change] ?? titleOfKey(difference.change)}
          </p>
        ) : (
          <div key={difference.path} className={styles.field}>
            <p className={styles.path}>{nameOf(difference.path)}</p>
            <div className={styles.sides}>
              <Words title="Earlier" words={difference.words} leave="added" />
              <Words title="Later" words={difference.words} leave="removed" />
            </div>
          </div>
        ),
      )}
    </section>
  );
}

/** `fda.sub_questions[2].ask` becomes `Goes to FDA: Sub questions 3, Ask`. */
function nameOf(path: string): string {
  const [side = '', ...rest] = path.split('.');
  const words = (rest.length > 0 ? rest : [side]).map((part) => {
    const [, key = part, index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? [];
    return index === undefined ? titleOfKey(key) : `${titleOfKey(key)} ${Number(index) + 1}`;
  });
  const where = side === 'internal' ? 'Internal: ' : '';
  return where + words.join(', ');
}
