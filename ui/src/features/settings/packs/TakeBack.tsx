/*
 * Asks before a pack goes out of use: what that means, and why it is done. It can be used again from the list.
 */
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { PackView } from '../../../api/bindings';
import { useChange } from '../../../api/cache';
import { troubleOf } from '../../../api/errors';
import { Trouble } from '../../../shared/components/Trouble';
import styles from './Packs.module.css';

type TakeBackProps = { pack: PackView; onClose: () => void; onDone: () => void };

export function TakeBack({ pack, onClose, onDone }: TakeBackProps) {
  const take = useChange('pack_take_back');
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing) field.current?.focus();
    else take.mutate({ id: pack.id, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={styles.accept} onSubmit={submit} noValidate>
      <p>
        {pack.kind === 'rules'
          ? `The rules that came with the app hold again in every program, so dates and findings may change. Packets that were made remember ${pack.title} ${pack.version}.`
          : `The questions, scenarios, guidance and lessons of ${pack.title} ${pack.version} are no longer offered. What you adopted from it stays in your programs as it is.`}
      </p>
      <p>
        This is no step of a program, so Ctrl Z does not take it back. The pack is kept in the list, and one click there
        brings it into use again.
      </p>
      <Textarea
        ref={field}
        data-autofocus
        label="Why?"
        description="One sentence; it is kept with the pack."
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && missing ? 'Write one sentence, for example: under revision.' : null}
        autosize
        minRows={2}
      />
      {take.error ? <Trouble {...troubleOf(take.error).shown} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" loading={take.isPending}>
          Take it out of use
        </Button>
        <Button variant="default" onClick={onClose}>
          Keep it in use
        </Button>
      </div>
    </form>
  );
}
