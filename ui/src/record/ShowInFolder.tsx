/*
 * The button that shows a file or folder in the file browser of the system, and says so when it cannot.
 */
import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { host } from '../api/call';
import { troubleOf } from '../api/errors';
import { Trouble } from '../shared/components/Trouble';

type ShowInFolderProps = { path: string; name?: string; size?: 'xs' | 'compact-sm' };

export function ShowInFolder({ path, name, size = 'xs' }: ShowInFolderProps) {
  const [trouble, setTrouble] = useState<ReturnType<typeof troubleOf>['shown'] | null>(null);
  const show = () => {
    setTrouble(null);
    host()
      .showInFolder(path)
      .catch((thrown: unknown) => setTrouble(troubleOf(thrown).shown));
  };
  return (
    <>
      <Button
        size={size}
        variant="default"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        onClick={show}
        {...(name ? { 'aria-label': `Show in folder: ${name}` } : {})}
      >
        Show in folder
      </Button>
      {trouble ? (
        <Trouble
          severity="note"
          title="It could not be shown"
          message={trouble.message}
          effect="It may have been moved, renamed or removed since. Your program is as it was."
          hint={trouble.hint}
        />
      ) : null}
    </>
  );
}
