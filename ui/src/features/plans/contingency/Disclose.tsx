/*
 * The step by which a branch becomes the disclosed alternative of its question: FDA will read it. The words are written anew, never
 * copied from the plan, and the step is kept with who, when and why. A dialog with its own button, because it is not undone by typing.
 */
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Branch, Question } from '../../../api/bindings';
import { useChange } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { ProseInput } from '../../../record/ProseInput';
import { FdaSurface, InternalSurface } from '../../../shared/components/Surface';
import { Trouble } from '../../../shared/components/Trouble';
import { handOver } from '../../../shared/form/useDraft';
import { Prose } from '../parts/Prose';
import type { BranchKey } from './branches';
import styles from './Contingency.module.css';

type DiscloseProps = {
  program: string;
  opened: boolean;
  onClose: () => void;
  question: Question;
  branchKey: BranchKey;
  title: string;
  branch: Branch;
};

export function Disclose({ program, opened, onClose, question, branchKey, title, branch }: DiscloseProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Disclose an alternative: ${title}`}
      size="xl"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Ask program={program} onClose={onClose} question={question} branchKey={branchKey} branch={branch} />
    </Modal>
  );
}

type AskProps = Omit<DiscloseProps, 'opened' | 'title'>;

function Ask({ program, onClose, question, branchKey, branch }: AskProps) {
  const promote = useChange('question_promote');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const present = question.fda.alternative;
  // Called once the text field has handed over what was typed last.
  const disclose = useRef(() => undefined as unknown);
  disclose.current = () =>
    promote.mutate(
      { question: question.id, branch: branchKey, text: text.trim(), reason: reason.trim() },
      { onSuccess: onClose },
    );
  return (
    <div className={styles.form}>
      <p>
        FDA will read this: the alternative becomes a part of the question and is printed in the package. After that the
        team may point to it in the meeting. Write it in words meant for FDA; nothing is copied from this plan. Who
        disclosed it, when and why is kept in the history.
      </p>
      <InternalSurface label="the action planned for this answer">
        {branch.action ? <Prose text={branch.action} /> : <p className={styles.hint}>This answer has no action yet.</p>}
      </InternalSurface>
      <FdaSurface label="the alternative">
        {present ? (
          <div>
            <p className={styles.hint}>The question already discloses an alternative. Yours takes its place:</p>
            <Prose text={present} />
          </div>
        ) : null}
        <ProseInput
          program={program}
          audience="fda"
          label="The alternative, in the words FDA will read"
          help="One or two sentences: what you would do, under which condition."
          source={text}
          onChange={setText}
          autoFocusKey="opened"
        />
      </FdaSurface>
      <InternalSurface label="why it is disclosed">
        <Textarea
          label="Why it is disclosed now"
          description="For the team and the history; never printed for FDA."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          spellCheck
        />
      </InternalSurface>
      {promote.error ? <Trouble {...troubleOf(promote.error).shown} /> : null}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          loading={promote.isPending}
          disabled={text.trim() === '' || reason.trim() === ''}
          onClick={() => void handOver().then(() => disclose.current())}
        >
          Disclose it to FDA
        </Button>
      </Group>
    </div>
  );
}
