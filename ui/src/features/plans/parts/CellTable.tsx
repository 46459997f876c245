/*
 * A table whose cells are written in place: rows are added, removed and moved, and a table copied in Excel or Word fills the cells from
 * the one it is pasted into. Findings stand below the row they are about.
 */
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, Fragment, useRef } from 'react';
import { FieldFrame } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { undoNotice } from '../../../record/undoNotice';
import { ScrollTable } from '../../../shared/components/ScrollTable';
import { handOver } from '../../../shared/form/useDraft';
import { counted } from '../../../shared/format/words';
import { WRITABLE } from '../../../shared/writable';
import { Cell } from './Cell';
import styles from './CellTable.module.css';
import { RowFindings } from './RowFindings';
import { moved } from './RowsField';
import { cellsOf } from './tsv';

export type Column<Row> = {
  key: keyof Row & string;
  label: string;
  width: number;
  placeholder?: string;
  /** A text with marks, for example a limit with an exponent. */
  prose?: boolean;
};

type CellTableProps<Row> = { path: string; caption: string; one: string; blank: Row; columns: readonly Column<Row>[] };

export function CellTable<Row extends Record<keyof Row, string>>(props: CellTableProps<Row>) {
  const { path, caption, one, blank, columns } = props;
  const { program, value, set } = useField<Row[]>(path);
  const rows = value ?? [];
  const frame = useRef<HTMLDivElement>(null);
  const focusCell = (row: number, column: number) =>
    requestAnimationFrame(() => {
      const cells = frame.current
        ?.querySelectorAll<HTMLElement>('tr[data-row]')
        [row]?.querySelectorAll<HTMLElement>(WRITABLE);
      (cells?.[column] ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  const nameOf = (row: Row, at: number) => row[columns[0]?.key as keyof Row] || `${one} ${at + 1}`;
  const move = (at: number, to: number, column: number) => {
    if (to < 0 || to >= rows.length) return;
    set(moved(rows, at, to));
    focusCell(to, column);
  };
  const latest = useRef(move);
  latest.current = move;
  const paste = (event: ClipboardEvent, at: number, column: number) => {
    const cells = cellsOf(event.clipboardData.getData('text/plain'));
    if (!cells) return;
    event.preventDefault();
    set(filled(rows, cells, at, column, columns, blank));
    undoNotice(`Filled ${counted(cells.length, 'row')} from what was copied.`, () => set(rows));
  };

  return (
    <FieldFrame path={path}>
      <div className={styles.frame} ref={frame}>
        <ScrollTable caption={caption} heads={[...columns.map(({ label }) => label), 'Row']}>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <Fragment key={at}>
              <tr
                data-row
                onKeyDown={(event) => {
                  if (!event.altKey || !event.shiftKey) return;
                  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>(WRITABLE)];
                  const column = cells.indexOf(event.target as HTMLElement);
                  const to = event.key === 'ArrowUp' ? at - 1 : at + 1;
                  // What was just typed belongs to the row that moves.
                  void handOver().then(() => latest.current(at, to, column));
                }}
              >
                {columns.map((column, index) => (
                  <td
                    key={column.key}
                    className={styles.cell}
                    style={{ minWidth: `${column.width}rem` }}
                    onPasteCapture={(event) => paste(event, at, index)}
                  >
                    <Cell
                      path={`${path}[${at}].${column.key}`}
                      label={`${column.label}, row ${at + 1}`}
                      {...(column.prose ? { prose: true } : {})}
                      {...(column.placeholder ? { placeholder: column.placeholder } : {})}
                    />
                  </td>
                ))}
                <td className={styles.tools}>
                  <ActionIcon
                    size="md"
                    aria-label={`Move up: ${nameOf(row, at)}`}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1, 0)}
                  >
                    <IconArrowUp size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="md"
                    aria-label={`Move down: ${nameOf(row, at)}`}
                    disabled={at === rows.length - 1}
                    onClick={() => move(at, at + 1, 0)}
                  >
                    <IconArrowDown size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="md"
                    aria-label={`Remove: ${nameOf(row, at)}`}
                    onClick={() => {
                      set(rows.filter((_, index) => index !== at));
                      undoNotice(`Removed: ${nameOf(row, at)}`, () => set(rows));
                      focusCell(Math.min(at, rows.length - 2), 0);
                    }}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
              <RowFindings program={program} path={`${path}[${at}]`} columns={columns.length + 1} />
            </Fragment>
          ))}
        </ScrollTable>
        <div className={styles.foot}>
          <Button
            data-add
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              set([...rows, blank]);
              focusCell(rows.length, 0);
            }}
          >
            Add {one}
          </Button>
          <span className={styles.hint}>
            A table copied in Excel or Word fills the cells from the one you paste into. Alt+Shift+Up or Down moves a
            row.
          </span>
        </div>
      </div>
    </FieldFrame>
  );
}

/** The rows with a copied table put in at a cell; rows are added where it is longer, columns beyond the last are left out. */
function filled<Row extends Record<keyof Row, string>>(
  rows: Row[],
  cells: string[][],
  at: number,
  column: number,
  columns: readonly Column<Row>[],
  blank: Row,
): Row[] {
  const length = Math.max(rows.length, at + cells.length);
  return Array.from({ length }, (_, index) => {
    const row = rows[index] ?? blank;
    const given = cells[index - at];
    if (!given) return row;
    const parts = given.flatMap((text, place) => {
      const key = columns[column + place]?.key;
      return key ? [[key, text]] : [];
    });
    return { ...row, ...Object.fromEntries(parts) };
  });
}
