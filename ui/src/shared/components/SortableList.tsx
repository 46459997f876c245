/*
 * A list that is put in order by dragging a handle, by Alt+Shift+Up and Down, or by a menu its rows offer. Says each move in words.
 * What a row shows and what a move does is the caller's; nothing is stored here.
 */
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import styles from './SortableList.module.css';

type SortableRow = {
  id: string;
  name: string;
  content: ReactNode;
  /** Stands above the row and does not move with it, for example a line that divides the list. */
  above?: ReactNode;
};

type SortableListProps = { label: string; rows: SortableRow[]; onMove: (id: string, to: number) => void };

export function SortableList({ label, rows, onMove }: SortableListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const keepFocus = useKeptFocus(rows.map(({ id }) => id).join(' '));
  const ended = ({ active, over }: DragEndEvent) => {
    const to = rows.findIndex(({ id }) => id === over?.id);
    if (over && active.id !== over.id && to >= 0) onMove(String(active.id), to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={ended}
      accessibility={{ announcements: said(rows), screenReaderInstructions: { draggable: HOW } }}
    >
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={styles.list} aria-label={label} onKeyDownCapture={keepFocus}>
          {rows.map((row, at) => (
            <Fragment key={row.id}>
              {row.above ? <li className={styles.above}>{row.above}</li> : null}
              <Row row={row} at={at} last={rows.length - 1} onMove={onMove} />
            </Fragment>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** A row that is put elsewhere in the page loses the focus; it gets it back, so that keys can move it on. */
function useKeptFocus(order: string) {
  const held = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new order that may have taken the focus
  useEffect(() => {
    if (held.current?.isConnected && document.activeElement === document.body) held.current.focus();
  }, [order]);
  return () => {
    held.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}

const HOW = 'Press space to pick up, arrow keys to move, space to put down, escape to leave it where it was.';

type RowProps = { row: SortableRow; at: number; last: number; onMove: (id: string, to: number) => void };

function Row({ row, at, last, onMove }: RowProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: row.id,
  });
  const shift = (to: number) => {
    if (to >= 0 && to <= last) onMove(row.id, to);
  };
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      onKeyDown={(event) => {
        if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        shift(event.key === 'ArrowUp' ? at - 1 : at + 1);
      }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        variant="subtle"
        size="md"
        className={styles.handle ?? ''}
        aria-label={`Move ${row.name}`}
        title="Drag, or Alt+Shift+Up or Down"
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <div className={styles.content}>{row.content}</div>
    </li>
  );
}

function said(rows: SortableRow[]): Announcements {
  const name = (id: unknown) => rows.find((row) => row.id === id)?.name ?? '';
  const place = (id: unknown) => `position ${rows.findIndex((row) => row.id === id) + 1} of ${rows.length}`;
  return {
    onDragStart: ({ active }) => `Picked up ${name(active.id)}, ${place(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${name(active.id)}, ${place(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => (over ? `${name(active.id)} is now at ${place(over.id)}.` : undefined),
    onDragCancel: ({ active }) => `${name(active.id)} stays where it was.`,
  };
}
