/*
 * What was written: the folder, Word and PDF with their pages, what was found in the PDF, each Markdown document, and the outcome of the
 * search for internal text.
 */
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ExportedDocument, ExportedFile, ExportReport } from '../../api/bindings';
import { ShowInFolder } from '../../record/ShowInFolder';
import { Disclosure } from '../../shared/components/Disclosure';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { counted, fileSize } from '../../shared/format/words';
import styles from './PacketScreen.module.css';
import { PdfChecks } from './PdfChecks';

type ExportResultProps = { report: ExportReport };

export function ExportResult({ report }: ExportResultProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: newer web views answer with a promise, which an effect must not return.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { audience, folder, documents, files, template, length, passages_searched, fingerprint } = report;

  return (
    <section ref={place} className={styles.result} aria-label="Exported packet">
      <p className={styles.resultTitle} role="status">
        <IconCircleCheck size={22} aria-hidden />
        {counted(documents.length + files.length, 'file')} written
      </p>
      <p className={styles.folderPath} data-testid="export-folder">
        {folder}
      </p>
      {template ? <p>Word looks as in the template “{template}”.</p> : null}
      {length ? <p>PDF: {length.line}</p> : null}
      {files.some(({ plain }) => plain) ? (
        <p>
          The PDF has its footnotes at the end of each document, and the links in its text are plain words: it could not
          be laid out otherwise.
        </p>
      ) : null}
      {audience === 'fda' ? <p>Searched for {counted(passages_searched, 'internal passage')}: none found.</p> : null}
      <p className={styles.fingerprint}>
        Fingerprint of the content <span className={styles.sha}>{fingerprint.slice(0, 16)}</span>
      </p>
      <div className={styles.buttons}>
        <ShowInFolder path={folder} />
      </div>
      {files.length > 0 ? <Files files={files} /> : null}
      {files.map(({ path, checks }) => (checks.length > 0 ? <PdfChecks key={path} file={path} rows={checks} /> : null))}
      {documents.length > 0 && files.length > 0 ? (
        <Disclosure summary={`Markdown: ${counted(documents.length, 'document')}`}>
          <Documents documents={documents} />
        </Disclosure>
      ) : null}
      {files.length === 0 ? <Documents documents={documents} /> : null}
    </section>
  );
}

function Files({ files }: { files: ExportedFile[] }) {
  return (
    <ScrollTable caption="Files of the packet" heads={['File', { number: 'Pages' }, { number: 'Size' }]}>
      {files.map(({ path, pages, estimated, bytes }) => (
        <tr key={path}>
          <th scope="row">{path}</th>
          <td className={styles.number}>
            {estimated ? 'about ' : ''}
            {pages?.toLocaleString('en-US') ?? '–'}
          </td>
          <td className={styles.number}>{fileSize(bytes)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Documents({ documents }: { documents: ExportedDocument[] }) {
  return (
    <ScrollTable
      caption="Documents of the packet"
      heads={['Document', 'File', { number: 'Words' }, { number: 'Size' }]}
    >
      {documents.map(({ path, title, words, bytes }) => (
        <tr key={path}>
          <th scope="row">{title}</th>
          <td>{path}</td>
          <td className={styles.number}>{words.toLocaleString('en-US')}</td>
          <td className={styles.number}>{fileSize(bytes)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
