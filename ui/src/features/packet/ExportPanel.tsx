/*
 * Where a packet goes and how far it is: folder, formats, date, draft or final, progress with a way to stop, and the outcome.
 * The buttons stay enabled; what is missing is said in a sentence beside them.
 */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PacketKind, PacketView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { useJob } from '../../api/jobs';
import { DateField } from '../../shared/components/DateField';
import { JobProgress } from '../../shared/components/JobProgress';
import { Trouble } from '../../shared/components/Trouble';
import { flushDrafts } from '../../shared/form/useDraft';
import { today } from '../../shared/format/day';
import { ExportFormats } from './ExportFormats';
import { ExportResult } from './ExportResult';
import { useFormats } from './exportChoices';
import { keepFolder } from './exportFolders';
import styles from './PacketScreen.module.css';
import { SignOff } from './SignOff';
import { WordTemplate } from './WordTemplate';
import { useWordTemplate } from './wordTemplate';

/** The packets that registers may lie beside; Rust leaves them out of all others. */
const WITH_REGISTERS: readonly PacketKind[] = ['readiness', 'program'];

type ExportPanelProps = { program: string; packet: PacketView };

export function ExportPanel({ program, packet }: ExportPanelProps) {
  const { job, start, cancel, forget } = useJob('packet_export');
  const folderButton = useRef<HTMLButtonElement>(null);
  const [out, setOut] = useState('');
  const [asOf, setAsOf] = useState<string | null>(today());
  const [replace, setReplace] = useState(false);
  const [asked, setAsked] = useState(false);
  const presets = (useAnswer('preset_list', {}).data ?? []).filter(({ packets }) => packets.includes(packet.kind));
  const [wanted, setWanted] = useState('');
  const preset = presets.find(({ id }) => id === wanted) ?? presets[0];
  const [formats, setFormats] = useFormats(preset);
  const templates = useAnswer('template_list', {}).data ?? [];
  const looks = useWordTemplate(preset?.id ?? '', templates);
  const word = preset !== undefined && formats.includes('docx');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const registers = chosen ?? preset?.registers ?? false;
  const fda = packet.audience === 'fda';
  const hasRegisters = WITH_REGISTERS.includes(packet.kind);
  const aside = preset?.mark !== undefined && preset.mark !== '';

  useEffect(() => {
    if (job.state === 'done') job.result.forEach(keepFolder);
  }, [job]);
  const choose = async () => {
    const folder = await host().pickFolder(`Folder for: ${packet.title}`);
    if (folder) {
      setOut(folder);
      forget();
    }
  };
  const begin = async (final: boolean) => {
    setAsked(true);
    if (out.trim() === '') {
      folderButton.current?.focus();
      return;
    }
    if (formats.length === 0) return;
    await flushDrafts();
    start({
      program,
      packet: packet.kind,
      out: out.trim(),
      subfolder: true,
      formats,
      replace,
      final,
      ...(preset ? { preset: preset.id } : {}),
      ...(word ? (looks.template ? { template: looks.template.sha256 } : { own_looks: true }) : {}),
      ...(hasRegisters ? { registers } : {}),
      ...(asOf ? { as_of: asOf } : {}),
    });
  };

  return (
    <div className={styles.form}>
      {/* Enter in the only field of this form exports, so that nobody has to walk past the choices below. */}
      <form
        className={styles.folder}
        onSubmit={(event) => {
          event.preventDefault();
          if (job.state !== 'running') void begin(false);
        }}
      >
        <TextInput
          className={styles.path ?? ''}
          label="Folder"
          description="The packet becomes a folder of its own inside this one."
          placeholder="No folder chosen"
          value={out}
          onChange={(event) => setOut(event.currentTarget.value)}
          error={asked && out.trim() === '' ? 'Choose the folder the packet is written to.' : null}
          spellCheck={false}
        />
        <Button
          ref={folderButton}
          variant="default"
          leftSection={<IconFolder size={18} aria-hidden />}
          onClick={() => void choose()}
        >
          Choose folder…
        </Button>
      </form>
      <ExportFormats
        presets={presets}
        preset={preset}
        onPreset={(id) => {
          setWanted(id);
          setChosen(null);
        }}
        formats={formats}
        onFormats={setFormats}
        error={asked && formats.length === 0 ? 'Choose at least one format.' : null}
      />
      {word ? <WordTemplate templates={templates} looks={looks} /> : null}
      {hasRegisters ? (
        <Checkbox
          label="Registers for Excel"
          description="Questions, claims, evidence, findings, commitments, tasks and dates, as a workbook and as CSV files."
          checked={registers}
          onChange={(event) => setChosen(event.currentTarget.checked)}
        />
      ) : null}
      <div className={styles.date}>
        <DateField label="Date on the documents" value={asOf} onChange={setAsOf} />
      </div>
      <Checkbox
        label="Replace an older copy of this packet"
        checked={replace}
        onChange={(event) => setReplace(event.currentTarget.checked)}
      />
      <div className={styles.buttons}>
        <Button onClick={() => void begin(false)} loading={job.state === 'running'}>
          {fda ? 'Export draft' : 'Export'}
        </Button>
        {fda ? (
          <Button variant="default" onClick={() => void begin(true)} disabled={job.state === 'running'}>
            {aside ? 'Export final copy' : 'Export for FDA'}
          </Button>
        ) : null}
      </div>
      {fda ? <SignOff program={program} packet={packet.kind} /> : null}
      {job.state === 'running' ? (
        <JobProgress name="Export" step={job.step} share={job.share} onCancel={cancel} />
      ) : null}
      {job.state === 'canceled' ? (
        <Trouble severity="note" title="Stopped" message="Nothing was written and nothing was replaced." />
      ) : null}
      {job.state === 'failed' ? <Failure error={job.error} onReplace={() => setReplace(true)} /> : null}
      {job.state === 'done' ? job.result.map((report) => <ExportResult key={report.folder} report={report} />) : null}
    </div>
  );
}

type FailureProps = { error: Parameters<typeof troubleOf>[0]; onReplace: () => void };

function Failure({ error, onReplace }: FailureProps) {
  const { shown, error: told } = troubleOf(error);
  return (
    <Trouble {...shown}>
      {told.field === 'replace' ? (
        <Button size="xs" variant="default" onClick={onReplace}>
          Allow replacing it
        </Button>
      ) : null}
    </Trouble>
  );
}
