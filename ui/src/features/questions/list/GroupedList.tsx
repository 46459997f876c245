/*
 * The questions as a package prints them: grouped by FDA discipline, in the order of the program. Moving one here changes the order in
 * print, not the rank on the agenda.
 */

import type { Question } from '../../../api/bindings';
import { useMoveThing, useRemoveThing } from '../../../record/things';
import { counted } from '../../../shared/format/words';
import styles from './List.module.css';
import { QuestionList } from './QuestionList';
import { groupsOf, type QuestionRow } from './rows';

type GroupedListProps = { program: string; rows: QuestionRow[]; order: readonly Question[]; timed: boolean };

export function GroupedList({ program, rows, order, timed }: GroupedListProps) {
  const move = useMoveThing();
  const remove = useRemoveThing(program);
  return groupsOf(rows, order).map((group) => (
    <section key={group.title} className={styles.group} aria-label={group.title}>
      <h2 className={styles.groupTitle}>
        {group.title}
        <span className={styles.groupCount}>{counted(group.rows.length, 'question')}</span>
      </h2>
      <QuestionList
        program={program}
        label={group.title}
        rows={group.rows}
        order="Order in the package"
        timed={timed}
        cut={null}
        onMove={(id, target) =>
          move(
            id,
            order.findIndex((question) => question.id === target),
          )
        }
        onRemove={remove}
      />
    </section>
  ));
}
