/*
 * What was written: the folder, each document with its words and size, and the outcome of the search for internal text.
 */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Audience, ExportReport } from '../../api/bindings';
import { host } from '../../api/call';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { Trouble } from '../../shared/components/Trouble';
import { counted, fileSize } from '../../shared/format/words';
import styles from './PacketScreen.module.css';

type ExportResultProps = { report: ExportReport; audience: Audience };

export function ExportResult({ report, audience }: ExportResultProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { folder, documents, leak } = report;
  const show = () =>
    host()
      .showInFolder(folder)
      .catch((thrown: unknown) => setTrouble(String(thrown)));

  return (
    <section className={styles.result} aria-label="Exported packet">
      <p className={styles.resultTitle} role="status">
        <IconCircleCheck size={22} aria-hidden />
        {counted(documents.length, 'document')} written
      </p>
      <p className={styles.folderPath} data-testid="export-folder">
        {folder}
      </p>
      {audience === 'fda' && leak ? (
        <p>
          Searched for {counted(leak.sentences, 'internal sentence')}:{' '}
          {leak.hits === 0 ? 'none found.' : `${counted(leak.hits, 'place')} found.`}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => void show()}
        >
          Show in folder
        </Button>
      </div>
      {trouble ? <Trouble severity="note" title="The folder could not be shown" message={trouble} /> : null}
      <ScrollTable
        caption="Documents of the packet"
        heads={['Document', 'File', { number: 'Words' }, { number: 'Size' }, 'Fingerprint']}
      >
        {documents.map(({ path, title, words, bytes, sha256 }) => (
          <tr key={path}>
            <th scope="row">{title}</th>
            <td>{path}</td>
            <td className={styles.number}>{words.toLocaleString('en-US')}</td>
            <td className={styles.number}>{fileSize(bytes)}</td>
            <td className={styles.sha} title={sha256}>
              {sha256.slice(0, 10)}
            </td>
          </tr>
        ))}
      </ScrollTable>
    </section>
  );
}
