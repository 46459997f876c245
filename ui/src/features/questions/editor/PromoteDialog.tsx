/*
 * The step that makes a branch of the internal plan the disclosed alternative: which branch, why, and the words FDA will read, which
 * are written anew and never copied. Nothing happens before the last button.
 */
import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Plan, Question } from '../../../api/bindings';
import { useChange } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { ProseInput } from '../../../record/ProseInput';
import { ReadLine } from '../../../record/ReadText';
import { FdaSurface, InternalSurface } from '../../../shared/components/Surface';
import { Trouble } from '../../../shared/components/Trouble';
import { handOver } from '../../../shared/form/useDraft';
import { BRANCHES, type BranchKey } from './branches';
import styles from './Editor.module.css';
import { notesOf } from './PlanPanel';

type PromoteDialogProps = { program: string; question: Question; plan: Plan; onClose: () => void };

/** FDA that agrees needs no alternative. */
const OFFERED = BRANCHES.filter(({ key }) => key !== 'agree');

export function PromoteDialog({ program, question, plan, onClose }: PromoteDialogProps) {
  const promote = useChange('question_promote');
  const before = question.internal.promotion;
  const [branch, setBranch] = useState<BranchKey>(OFFERED.find(({ key }) => key === before?.branch)?.key ?? 'disagree');
  const [text, setText] = useState(question.fda.alternative ?? '');
  const [reason, setReason] = useState('');
  const action = notesOf(plan)?.[branch].action.trim();
  const ready = text.trim() !== '' && reason.trim() !== '';

  // Called once the text field has handed over what was typed last.
  const disclose = useRef(() => undefined as unknown);
  disclose.current = () =>
    promote.mutate({ question: question.id, branch, text: text.trim(), reason: reason.trim() }, { onSuccess: onClose });

  return (
    <Modal
      opened
      onClose={onClose}
      title="Disclose an alternative to FDA"
      size="lg"
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      // A header element outside the page's own would count as a second banner.
      attributes={{ header: { role: 'none' } }}
    >
      <div className={styles.dialog}>
        <p>
          FDA will read the alternative in the package and may take it instead of your position. The team’s plan stays
          internal: write the words for FDA anew. Who disclosed it, when and why is kept with the question.
        </p>
        <InternalSurface label="Which fallback, and why">
          <Select
            label="The answer it is meant for"
            data={OFFERED.map(({ key, title }) => ({ value: key, label: title }))}
            value={branch}
            onChange={(chosen) => chosen && setBranch(chosen as BranchKey)}
            allowDeselect={false}
          />
          <p className={styles.help}>
            {action ? (
              <>
                The plan says: <ReadLine source={action} />
              </>
            ) : (
              'The plan has no action for this answer yet.'
            )}
          </p>
          <Textarea
            label="Why it is disclosed now"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            spellCheck
          />
        </InternalSurface>
        <FdaSurface label="The alternative as FDA reads it">
          <ProseInput
            program={program}
            audience="fda"
            label="The alternative as FDA reads it"
            source={text}
            onChange={setText}
          />
        </FdaSurface>
        {promote.error ? <Trouble {...troubleOf(promote.error).shown} /> : null}
        <div className={styles.actions}>
          <Button
            disabled={!ready}
            loading={promote.isPending}
            onClick={() => void handOver().then(() => disclose.current())}
          >
            Disclose
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {ready ? null : <p className={styles.help}>It needs both the words and a reason.</p>}
        </div>
      </div>
    </Modal>
  );
}
