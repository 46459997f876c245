/*
 * Takes a returned Word file in: chosen by the picker; what it holds is read in Rust. Says what was found, also when nothing was new.
 */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReviewReadReport } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { Trouble } from '../../shared/components/Trouble';
import { counted } from '../../shared/format/words';
import styles from './Review.module.css';

export function ReadFile({ program }: { program: string }) {
  const read = useChange('review_read');
  const choose = async () => {
    const path = await host().pickFile('Choose a returned Word file', 'Word file', ['docx']);
    if (path) read.mutate({ program, path });
  };
  return (
    <div className={styles.read}>
      <Button
        size="xs"
        data-read-file
        leftSection={<IconFileImport size={16} aria-hidden />}
        loading={read.isPending}
        onClick={() => void choose()}
      >
        Read a returned Word file…
      </Button>
      {/* Said when it changes, so it stands here before there is anything to say. */}
      <p className={styles.report} role="status">
        {read.data ? said(read.data) : ''}
      </p>
      {read.error ? <Trouble {...troubleOf(read.error).shown} /> : null}
    </div>
  );
}

function said({ file, comments, changes, added, known, generated }: ReviewReadReport): string {
  if (comments + changes === 0) return `${file} holds no comment and no tracked change.`;
  const found = `${file}: ${counted(comments, 'comment')} and ${counted(changes, 'tracked change')}.`;
  const before = known > 0 ? ` ${known} were read before.` : '';
  const made = generated > 0 ? ` ${counted(generated, 'change')} in the table of contents left out.` : '';
  return `${found} ${added} new.${before}${made} No text was changed.`;
}
