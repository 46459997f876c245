/*
 * Packets: which set of documents, for whom, into which folder; then the export as a job that can be stopped.
 * What an FDA packet may hold is decided in Rust; the marks here only show it.
 */
import { Radio } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Audience, PacketView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { PageHead, Panel } from '../../shared/components/Page';
import { AudienceTag, FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { ExportPanel } from './ExportPanel';
import styles from './PacketScreen.module.css';
import { SUMMARIES } from './summaries';

const GROUPS: { audience: Audience; title: string }[] = [
  { audience: 'fda', title: 'For FDA' },
  { audience: 'internal', title: 'For the team' },
];

export function PacketScreen() {
  const { program } = useParams({ from: '/program/$program/packets' });
  const { packet: wanted } = useSearch({ from: '/program/$program/packets' });
  const packets = useAnswer('packet_list', {});

  return (
    <>
      <PageHead
        title="Packets"
        lead="A packet is a folder of documents. Nothing is written until you choose where, and an FDA packet is searched for internal text before it is kept."
      />
      <Answered query={packets} what="The list of packets">
        {(list) => {
          const chosen = list.find(({ kind }) => kind === wanted) ?? list[0];
          return (
            <div className={styles.columns}>
              <Panel title="Choose a packet">
                <PacketChoice packets={list} chosen={chosen?.kind ?? ''} />
              </Panel>
              {chosen ? <Chosen key={chosen.kind} program={program} packet={chosen} /> : null}
            </div>
          );
        }}
      </Answered>
    </>
  );
}

function PacketChoice({ packets, chosen }: { packets: PacketView[]; chosen: string }) {
  const navigate = useNavigate({ from: '/program/$program/packets' });
  return (
    <div className={styles.groups}>
      {GROUPS.map(({ audience, title }) => (
        <Radio.Group
          key={audience}
          value={chosen}
          onChange={(packet) => void navigate({ search: { packet }, replace: true })}
          label={
            <span className={styles.groupTitle}>
              {title} <AudienceTag audience={audience} />
            </span>
          }
        >
          <div className={styles.choices}>
            {packets
              .filter((packet) => packet.audience === audience)
              .map((packet) => (
                <Radio key={packet.kind} value={packet.kind} label={packet.title} />
              ))}
          </div>
        </Radio.Group>
      ))}
    </div>
  );
}

function Chosen({ program, packet }: { program: string; packet: PacketView }) {
  const content = (
    <>
      <h2>{packet.title}</h2>
      <p>{SUMMARIES[packet.kind]}</p>
      <ExportPanel program={program} packet={packet} />
    </>
  );
  return packet.audience === 'fda' ? (
    <FdaSurface label={packet.title}>{content}</FdaSurface>
  ) : (
    <InternalSurface label={packet.title}>{content}</InternalSurface>
  );
}
