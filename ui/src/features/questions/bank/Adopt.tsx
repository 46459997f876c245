/*
 * Takes a topic over as a question with the first draft of its contingency plan: at once, or after its gaps are filled.
 */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Adopted, Meeting, TopicHit } from '../../../api/bindings';
import { useAnswer, useChange } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { undoNotice } from '../../../record/undoNotice';
import { Trouble } from '../../../shared/components/Trouble';
import { counted } from '../../../shared/format/words';
import { ValueField } from '../ValueField';
import styles from './Bank.module.css';
import { MarkedAsk } from './MarkedAsk';

type AdoptProps = {
  program: string;
  topic: TopicHit;
  filled: Adopted | undefined;
  meetings: Meeting[];
  /** Whether the topic has been taken over before. */
  again: boolean;
};

export function Adopt({ program, topic, filled, again }: AdoptProps) {
  const navigate = useNavigate();
  const adopt = useChange('question_adopt');
  const undo = useChange('history_undo');
  const [tailoring, setTailoring] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const open = filled?.open ?? [];

  const take = (values: Record<string, string>, goThere: boolean) =>
    adopt.mutate(
      { program, topic: topic.id, values },
      {
        onSuccess: ({ question, open: left }) => {
          if (goThere) {
            void navigate({ to: '/program/$program/questions/$question', params: { program, question: question.id } });
            return;
          }
          const still = left.length > 0 ? ` ${counted(left.length, 'gap')} to fill in.` : '';
          undoNotice(`Adopted: ${topic.title}.${still}`, () => undo.mutate({ program }));
        },
      },
    );

  if (tailoring) {
    return (
      <Tailor
        program={program}
        topic={topic}
        gaps={[...open, ...(filled?.open_elsewhere ?? [])]}
        pending={adopt.isPending}
        onTake={(values) => take(values, true)}
        onCancel={() => {
          setTailoring(false);
          requestAnimationFrame(() => opener.current?.focus());
        }}
      />
    );
  }
  return (
    <div>
      <div className={styles.actions}>
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          variant={again ? 'default' : 'filled'}
          loading={adopt.isPending}
          onClick={() => take({}, false)}
        >
          {again ? 'Adopt once more' : 'Adopt'}
        </Button>
        <Button
          ref={opener}
          variant="default"
          disabled={!filled}
          onClick={() => {
            notifications.clean();
            setTailoring(true);
          }}
        >
          Adopt and tailor…
        </Button>
        <p className={styles.help}>{gapWords(open.length)}</p>
      </div>
      {adopt.error ? <Trouble {...troubleOf(adopt.error).shown} /> : null}
    </div>
  );
}

function gapWords(open: number): string {
  const plan = 'Comes with a first draft of its contingency plan.';
  return open === 0 ? plan : `${counted(open, 'gap')} to fill in, now or later. ${plan}`;
}

type TailorProps = {
  program: string;
  topic: TopicHit;
  gaps: Adopted['open'];
  pending: boolean;
  onTake: (values: Record<string, string>) => void;
  onCancel: () => void;
};

function Tailor({ program, topic, gaps, pending, onTake, onCancel }: TailorProps) {
  const [values, setValues] = useState<Record<string, string>>({});
  const frame = useRef<HTMLFormElement>(null);
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const preview = useAnswer('topic_preview', { program, topic: topic.id, values: given }).data;
  const before = useRef(preview);
  if (preview) before.current = preview;
  const shown = preview ?? before.current;
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, []);

  return (
    <form
      ref={frame}
      className={styles.tailor}
      aria-label={`Adopt and tailor: ${topic.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        onTake(given);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
    >
      <h3 className={styles.part}>Make it yours</h3>
      {gaps.length === 0 ? (
        <p className={styles.help}>Your key facts fill every gap. You can change the words afterwards.</p>
      ) : null}
      <div className={styles.values}>
        {gaps.map((gap) => (
          <ValueField
            key={gap.key}
            gap={gap}
            value={values[gap.key] ?? ''}
            onChange={(value) => setValues((old) => ({ ...old, [gap.key]: value }))}
          />
        ))}
      </div>
      {shown ? (
        <div aria-live="polite">
          <p className={styles.help}>The question will read:</p>
          <MarkedAsk text={shown.ask} />
        </div>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" loading={pending}>
          Adopt and open
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <p className={styles.help}>What you leave blank stays marked in the question.</p>
      </div>
    </form>
  );
}
