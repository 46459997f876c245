/*
 * Takes a picture in from its file, chosen by the picker or named by its path; what the file is and whether it may be a figure is judged
 * in Rust.
 */
import { Button, Radio, TextInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Audience } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { Disclosure } from '../../shared/components/Disclosure';
import { Muted } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { AUDIENCE_NAMES, options } from '../../shared/format/names';
import styles from './Evidence.module.css';

export function FigureImport({ program }: { program: string }) {
  const take = useChange('figure_import');
  const navigate = useNavigate();
  const [path, setPath] = useState('');
  const [audience, setAudience] = useState<Audience>('internal');
  const bare = path.trim().replace(/^"(.*)"$/, '$1');
  const choose = async () => {
    const file = await host().pickFile('Choose a picture', 'Picture', ['png', 'jpg', 'jpeg', 'svg']);
    if (!file) return;
    take.reset();
    setPath(file);
  };
  const begin = () => {
    if (bare === '' || take.isPending) return;
    take.mutate(
      { program, path: bare, caption: '', alt: '', source: '', audience },
      {
        onSuccess: ({ id }) => {
          setPath('');
          void navigate({
            to: '.',
            search: (old: Record<string, unknown>) => ({ ...old, id, text: undefined }),
          } as never);
        },
      },
    );
  };
  return (
    <Disclosure summary="Import a picture">
      <div className={styles.import}>
        <div className={styles.pick}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPhoto size={16} aria-hidden />}
            onClick={() => void choose()}
          >
            Choose a picture…
          </Button>
          <Muted>PNG, JPEG or SVG.</Muted>
        </div>
        <TextInput
          label="Path of the file"
          description="Filled in by your choice; a path can be pasted too."
          value={path}
          spellCheck={false}
          onChange={(event) => setPath(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) begin();
          }}
        />
        <Radio.Group label="Who may see it" value={audience} onChange={(value) => setAudience(value as Audience)}>
          <div className={styles.radios}>
            {options(AUDIENCE_NAMES).map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
        {take.error ? <Trouble {...troubleOf(take.error).shown} /> : null}
        <Button size="xs" onClick={begin} loading={take.isPending} disabled={bare === ''}>
          Import
        </Button>
      </div>
    </Disclosure>
  );
}
