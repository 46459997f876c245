/*
 * The ways a screen can be shown, as links that stand close together; the choice lies in the address. The first needs no mark there.
 */
import { Link } from '@tanstack/react-router';
import styles from './ViewLinks.module.css';

type Search = Record<string, unknown>;
type View = { id: string | undefined; words: string };
type ViewLinksProps = {
  label: string;
  views: readonly View[];
  current: string | undefined;
  /** Choices of the address that another way of showing does not keep. */
  drop?: readonly string[];
};

export function ViewLinks({ label, views, current, drop = [] }: ViewLinksProps) {
  const dropped = Object.fromEntries(drop.map((key) => [key, undefined]));
  const searchOf = (view: string | undefined) => (old: Search) => ({ ...old, ...dropped, view });
  return (
    <nav className={styles.views} aria-label={label}>
      {views.map(({ id, words }) => (
        <Link
          key={words}
          {...({ to: '.', search: searchOf(id) } as never as { to: '/' })}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={id === current ? 'page' : undefined}
          className={styles.view}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
