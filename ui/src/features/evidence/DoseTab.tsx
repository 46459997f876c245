/*
 * The dose bridge: each animal dose set against the human dose, in one metric and one method. As a list with a form, or as a table.
 */
import { IconScale } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ReadLine } from '../../record/ReadText';
import { ThingBrowser } from '../../record/ThingBrowser';
import type { ThingOf } from '../../record/things';
import { UsedBy } from '../../record/UsedBy';
import { DoseForm } from './DoseForm';
import { DoseTable } from './DoseTable';
import styles from './Evidence.module.css';
import type { TabProps } from './EvidenceScreen';
import { ViewChoice } from './ViewChoice';

export function DoseTab({ program, snapshot }: TabProps) {
  const { view } = useSearch({ from: '/program/$program/evidence' });
  const { evidence } = snapshot;
  const rowOf = useCallback(
    ({ fda }: ThingOf<'dose_bridge_row'>) => {
      const study = evidence.find(({ id }) => id === fda.study)?.fda.title ?? '';
      return {
        name: <>{[fda.model || 'Dose without a model yet', study].filter(Boolean).join(', ')}</>,
        note: (
          <>
            <ReadLine source={fda.animal_dose} />
            {fda.margin ? ` · margin ${fda.margin}` : null}
          </>
        ),
        words: [fda.model, study, fda.metric, fda.animal_dose, fda.animal_method, fda.finding].join(' '),
      };
    },
    [evidence],
  );
  if (view === 'table' && snapshot.dose_bridge.length > 0) {
    return (
      <div className={styles.tableView}>
        <ViewChoice table="Dose bridge" />
        <DoseTable program={program} snapshot={snapshot} />
      </div>
    );
  }
  return (
    <ThingBrowser
      program={program}
      kind="dose_bridge_row"
      things={snapshot.dose_bridge}
      one="dose"
      many="doses"
      rowOf={rowOf}
      tools={snapshot.dose_bridge.length > 0 ? <ViewChoice table="Dose bridge" /> : null}
      empty={{
        icon: <IconScale />,
        title: 'Set each animal dose against the human dose',
        text: 'In every metric that matters, corrected to one method. The margin of the starting dose is the number FDA looks for first.',
      }}
    >
      {(row) => (
        <>
          <DoseForm key={row.id} program={program} row={row} snapshot={snapshot} />
          <UsedBy
            program={program}
            id={row.id}
            nowhere="No text points to this row; it is printed in the dose bridge table."
          />
        </>
      )}
    </ThingBrowser>
  );
}
