/*
 * What a packet will hold: per document the sections with their state, words and findings, and a way to begin one that is missing.
 * Documents made from fields (letter, questions, tables) have no running text and are not listed.
 */
import { Button, Switch } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PacketKind } from '../../api/bindings';
import { troubleOf } from '../../api/errors';
import { useAddThing } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { Teach } from '../../shared/components/Teach';
import { Trouble } from '../../shared/components/Trouble';
import { counted } from '../../shared/format/words';
import styles from './Contents.module.css';
import { ContentsRow } from './ContentsRow';
import { type OutlineDocument, useOutline } from './useOutline';

type ContentsProps = { program: string; packet: PacketKind };

export function Contents({ program, packet }: ContentsProps) {
  const { documents, query } = useOutline(program, packet);
  return (
    <Answered query={{ ...query, data: documents ?? undefined }} what="The contents">
      {(list) =>
        list.length === 0 ? (
          <Teach
            icon={<IconFileText size={28} />}
            title="Made from what is filled in elsewhere"
            text="This packet has no running text of its own. To change what it says, change it where it is kept."
          >
            <Places program={program} packet={packet} />
          </Teach>
        ) : (
          <Documents program={program} packet={packet} documents={list} />
        )
      }
    </Answered>
  );
}

/** Where the words of a packet without running text are kept. */
const PLACES: Partial<Record<PacketKind, { words: string; to: string; search?: Record<string, string> }[]>> = {
  request: [
    { words: 'Meeting request', to: 'meeting', search: { tab: 'request' } },
    { words: 'Questions', to: 'questions' },
    { words: 'Agenda', to: 'meeting', search: { tab: 'agenda' } },
  ],
  contingency: [{ words: 'Plans', to: 'plans' }],
  readiness: [
    { words: 'Findings and dates', to: '' },
    { words: 'Traceability', to: 'trace' },
    { words: 'Tasks', to: 'tasks' },
  ],
  program: [
    { words: 'Program', to: 'facts' },
    { words: 'Story', to: 'story' },
    { words: 'Evidence', to: 'evidence' },
    { words: 'Questions', to: 'questions' },
  ],
};

function Places({ program, packet }: ContentsProps) {
  return (
    <div className={styles.places}>
      {PLACES[packet]?.map(({ words, to, search }) => (
        <Button
          key={words}
          variant="default"
          size="xs"
          renderRoot={(props) => (
            <Link
              {...({ to: `/program/$program${to && `/${to}`}`, params: { program }, search: search ?? {} } as never as {
                to: '/';
              })}
              {...props}
            />
          )}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}

function Documents({ program, packet, documents }: ContentsProps & { documents: OutlineDocument[] }) {
  const { show } = useSearch({ from: '/program/$program/packets' });
  const navigate = useNavigate({ from: '/program/$program/packets' });
  const { add, isPending, error } = useAddThing(program);
  const begin = async (slot: string) => {
    const made = await add('section', (blank) => ({ ...blank, fda: { ...blank.fda, slot } })).catch(() => null);
    if (made) {
      void navigate({
        to: '/program/$program/sections/$section',
        params: { program, section: made.id },
        search: { packet },
      });
    }
  };
  const places = documents.flatMap((document) => document.places);
  const written = places.filter(({ sections }) => sections.some(({ words }) => words > 0));
  const gaps = show === 'open';
  return (
    <>
      <div className={styles.sum}>
        <p>
          {written.length} of {counted(places.length, 'section')} written
        </p>
        <Switch
          label="Only what is open"
          checked={gaps}
          onChange={(event) => {
            const open = event.currentTarget.checked;
            void navigate({
              search: (before) => ({ packet: before.packet ?? packet, ...(open ? { show: 'open' } : {}) }),
              replace: true,
            });
          }}
        />
      </div>
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
      {documents.map(({ title, places: all }) => {
        const shown = gaps ? all.filter((place) => isOpen(place)) : all;
        if (shown.length === 0) return null;
        return (
          <section key={title} aria-label={title}>
            <h3 className={styles.document}>{title}</h3>
            <ul className={styles.rows}>
              {shown.map((place) => (
                <ContentsRow
                  key={place.slot.slot}
                  program={program}
                  packet={packet}
                  place={place}
                  busy={isPending}
                  onBegin={begin}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {gaps && places.every((place) => !isOpen(place)) ? (
        <p className={styles.quiet}>Nothing is open: every section is written, agreed and without findings.</p>
      ) : null}
      <p className={styles.quiet}>
        Cover, questions, tables and enclosures are printed from their own screens and are not listed here.
      </p>
    </>
  );
}

function isOpen({ slot, sections }: OutlineDocument['places'][number]): boolean {
  if (sections.length === 0) return slot.level !== 'optional';
  return sections.some(
    ({ section, words, findings }) =>
      words === 0 ||
      findings.length > 0 ||
      section.internal.status === 'draft' ||
      section.internal.status === 'in_review',
  );
}
