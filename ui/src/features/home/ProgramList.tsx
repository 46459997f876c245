/*
 * The programs as links, in the order Rust gives them, each with a way to remove it that can be taken back.
 */
import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ProgramSummary } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { undoNotice } from '../../record/undoNotice';
import { Trouble } from '../../shared/components/Trouble';
import { useNextRowFocus } from '../../shared/form/useNextRowFocus';
import { moment } from '../../shared/format/day';
import styles from './HomeScreen.module.css';

export function ProgramList({ programs }: { programs: ProgramSummary[] }) {
  const remove = useRemoveProgram();
  const order = programs.map(({ id }) => id).join(' ');
  const focusAfter = useNextRowFocus(order, '[data-program]', 'main h1');
  return (
    <>
      {remove.error ? <Trouble {...troubleOf(remove.error).shown} /> : null}
      <ul className={styles.programs}>
        {programs.map((program, at) => (
          <li key={program.id} className={styles.row}>
            <Link to="/program/$program" params={{ program: program.id }} className={styles.program} data-program>
              <span className={styles.name}>{program.name}</span>
              <span className={styles.changed}>Changed {moment(program.changed_at)}</span>
            </Link>
            <ActionIcon
              variant="subtle"
              size="lg"
              color="gray"
              aria-label={`Remove ${program.name}`}
              title={`Remove ${program.name}`}
              onClick={() => remove.run(program, () => focusAfter(at))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Removing takes no question, it offers Undo. Rust brings back the program removed last, so only the last offer stands. */
function useRemoveProgram() {
  const remove = useChange('program_remove');
  const bringBack = useChange('program_bring_back');
  const offered = useRef<string | null>(null);
  const run = ({ id }: ProgramSummary, after: () => void) =>
    remove.mutate(
      { program: id },
      {
        onSuccess: ({ name }) => {
          if (offered.current) notifications.hide(offered.current);
          offered.current = undoNotice(`Removed: ${name}`, () => bringBack.mutate({}));
          after();
        },
      },
    );
  return { run, error: remove.error ?? bringBack.error };
}
