/*
 * What stands above a form whose last change could not be saved. When another window or the command line changed the same field, both
 * texts stand side by side and the user chooses; nothing is lost either way. For every other reason it can be tried again.
 */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Conflict } from '../api/bindings';
import { troubleOf } from '../api/errors';
import { ProseView } from '../editor/ProseView';
import { AudienceTag } from '../shared/components/Surface';
import { Trouble } from '../shared/components/Trouble';
import { titleOfKey } from '../shared/format/words';
import { type Clash, clashesOf, type Side, stepsOf } from './conflict';
import styles from './Unsaved.module.css';
import { useReferenceSource } from './useReferenceSource';

type UnsavedProps<Value> = {
  program: string;
  draft: {
    value: Value;
    error: unknown;
    flush: () => Promise<void>;
    settle: (steps: ((value: Value) => Value)[]) => Promise<void>;
  };
  /** How a field is called on the screen; without it, the name of the path is spelled out. */
  nameOf?: (path: string) => string | undefined;
  onSettled?: (path: string) => void;
};

/** Whether a failed save waits for the user to choose; trying it again by itself would fail again. */
export const isUndecided = (error: unknown) => error !== null && troubleOf(error).error.conflict !== undefined;

export function Unsaved<Value>({ program, draft, nameOf, onSettled }: UnsavedProps<Value>) {
  if (!draft.error) return null;
  const { shown, error } = troubleOf(draft.error);
  if (!error.conflict) {
    return (
      <Trouble {...shown} effect="What you typed stays in the field; it is not saved yet.">
        <Button size="xs" variant="default" onClick={() => void draft.flush()}>
          Try again
        </Button>
      </Trouble>
    );
  }
  const settle = (clashes: Clash[], sides: Record<string, Side>) =>
    void draft.settle(stepsOf<Value>(clashes, sides)).then(() => onSettled?.(clashes[0]?.path ?? ''));
  return (
    <div className={styles.unsaved}>
      <Trouble {...shown} />
      <Choices
        key={JSON.stringify(error.conflict.theirs)}
        program={program}
        conflict={error.conflict}
        mine={draft.value}
        nameOf={(path) => nameOf?.(path) ?? spelled(path)}
        settle={settle}
      />
    </div>
  );
}

type ChoicesProps = {
  program: string;
  conflict: Conflict;
  mine: unknown;
  nameOf: (path: string) => string;
  settle: (clashes: Clash[], sides: Record<string, Side>) => void;
};

function Choices({ program, conflict, mine, nameOf, settle }: ChoicesProps) {
  const [sides, setSides] = useState<Record<string, Side>>({});
  const clashes = clashesOf(conflict, mine);
  const open = clashes.filter(({ path }) => sides[path] === undefined).length;
  const choose = (path: string, side: Side) => {
    if (clashes.length === 1) settle(clashes, { [path]: side });
    else setSides({ ...sides, [path]: side });
  };
  return (
    <>
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.path}
          program={program}
          name={nameOf(clash.path)}
          clash={clash}
          chosen={sides[clash.path]}
          choose={(side) => choose(clash.path, side)}
        />
      ))}
      {clashes.length > 1 ? (
        <div className={styles.save}>
          <Button size="sm" disabled={open > 0} onClick={() => settle(clashes, sides)}>
            Save what I chose
          </Button>
          <span role="status">{open > 0 ? `${open} still to choose` : 'Every field is chosen'}</span>
        </div>
      ) : null}
    </>
  );
}

type ClashChoiceProps = {
  program: string;
  name: string;
  clash: Clash;
  chosen: Side | undefined;
  choose: (side: Side) => void;
};

const SIDES = [
  ['mine', 'Keep mine'],
  ['theirs', 'Take theirs'],
  ['both', 'Keep both'],
] as const;

function ClashChoice({ program, name, clash, chosen, choose }: ClashChoiceProps) {
  const columns = [
    ['Yours, not saved yet', clash.mine],
    ['Theirs, as it is stored', clash.theirs],
    ['Before both changes', clash.base],
  ] as const;
  return (
    <section className={styles.clash} aria-label={`Two versions of: ${name}`}>
      <div className={styles.name}>
        <h3>{name}</h3>
        <AudienceTag audience={/(^|\.)fda(\.|$)/.test(clash.path) ? 'fda' : 'internal'} />
      </div>
      <div className={styles.columns}>
        {columns.map(([title, part]) => (
          <div key={title} className={styles.column}>
            <h4>{title}</h4>
            <div className={styles.part}>
              <Part program={program} part={part} />
            </div>
          </div>
        ))}
      </div>
      <div className={styles.buttons}>
        {SIDES.filter(([side]) => side !== 'both' || clash.both !== undefined).map(([side, words]) => (
          <Button
            key={side}
            size="xs"
            variant={chosen === side ? 'filled' : 'default'}
            aria-pressed={chosen === undefined ? undefined : chosen === side}
            onClick={() => choose(side)}
          >
            {words}
          </Button>
        ))}
        {clash.both === undefined ? null : (
          <span className={styles.quiet}>Both: yours first, then theirs, to put together by hand.</span>
        )}
      </div>
    </section>
  );
}

/** One version of a field: a text as its reader sees it, a list line by line. */
function Part({ program, part }: { program: string; part: unknown }) {
  const references = useReferenceSource(program, 'internal');
  if (part === undefined || part === null) return <p className={styles.quiet}>Not there</p>;
  if (part === '' || (Array.isArray(part) && part.length === 0)) return <p className={styles.quiet}>Empty</p>;
  const said = (one: unknown): string => {
    if (typeof one === 'string') return references.labelOf('claim', one)?.label ?? one;
    if (typeof one === 'boolean') return one ? 'Yes' : 'No';
    if (typeof one !== 'object' || one === null) return String(one);
    const texts = Object.entries(one).filter(([key, value]) => key !== 'id' && value !== '' && value !== null);
    return texts.map(([key, value]) => `${titleOfKey(key)}: ${said(value)}`).join('; ');
  };
  if (typeof part === 'string') return <ProseView source={part} references={references} />;
  if (!Array.isArray(part)) return <p>{said(part)}</p>;
  return (
    <ul className={styles.list}>
      {part.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of a version have no other name than their place
        <li key={at}>{said(one)}</li>
      ))}
    </ul>
  );
}

/** `fda.sponsor_position` becomes `Sponsor position`. */
function spelled(path: string): string {
  const steps = path
    .replace('#order', '.order')
    .replace(/\[[^\]]*\]/g, '')
    .split('.');
  return titleOfKey(steps.at(-1) ?? path);
}
