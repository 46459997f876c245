/*
 * CMC readiness: what is enough at this meeting, topic by topic, with gaps and owners; the potency matrix; the attributes. Matrix and
 * attributes may print for FDA, where we stand never does.
 */
import { Anchor } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { AttributeRow, Plan, PotencyRow } from '../../../api/bindings';
import { ThingForm } from '../../../record/ThingForm';
import { WorkingFields } from '../../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../../shared/components/Surface';
import { TabLinks } from '../../../shared/components/TabLinks';
import { CellTable, type Column } from '../parts/CellTable';
import type { PlanFormProps } from '../planForm';
import styles from './Cmc.module.css';
import { Topics } from './Topics';

const TABS = [
  { id: 'topics', words: 'Where we stand' },
  { id: 'potency', words: 'Potency matrix' },
  { id: 'attributes', words: 'Attributes' },
] as const;

type Tab = (typeof TABS)[number]['id'];

const BODIES: Record<Tab, ComponentType<{ program: string; plan: Plan }>> = {
  topics: TopicsTab,
  potency: PotencyTab,
  attributes: AttributesTab,
};

/** The tab of the address; a link to a field opens the tab in which it lies. */
function tabOf({ tab, field }: { tab?: string; field?: string }): Tab {
  const named = TABS.find(({ id }) => id === tab)?.id;
  if (named) return named;
  if (field?.startsWith('fda.potency_matrix')) return 'potency';
  return field?.startsWith('fda.attributes') ? 'attributes' : 'topics';
}

export function CmcForm({ program, plan }: PlanFormProps) {
  const tab = tabOf(useSearch({ from: '/program/$program/plans/$plan' }));
  const Body = BODIES[tab];
  return (
    <>
      <TabLinks label="Parts of the plan" param="tab" tabs={TABS} current={tab} first="topics" />
      <ThingForm program={program} kind="plan" stored={plan} root="body">
        <Body program={program} plan={plan} />
      </ThingForm>
    </>
  );
}

/** Lots and doses stand with the evidence; here is the way there. */
function SeeAlso({ program }: { program: string }) {
  return (
    <p className={styles.help}>
      See also the{' '}
      <EvidenceLink program={program} tab="lots">
        lot map
      </EvidenceLink>{' '}
      and the{' '}
      <EvidenceLink program={program} tab="dose">
        dose bridge
      </EvidenceLink>
      .
    </p>
  );
}

function EvidenceLink({ program, tab, children }: { program: string; tab: string; children: string }) {
  return (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => <Link to="/program/$program/evidence" params={{ program }} search={{ tab }} {...props} />}
    >
      {children}
    </Anchor>
  );
}

function TopicsTab({ program, plan }: { program: string; plan: Plan }) {
  return (
    <>
      <InternalSurface label="where we stand">
        <Topics program={program} plan={plan} />
        <SeeAlso program={program} />
      </InternalSurface>
      <InternalSurface label="owner and note">
        <WorkingFields />
      </InternalSurface>
    </>
  );
}

const POTENCY: readonly Column<PotencyRow>[] = [
  { key: 'step', label: 'Step of the mechanism', width: 9 },
  { key: 'attribute', label: 'Attribute', width: 7 },
  { key: 'assay', label: 'Assay', width: 8 },
  { key: 'used_for', label: 'Used for', width: 8 },
  { key: 'qualification', label: 'Qualification', width: 7 },
  { key: 'lots', label: 'Lots measured', width: 6 },
  { key: 'interim_limit', label: 'Interim limit', width: 6.5, prose: true },
  { key: 'decision_date', label: 'Decided when', width: 6 },
];

const NO_STEP: PotencyRow = {
  step: '',
  attribute: '',
  assay: '',
  used_for: '',
  qualification: '',
  lots: '',
  interim_limit: '',
  decision_date: '',
};

function PotencyTab({ program }: { program: string }) {
  return (
    <FdaSurface label="potency matrix">
      <h2>Potency matrix</h2>
      <p className={styles.help}>
        One row for each step of the mechanism, from the first contact to the effect. A row without an assay is an
        honest gap. “Used for” is release, characterization or stability; “decided when” says when it is settled whether
        the assay releases pivotal lots.
      </p>
      <CellTable path="fda.potency_matrix" caption="Potency matrix" one="step" blank={NO_STEP} columns={POTENCY} />
      <SeeAlso program={program} />
    </FdaSurface>
  );
}

const ATTRIBUTES: readonly Column<AttributeRow>[] = [
  { key: 'attribute', label: 'Attribute', width: 13 },
  { key: 'assay', label: 'Assay', width: 13 },
  { key: 'status', label: 'How far the assay is', width: 12 },
  { key: 'limit', label: 'Limit, or report', width: 10, prose: true },
];

const NO_ATTRIBUTE: AttributeRow = { attribute: '', assay: '', status: '', limit: '' };

function AttributesTab() {
  return (
    <FdaSurface label="attributes">
      <h2>Attributes</h2>
      <p className={styles.help}>
        What is tested on a lot, with which assay, how far that assay is, and the limit with its unit, or that the
        result is reported.
      </p>
      <CellTable path="fda.attributes" caption="Attributes" one="attribute" blank={NO_ATTRIBUTE} columns={ATTRIBUTES} />
    </FdaSurface>
  );
}
