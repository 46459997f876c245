/*
 * The registers alone, as a workbook and as CSV files in a folder of their own. They hold what the team keeps for itself.
 */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconCircleCheck, IconFolder } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { RegisterReport } from '../../api/bindings';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { useJob } from '../../api/jobs';
import { ShowInFolder } from '../../record/ShowInFolder';
import { JobProgress } from '../../shared/components/JobProgress';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { InternalSurface } from '../../shared/components/Surface';
import { Trouble } from '../../shared/components/Trouble';
import { flushDrafts } from '../../shared/form/useDraft';
import { counted, fileSize } from '../../shared/format/words';
import styles from './PacketScreen.module.css';

/** What the address calls them; no packet has this name. */
export const REGISTERS = 'registers';

export function Registers({ program }: { program: string }) {
  const { job, start, cancel, forget } = useJob('register_export');
  const field = useRef<HTMLInputElement>(null);
  const [out, setOut] = useState('');
  const [replace, setReplace] = useState(false);
  const [asked, setAsked] = useState(false);
  const missing = asked && out.trim() === '';
  const choose = async () => {
    const folder = await host().pickFolder('Folder for the registers');
    if (folder) {
      setOut(folder);
      forget();
    }
  };
  const begin = async () => {
    setAsked(true);
    if (out.trim() === '') {
      field.current?.focus();
      return;
    }
    await flushDrafts();
    start({ program, out: out.trim(), subfolder: true, replace });
  };
  return (
    <InternalSurface label="Registers for Excel">
      <div>
        <h2>Registers for Excel</h2>
        <p className={styles.quiet}>
          Questions, claims, evidence, findings, commitments, tasks and dates: one workbook with a sheet for each, and
          the same as CSV files. Registers are for the team and go into no packet for FDA.
        </p>
      </div>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (job.state !== 'running') void begin();
        }}
      >
        <div className={styles.folder}>
          <TextInput
            ref={field}
            className={styles.path ?? ''}
            label="Folder"
            description="The registers become a folder of their own inside this one."
            placeholder="No folder chosen"
            value={out}
            onChange={(event) => setOut(event.currentTarget.value)}
            error={missing ? 'Choose the folder the registers are written to.' : null}
            spellCheck={false}
          />
          <Button variant="default" leftSection={<IconFolder size={18} aria-hidden />} onClick={() => void choose()}>
            Choose folder…
          </Button>
        </div>
        <Checkbox
          label="Replace older registers"
          checked={replace}
          onChange={(event) => setReplace(event.currentTarget.checked)}
        />
        <div className={styles.buttons}>
          <Button type="submit" loading={job.state === 'running'}>
            Write registers
          </Button>
        </div>
      </form>
      {job.state === 'running' ? (
        <JobProgress name="Registers" step={job.step} share={job.share} onCancel={cancel} />
      ) : null}
      {job.state === 'canceled' ? (
        <Trouble severity="note" title="Stopped" message="Nothing was written and nothing was replaced." />
      ) : null}
      {job.state === 'failed' ? (
        <Trouble {...troubleOf(job.error).shown}>
          {job.error.field === 'replace' ? (
            <Button size="xs" variant="default" onClick={() => setReplace(true)}>
              Allow replacing them
            </Button>
          ) : null}
        </Trouble>
      ) : null}
      {job.state === 'done' ? <Written report={job.result} /> : null}
    </InternalSurface>
  );
}

function Written({ report: { folder, files } }: { report: RegisterReport }) {
  return (
    <section className={styles.result} aria-label="Written registers">
      <p className={styles.resultTitle} role="status">
        <IconCircleCheck size={22} aria-hidden />
        {counted(files.length, 'file')} written
      </p>
      <p className={styles.folderPath}>{folder}</p>
      <div className={styles.buttons}>
        <ShowInFolder path={folder} />
      </div>
      <ScrollTable caption="Files of the registers" heads={['File', { number: 'Size' }]}>
        {files.map(({ path, bytes }) => (
          <tr key={path}>
            <th scope="row">{path}</th>
            <td className={styles.number}>{fileSize(bytes)}</td>
          </tr>
        ))}
      </ScrollTable>
    </section>
  );
}
