/*
 * Records that somebody has read the FDA copy from end to end. Search finds sentences, not paraphrases, so a final copy needs
 * a reader; the record is internal and holds only for the content that was read.
 */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PacketKind } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { troubleOf } from '../../api/errors';
import { Disclosure } from '../../shared/components/Disclosure';
import { Trouble } from '../../shared/components/Trouble';
import styles from './PacketScreen.module.css';

type SignOffProps = { program: string; packet: PacketKind };

export function SignOff({ program, packet }: SignOffProps) {
  const sign = useChange('packet_sign_off');
  const [reader, setReader] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign.mutate({ program, packet, reader: reader.trim() });
  };
  return (
    <Disclosure summary="Sign off the copy for FDA">
      <form className={styles.folder} onSubmit={submit}>
        <TextInput
          className={styles.path ?? ''}
          label="Who has read the draft from end to end"
          description="A copy for FDA is written only after somebody read it as FDA will. A later change needs a new reading."
          value={reader}
          onChange={(event) => setReader(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={sign.isPending}>
          Record the reading
        </Button>
      </form>
      {sign.data ? <p role="status">Recorded: {sign.data.reader} has read this content.</p> : null}
      {sign.error ? <Trouble {...troubleOf(sign.error).shown} /> : null}
    </Disclosure>
  );
}
