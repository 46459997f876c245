/*
 * Adds a meeting of a kind and goes to it.
 */
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { MeetingKind } from '../../api/bindings';
import { troubleOf } from '../../api/errors';
import { Trouble } from '../../shared/components/Trouble';
import { MEETING_NAMES, options } from '../../shared/format/names';
import { useAddMeeting } from './useAddMeeting';

export function AddMeeting({ program }: { program: string }) {
  const { add, isPending, error } = useAddMeeting(program);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button leftSection={<IconPlus size={18} aria-hidden />} loading={isPending}>
            Add a meeting
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {options<MeetingKind>(MEETING_NAMES).map(({ value, label }) => (
            <Menu.Item key={value} onClick={() => void add(value)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
    </>
  );
}
