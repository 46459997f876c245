/*
 * The target product profile as a table that is edited in place: each row is a thing of its own, saved by itself.
 */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPlus, IconTarget, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { troubleOf } from '../../api/errors';
import { sourceChoices } from '../../record/choices';
import { TextField } from '../../record/fields';
import { LinksField } from '../../record/lists';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { ThingOf } from '../../record/things';
import { useAddThing, useMoveThing, useRemoveThing } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { Disclosure } from '../../shared/components/Disclosure';
import { Muted } from '../../shared/components/Page';
import { SortableList } from '../../shared/components/SortableList';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import { Trouble } from '../../shared/components/Trouble';
import { WRITABLE } from '../../shared/writable';
import styles from './Facts.module.css';
import type { TabProps } from './FactsScreen';

type Row = ThingOf<'profile_row'>;

const USUAL = ['Indication', 'Population', 'Efficacy', 'Safety', 'Dose and route', 'Durability'];

export function ProfileTable({ program, snapshot }: TabProps) {
  const rows = snapshot.profile;
  const room = useRef<HTMLDivElement>(null);
  const { add, isPending, error } = useAddThing(program);
  const move = useMoveThing();
  const remove = useRemoveThing(program);
  const focusRow = (id: string | undefined) =>
    setTimeout(() => {
      const row = id ? room.current?.querySelector(`[data-profile="${CSS.escape(id)}"]`) : room.current;
      row?.querySelector<HTMLElement>(`${WRITABLE}, button`)?.focus();
    }, 80);
  const addRows = async (names: string[]) => {
    let first: string | undefined;
    for (const attribute of names) {
      const { id } = await add('profile_row', (blank) => ({ ...blank, fda: { ...blank.fda, attribute } }));
      first ??= id;
    }
    focusRow(first);
  };
  const begin = (names: string[]) => void addRows(names).catch(() => undefined);

  return (
    <div ref={room} className={styles.profile}>
      <Muted>
        What the product must reach to be worth developing, and what is aimed for. Internal discussions and FDA’s advice
        are measured against it. Printed in the package.
      </Muted>
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
      {rows.length === 0 ? (
        <Teach
          icon={<IconTarget />}
          title="Say what success is"
          text="One row for each attribute: the least that is acceptable, and the target. Six rows are usual."
        >
          <Button loading={isPending} onClick={() => begin(USUAL)}>
            Add the six usual rows
          </Button>
        </Teach>
      ) : (
        <>
          <SortableList
            label="Target product profile"
            onMove={move}
            rows={rows.map((row, at) => ({
              id: row.id,
              name: row.fda.attribute || `Row ${at + 1}`,
              content: (
                <ProfileRow
                  program={program}
                  row={row}
                  snapshot={snapshot}
                  menu={
                    <RowMenu
                      name={row.fda.attribute || `row ${at + 1}`}
                      up={at > 0 ? () => move(row.id, at - 1) : undefined}
                      down={at < rows.length - 1 ? () => move(row.id, at + 1) : undefined}
                      remove={() => remove(row.id, () => focusRow((rows[at + 1] ?? rows[at - 1])?.id))}
                    />
                  }
                />
              ),
            }))}
          />
          <Button
            variant="default"
            loading={isPending}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => begin([''])}
          >
            Add row
          </Button>
        </>
      )}
    </div>
  );
}

type ProfileRowProps = { program: string; row: Row; snapshot: TabProps['snapshot']; menu: React.ReactNode };

function ProfileRow({ program, row, snapshot, menu }: ProfileRowProps) {
  return (
    <div className={styles.profileRow} data-profile={row.id}>
      <ThingForm key={row.id} program={program} kind="profile_row" stored={row}>
        <FdaSurface label={row.fda.attribute || 'Row of the profile'}>
          <div className={styles.cells}>
            <TextField path="fda.attribute" label="Attribute" />
            <ProseField path="fda.minimum" label="Least acceptable" rows={2} />
            <ProseField path="fda.target" label="Target" rows={2} />
            <LinksField
              path="fda.evidence"
              label="Evidence"
              choices={sourceChoices(snapshot)}
              empty="No source is noted yet."
            />
          </div>
        </FdaSurface>
        <Disclosure summary="Notes for the team">
          <InternalSurface label={`Notes on ${row.fda.attribute || 'the row'}`}>
            <WorkingFields at="internal" />
          </InternalSurface>
        </Disclosure>
      </ThingForm>
      <div className={styles.rowMenu}>{menu}</div>
    </div>
  );
}

type RowMenuProps = { name: string; up: (() => void) | undefined; down: (() => void) | undefined; remove: () => void };

function RowMenu({ name, up, down, remove }: RowMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="md" aria-label={`More for ${name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={!up} onClick={up}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} />} disabled={!down} onClick={down}>
          Move down
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
