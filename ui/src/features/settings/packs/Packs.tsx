/*
 * Packs of knowledge from outside: those in use and those that were, one more from a file or folder, and the look at what it would
 * change. Nothing of a pack is used before it was looked at and accepted.
 */
import { Button } from '@mantine/core';
import { IconFileZip, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { PackOffer, PackView } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { host } from '../../../api/call';
import { Answered } from '../../../shared/components/Answered';
import { Dialog } from '../../../shared/components/Dialog';
import { Disclosure } from '../../../shared/components/Disclosure';
import { Muted, Panel } from '../../../shared/components/Page';
import { counted } from '../../../shared/format/words';
import { PackLine } from './PackLine';
import { PackLook } from './PackLook';
import styles from './Packs.module.css';
import { TakeBack } from './TakeBack';

export function Packs() {
  const packs = useAnswer('pack_list', {});
  const [offer, setOffer] = useState<PackOffer | null>(null);
  const [leaving, setLeaving] = useState<PackView | null>(null);
  const [said, setSaid] = useState('');
  const look = (path: string | null) => {
    if (path === null) return;
    setSaid('');
    setOffer({ path });
  };
  return (
    <div data-field="packs">
      <Panel
        title="Library packs"
        aside={
          <div className={styles.buttons}>
            <Button
              size="xs"
              leftSection={<IconFileZip size={16} aria-hidden />}
              onClick={() => void host().pickFile('Library pack', 'Library pack', ['zip']).then(look)}
            >
              Add from a file…
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              onClick={() => void host().pickFolder('Folder of a library pack').then(look)}
            >
              Add from a folder…
            </Button>
          </div>
        }
      >
        <Muted>
          A pack brings the questions, scenarios, guidance and lessons of a company, or a newer edition of FDA’s rules.
          You first see what it would change in each of your programs; nothing is used before you accept it.
        </Muted>
        <p role="status" className={styles.said}>
          {said}
        </p>
        {offer ? (
          <PackLook
            key={offer.path ?? offer.sha256 ?? ''}
            offer={offer}
            onClose={() => setOffer(null)}
            onAccepted={({ title, version }) => {
              setOffer(null);
              setSaid(`${title} ${version} is in use now.`);
            }}
          />
        ) : null}
        <Answered query={packs} what="The list of packs">
          {(list) => <PackLists list={list} onTakeBack={setLeaving} onUseAgain={(sha256) => setOffer({ sha256 })} />}
        </Answered>
      </Panel>
      <Dialog opened={leaving !== null} onClose={() => setLeaving(null)} title="Take a pack out of use">
        {leaving ? (
          <TakeBack
            pack={leaving}
            onClose={() => setLeaving(null)}
            onDone={() => {
              setLeaving(null);
              setSaid(`${leaving.title} is out of use. It is kept below, and can be used again from there.`);
            }}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

type PackListsProps = {
  list: PackView[];
  onTakeBack: (pack: PackView) => void;
  onUseAgain: (sha256: string) => void;
};

function PackLists({ list, onTakeBack, onUseAgain }: PackListsProps) {
  const used = list.filter(({ in_use }) => in_use);
  const before = list.filter(({ in_use }) => !in_use);
  return (
    <>
      {used.length === 0 ? (
        <p className={styles.none}>No pack is in use. The rules and the library that came with the app hold.</p>
      ) : (
        <ul className={styles.packs} aria-label="Packs in use">
          {used.map((pack) => (
            <PackLine key={pack.sha256} pack={pack} action="Take out of use…" onAction={() => onTakeBack(pack)} />
          ))}
        </ul>
      )}
      {before.length > 0 ? (
        <Disclosure summary={`${counted(before.length, 'pack')} out of use`}>
          <ul className={styles.packs} aria-label="Packs out of use">
            {before.map((pack) => (
              <PackLine
                key={pack.sha256}
                pack={pack}
                action="Look and use again…"
                onAction={() => onUseAgain(pack.sha256)}
              />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}
