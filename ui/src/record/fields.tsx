/*
 * The controls of a form over one thing, each bound to a path, with what the checks found beside it. Lists and links are in `lists.tsx`,
 * long text with marks in `ProseField.tsx`. Nothing here knows a rule.
 */
import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from '../shared/components/DateField';
import { FieldFindings } from './FieldFindings';
import styles from './Record.module.css';
import { useField } from './ThingForm';

export type FieldProps = { path: string; label: string; help?: string };

type FieldFrameProps = { path: string; foundId?: string; children: ReactNode };

/** A field with the findings below it; other controls can stand in it too. `foundId` lets a control name its findings. */
export function FieldFrame({ path, foundId, children }: FieldFrameProps) {
  const { program, findings } = useField(path);
  return (
    <div className={styles.field} data-field={path}>
      {children}
      <FieldFindings program={program} findings={findings} {...(foundId ? { id: foundId } : {})} />
    </div>
  );
}

const said = ({ label, help }: FieldProps) => ({ label, ...(help ? { description: help } : {}) });

/** `code` for numbers, names of files, ids and whatever else no dictionary knows. */
export function TextField(props: FieldProps & { placeholder?: string; code?: boolean }) {
  const { value, set } = useField<string>(props.path);
  return (
    <FieldFrame path={props.path}>
      <TextInput
        {...said(props)}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        value={value ?? ''}
        onChange={(event) => set(event.currentTarget.value)}
        spellCheck={!props.code}
      />
    </FieldFrame>
  );
}

/** Several lines of plain text; where marks are meant, use a `ProseField`. */
export function LongField(props: FieldProps & { rows?: number; code?: boolean }) {
  const { value, set } = useField<string>(props.path);
  return (
    <FieldFrame path={props.path}>
      <Textarea
        {...said(props)}
        value={value ?? ''}
        onChange={(event) => set(event.currentTarget.value)}
        autosize
        minRows={props.rows ?? 2}
        maxRows={18}
        spellCheck={!props.code}
      />
    </FieldFrame>
  );
}

export function NumberField(props: FieldProps & { optional?: boolean; min?: number; max?: number; suffix?: string }) {
  const { value, set } = useField<number>(props.path);
  return (
    <FieldFrame path={props.path}>
      <NumberInput
        {...said(props)}
        value={value ?? ''}
        allowDecimal={false}
        spellCheck={false}
        hideControls
        {...(props.min === undefined ? {} : { min: props.min })}
        {...(props.max === undefined ? {} : { max: props.max })}
        {...(props.suffix ? { suffix: props.suffix } : {})}
        onChange={(number) => {
          if (typeof number === 'number') set(number);
          else if (number === '') set(props.optional ? undefined : 0);
        }}
      />
    </FieldFrame>
  );
}

type ChoiceFieldProps = FieldProps & {
  options: { value: string; label: string }[];
  optional?: boolean;
  searchable?: boolean;
};

export function ChoiceField(props: ChoiceFieldProps) {
  const { value, set } = useField<string>(props.path);
  return (
    <FieldFrame path={props.path}>
      <Select
        {...said(props)}
        data={props.options}
        value={value ?? null}
        onChange={(chosen) => set(chosen ?? undefined)}
        clearable={props.optional ?? false}
        allowDeselect={props.optional ?? false}
        searchable={props.searchable ?? false}
        placeholder="Choose"
        clearButtonProps={{ 'aria-label': `Clear ${props.label}`, size: 'md' }}
      />
    </FieldFrame>
  );
}

export function DayField(props: FieldProps) {
  const { value, set } = useField<string>(props.path);
  return (
    <FieldFrame path={props.path}>
      <DateField {...said(props)} value={value ?? null} onChange={(day) => set(day ?? undefined)} />
    </FieldFrame>
  );
}

export function SwitchField(props: FieldProps) {
  const { value, set } = useField<boolean>(props.path);
  return (
    <FieldFrame path={props.path}>
      <Switch {...said(props)} checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />
    </FieldFrame>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Fields one below the other. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
