/*
 * The key facts: named values with their unit, entered once. Texts refer to them, so a changed value is right everywhere at once.
 */
import { IconHash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Finding } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { ReadLine } from '../../record/ReadText';
import { ThingBrowser } from '../../record/ThingBrowser';
import type { ThingOf } from '../../record/things';
import { UsedBy } from '../../record/UsedBy';
import { Mark } from '../../shared/components/Mark';
import { Conflicts } from './Conflicts';
import { FactForm } from './FactForm';
import type { TabProps } from './FactsScreen';

type Fact = ThingOf<'fact'>;

export function KeyFacts({ program, snapshot }: TabProps) {
  const findings = useAnswer('finding_list', { program }).data;
  const rowOf = useMemo(() => {
    const open = findings?.filter(({ rule, dismissed }) => rule.startsWith('number.') && dismissed === undefined) ?? [];
    return (fact: Fact) => rowOfFact(fact, conflictsOf(fact, open).length);
  }, [findings]);
  return (
    <ThingBrowser
      program={program}
      kind="fact"
      things={snapshot.facts}
      one="key fact"
      many="key facts"
      rowOf={rowOf}
      empty={{
        icon: <IconHash />,
        title: 'Keep each number in one place',
        text: 'The starting dose, the number of participants, the years of follow-up: a value that stands in several documents belongs here. The checks then find every text that says something else.',
      }}
    >
      {(fact) => (
        <>
          <Conflicts program={program} findings={conflictsOf(fact, findings ?? [])} />
          <FactForm key={fact.id} program={program} fact={fact} snapshot={snapshot} />
          <UsedBy
            program={program}
            id={fact.id}
            nowhere="No text refers to this fact yet. Where its value stands in a text, put the fact in its place."
          />
        </>
      )}
    </ThingBrowser>
  );
}

/** Findings about numbers name in their id the fact they are measured against. */
function conflictsOf(fact: Fact, findings: Finding[]): Finding[] {
  return findings.filter(
    ({ id, rule, place, dismissed }) =>
      rule.startsWith('number.') && dismissed === undefined && place.id !== fact.id && id.includes(fact.id),
  );
}

function rowOfFact({ fda }: Fact, conflicts: number) {
  return {
    name: fda.name || 'Key fact without a name',
    note: (
      <>
        <ReadLine source={fda.value} /> <ReadLine source={fda.unit} />
      </>
    ),
    marks:
      conflicts > 0 ? (
        <Mark tone="warn">{conflicts === 1 ? '1 text disagrees' : `${conflicts} texts disagree`}</Mark>
      ) : null,
    words: [fda.name, fda.key, fda.value, fda.unit, fda.basis, conflicts > 0 ? 'disagrees' : ''].join(' '),
  };
}
