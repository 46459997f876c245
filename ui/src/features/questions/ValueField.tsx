/*
 * Asks for a value that fills a gap, with the control its sort needs. The value is always text: it goes into a sentence.
 */
import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Placeholder } from '../../api/bindings';
import { DateField } from '../../shared/components/DateField';
import { plainDay } from '../../shared/format/day';
import { VALUE_EXAMPLES } from './bank/names';
import { wordsOfKey } from './placeholders';

type ValueFieldProps = {
  gap: Placeholder;
  value: string;
  onChange: (value: string) => void;
  /** What Enter does in a line of text. */
  onEnter?: () => void;
};

export function ValueField({ gap, value, onChange, onEnter }: ValueFieldProps) {
  const label = wordsOfKey(gap.key).replace(/^./, (first) => first.toUpperCase());
  const hint = gap.hint && gap.hint.toLowerCase() !== label.toLowerCase() ? { description: gap.hint } : {};
  if (gap.kind === 'date') return <DayValue label={label} hint={hint} onChange={onChange} />;
  if (gap.kind === 'list') return <ListValue label={label} hint={hint} onChange={onChange} />;
  return (
    <TextInput
      label={label}
      {...hint}
      placeholder={VALUE_EXAMPLES[gap.kind]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onEnter
        ? {
            onKeyDown: (event: KeyboardEvent) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              onEnter();
            },
          }
        : {})}
    />
  );
}

type PartProps = { label: string; hint: { description?: string }; onChange: (value: string) => void };

function DayValue({ label, hint, onChange }: PartProps) {
  const [day, setDay] = useState<string | null>(null);
  return (
    <DateField
      label={label}
      {...hint}
      value={day}
      onChange={(next) => {
        setDay(next);
        onChange(next ? plainDay(next) : '');
      }}
    />
  );
}

function ListValue({ label, hint, onChange }: PartProps) {
  const [text, setText] = useState('');
  return (
    <Textarea
      label={label}
      {...hint}
      placeholder={VALUE_EXAMPLES.list}
      autosize
      minRows={2}
      maxRows={6}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(inSentence(event.currentTarget.value.split('\n')));
      }}
    />
  );
}

const LIST = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** Lines as they stand in a sentence: `a, b, and c`. */
const inSentence = (lines: string[]) => LIST.format(lines.map((line) => line.trim()).filter(Boolean));
