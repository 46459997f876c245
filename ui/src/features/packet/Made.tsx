/*
 * The packets that were exported, the last first: what, when, by whom, whether the program was changed since, and where it lies on this
 * computer. What was made is Rust's to remember; the folder is remembered here (exportFolders.ts).
 */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { PacketKind, PacketMade } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { ShowInFolder } from '../../record/ShowInFolder';
import { Answered } from '../../shared/components/Answered';
import { Disclosure } from '../../shared/components/Disclosure';
import { Muted, Panel } from '../../shared/components/Page';
import { moment, plainDay } from '../../shared/format/day';
import { counted, titleOfKey } from '../../shared/format/words';
import { FORMATS } from './exportChoices';
import { useFolderOf } from './exportFolders';
import { SHORT_NAMES } from './summaries';
import styles from './Versions.module.css';

const FEW = 4;
/** The packets of the team. */
const INTERNAL: readonly PacketKind[] = ['contingency', 'readiness', 'program'];

export function Made({ program }: { program: string }) {
  const made = useAnswer('packet_made_list', { program });
  const [all, setAll] = useState(false);
  return (
    <Panel title="What was exported">
      <Answered query={made} what="What was exported">
        {(list) =>
          list.length === 0 ? (
            <Muted>Nothing yet. Each export is listed here, with the rules it was checked with.</Muted>
          ) : (
            <>
              <ul className={styles.list} aria-label="Exported packets">
                {(all ? list : list.slice(0, FEW)).map((one) => (
                  <Exported key={`${one.made_at} ${one.packet} ${one.fingerprint}`} program={program} made={one} />
                ))}
              </ul>
              {list.length > FEW && !all ? (
                <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
                  Show all {list.length}
                </Button>
              ) : null}
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

function Exported({ program, made }: { program: string; made: PacketMade }) {
  const { packet, as_of, made_at, who, fingerprint, knowledge, pages, formats } = made;
  const name = nameOf(made);
  const folder = useFolderOf(packet, fingerprint);
  const changed = useChangedSince(program, made_at);
  return (
    <li className={styles.sent}>
      <p className={styles.name}>{name}</p>
      {changed === undefined ? null : (
        <p className={changed ? styles.changed : styles.same}>
          {changed ? <IconPencil size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
          {changed ? 'The program was changed since' : 'Nothing was changed in the program since'}
        </p>
      )}
      <p className={styles.quiet}>
        Exported {moment(made_at)} by {who}, dated {plainDay(as_of)}
        {pages ? `, ${counted(pages, 'page')}` : ''}
      </p>
      {formats.length > 0 ? <p className={styles.quiet}>{formatsOf(made)}</p> : null}
      {folder ? (
        <>
          <p className={styles.quiet}>{folder}</p>
          <ShowInFolder path={folder} name={name} size="compact-sm" />
        </>
      ) : (
        <p className={styles.quiet}>
          Where it was written is not known: something else lies there now, or it was exported elsewhere.
        </p>
      )}
      <Disclosure summary="Checked with">
        <ul className={styles.plain}>
          {knowledge.map((one) => (
            <li key={one}>{one}</li>
          ))}
          <li>
            Fingerprint <span className={styles.sha}>{fingerprint}</span>
          </li>
        </ul>
      </Disclosure>
    </li>
  );
}

/** What an export is called; only packets for FDA have drafts. */
function nameOf({ packet, status, copy }: PacketMade) {
  const kind = packet as PacketKind;
  const parts = [SHORT_NAMES[kind] ?? titleOfKey(packet)];
  if (copy) parts.push(copy);
  if (!INTERNAL.includes(kind)) parts.push(status === 'FINAL' ? 'final' : 'draft');
  return parts.join(', ');
}

function formatsOf({ formats, template }: PacketMade) {
  const called = ({ format, name }: (typeof FORMATS)[number]) =>
    format === 'docx' && template ? `${name} (template “${template.name}”)` : name;
  return FORMATS.filter(({ format }) => formats.includes(format))
    .map(called)
    .join(', ');
}

/** Whether anything was done in the program after a moment; the two are written by the same clock. */
function useChangedSince(program: string, at: string): boolean | undefined {
  const done = useAnswer('history_list', { program }).data;
  return done?.some((step) => !step.undone && step.at > at);
}
