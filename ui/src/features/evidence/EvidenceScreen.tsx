/*
 * What the package rests on: claims, sources, figures, lots, the dose bridge and enclosures, each as a list beside a form.
 * Tab, filter and what is open stand in the address. Which claim lacks support and which source is unused is told by Rust.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { type Snapshot, useSnapshot } from '../../record/things';
import { PageHead } from '../../shared/components/Page';
import { TabLinks } from '../../shared/components/TabLinks';
import { ClaimsTab } from './ClaimsTab';
import { DoseTab } from './DoseTab';
import { EnclosuresTab } from './EnclosuresTab';
import { FiguresTab } from './FiguresTab';
import { LotsTab } from './LotsTab';
import { SourcesTab } from './SourcesTab';

export type TabProps = { program: string; snapshot: Snapshot };

const TABS = [
  { id: 'claims', words: 'Claims', list: 'claims', tab: ClaimsTab },
  { id: 'evidence', words: 'Evidence', list: 'evidence', tab: SourcesTab },
  { id: 'figures', words: 'Figures', list: 'figures', tab: FiguresTab },
  { id: 'lots', words: 'Lots', list: 'lots', tab: LotsTab },
  { id: 'dose', words: 'Dose bridge', list: 'dose_bridge', tab: DoseTab },
  { id: 'enclosures', words: 'Enclosures', list: 'enclosures', tab: EnclosuresTab },
] as const;

export function EvidenceScreen() {
  const { program } = useParams({ from: '/program/$program/evidence' });
  const { tab: wanted } = useSearch({ from: '/program/$program/evidence' });
  const snapshot = useSnapshot(program);
  const { id, tab: Tab } = TABS.find((one) => one.id === wanted) ?? TABS[0];

  return (
    <>
      <PageHead
        title="Evidence and claims"
        lead="A claim is one sentence FDA should believe. It is as strong as the sources linked to it, so each source says how far the work behind it is."
      />
      <TabLinks
        label="Parts of the evidence"
        param="tab"
        first="claims"
        current={id}
        tabs={TABS.map((one) => ({
          id: one.id,
          words: one.words,
          count: snapshot?.[one.list].length,
        }))}
      />
      {snapshot ? <Tab key={id} program={program} snapshot={snapshot} /> : null}
    </>
  );
}
