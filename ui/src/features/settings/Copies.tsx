/*
 * Copies of all work: make one now in a folder of your choice, and go back to one. Going back is explained and asked, because it replaces
 * everything; the present state is copied before.
 */
import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackupView } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { useJob } from '../../api/jobs';
import { Dialog } from '../../shared/components/Dialog';
import { Muted, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { flushDrafts } from '../../shared/form/useDraft';
import { longDay, today } from '../../shared/format/day';
import { fileSize } from '../../shared/format/words';
import styles from './SettingsScreen.module.css';

export function Copies() {
  const store = useAnswer('store_get', {});
  const { job, start } = useJob('backup_save');
  const [wanted, setWanted] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const save = async () => {
    const folder = await host().pickFolder('Folder for a copy of all programs');
    if (!folder) return;
    await flushDrafts();
    start({ path: `${folder.replace(/[/\\]$/, '')}${folder.includes('\\') ? '\\' : '/'}${fileName()}` });
  };
  const choose = async () => {
    const file = await host().pickFile('Copy of all programs', 'Copy of Briefing Room', ['sqlite']);
    if (file) setOther(file);
  };
  const backups = store.data?.backups ?? [];
  return (
    <Panel
      title="Copies"
      aside={
        <Button
          size="xs"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          loading={job.state === 'running'}
          onClick={() => void save()}
        >
          Back up now…
        </Button>
      }
    >
      <Muted>
        A copy is made by itself each day you work. One that you make goes where you choose, for example to a drive that
        is kept elsewhere.
      </Muted>
      {job.state === 'running' ? (
        <p role="status">Copying all programs. You can go on writing; the copy holds what is saved now.</p>
      ) : null}
      {job.state === 'done' ? (
        <p className={styles.done} role="status">
          <IconCircleCheck size={18} aria-hidden /> Copied to <span className={styles.path}>{job.result.path}</span> (
          {fileSize(job.result.bytes)})
        </p>
      ) : null}
      {job.state === 'failed' ? <Trouble {...troubleOf(job.error).shown} /> : null}
      <h3 className={styles.sub}>Go back to a copy</h3>
      {backups.length === 0 ? <Muted>No copy is kept yet.</Muted> : null}
      <ul className={styles.copies}>
        {backups.map((copy) => (
          <Copy key={copy.path} copy={copy} onGo={() => setWanted(copy.path)} />
        ))}
      </ul>
      <div className={styles.other}>
        <TextInput
          label="Or a copy you saved elsewhere"
          placeholder="Path of the file"
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
          spellCheck={false}
        />
        <Button size="xs" variant="default" onClick={() => void choose()}>
          Choose file…
        </Button>
        <Button size="xs" variant="default" disabled={other.trim() === ''} onClick={() => setWanted(other.trim())}>
          Go back to it…
        </Button>
      </div>
      <Dialog opened={wanted !== null} onClose={() => setWanted(null)} title="Go back to a copy">
        {wanted === null ? null : <Ask path={wanted} onClose={() => setWanted(null)} />}
      </Dialog>
    </Panel>
  );
}

const fileName = () => `briefing-room-${today()}-${new Date().toTimeString().slice(0, 8).replaceAll(':', '')}.sqlite`;

function Copy({ copy, onGo }: { copy: BackupView; onGo: () => void }) {
  const name = copy.path.split(/[/\\]/).at(-1) ?? '';
  const day = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  return (
    <li>
      <span title={copy.path}>
        {day ? longDay(day) : <span className={styles.path}>{name}</span>}
        {day ? <span className={styles.help}> {name}</span> : null}
      </span>
      <span className={styles.help}>{fileSize(copy.bytes)}</span>
      <Button size="compact-sm" variant="default" onClick={onGo} aria-label={`Go back to ${name}`}>
        Go back…
      </Button>
    </li>
  );
}

function Ask({ path, onClose }: { path: string; onClose: () => void }) {
  const restore = useChange('backup_restore');
  const go = async () => {
    await flushDrafts();
    restore.mutate({ path });
  };
  if (restore.data) {
    return (
      <div className={styles.ask}>
        <p role="status">All programs are as they were in the copy. The state before lies in:</p>
        <p className={styles.path}>{restore.data.path}</p>
        <Button onClick={onClose}>Close</Button>
      </div>
    );
  }
  return (
    <div className={styles.ask}>
      <p>
        All programs will be as they were in this copy. What was written since is taken out of the window, but first the
        present state is copied too, so you can come back.
      </p>
      <p className={styles.path}>{path}</p>
      {restore.error ? <Trouble {...troubleOf(restore.error).shown} /> : null}
      <div className={styles.buttons}>
        <Button loading={restore.isPending} onClick={() => void go()}>
          Go back to this copy
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave everything as it is
        </Button>
      </div>
    </div>
  );
}
