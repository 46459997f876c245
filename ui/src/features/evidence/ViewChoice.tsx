/*
 * List with form, or one wide table; the choice stands in the address.
 */
import { Link } from '@tanstack/react-router';
import styles from './Evidence.module.css';

type Search = Record<string, unknown>;

export function ViewChoice({ table }: { table: string }) {
  return (
    <nav className={styles.views} aria-label="How it is shown">
      <View view={undefined} words="List and form" />
      <View view="table" words={`${table} as a table`} />
    </nav>
  );
}

function View({ view, words }: { view: string | undefined; words: string }) {
  const search = (old: Search) => ({ ...old, view, id: undefined, text: undefined });
  return (
    <Link
      {...({ to: '.', search } as never as { to: '/' })}
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      className={styles.view}
    >
      {words}
    </Link>
  );
}

/** The address of the form of a row of a table. */
export const toForm = (id: string) =>
  ({ to: '.', search: (old: Search) => ({ ...old, view: undefined, id }) }) as never as { to: '/' };
