/*
 * What was written: the folder, each document with its words and size, and the outcome of the search for internal text.
 */
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ExportReport } from '../../api/bindings';
import { ShowInFolder } from '../../record/ShowInFolder';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { counted, fileSize } from '../../shared/format/words';
import styles from './PacketScreen.module.css';

type ExportResultProps = { report: ExportReport };

export function ExportResult({ report }: ExportResultProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: newer web views answer with a promise, which an effect must not return.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { audience, folder, documents, passages_searched, fingerprint } = report;

  return (
    <section ref={place} className={styles.result} aria-label="Exported packet">
      <p className={styles.resultTitle} role="status">
        <IconCircleCheck size={22} aria-hidden />
        {counted(documents.length, 'document')} written
      </p>
      <p className={styles.folderPath} data-testid="export-folder">
        {folder}
      </p>
      {audience === 'fda' ? <p>Searched for {counted(passages_searched, 'internal passage')}: none found.</p> : null}
      <p className={styles.fingerprint}>
        Fingerprint of the content <span className={styles.sha}>{fingerprint.slice(0, 16)}</span>
      </p>
      <div className={styles.buttons}>
        <ShowInFolder path={folder} />
      </div>
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
    </section>
  );
}
