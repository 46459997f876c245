/*
 * The lot map: what was made, by which process, and how it was measured. As a list with a form, or as the wide table FDA reads.
 */
import { IconFlask } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { ThingBrowser } from '../../record/ThingBrowser';
import type { ThingOf } from '../../record/things';
import { UsedBy } from '../../record/UsedBy';
import styles from './Evidence.module.css';
import type { TabProps } from './EvidenceScreen';
import { LotForm } from './LotForm';
import { LotTable } from './LotTable';
import { ViewChoice } from './ViewChoice';

export function LotsTab({ program, snapshot }: TabProps) {
  const { view } = useSearch({ from: '/program/$program/evidence' });
  if (view === 'table' && snapshot.lots.length > 0) {
    return (
      <div className={styles.tableView}>
        <ViewChoice table="Lot map" />
        <LotTable program={program} snapshot={snapshot} />
      </div>
    );
  }
  return (
    <ThingBrowser
      program={program}
      kind="lot"
      things={snapshot.lots}
      one="lot"
      many="lots"
      rowOf={rowOf}
      tools={snapshot.lots.length > 0 ? <ViewChoice table="Lot map" /> : null}
      empty={{
        icon: <IconFlask />,
        title: 'Say what was made',
        text: 'FDA asks whether the material of the studies stands for the material of the trial. Each lot says its process, site and method; the studies name the lots they used.',
      }}
    >
      {(lot) => (
        <>
          <LotForm key={lot.id} program={program} lot={lot} />
          <UsedBy
            program={program}
            id={lot.id}
            nowhere="No study names this lot yet. Link it in the study that used it."
          />
        </>
      )}
    </ThingBrowser>
  );
}

function rowOf({ fda }: ThingOf<'lot'>) {
  return {
    name: fda.number || 'Lot without a number',
    note: [fda.purpose, fda.process_version].filter(Boolean).join(' · '),
    words: [fda.number, fda.purpose, fda.process_version, fda.site, fda.method, fda.release].join(' '),
  };
}
