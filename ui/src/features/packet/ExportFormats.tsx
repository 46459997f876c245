/*
 * For whom a packet is exported, and in which formats. A copy for a partner or the board is offered only where a preset takes the packet.
 */
import { Checkbox, Group, InputLabel, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Format, Preset } from '../../api/bindings';
import { Muted } from '../../shared/components/Page';
import { FORMATS } from './exportChoices';
import styles from './PacketScreen.module.css';

type ExportFormatsProps = {
  presets: readonly Preset[];
  preset: Preset | undefined;
  onPreset: (id: string) => void;
  formats: Format[];
  onFormats: (formats: Format[]) => void;
  /** Said when no format is chosen and one is needed. */
  error: string | null;
};

/** What stands across the pages; a draft for FDA always says that it is one. */
function across({ watermark, audience }: Preset): string {
  if (watermark === '') return '';
  return ` Across each page of Word and PDF: ${audience === 'fda' ? `DRAFT, or ${watermark} on a final copy` : watermark}.`;
}

export function ExportFormats({ presets, preset, onPreset, formats, onFormats, error }: ExportFormatsProps) {
  const kind = useId();
  return (
    <>
      {presets.length > 1 ? (
        <div className={styles.copy}>
          <InputLabel labelElement="div" id={kind}>
            Kind of copy
          </InputLabel>
          <SegmentedControl
            aria-labelledby={kind}
            value={preset?.id ?? ''}
            onChange={onPreset}
            data={presets.map(({ id, title }) => ({ value: id, label: title }))}
          />
          {preset ? (
            <Muted>
              {preset.summary}
              {across(preset)}
            </Muted>
          ) : null}
        </div>
      ) : null}
      <Checkbox.Group
        label="Formats"
        description="Word and PDF are one file each. Markdown is a file for each document."
        value={formats}
        onChange={(chosen) =>
          onFormats(FORMATS.map(({ format }) => format).filter((format) => chosen.includes(format)))
        }
        error={error}
      >
        <Group gap="lg" mt="xs">
          {FORMATS.map(({ format, name }) => (
            <Checkbox key={format} value={format} label={name} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
