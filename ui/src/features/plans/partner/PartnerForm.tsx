/*
 * The partner and site plan: our strengths and the roles to fill, partners judged criterion by criterion, sites with points of readiness,
 * and the partners side by side. Internal by construction.
 */
import { IconLock } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { LongField } from '../../../record/fields';
import { LinesField } from '../../../record/lists';
import { ThingForm } from '../../../record/ThingForm';
import { WorkingFields } from '../../../record/WorkingFields';
import { InternalSurface } from '../../../shared/components/Surface';
import { TabLinks } from '../../../shared/components/TabLinks';
import type { PlanFormProps } from '../planForm';
import { Compare } from './Compare';
import styles from './Partner.module.css';
import { Partners } from './Partners';
import { Sites } from './Sites';

const TABS = [
  { id: 'partners', words: 'Partners' },
  { id: 'compare', words: 'Compare' },
  { id: 'sites', words: 'Sites' },
  { id: 'roles', words: 'Strengths and roles' },
] as const;

type Tab = (typeof TABS)[number]['id'];

const BODIES: Record<Tab, ComponentType> = {
  partners: Partners,
  compare: Compare,
  sites: Sites,
  roles: Roles,
};

/** The tab of the address; a link to a field opens the tab in which it lies. */
function tabOf({ tab, field = '' }: { tab?: string; field?: string }): Tab {
  const named = TABS.find(({ id }) => id === tab)?.id;
  if (named) return named;
  if (field.startsWith('internal.sites')) return 'sites';
  return field === '' || field.startsWith('internal.partners') ? 'partners' : 'roles';
}

export function PartnerForm({ program, plan }: PlanFormProps) {
  const tab = tabOf(useSearch({ from: '/program/$program/plans/$plan' }));
  const Body = BODIES[tab];
  return (
    <>
      <p className={styles.banner}>
        <IconLock size={18} aria-hidden />
        <span>
          <strong>Internal only</strong> — nothing here is ever placed in a file for FDA
        </span>
      </p>
      <TabLinks label="Parts of the plan" param="tab" tabs={TABS} current={tab} first="partners" />
      <ThingForm program={program} kind="plan" stored={plan} root="body">
        <Body />
      </ThingForm>
    </>
  );
}

function Roles() {
  return (
    <InternalSurface label="strengths and roles">
      <LongField
        path="internal.own_strengths"
        label="What we do well ourselves"
        help="A partner should do what we cannot, not the same again."
        rows={3}
      />
      <LinesField
        path="internal.roles_needed"
        label="Roles to fill"
        help="Vector, cells, testing, device, trial sites. A role that nobody fills sets the date of the IND."
        one="Role"
      />
      <WorkingFields />
    </InternalSurface>
  );
}
