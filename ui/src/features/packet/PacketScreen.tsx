/*
 * The package: which packet, for whom; on the left what it will hold, on the right what stands before sending, the export, what was
 * sent, and the check of later texts. What an FDA packet may hold is decided in Rust; the marks here only show it.
 */
import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Audience, PacketView } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { PackagePages } from '../../record/PackagePages';
import { Answered } from '../../shared/components/Answered';
import { PageHead, Panel } from '../../shared/components/Page';
import { AudienceTag, FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { BeforeYouSend } from './BeforeYouSend';
import { CheckPdf } from './CheckPdf';
import { Contents } from './Contents';
import { ExportPanel } from './ExportPanel';
import { Made } from './Made';
import styles from './PacketScreen.module.css';
import { REGISTERS, Registers } from './Registers';
import { ReplyGuard } from './ReplyGuard';
import { SHORT_NAMES, SUMMARIES } from './summaries';
import { Versions } from './Versions';

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
        title="Package"
        lead="A packet is a folder of documents. Nothing is written until you choose where, and an FDA packet is searched for internal text before it is kept."
      />
      <Answered query={packets} what="The list of packets">
        {(list) => {
          const registers = wanted === REGISTERS;
          const chosen = list.find(({ kind }) => kind === wanted) ?? list[0];
          return (
            <>
              <PacketChoice packets={list} chosen={registers ? REGISTERS : (chosen?.kind ?? '')} />
              {registers ? <Registers program={program} /> : null}
              {chosen && !registers ? <Chosen key={chosen.kind} program={program} packet={chosen} /> : null}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function PacketChoice({ packets, chosen }: { packets: PacketView[]; chosen: string }) {
  const navigate = useNavigate({ from: '/program/$program/packets' });
  const choices = (audience: Audience) => [
    ...packets
      .filter((packet) => packet.audience === audience)
      .map(({ kind }) => ({ value: kind as string, label: SHORT_NAMES[kind] })),
    ...(audience === 'internal' ? [{ value: REGISTERS, label: 'Registers' }] : []),
  ];
  return (
    <div className={styles.groups}>
      {GROUPS.map(({ audience, title }) => (
        <div key={audience} className={styles.group}>
          <AudienceTag audience={audience} />
          <SegmentedControl
            aria-label={`Packets: ${title}`}
            className={styles.choice ?? ''}
            value={choices(audience).some(({ value }) => value === chosen) ? chosen : ''}
            onChange={(packet) => void navigate({ search: { packet }, replace: true })}
            data={choices(audience)}
          />
        </div>
      ))}
    </div>
  );
}

function Chosen({ program, packet }: { program: string; packet: PacketView }) {
  const fda = packet.audience === 'fda';
  const Surface = fda ? FdaSurface : InternalSurface;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Surface label={packet.title}>
          <div>
            <h2>{packet.title}</h2>
            <p className={styles.quiet}>{SUMMARIES[packet.kind]}</p>
          </div>
          <Contents program={program} packet={packet.kind} />
        </Surface>
      </div>
      <div className={styles.column}>
        <BeforeYouSend program={program} packet={packet.kind} />
        <PackagePages program={program} packet={packet.kind} />
        <Panel title="Export">
          <ExportPanel program={program} packet={packet} />
        </Panel>
        <Made program={program} />
        {fda ? <CheckPdf /> : null}
        {fda ? <Versions program={program} packet={packet} /> : null}
        {fda ? <ReplyGuard program={program} /> : null}
      </div>
    </div>
  );
}
