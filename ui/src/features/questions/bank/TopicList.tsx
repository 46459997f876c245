/*
 * The topics that fit, as a list in which the arrow keys choose. Says what a misspelled word was taken for.
 */
import { IconCheck } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import type { TopicHit } from '../../../api/bindings';
import { DISCIPLINE_NAMES } from '../../../shared/format/names';
import { counted } from '../../../shared/format/words';
import styles from './Bank.module.css';
import { FIT_NAMES } from './names';

type TopicListProps = {
  hits: TopicHit[];
  chosen: string;
  adopted: ReadonlyMap<string, string>;
  searched: boolean;
  /** Whether the arrow keys choose what they go to; where the topic takes the place of the list, they only go. */
  browse: boolean;
  onChoose: (topic: string) => void;
};

export function TopicList({ hits, chosen, adopted, searched, browse, onChoose }: TopicListProps) {
  const list = useRef<HTMLUListElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const stable = useRef((topic: string) => choose.current(topic));
  const words = searched ? matched(hits) : [];
  // A choice that comes from the address may lie below the fold.
  useEffect(() => {
    list.current?.querySelector(`[data-topic="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <div className={styles.hits}>
      <p className={styles.count} role="status">
        {counted(hits.length, 'topic')}
        {words.length > 0 ? `, found by ${words.map((word) => `“${word}”`).join(', ')}` : ''}
      </p>
      {/* The keys work on the buttons inside; the list itself takes no focus. */}
      <ul
        ref={list}
        className={styles.topics}
        aria-label="Topics"
        onKeyDown={(event) => {
          const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -hits.length, End: hits.length };
          const step = steps[event.key];
          if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
          const from = (event.target as HTMLElement).dataset.topic;
          const at = hits.findIndex(({ id }) => id === from);
          const next = hits[Math.max(0, Math.min(hits.length - 1, at + step))];
          event.preventDefault();
          if (!next) return;
          if (browse) onChoose(next.id);
          list.current?.querySelector<HTMLElement>(`[data-topic="${CSS.escape(next.id)}"]`)?.focus();
        }}
      >
        {hits.map((hit) => (
          <TopicEntry
            key={hit.id}
            hit={hit}
            chosen={hit.id === chosen}
            adopted={adopted.has(hit.id)}
            onChoose={stable.current}
          />
        ))}
      </ul>
    </div>
  );
}

type TopicEntryProps = { hit: TopicHit; chosen: boolean; adopted: boolean; onChoose: (topic: string) => void };

const TopicEntry = memo(
  function TopicEntry({ hit, chosen, adopted, onChoose }: TopicEntryProps) {
    return (
      <li>
        <button
          type="button"
          className={styles.topic}
          data-topic={hit.id}
          aria-current={chosen || undefined}
          tabIndex={chosen ? 0 : -1}
          onClick={() => onChoose(hit.id)}
        >
          <span className={styles.topicTitle}>{hit.title}</span>
          <span className={styles.topicMarks}>
            <span>{DISCIPLINE_NAMES[hit.discipline]}</span>
            <span>{FIT_NAMES[hit.meeting_fit]}</span>
            {adopted ? (
              <span className={styles.adopted}>
                <IconCheck size={16} aria-hidden />
                In this program
              </span>
            ) : null}
          </span>
        </button>
      </li>
    );
  },
  (a, b) => a.hit.id === b.hit.id && a.chosen === b.chosen && a.adopted === b.adopted,
);

/** The words of the bank that the search found, the most frequent first. */
function matched(hits: TopicHit[]): string[] {
  const counts = new Map<string, number>();
  for (const { matched: words } of hits) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([word]) => word);
}
