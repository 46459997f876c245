/*
 * One beat in the order: place, heading, job, words against the budget, status and findings; with its menu. As a card it shows how
 * the text begins too.
 */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconTrash,
} from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { Beat, Doc, Finding } from '../../api/bindings';
import { FindingsMark } from '../../record/FindingsMark';
import { plainOf } from '../../record/plainText';
import { ReadLabel } from '../../record/ReadText';
import { Mark } from '../../shared/components/Mark';
import { BEAT_JOB_NAMES, STATUS_NAMES } from '../../shared/format/names';
import { addressOf, nameOf } from './beats';
import styles from './Story.module.css';
import { WordBar } from './WordBar';

type BeatRowProps = {
  program: string;
  beat: Beat;
  at: number;
  count: number;
  words: number | undefined;
  doc: Doc | undefined;
  findings: Finding[] | undefined;
  open: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
};

export function BeatRow({ program, beat, at, words, doc, findings, open, ...rest }: BeatRowProps) {
  const { view } = useSearch({ strict: false });
  const { fda, internal } = beat;
  return (
    <div className={styles.beat} data-open={open || undefined}>
      <Link
        {...addressOf(program, beat.id, view, 'heading')}
        className={styles.beatLink}
        aria-current={open ? 'true' : undefined}
        data-beat={beat.id}
      >
        <span className={styles.beatName}>
          {at + 1}. {nameOf(beat)}
        </span>
        {BEAT_JOB_NAMES[fda.job] === fda.heading ? null : <span className={styles.job}>{BEAT_JOB_NAMES[fda.job]}</span>}
        {doc ? (
          <span className={styles.excerpt}>
            <ReadLabel label={plainOf(doc)} />
          </span>
        ) : null}
        <span className={styles.marks}>
          <WordBar words={words} budget={internal.budget_words} />
          <Mark tone={internal.working.status === 'agreed' || internal.working.status === 'locked' ? 'ok' : 'plain'}>
            {STATUS_NAMES[internal.working.status]}
          </Mark>
          <FindingsMark findings={findings} />
        </span>
      </Link>
      <BeatMenu name={nameOf(beat)} at={at} {...rest} />
    </div>
  );
}

type BeatMenuProps = { name: string; at: number; count: number; onMove: (to: number) => void; onRemove: () => void };

function BeatMenu({ name, at, count, onMove, onRemove }: BeatMenuProps) {
  const last = count - 1;
  // The first choice that is in use takes the focus; one that is not cannot.
  const first = at > 0 ? 'up' : at < last ? 'down' : 'remove';
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="md" aria-label={`More for ${name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} />}
          disabled={at === 0}
          data-autofocus={first === 'up' || undefined}
          onClick={() => onMove(at - 1)}
        >
          Move up
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} />}
          disabled={at === last}
          data-autofocus={first === 'down' || undefined}
          onClick={() => onMove(at + 1)}
        >
          Move down
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowBarToUp size={16} />} disabled={at === 0} onClick={() => onMove(0)}>
          Move to the start
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowBarToDown size={16} />} disabled={at === last} onClick={() => onMove(last)}>
          Move to the end
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          data-autofocus={first === 'remove' || undefined}
          onClick={onRemove}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
