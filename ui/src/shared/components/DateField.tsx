/*
 * A day, typed or picked: Mantine's date field with the repairs it needs (named popover and arrows, weekend in plain color).
 * Speaks `YYYY-MM-DD` only.
 */
import { DateInput } from '@mantine/dates';
import { instantOf } from '../format/day';

type DateFieldProps = {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  description?: string;
};

export function DateField({ label, value, onChange, description }: DateFieldProps) {
  return (
    <DateInput
      label={label}
      {...(description ? { description } : {})}
      value={value && instantOf(value) ? value : null}
      onChange={(day) => onChange(day ? day.slice(0, 10) : null)}
      valueFormat="MMM D, YYYY"
      placeholder="Not set"
      spellCheck={false}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      firstDayOfWeek={0}
      hideOutsideDates
      weekendDays={[]}
      popoverProps={{ attributes: { dropdown: { 'aria-label': `Choose a day for ${label}` } } }}
      ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month' }}
    />
  );
}
