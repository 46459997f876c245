/*
 * Search field and filters of the bank. Product and meeting begin with those of the program.
 */
import { Button, Select } from '@mantine/core';
import { DISCIPLINE_NAMES, MODALITY_NAMES, options } from '../../../shared/format/names';
import { WordsField } from '../list/ListBar';
import styles from './Bank.module.css';
import { everything, type FilterKey, type Filters } from './filters';
import { AREA_NAMES, FIT_NAMES } from './names';
import { SavedViews } from './SavedViews';

type BankFiltersProps = {
  filters: Filters;
  defaults: Filters;
  onSet: (key: FilterKey, value: string | null) => void;
  onTake: (filters: Filters) => void;
};

export function BankFilters({ filters, defaults, onSet, onTake }: BankFiltersProps) {
  const choice = (key: FilterKey, label: string, names: Record<string, string>, all: string) => (
    <Select
      className={(key === 'modality' ? styles.product : styles.choice) ?? ''}
      label={label}
      data={[{ value: 'all', label: all }, ...options(names)]}
      value={filters[key] ?? 'all'}
      onChange={(value) => onSet(key, value)}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content' }}
    />
  );
  const narrowed = Object.entries(filters).some(([, value]) => value !== '' && value !== 'all');

  return (
    <section className={styles.filters} aria-label="Question bank filters">
      <WordsField
        value={filters.text ?? ''}
        onChange={(text) => onSet('text', text)}
        label="Search the bank"
        placeholder="potency, starting dose…"
      />
      {choice('discipline', 'Discipline', DISCIPLINE_NAMES, 'All disciplines')}
      {choice('area', 'Subject', AREA_NAMES, 'All subjects')}
      {choice('meeting', 'Meeting', FIT_NAMES, 'Any meeting')}
      {choice('modality', 'Product', MODALITY_NAMES, 'Any product')}
      <div className={styles.filterActions}>
        <Button variant="subtle" disabled={!narrowed} onClick={() => onTake(everything(defaults))}>
          Clear filters
        </Button>
        <SavedViews filters={filters} onTake={onTake} />
      </div>
    </section>
  );
}
