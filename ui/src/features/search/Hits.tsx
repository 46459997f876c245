/*
 * What a search found, grouped by the kind of thing; each a link to where it is edited.
 */
import type { ProgramHit, ThingKind } from '../../api/bindings';
import { KIND_NAMES } from '../../record/kinds';
import { PlaceLink } from '../../record/PlaceLink';
import styles from './SearchScreen.module.css';

type Group = { kind: ThingKind; hits: ProgramHit[] };

/** The kinds in the order in which each has its best hit. */
export function grouped(hits: ProgramHit[]): Group[] {
  const groups = new Map<ThingKind, ProgramHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, list]) => ({ kind, hits: list }));
}

export function Hits({ program, hits }: { program: string; hits: ProgramHit[] }) {
  return grouped(hits).map(({ kind, hits: list }) => (
    <section key={kind} className={styles.group} aria-label={KIND_NAMES[kind].many}>
      <h2 className={styles.kind}>
        {KIND_NAMES[kind].many} <span className={styles.quiet}>{list.length}</span>
      </h2>
      <ul className={styles.hits}>
        {list.map((hit) => (
          <li key={hit.id}>
            <PlaceLink program={program} place={hit} className={styles.hit ?? ''} data-hit>
              <span className={styles.title}>{hit.title}</span>
              <span className={styles.snippet}>
                {hit.snippet.map((run, at) =>
                  run.hit ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one snippet have no other name than their place
                    <mark key={at} className={styles.mark}>
                      {run.text}
                    </mark>
                  ) : (
                    run.text
                  ),
                )}
              </span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
