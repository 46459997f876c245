/*
 * What nobody asks about and has brought clinical holds before, with a question of the bank that would close it.
 */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconPlus } from '@tabler/icons-react';
import type { Gap, TopicHit } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { ConfidenceTag, GradeIcon } from '../../shared/components/Grade';
import { Panel } from '../../shared/components/Page';
import styles from './StartScreen.module.css';

type GapsProps = { gaps: Gap[]; onAdd: (words: string) => void };

export function Gaps({ gaps, onAdd }: GapsProps) {
  const bank = useAnswer('bank_search', { text: '' }).data;
  return (
    <Panel title="Likeliest to bring a hold because nobody asks">
      {gaps.length === 0 ? (
        <p className={styles.fine}>
          <IconCircleCheck size={18} aria-hidden /> Your drafts touch every cause of holds we know for this kind of
          product.
        </p>
      ) : (
        <ul className={styles.gaps}>
          {gaps.map((gap) => (
            <li key={gap.id} className={styles.gap}>
              <GradeIcon grade="warn" />
              <div>
                <h3>{gap.title}</h3>
                <p className={styles.help}>
                  {gap.why} <ConfidenceTag confidence={gap.confidence} />
                </p>
                <p>{gap.fix}</p>
                {topicsOf(gap, bank).map(({ id, title, ask }) => (
                  <Button
                    key={id}
                    variant="light"
                    size="compact-sm"
                    leftSection={<IconPlus size={16} aria-hidden />}
                    onClick={() => onAdd(ask)}
                  >
                    Add a draft: {title}
                  </Button>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const topicsOf = ({ topics }: Gap, bank: TopicHit[] | undefined) =>
  (bank ?? []).filter(({ id }) => topics.includes(id)).slice(0, 2);
