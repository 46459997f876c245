/*
 * The parts of a screen as links, so that each has an address and Back works. `keep` names the choices of the address that stay.
 * A count says how much lies behind a tab.
 */
import { Link } from '@tanstack/react-router';
import styles from './TabLinks.module.css';

type Tab = { id: string; words: string; count?: number | undefined };
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
      {tabs.map(({ id, words, count }) => (
        <Link
          key={id}
          {...({ to: '.', search: searchOf(id) } as never as { to: '/' })}
          className={styles.tab}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={id === current ? 'page' : undefined}
        >
          <span className={styles.words} data-words={words}>
            {words}
          </span>
          {!count ? null : (
            <>
              {' '}
              <span className={styles.count}>{count.toLocaleString('en-US')}</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}
