/*
 * The bank: what it is narrowed by, the topics that fit, and the one that is looked at, side by side where there is room.
 */
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconSearchOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { TopicHit } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import type { Snapshot } from '../../../record/things';
import { Answered } from '../../../shared/components/Answered';
import { Teach } from '../../../shared/components/Teach';
import styles from './Bank.module.css';
import { BankFilters } from './BankFilters';
import { defaultsOf, everything, FILTER_KEYS, type FilterKey, type Filters, inForce, queryOf } from './filters';
import { TopicList } from './TopicList';
import { TopicPreview } from './TopicPreview';

const AT = '/program/$program/questions';

export function BankTab({ program, snapshot }: { program: string; snapshot: Snapshot }) {
  const search = useSearch({ from: AT });
  const navigate = useNavigate({ from: AT });
  const defaults = useMemo(() => defaultsOf(snapshot), [snapshot]);
  const address = Object.fromEntries(
    FILTER_KEYS.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])),
  );
  const filters = inForce(address, defaults);
  const answer = useAnswer('bank_search', queryOf(filters));
  const before = useRef<TopicHit[] | undefined>(undefined);
  if (answer.data) before.current = answer.data;
  const adopted = useMemo(() => adoptedTopics(snapshot), [snapshot]);

  // Without room for two panes the topic takes the place of the list.
  const alone = useMediaQuery('(max-width: 59.99rem)', false);
  const preview = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!alone || !search.topic) return;
    preview.current?.scrollIntoView({ block: 'start' });
    preview.current?.querySelector<HTMLElement>('button')?.focus();
  }, [alone, search.topic]);
  const back = (topic: string) => {
    void navigate({ search: ({ topic: _topic, ...kept }) => kept, replace: true });
    setTimeout(() => document.querySelector<HTMLElement>(`[data-topic="${CSS.escape(topic)}"]`)?.focus(), 50);
  };

  const take = (next: Filters) => void navigate({ search: { ...next, tab: 'bank' } });
  const set = (key: FilterKey, value: string | null) =>
    void navigate({
      search: ({ [key]: _old, topic: _topic, ...kept }) => (value ? { ...kept, [key]: value } : kept),
      replace: key === 'text',
    });

  return (
    <>
      <BankFilters filters={filters} defaults={defaults} onSet={set} onTake={take} />
      <Answered query={{ ...answer, data: answer.data ?? before.current }} what="The bank">
        {(hits) => {
          const chosen = hits.find(({ id }) => id === search.topic) ?? hits[0];
          if (!chosen) return <Nothing text={filters.text ?? ''} onAll={() => take({ ...everything(defaults) })} />;
          return (
            <div className={styles.panes} data-looking={search.topic === chosen.id || undefined}>
              <TopicList
                hits={hits}
                chosen={chosen.id}
                adopted={adopted}
                browse={!alone}
                searched={(filters.text ?? '').trim() !== ''}
                onChoose={(topic) => void navigate({ search: (old) => ({ ...old, topic }), replace: true })}
              />
              <section ref={preview} className={styles.preview} aria-label={`Topic: ${chosen.title}`}>
                <Button
                  className={styles.back ?? ''}
                  variant="subtle"
                  size="xs"
                  leftSection={<IconArrowLeft size={16} aria-hidden />}
                  onClick={() => back(chosen.id)}
                >
                  Back to the list
                </Button>
                <TopicPreview
                  key={chosen.id}
                  program={program}
                  topic={chosen}
                  meetings={snapshot.meetings}
                  adopted={adopted.get(chosen.id)}
                />
              </section>
            </div>
          );
        }}
      </Answered>
    </>
  );
}

function Nothing({ text, onAll }: { text: string; onAll: () => void }) {
  return (
    <Teach
      icon={<IconSearchOff />}
      title={text ? `Nothing for “${text}” with these filters` : 'Nothing with these filters'}
      text="Typing errors are forgiven, so try another word, or look through everything the bank holds."
    >
      <Button variant="default" onClick={onAll}>
        Show the whole bank
      </Button>
    </Teach>
  );
}

/** The questions that were adopted from a topic, by topic. */
function adoptedTopics({ questions }: Snapshot): Map<string, string> {
  return new Map(
    questions.flatMap(({ id, internal }) => (internal.adopted ? [[internal.adopted.topic, id] as const] : [])),
  );
}
