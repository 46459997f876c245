/*
 * Makes a program of the sorted drafts and goes to its questions. The drafts stay on the desk until the window closes.
 */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Question, Triage } from '../../api/bindings';
import { useAnswer, useChange, useChangeEach } from '../../api/cache';
import { call } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { Panel } from '../../shared/components/Page';
import { Trouble } from '../../shared/components/Trouble';
import { MEETING_NAMES, MODALITY_NAMES } from '../../shared/format/names';
import { counted } from '../../shared/format/words';
import type { Desk } from './drafts';
import { keptOf, questionOf } from './keep';
import styles from './StartScreen.module.css';

export function KeepProgram({ triage, desk }: { triage: Triage; desk: Desk }) {
  const navigate = useNavigate();
  const create = useChange('program_create');
  const save = useChangeEach('record_save');
  const bank = useAnswer('bank_search', { text: '' }).data;
  const titles = useMemo(() => new Map((bank ?? []).map(({ id, title }) => [id, title])), [bank]);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const [withLater, setWithLater] = useState(true);
  const later = triage.questions.filter(({ verdict }) => verdict === 'move_to_pre_ind').length;
  const kept = keptOf(triage, withLater);
  const missing = asked && name.trim() === '';
  const { meeting, modality } = desk;

  const keep = async () => {
    setAsked(true);
    if (name.trim() === '') return;
    const facts = { name: name.trim(), indication: '', sponsor: '', meeting, ...(modality ? { modality } : {}) };
    const program = await create.mutateAsync(facts).catch(() => null);
    if (!program) return;
    await fill(program.id).catch((failure: unknown) => {
      const { title, message } = troubleOf(failure).shown;
      const hint = 'The program is there; your drafts still lie under First ten minutes.';
      notifications.show({ title, message: `${message} ${hint}`, color: 'red', autoClose: false });
    });
    void navigate({ to: '/program/$program/questions', params: { program: program.id } });
  };

  const fill = async (program: string) => {
    const { snapshot } = await call('program_get', { program });
    const at = snapshot.meetings?.[0]?.id;
    const questions: Question[] = [];
    for (const one of kept) {
      const blank = await call('record_blank', { kind: 'question' });
      questions.push(questionOf(blank.value as Question, one, at, titles));
    }
    await save.mutateAsync(questions.map((value) => ({ program, thing: { thing: 'question' as const, value } })));
  };

  return (
    <Panel title="Keep it as a program">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p>
          {counted(kept.length, 'question')} for {MEETING_NAMES[meeting]}
          {modality ? `, ${MODALITY_NAMES[modality]}` : ''}, as sorted above. Merged drafts are noted at the question
          they belong to. You can change all of it later.
        </p>
        {later > 0 ? (
          <Checkbox
            label={`Keep ${counted(later, 'draft')} for the pre-IND meeting too, for no meeting yet`}
            checked={withLater}
            onChange={(event) => setWithLater(event.currentTarget.checked)}
          />
        ) : null}
        <div className={styles.keep}>
          <TextInput
            label="Product name or code"
            placeholder="BB-301"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={missing ? 'Give the program a name; you can change it later.' : null}
          />
          <Button type="submit" loading={create.isPending || save.isPending} disabled={kept.length === 0}>
            Keep as a program
          </Button>
        </div>
        {create.error ? <Trouble {...troubleOf(create.error).shown} /> : null}
      </form>
    </Panel>
  );
}
