/*
 * The clean table of sorted drafts, to be copied into a mail, a document or a spreadsheet.
 */
import type { Triage } from '../../api/bindings';
import { CopyButton } from '../../shared/components/CopyButton';
import { Disclosure } from '../../shared/components/Disclosure';
import { Panel } from '../../shared/components/Page';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { cellsOf, csvOf, HEADS } from './csv';
import styles from './StartScreen.module.css';
import { sorted } from './verdicts';

export function CleanTable({ triage }: { triage: Triage }) {
  const { staying, leaving } = sorted(triage.questions);
  return (
    <Panel title="Clean table">
      <div className={styles.copies}>
        <CopyButton words="Copy as Markdown" text={triage.table} />
        <CopyButton words="Copy as CSV" text={csvOf(triage.questions)} />
      </div>
      <Disclosure summary="Look at the table">
        <ScrollTable caption="Sorted draft questions" heads={HEADS}>
          {[...staying, ...leaving].map((question) => {
            const [rank, id, discipline, text, decision, why, minutes] = cellsOf(question);
            return (
              <tr key={question.id}>
                <td>{rank}</td>
                <td>{id}</td>
                <td>{discipline}</td>
                <td className={styles.wide}>{text}</td>
                <td>{decision}</td>
                <td className={styles.wide}>{why}</td>
                <td>{minutes}</td>
              </tr>
            );
          })}
        </ScrollTable>
      </Disclosure>
    </Panel>
  );
}
