/*
 * Fields that hold several values: lines of text, days, and links to other things of the program.
 */
import { ActionIcon, Button, MultiSelect, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { WRITABLE } from '../shared/writable';
import { FieldFrame, type FieldProps } from './fields';
import { ProseInput } from './ProseInput';
import styles from './Record.module.css';
import { useField } from './ThingForm';
import { audienceOf } from './useReferenceSource';
import { useTakeOut } from './useTakeOut';

type ListProps = FieldProps & { one: string };

/** A list of lines; `one` names an entry, for the buttons. With `prose` each is a text with marks. */
export function LinesField({ path, label, help, one, prose = false }: ListProps & { prose?: boolean }) {
  const { program, value, set } = useField<string[]>(path);
  return (
    <Lines
      path={path}
      label={label}
      {...(help ? { help } : {})}
      one={one}
      lines={value ?? []}
      set={set}
      blank=""
      control={(line, change, name) =>
        prose ? (
          <ProseInput
            program={program}
            audience={audienceOf(path)}
            label={name}
            unlabeled
            source={line}
            onChange={change}
            minRows={1}
          />
        ) : (
          <Textarea
            aria-label={name}
            value={line}
            onChange={(event) => change(event.currentTarget.value)}
            autosize
            minRows={1}
            maxRows={8}
            spellCheck
          />
        )
      }
    />
  );
}

type LinesProps = ListProps & {
  lines: string[];
  set: (lines: string[]) => void;
  blank: string;
  control: (line: string, change: (next: string) => void, name: string) => React.ReactNode;
};

function Lines({ path, label, help, one, lines, set, blank, control }: LinesProps) {
  const list = useRef<HTMLDivElement>(null);
  const takeOut = useTakeOut<string>(path);
  const focusLine = (at: number) =>
    requestAnimationFrame(() => {
      const line = list.current?.querySelectorAll<HTMLElement>('[data-line]')[at];
      (line?.querySelector<HTMLElement>(WRITABLE) ?? list.current?.querySelector<HTMLElement>('button'))?.focus();
    });
  return (
    <FieldFrame path={path}>
      <fieldset className={styles.group}>
        <legend className={styles.label}>{label}</legend>
        {help ? <p className={styles.help}>{help}</p> : null}
        <div className={styles.lines} ref={list}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
            <div key={at} className={styles.line} data-line>
              {control(line, (next) => set(lines.map((old, index) => (index === at ? next : old))), `${one} ${at + 1}`)}
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={`Remove ${one.toLowerCase()} ${at + 1}`}
                onClick={() => {
                  takeOut(at, line.trim() || `${one} ${at + 1}`);
                  focusLine(Math.max(0, at - 1));
                }}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </div>
          ))}
        </div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            set([...lines, blank]);
            focusLine(lines.length);
          }}
        >
          Add {one.toLowerCase()}
        </Button>
      </fieldset>
    </FieldFrame>
  );
}

type Choice = { value: string; label: string };
type LinksFieldProps = FieldProps & { choices: Choice[]; empty: string };

/** Links to other things; `empty` says what to do when there are none to choose from. */
export function LinksField({ path, label, help, choices, empty }: LinksFieldProps) {
  const { value, set } = useField<string[]>(path);
  return (
    <FieldFrame path={path}>
      <Links
        label={label}
        {...(help ? { help } : {})}
        choices={choices}
        empty={empty}
        value={value ?? NONE}
        onChange={set}
      />
    </FieldFrame>
  );
}

const NONE: string[] = [];

/** More are found by typing; drawing all of them would make the list slow. */
const DRAWN = 100;

type LinksProps = Omit<LinksFieldProps, 'path'> & { value: string[]; onChange: (ids: string[]) => void };

/** Drawn again only when what it shows changes, since there can be many hundred choices; `onChange` always acts on the latest draft. */
const Links = memo(
  function Links({ label, help, choices, empty, value, onChange }: LinksProps) {
    const known = new Set(choices.map((choice) => choice.value));
    const gone = value.filter((id) => !known.has(id)).map((id) => ({ value: id, label: 'No longer here' }));
    return (
      <MultiSelect
        label={label}
        {...(help ? { description: help } : {})}
        data={[...choices, ...gone]}
        value={value}
        onChange={onChange}
        searchable
        hidePickedOptions
        limit={DRAWN}
        placeholder={value.length > 0 ? '' : 'Search and choose'}
        nothingFoundMessage={choices.length > 0 ? 'Nothing found' : empty}
      />
    );
  },
  (one, other) =>
    one.value === other.value &&
    one.choices === other.choices &&
    one.label === other.label &&
    one.help === other.help &&
    one.empty === other.empty,
);
