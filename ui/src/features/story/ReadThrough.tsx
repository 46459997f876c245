/*
 * The whole story as one text, as FDA will read it, with the claims marked by how well they are supported. It can be printed; the
 * package itself is written by the export.
 */
import { Button, Switch } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Beat } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { targetOf } from '../../record/place';
import { ReadDoc, ReadLabel } from '../../record/ReadText';
import { type Traced, useTraced } from '../../record/traced';
import { Answered } from '../../shared/components/Answered';
import { Muted } from '../../shared/components/Page';
import { FdaSurface } from '../../shared/components/Surface';
import { addressOf, nameOf } from './beats';
import styles from './Story.module.css';
import { Support } from './Support';
import type { Story } from './useStory';

export function ReadThrough({ program, story }: { program: string; story: Story }) {
  const traced = useTraced(program);
  const [marked, setMarked] = useState(true);
  return (
    <div className={styles.reading}>
      <div className={styles.readingTools}>
        <Switch
          label="Show the claims and their support"
          checked={marked}
          onChange={(event) => setMarked(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
      <FdaSurface label="The whole text">
        <article className={styles.article}>
          {story.beats.map((beat) => (
            <Passage key={beat.id} program={program} beat={beat} traced={marked ? traced : null} />
          ))}
        </article>
      </FdaSurface>
    </div>
  );
}

type PassageProps = { program: string; beat: Beat; traced: Traced | null };

function Passage({ program, beat, traced }: PassageProps) {
  const text = useAnswer('text_read', beat.fda.body.trim() === '' ? null : { source: beat.fda.body });
  const claims = beat.fda.claims.flatMap((id) => traced?.claims.get(id) ?? []);
  return (
    <section className={styles.passage}>
      <h2>
        <Link {...addressOf(program, beat.id, undefined)}>{nameOf(beat)}</Link>
      </h2>
      {beat.fda.body.trim() === '' ? (
        <Muted>No text yet.</Muted>
      ) : (
        <Answered query={text} what="This text">
          {(doc) => (
            <ReadDoc
              doc={doc}
              reference={({ kind, id, label }) => {
                const row = kind === 'claim' ? traced?.claims.get(id) : undefined;
                return row ? (
                  <span className={styles.claimRef}>
                    <ReadLabel label={label} /> <Support row={row} />
                  </span>
                ) : null;
              }}
            />
          )}
        </Answered>
      )}
      {claims.length > 0 ? (
        <ul className={styles.claimLines} aria-label={`Claims of ${nameOf(beat)}`}>
          {claims.map((row) => (
            <li key={row.claim.id}>
              <Link {...(targetOf(program, { kind: 'claim', id: row.claim.id }) as never as { to: '/' })}>
                <ReadLabel label={row.claim.label} />
              </Link>
              <Support row={row} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
