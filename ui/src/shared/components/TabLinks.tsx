/*
 * The parts of a screen as links, so that each has an address and Back works. `keep` names the choices of the address that stay.
 */
import { Link } from '@tanstack/react-router';
import styles from './TabLinks.module.css';

type Tab = { id: string; words: string };
type TabLinksProps = {
  label: string;
  param: string;
  tabs: readonly Tab[];
  current: string;
  /** The tab without a mark in the address. */
  first: string;
  keep?: readonly string[];
};

export function TabLinks({ label, param, tabs, current, first, keep = [] }: TabLinksProps) {
  const searchOf = (id: string) => (old: Record<string, unknown>) => ({
    ...Object.fromEntries(keep.flatMap((key) => (old[key] === undefined ? [] : [[key, old[key]]]))),
    ...(id === first ? {} : { [param]: id }),
  });
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ id, words }) => (
        <Link
          key={id}
          {...({ to: '.', search: searchOf(id) } as never as { to: '/' })}
          className={styles.tab}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={id === current ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
