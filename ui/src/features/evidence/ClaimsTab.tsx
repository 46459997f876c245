/*
 * The claims: one sentence each, with its value and its sources. A claim goes stale when a source changes after it was read.
 */
import { IconQuote } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { TraceRow } from '../../api/bindings';
import { ReadLine } from '../../record/ReadText';
import { ThingBrowser } from '../../record/ThingBrowser';
import type { ThingOf } from '../../record/things';
import { useTraced } from '../../record/traced';
import { UsedBy } from '../../record/UsedBy';
import { Mark } from '../../shared/components/Mark';
import { counted } from '../../shared/format/words';
import { ClaimForm } from './ClaimForm';
import type { TabProps } from './EvidenceScreen';

type Claim = ThingOf<'claim'>;

export function ClaimsTab({ program, snapshot }: TabProps) {
  const traced = useTraced(program);
  const rowOf = useCallback(
    (claim: Claim) => {
      const row = traced?.claims.get(claim.id);
      const marks = marksOf(claim, row);
      return {
        name: claim.fda.statement.trim() ? <ReadLine source={claim.fda.statement} /> : 'A claim without words yet',
        marks: marks.map(({ tone, words }) => (
          <Mark key={words} tone={tone}>
            {words}
          </Mark>
        )),
        words: [
          claim.fda.statement,
          claim.fda.value,
          ...marks.map(({ words }) => words),
          ...(row?.evidence.map(({ label }) => label) ?? []),
        ].join(' '),
      };
    },
    [traced],
  );
  return (
    <ThingBrowser
      program={program}
      kind="claim"
      things={snapshot.claims}
      one="claim"
      many="claims"
      rowOf={rowOf}
      empty={{
        icon: <IconQuote />,
        title: 'Write your first claim',
        text: 'One sentence that FDA should believe, such as “The starting dose is one tenth of the highest dose without adverse findings.” Then link the study that shows it.',
      }}
    >
      {(claim) => (
        <>
          <ClaimForm key={claim.id} program={program} claim={claim} snapshot={snapshot} />
          <UsedBy
            program={program}
            id={claim.id}
            nowhere="No text and no question uses this claim yet. Link it where it is said: in a part of the story or in a question."
          />
        </>
      )}
    </ThingBrowser>
  );
}

/** What a claim lacks, as Rust traced it; before that is known, only what the claim itself says. */
function marksOf(claim: Claim, traced: TraceRow | undefined) {
  const gaps = traced?.gaps ?? [];
  const sources = claim.fda.evidence.length;
  return [
    ...(sources > 0 ? [{ tone: 'plain' as const, words: counted(sources, 'source') }] : []),
    ...(gaps.includes('no_evidence') ? [{ tone: 'warn' as const, words: 'No evidence' }] : []),
    ...(gaps.includes('stale') ? [{ tone: 'warn' as const, words: 'Source changed' }] : []),
    ...(gaps.includes('no_question') ? [{ tone: 'plain' as const, words: 'In no question' }] : []),
  ];
}
