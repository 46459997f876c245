/*
 * Adds a beat: the usual ones that are missing first, by what they do.
 */
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { BeatJob } from '../../api/bindings';
import { BEAT_JOB_NAMES } from '../../shared/format/names';
import { USUAL } from './jobs';
import styles from './Story.module.css';

type AddBeatProps = { missing: BeatJob[]; busy: boolean; add: (jobs: BeatJob[]) => void };

export function AddBeat({ missing, busy, add }: AddBeatProps) {
  return (
    <div className={styles.add}>
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" loading={busy} leftSection={<IconPlus size={16} aria-hidden />}>
            Add beat
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {missing.length > 0 ? <Menu.Label>Usual, and not here yet</Menu.Label> : null}
          {missing.map((job) => (
            <Menu.Item key={job} onClick={() => add([job])}>
              {BEAT_JOB_NAMES[job]}
            </Menu.Item>
          ))}
          {missing.length > 1 ? (
            <Menu.Item onClick={() => add(missing)}>All {missing.length} that are missing</Menu.Item>
          ) : null}
          <Menu.Label>Besides</Menu.Label>
          <Menu.Item onClick={() => add(['other'])}>{BEAT_JOB_NAMES.other}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className={styles.words}>
        {USUAL.length - missing.length} of {USUAL.length} usual beats are here. Drag, or Alt+Shift+Up and Down.
      </span>
    </div>
  );
}
