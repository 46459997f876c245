/*
 * The claims a beat makes: chosen from those of the program or written anew on the spot, each with how well it is supported.
 */
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Claim } from '../../api/bindings';
import { troubleOf } from '../../api/errors';
import { LinksField } from '../../record/lists';
import { targetOf } from '../../record/place';
import { ReadLabel } from '../../record/ReadText';
import { useField } from '../../record/ThingForm';
import { useAddThing } from '../../record/things';
import { useTraced } from '../../record/traced';
import { Trouble } from '../../shared/components/Trouble';
import styles from './Story.module.css';
import { Support } from './Support';

export function ClaimsOfBeat({ program, claims }: { program: string; claims: Claim[] }) {
  const { value } = useField<string[]>('fda.claims');
  const traced = useTraced(program);
  const choices = useMemo(
    () =>
      claims.map(({ id, fda }) => ({
        value: id,
        label: traced?.claims.get(id)?.claim.label || fda.statement || 'A claim without words yet',
      })),
    [claims, traced],
  );
  const linked = (value ?? []).flatMap((id) => choices.find((choice) => choice.value === id) ?? []);
  return (
    <div className={styles.claims}>
      <LinksField
        path="fda.claims"
        label="Claims it makes"
        help="Each assertion FDA should believe. From a claim the way leads to its evidence."
        choices={choices}
        empty="No claim is written yet. Write one below."
      />
      {linked.length > 0 ? (
        <ul className={styles.claimLines}>
          {linked.map(({ value: id, label }) => (
            <li key={id}>
              <Link {...(targetOf(program, { kind: 'claim', id }) as never as { to: '/' })}>
                <ReadLabel label={label} />
              </Link>
              <Support row={traced?.claims.get(id)} />
            </li>
          ))}
        </ul>
      ) : null}
      <NewClaim program={program} />
    </div>
  );
}

function NewClaim({ program }: { program: string }) {
  const { value, set } = useField<string[]>('fda.claims');
  const { add, isPending, error } = useAddThing(program);
  const [words, setWords] = useState('');
  const begin = () => {
    const statement = words.trim();
    if (statement === '' || isPending) return;
    void add('claim', (blank) => ({ ...blank, fda: { ...blank.fda, statement } })).then(
      ({ id }) => {
        set([...(value ?? []), id]);
        setWords('');
      },
      () => undefined,
    );
  };
  return (
    <>
      <div className={styles.newClaim}>
        <TextInput
          label="New claim"
          placeholder="One sentence"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            begin();
          }}
          spellCheck
        />
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={begin} loading={isPending}>
          Add claim
        </Button>
      </div>
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
    </>
  );
}
