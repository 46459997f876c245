/*
 * The plan to be read from top to bottom, without fields: for the run-through before the meeting.
 */
import type { Branch, ContingencyNotes } from '../../../api/bindings';
import { InternalSurface } from '../../../shared/components/Surface';
import { counted } from '../../../shared/format/words';
import { Prose } from '../parts/Prose';
import { BRANCHES, LIKELIHOODS, REPLIES } from './branches';
import styles from './Contingency.module.css';

export function Outline({ notes }: { notes: ContingencyNotes }) {
  return (
    <InternalSurface label="the plan as outline">
      <div className={styles.outline}>
        <dl>
          <Entry term="Concern" text={notes.concern} />
          <Entry term="How FDA is likely to put it" text={notes.likely_wording} />
          <Entry term="Least acceptable outcome" text={notes.least_acceptable} />
          <Entry term="Who decides" text={notes.decides} />
          <Entry term="Decide now" text={notes.decide_now} />
        </dl>
        {BRANCHES.map(({ key, title }) => (
          <section key={key} aria-label={title}>
            <h3>
              {title}
              {notes[key].likelihood ? ` (${LIKELIHOODS[notes[key].likelihood].label.toLowerCase()})` : ''}
            </h3>
            <BranchOutline branch={notes[key]} />
          </section>
        ))}
      </div>
    </InternalSurface>
  );
}

function BranchOutline({ branch }: { branch: Branch }) {
  const price = [
    branch.owner ? `Owner: ${branch.owner}` : '',
    branch.cost ? `cost: ${branch.cost}` : '',
    branch.weeks === undefined ? '' : counted(branch.weeks, 'week'),
    branch.ind_weeks === undefined ? '' : `IND moves by ${counted(branch.ind_weeks, 'week')}`,
  ].filter(Boolean);
  return (
    <dl>
      <Entry term="We recognize it" text={branch.trigger} />
      <Entry term="Early signs" text={branch.early_signs.map((sign) => `- ${sign}`).join('\n')} />
      <Entry term="Evidence that helps" text={branch.evidence} />
      <Entry term="Then we" text={branch.action} missing="No action is planned." />
      {price.length > 0 ? <Entry term="Price" text={price.join(' · ')} /> : null}
      {branch.reply ? (
        <Entry term={`Reply: ${REPLIES[branch.reply.kind].label.toLowerCase()}`} text={branch.reply.text} />
      ) : null}
    </dl>
  );
}

function Entry({ term, text, missing }: { term: string; text: string; missing?: string }) {
  if (text.trim() === '' && !missing) return null;
  return (
    <div className={styles.entry}>
      <dt>{term}</dt>
      <dd>{text.trim() === '' ? <span className={styles.hint}>{missing}</span> : <Prose text={text} />}</dd>
    </div>
  );
}
