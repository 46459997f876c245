/*
 * What is known of the program, entered once: the product, its target profile, key facts, designations, abbreviations and earlier
 * advice. The tab stands in the address; a finding about the program leads to the tab its field lies in.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../../api/cache';
import { fullSnapshot, type Snapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { TabLinks } from '../../shared/components/TabLinks';
import { Abbreviations } from './Abbreviations';
import { AdviceTab } from './AdviceTab';
import { Designations } from './Designations';
import { KeyFacts } from './KeyFacts';
import { ProductFacts } from './ProductFacts';
import { ProfileTable } from './ProfileTable';

export type TabProps = { program: string; snapshot: Snapshot };

const TABS = [
  { id: 'facts', words: 'Product', count: null, tab: ProductFacts },
  { id: 'profile', words: 'Target profile', count: (all: Snapshot) => all.profile.length, tab: ProfileTable },
  { id: 'key-facts', words: 'Key facts', count: (all: Snapshot) => all.facts.length, tab: KeyFacts },
  {
    id: 'designations',
    words: 'Designations',
    count: (all: Snapshot) => all.program.fda.designations.length,
    tab: Designations,
  },
  {
    id: 'abbreviations',
    words: 'Abbreviations',
    count: (all: Snapshot) => all.program.fda.abbreviations.length,
    tab: Abbreviations,
  },
  { id: 'advice', words: 'Earlier advice', count: (all: Snapshot) => all.advice.length, tab: AdviceTab },
] as const;

export function FactsScreen() {
  const { program } = useParams({ from: '/program/$program/facts' });
  const { tab, field } = useSearch({ from: '/program/$program/facts' });
  const asked = useAnswer('program_get', { program });
  const all = asked.data ? fullSnapshot(asked.data.snapshot) : null;
  const wanted = tab ?? tabOfField(field);
  const { id, tab: Tab } = TABS.find((one) => one.id === wanted) ?? TABS[0];

  return (
    <>
      <PageHead
        title="Program"
        lead="Enter each thing once. Request, package and plans take it from here, so that no two documents disagree."
      />
      <TabLinks
        label="Parts of the program"
        param="tab"
        first="facts"
        current={id}
        tabs={TABS.map((one) => ({
          id: one.id,
          words: one.words,
          count: all && one.count ? one.count(all) : undefined,
        }))}
      />
      <Answered query={asked} what="The program">
        {({ snapshot }) => <Tab key={id} program={program} snapshot={fullSnapshot(snapshot)} />}
      </Answered>
    </>
  );
}

/** Lists of the program have tabs of their own; a finding names only the field. */
function tabOfField(field: string | undefined): string | undefined {
  return ['designations', 'abbreviations'].find((list) => field?.startsWith(`fda.${list}`));
}
