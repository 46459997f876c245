/*
 * A form for any JSON body: each part gets the control of its shape, objects become groups, lists can grow, shrink and be
 * put in order by buttons. A plan kind without a form of its own uses this one. Saving is not here; see useDraft.
 */
import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, type ReactNode, useCallback, useRef } from 'react';
import { DateField } from '../components/DateField';
import { FieldGroup } from './FieldGroup';
import { ListFields } from './ListFields';
import styles from './ShapeForm.module.css';
import { blankOf, type Field, isObject, type Json, type JsonObject, type Shape } from './shape';

export type FieldProps<Value = Json | undefined> = {
  label: string;
  help: string | null;
  value: Value;
  /** `undefined` takes an optional part away. */
  onChange: (value: Json | undefined) => void;
  /** Says a reference in words, for example the question an id stands for. */
  nameOf: (id: string) => string | null;
};

type ShapeFieldProps = FieldProps & {
  shape: Shape;
  optional?: boolean;
  /** Where the name is clear from the place, as in a list of lines, it is said but not shown. */
  unlabeled?: boolean;
};

export function ShapeField({ shape, optional = false, unlabeled = false, ...field }: ShapeFieldProps): ReactNode {
  const { label, help, value, onChange } = field;
  const text = typeof value === 'string' ? value : '';
  const said = unlabeled ? { 'aria-label': label } : { label, ...(help ? { description: help } : {}) };
  switch (shape.kind) {
    case 'text':
      return shape.long ? (
        <Textarea {...said} value={text} onChange={saying(onChange)} autosize minRows={2} maxRows={14} spellCheck />
      ) : (
        <TextInput {...said} value={text} onChange={saying(onChange)} spellCheck />
      );
    case 'day':
      return (
        <DateField
          label={label}
          {...(help ? { description: help } : {})}
          value={text}
          onChange={(day) => onChange(day ?? (optional ? undefined : ''))}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...said}
          classNames={{ wrapper: styles.number ?? '' }}
          value={typeof value === 'number' ? value : ''}
          onChange={(number) => {
            if (typeof number === 'number') onChange(number);
            else if (number === '' && optional) onChange(undefined);
          }}
        />
      );
    case 'boolean':
      return (
        <Checkbox {...said} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'choice':
      return (
        <Select
          {...said}
          data={shape.options}
          value={text || null}
          onChange={(chosen) => onChange(chosen ?? undefined)}
          clearable={optional}
          allowDeselect={optional}
          placeholder="Choose"
          clearButtonProps={{ 'aria-label': `Clear ${label}`, size: 'md' }}
        />
      );
    case 'reference':
      return text ? <Reference label={label} name={field.nameOf(text)} /> : null;
    case 'list':
      return <ListFields {...field} value={Array.isArray(value) ? value : []} entry={shape.entry} />;
    case 'object':
      return <Group {...field} fields={shape.fields} optional={optional} blank={blankOf(shape)} />;
  }
}

type GroupProps = FieldProps & { fields: Field[]; optional: boolean; blank: Json };

function Group({ label, help, value, onChange, nameOf, fields, optional, blank }: GroupProps) {
  return (
    <FieldGroup label={label} help={help}>
      {optional && value === undefined ? (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange(blank)}
        >
          Add {label.toLowerCase()}
        </Button>
      ) : (
        <ObjectFields fields={fields} value={isObject(value) ? value : {}} onChange={onChange} nameOf={nameOf} />
      )}
      {optional && value !== undefined ? (
        <Button variant="subtle" size="xs" onClick={() => onChange(undefined)}>
          Take {label.toLowerCase()} away
        </Button>
      ) : null}
    </FieldGroup>
  );
}

type ObjectFieldsProps = {
  fields: Field[];
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  nameOf: (id: string) => string | null;
};

/** The fields of an object without a frame, for the top of a form. */
export function ObjectFields({ fields, value, onChange, nameOf }: ObjectFieldsProps) {
  const live = useRef({ value, onChange });
  live.current = { value, onChange };
  // Stable, so that a key press draws one field anew and not all of a long form.
  const set = useCallback((key: string, part: Json | undefined) => {
    const { [key]: _old, ...rest } = live.current.value;
    live.current.onChange(part === undefined ? rest : { ...live.current.value, [key]: part });
  }, []);
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <FieldSlot key={field.key} field={field} value={value[field.key]} set={set} nameOf={nameOf} />
      ))}
    </div>
  );
}

type FieldSlotProps = {
  field: Field;
  value: Json | undefined;
  set: (key: string, part: Json | undefined) => void;
  nameOf: (id: string) => string | null;
};

const FieldSlot = memo(function FieldSlot({ field, value, set, nameOf }: FieldSlotProps) {
  const { key, label, help, shape, optional } = field;
  return (
    <ShapeField
      shape={shape}
      optional={optional}
      label={label}
      help={help}
      value={value}
      onChange={(part) => set(key, part)}
      nameOf={nameOf}
    />
  );
});

function Reference({ label, name }: { label: string; name: string | null }) {
  return (
    <p className={styles.reference}>
      <span className={styles.referenceLabel}>{label}</span>
      {name ?? 'Something that is no longer here'}
    </p>
  );
}

const saying = (onChange: (value: Json) => void) => (event: { currentTarget: { value: string } }) =>
  onChange(event.currentTarget.value);
