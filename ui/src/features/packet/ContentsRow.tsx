/*
 * One place of a packet: the sections that fill it with state, words and findings, or what belongs there and a button to begin.
 */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconLock, IconPencil, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Level, PacketKind, Status } from '../../api/bindings';
import { STATUS_NAMES } from '../../record/kinds';
import { GradeIcon } from '../../shared/components/Grade';
import { counted } from '../../shared/format/words';
import styles from './Contents.module.css';
import type { OutlinePlace } from './useOutline';

const LEVELS: Record<Level, string> = {
  must: 'Expected, not written yet',
  should: 'Usual, not written yet',
  optional: 'Only if it applies',
};

const STATUS_ICONS: Record<Status, typeof IconLock> = {
  draft: IconPencil,
  in_review: IconPencil,
  agreed: IconCircleCheck,
  locked: IconLock,
};

type ContentsRowProps = {
  program: string;
  packet: PacketKind;
  place: OutlinePlace;
  busy: boolean;
  onBegin: (slot: string) => Promise<void>;
};

export const ContentsRow = memo(function ContentsRow({ program, packet, place, busy, onBegin }: ContentsRowProps) {
  const { slot, sections } = place;
  if (sections.length === 0) {
    return (
      <li className={styles.row} data-level={slot.level}>
        <IconCircleDashed size={18} aria-hidden className={slot.level === 'must' ? styles.missing : styles.calm} />
        <div className={styles.words}>
          <p className={styles.heading}>{slot.heading}</p>
          <p className={styles.quiet}>{slot.hint}</p>
        </div>
        <p className={styles.facts}>
          <span>{LEVELS[slot.level]}</span>
          {slot.pages > 0 ? <span>{counted(slot.pages, 'page')} planned</span> : null}
        </p>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={busy}
          onClick={() => void onBegin(slot.slot)}
          aria-label={`Begin the section ${slot.heading}`}
        >
          Begin
        </Button>
      </li>
    );
  }
  return sections.map(({ section, words, findings }) => {
    const { status } = section.internal;
    const Icon = STATUS_ICONS[status];
    const worst = findings[0]?.severity;
    return (
      <li key={section.id} className={styles.row}>
        <Icon
          size={18}
          aria-hidden
          className={status === 'agreed' || status === 'locked' ? styles.done : styles.calm}
        />
        <div className={styles.words}>
          <Link
            className={styles.link}
            to="/program/$program/sections/$section"
            params={{ program, section: section.id }}
            search={{ packet }}
          >
            {section.fda.heading || slot.heading}
          </Link>
          {worst ? (
            <p className={styles.checks}>
              <GradeIcon grade={worst} size={16} /> {counted(findings.length, 'finding')}
            </p>
          ) : null}
        </div>
        <p className={styles.facts}>
          <span>{words === 0 ? 'No text yet' : STATUS_NAMES[status]}</span>
          <span>
            {counted(words, 'word')}
            {slot.pages > 0 ? `, ${counted(slot.pages, 'page')} planned` : ''}
          </span>
        </p>
      </li>
    );
  });
});
