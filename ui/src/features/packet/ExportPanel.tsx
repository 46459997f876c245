/*
 * Where a packet goes and how far it is: folder, date, draft or final, progress with a way to stop, and the outcome.
 * The buttons stay enabled; what is missing is said in a sentence beside them.
 */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PacketView } from '../../api/bindings';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { useJob } from '../../api/jobs';
import { DateField } from '../../shared/components/DateField';
import { JobProgress } from '../../shared/components/JobProgress';
import { Trouble } from '../../shared/components/Trouble';
import { flushDrafts } from '../../shared/form/useDraft';
import { today } from '../../shared/format/day';
import { ExportResult } from './ExportResult';
import { keepFolder } from './exportFolders';
import styles from './PacketScreen.module.css';
import { SignOff } from './SignOff';

type ExportPanelProps = { program: string; packet: PacketView };

export function ExportPanel({ program, packet }: ExportPanelProps) {
  const { job, start, cancel, forget } = useJob('packet_export');
  const folderButton = useRef<HTMLButtonElement>(null);
  const [out, setOut] = useState('');
  const [asOf, setAsOf] = useState<string | null>(today());
  const [replace, setReplace] = useState(false);
  const [asked, setAsked] = useState(false);

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
    await flushDrafts();
    start({
      program,
      packet: packet.kind,
      out: out.trim(),
      subfolder: true,
      replace,
      final,
      ...(asOf ? { as_of: asOf } : {}),
    });
  };

  return (
    <div className={styles.form}>
      <div className={styles.folder}>
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
      </div>
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
          Export draft
        </Button>
        {packet.audience === 'fda' ? (
          <Button variant="default" onClick={() => void begin(true)} disabled={job.state === 'running'}>
            Export for FDA
          </Button>
        ) : null}
      </div>
      {packet.audience === 'fda' ? <SignOff program={program} packet={packet.kind} /> : null}
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
