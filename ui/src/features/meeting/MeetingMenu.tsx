/*
 * What can be done with a meeting as a whole: adding another one, removing this one with Undo.
 */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Meeting, MeetingKind } from '../../api/bindings';
import { useRemoveThing } from '../../record/things';
import { MEETING_NAMES, options } from '../../shared/format/names';
import { useAddMeeting } from './useAddMeeting';

export function MeetingMenu({ program, meeting }: { program: string; meeting: Meeting }) {
  const { add } = useAddMeeting(program);
  const remove = useRemoveThing(program);
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/program/$program/meeting', params: { program } });
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          Add or remove
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Add a meeting</Menu.Label>
        {options<MeetingKind>(MEETING_NAMES).map(({ value, label }) => (
          <Menu.Item key={value} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void add(value)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove(meeting.id, leave)}>
          Remove this meeting
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
