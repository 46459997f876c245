/*
 * Opens a program from a file: a whole-program packet (`program.json`) or a dump. The file is read as a job that can be stopped. When its
 * program is here already, nothing is written before the user says whether a copy is wanted or the one here is replaced.
 */
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { ImportMode, ProgramSummary } from '../api/bindings';
import { useChange } from '../api/cache';
import { host } from '../api/call';
import { troubleOf } from '../api/errors';
import { useJob } from '../api/jobs';
import { Dialog } from '../shared/components/Dialog';
import { JobProgress } from '../shared/components/JobProgress';
import { Trouble } from '../shared/components/Trouble';
import { flushDrafts } from '../shared/form/useDraft';
import { failureNotice } from './failureNotice';
import styles from './ProgramFile.module.css';
import { undoNotice } from './undoNotice';

const Open = createContext<() => void>(() => undefined);

/** Lets the user choose a program file and opens it; from any screen. */
export const useOpenProgramFile = () => useContext(Open);

/** Stands once around the screens. */
export function ProgramFile({ children }: { children: ReactNode }) {
  const [path, setPath] = useState<string | null>(null);
  const choose = () => void host().pickFile('Open a program file', 'Program file', ['json', 'toml']).then(setPath);
  return (
    <Open.Provider value={choose}>
      {children}
      <Dialog opened={path !== null} onClose={() => setPath(null)} title="Open a program file">
        {path === null ? null : <Import key={path} path={path} onClose={() => setPath(null)} />}
      </Dialog>
    </Open.Provider>
  );
}

function Import({ path, onClose }: { path: string; onClose: () => void }) {
  const { job, start, cancel } = useJob('program_import');
  const [mode, setMode] = useState<ImportMode>('refuse');
  const arrived = useArrival(mode, onClose);
  const begin = async (next: ImportMode) => {
    setMode(next);
    await flushDrafts();
    start({ path, mode: next });
  };
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => void latest.current('refuse'), []);
  const program = job.state === 'done' ? job.result : null;
  useEffect(() => {
    if (program) arrived.current(program);
  }, [program, arrived]);

  const name = path.split(/[/\\]/).at(-1) ?? path;
  if (job.state === 'failed') {
    if (mode === 'refuse' && job.error.code === 'refused') {
      return <AlreadyHere message={job.error.message} onChoose={(next) => void begin(next)} onClose={onClose} />;
    }
    return (
      <div className={styles.ask}>
        <p className={styles.file}>{name}</p>
        <Trouble {...troubleOf(job.error).shown} />
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    );
  }
  if (job.state === 'canceled') {
    return (
      <div className={styles.ask}>
        <p role="status">Stopped. Nothing was imported.</p>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.ask}>
      <p className={styles.file}>{name}</p>
      <JobProgress
        name="Opening the program file"
        step={job.state === 'running' ? job.step : 'Starting'}
        share={job.state === 'running' ? job.share : 0}
        onCancel={cancel}
      />
    </div>
  );
}

type AlreadyHereProps = { message: string; onChoose: (mode: ImportMode) => void; onClose: () => void };

function AlreadyHere({ message, onChoose, onClose }: AlreadyHereProps) {
  return (
    <div className={styles.ask}>
      <Trouble
        severity="note"
        title="This program is here already"
        message={message}
        effect="Nothing was written yet. Should you not see it among the programs, it was removed; replacing brings it back."
      />
      <dl className={styles.ways}>
        <dt>Open it as a copy</dt>
        <dd>The one here stays as it is. The file becomes a program of its own beside it, under the same name.</dd>
        <dt>Replace the one here</dt>
        <dd>
          The program here becomes what the file holds; what is not in the file goes. It is one step of its history, so
          Undo brings everything back. Choose this when a colleague sends the program back to you.
        </dd>
      </dl>
      <div className={styles.buttons}>
        <Button data-autofocus onClick={() => onChoose('as_copy')}>
          Open as a copy
        </Button>
        <Button variant="default" onClick={() => onChoose('replace')}>
          Replace the one here
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </div>
  );
}

/** Goes to the program that came in and offers to take that back. */
function useArrival(mode: ImportMode, onClose: () => void) {
  const navigate = useNavigate();
  const undo = useChange('history_undo');
  const remove = useChange('program_remove');
  const latest = useRef<(program: ProgramSummary) => void>(() => undefined);
  latest.current = ({ id, name }) => {
    onClose();
    void navigate({ to: '/program/$program', params: { program: id } });
    if (mode === 'replace')
      undoNotice(`Replaced by the file: ${name}`, () => undo.mutate({ program: id }, { onError: failureNotice }));
    else {
      // The dialog is gone by then, so the way back hangs on the answer and not on the dialog.
      const takeBack = () => remove.mutateAsync({ program: id }).then(() => navigate({ to: '/' }));
      undoNotice(`Opened from the file: ${name}`, () => void takeBack().catch(failureNotice));
    }
  };
  return latest;
}
