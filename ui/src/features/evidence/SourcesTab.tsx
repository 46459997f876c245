/*
 * The sources: reports, publications, assay records, data, opinions. A source that nothing uses is work that FDA never hears of.
 */
import { IconBooks } from '@tabler/icons-react';
import { useCallback } from 'react';
import { ThingBrowser } from '../../record/ThingBrowser';
import type { ThingOf } from '../../record/things';
import { useTraced } from '../../record/traced';
import { UsedBy } from '../../record/UsedBy';
import { Mark } from '../../shared/components/Mark';
import { EVIDENCE_KIND_NAMES, MATURITY_NAMES } from '../../shared/format/names';
import type { TabProps } from './EvidenceScreen';
import { MaturityMark } from './MaturityMark';
import { SourceForm } from './SourceForm';

export function SourcesTab({ program, snapshot }: TabProps) {
  const traced = useTraced(program);
  const rowOf = useCallback(
    ({ id, fda }: ThingOf<'evidence'>) => {
      const unused = traced?.unused.has(id) ?? false;
      return {
        name: fda.title || 'Source without a name',
        note: [EVIDENCE_KIND_NAMES[fda.kind], fda.model].filter(Boolean).join(' · '),
        marks: (
          <>
            <MaturityMark maturity={fda.maturity} />
            {unused ? <Mark tone="warn">Not used</Mark> : null}
          </>
        ),
        words: [
          fda.title,
          fda.citation,
          fda.model,
          fda.design,
          fda.result,
          EVIDENCE_KIND_NAMES[fda.kind],
          MATURITY_NAMES[fda.maturity],
          unused ? 'not used' : '',
        ].join(' '),
      };
    },
    [traced],
  );
  return (
    <ThingBrowser
      program={program}
      kind="evidence"
      things={snapshot.evidence}
      one="source"
      many="sources"
      rowOf={rowOf}
      empty={{
        icon: <IconBooks />,
        title: 'Note what you can show',
        text: 'A study, a publication, an assay record or the opinion of an expert. Planned work counts too, as long as it says that it is planned.',
      }}
    >
      {(source) => (
        <>
          <SourceForm key={source.id} program={program} source={source} snapshot={snapshot} />
          <UsedBy
            program={program}
            id={source.id}
            nowhere="Nothing uses this source yet. Link it to the claim or question it supports, or remove it."
          />
        </>
      )}
    </ThingBrowser>
  );
}
