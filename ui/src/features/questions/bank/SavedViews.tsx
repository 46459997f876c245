/*
 * The menu of saved views: take one, keep the present filters under a name, take one away.
 */
import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { undoNotice } from '../../../record/undoNotice';
import styles from './Bank.module.css';
import type { Filters } from './filters';
import { useSavedViews } from './savedViews';

type SavedViewsProps = { filters: Filters; onTake: (filters: Filters) => void };

export function SavedViews({ filters, onTake }: SavedViewsProps) {
  const { views, save, remove } = useSavedViews();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const keep = () => {
    if (name.trim() === '') return;
    save(name.trim(), filters);
    setName('');
  };

  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" trapFocus withRoles shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={18} aria-hidden />}
          onClick={() => setOpen((shown) => !shown)}
        >
          Saved views{views.length > 0 ? ` (${views.length})` : ''}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Saved views">
        {views.length === 0 ? (
          <p className={styles.help}>Filters you use again and again can be kept under a name.</p>
        ) : (
          <ul className={styles.views} aria-label="Saved views">
            {views.map((view) => (
              <li key={view.name}>
                <Button
                  variant="subtle"
                  justify="flex-start"
                  onClick={() => {
                    onTake(view.filters);
                    setOpen(false);
                  }}
                >
                  {view.name}
                </Button>
                <ActionIcon
                  aria-label={`Take the view ${view.name} away`}
                  onClick={() => {
                    remove(view.name);
                    undoNotice(`Removed the view: ${view.name}`, () => save(view.name, view.filters));
                  }}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <form
          className={styles.keep}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextInput
            label="Keep the filters on screen as"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            placeholder="My CMC set"
          />
          <Button type="submit" variant="light" disabled={name.trim() === ''}>
            Keep
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
