/*
 * The review: what came back in a Word file, section by section, and what the team decides about each point. Internal as a whole. Which
 * points are shown stands in the address; what may be put into the text is found in Rust and never done by itself.
 */
import { IconMessages } from '@tabler/icons-react';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReviewEntry } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { Muted, PageHead } from '../../shared/components/Page';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { InternalSurface } from '../../shared/components/Surface';
import { TabLinks } from '../../shared/components/TabLinks';
import { Teach } from '../../shared/components/Teach';
import { useNextRowFocus } from '../../shared/form/useNextRowFocus';
import { PointRow } from './PointRow';
import { ReadFile } from './ReadFile';
import styles from './Review.module.css';
import { bySection, type Show, shownOf, showOf } from './sections';

export function ReviewScreen() {
  const { program } = useParams({ from: '/program/$program/review' });
  const points = useAnswer('review_list', { program });
  return (
    <>
      <PageHead
        title="Review"
        lead="What reviewers said and changed in a Word file that came back, and what the team decided. Never part of a file for FDA."
      />
      <InternalSurface label="Review">
        <Answered query={points} what="The review">
          {(entries) =>
            entries.length === 0 ? (
              <Teach
                icon={<IconMessages size={28} />}
                title="Bring the comments home"
                text="Export the package as Word and send it around. When it comes back, choose the file: each comment and tracked change becomes one row, with its passage and a decision. No text is changed until you say so."
              >
                <ReadFile program={program} />
              </Teach>
            ) : (
              <Points program={program} entries={entries} />
            )
          }
        </Answered>
      </InternalSurface>
    </>
  );
}

const HEADS = ['Who and when', 'Comment or change', 'Decision'] as const;

function Points({ program, entries }: { program: string; entries: ReviewEntry[] }) {
  const search = useSearch({ from: '/program/$program/review' });
  const show = showOf(search.show);
  const shown = shownOf(entries, show, search.id);
  const sections = bySection(shown);
  const rows = sections.flatMap(({ points }) => points.map(({ point }) => point));
  // A decision changes a row also where the row stays.
  const order = rows.map(({ id, internal }) => `${id} ${internal.decision}`).join(' ');
  const focusAfter = useNextRowFocus(order, '[data-decide]', '[data-read-file]');
  const count = (of: Show) => shownOf(entries, of).length;
  const tabs = [
    { id: 'open', words: 'Open', count: count('open') },
    { id: 'decided', words: 'Decided', count: count('decided') },
    { id: 'all', words: 'All', count: count('all') },
  ] as const;
  return (
    <>
      <ReadFile program={program} />
      <TabLinks label="Which points" param="show" tabs={tabs} current={show} first="open" />
      {shown.length === 0 ? (
        <Muted>{show === 'open' ? 'Every point is decided.' : 'Nothing is decided yet.'}</Muted>
      ) : (
        sections.map(({ key, heading, points }) => (
          <section key={key} className={styles.section} aria-label={heading}>
            <h2 className={styles.heading}>{heading}</h2>
            <ScrollTable caption={`Points under ${heading}`} heads={HEADS}>
              {points.map((entry) => (
                <PointRow
                  key={entry.point.id}
                  program={program}
                  entry={entry}
                  onDecided={() => focusAfter(rows.indexOf(entry.point))}
                />
              ))}
            </ScrollTable>
          </section>
        ))
      )}
    </>
  );
}
