/*
 * List with form, or one wide table; the choice stands in the address.
 */
import { useSearch } from '@tanstack/react-router';
import { ViewLinks } from '../../shared/components/ViewLinks';

type Search = Record<string, unknown>;

export function ViewChoice({ table }: { table: string }) {
  const { view } = useSearch({ from: '/program/$program/evidence' });
  return (
    <ViewLinks
      label="How it is shown"
      current={view}
      drop={['id', 'text', 'field']}
      views={[
        { id: undefined, words: 'List and form' },
        { id: 'table', words: `${table} as a table` },
      ]}
    />
  );
}

/** The address of the form of a row of a table. */
export const toForm = (id: string) =>
  ({ to: '.', search: (old: Search) => ({ ...old, view: undefined, id }) }) as never as { to: '/' };
