/*
 * Looks into any PDF for what FDA asks of one: a package that was converted from Word, merged, or came from somebody. The file is only
 * read. The palette comes here with `pdf` in the address and the picker opens at once.
 */
import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { PdfChecked } from '../../api/bindings';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { useJob } from '../../api/jobs';
import { JobProgress } from '../../shared/components/JobProgress';
import { Muted, Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { counted, fileSize } from '../../shared/format/words';
import styles from './PacketScreen.module.css';
import { PdfChecks } from './PdfChecks';

export function CheckPdf() {
  const { job, start, cancel } = useJob('packet_preflight');
  const { pdf } = useSearch({ from: '/program/$program/packets' });
  const navigate = useNavigate({ from: '/program/$program/packets' });
  const button = useRef<HTMLButtonElement>(null);
  const choose = async () => {
    const file = await host().pickFile('Choose a PDF', 'PDF file', ['pdf']);
    if (file) start({ file });
  };
  const asked = useRef(choose);
  asked.current = choose;
  useEffect(() => {
    if (pdf === undefined) return;
    void navigate({ search: ({ pdf: _, ...rest }) => rest, replace: true });
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus();
    void asked.current();
  }, [pdf, navigate]);

  return (
    <Panel title="Check a PDF">
      <div className={styles.form}>
        <Muted>
          For a file you converted from Word, merged, or were given: its version, fonts, bookmarks, links, margins and
          the rest of what FDA asks of a PDF. The file is only read.
        </Muted>
        <div className={styles.buttons}>
          <Button
            ref={button}
            variant="default"
            leftSection={<IconFileSearch size={18} aria-hidden />}
            loading={job.state === 'running'}
            onClick={() => void choose()}
          >
            Check a PDF…
          </Button>
        </div>
        {job.state === 'running' ? (
          <JobProgress name="PDF checks" step={job.step} share={job.share} onCancel={cancel} />
        ) : null}
        {job.state === 'canceled' ? <p role="status">Stopped.</p> : null}
        {job.state === 'failed' ? <Trouble {...troubleOf(job.error).shown} /> : null}
        {job.state === 'done' ? <Checked checked={job.result} /> : null}
      </div>
    </Panel>
  );
}

function Checked({ checked: { file, pages, bytes, rows } }: { checked: PdfChecked }) {
  const long = pages === undefined ? '' : `${counted(pages, 'page')}, `;
  return (
    <div className={styles.form}>
      <p role="status">
        <span className={styles.folderPath}>{file}</span> ({long}
        {fileSize(bytes)})
      </p>
      <PdfChecks file={file} rows={rows} opened={pages !== undefined} />
    </div>
  );
}
