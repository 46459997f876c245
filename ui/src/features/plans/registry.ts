/*
 * The plan kinds of the window: title, icon and form of each. Total over the generated kinds, so a new kind in Rust does not
 * compile here until it has its line with its form.
 */
import { type Icon, IconCalendarHeart, IconFlask, IconGitBranch, IconUsersGroup } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Plan, PlanKind } from '../../api/bindings';
import { CmcForm } from './cmc/CmcForm';
import { readinessStanding } from './cmc/rows';
import { Board } from './contingency/Board';
import { ContingencyForm } from './contingency/ContingencyForm';
import { Forecast } from './contingency/Forecast';
import { FollowUpForm } from './ltfu/FollowUpForm';
import { followUpStanding } from './ltfu/standing';
import { PartnerForm } from './partner/PartnerForm';
import { partnerStanding } from './partner/rows';
import type { PlanFormProps } from './planForm';

export type PlanUi = {
  title: string;
  /** What the plan is for, in one sentence. */
  purpose: string;
  icon: Icon;
  form: ComponentType<PlanFormProps>;
  /** Where a plan stands, in a few words, for the list. */
  standing?: (plan: Plan) => string;
};

const REGISTRY: Record<PlanKind, PlanUi> = {
  contingency: {
    title: 'Contingency plan',
    purpose: 'What the team does with each answer FDA may give.',
    icon: IconGitBranch,
    form: ContingencyForm,
  },
  ltfu: {
    title: 'Long-term follow-up plan',
    purpose: 'How long and how participants are watched after dosing, and why.',
    icon: IconCalendarHeart,
    form: FollowUpForm,
    standing: followUpStanding,
  },
  cmc: {
    title: 'CMC readiness',
    purpose: 'What is enough for this meeting, topic by topic, with the potency matrix.',
    icon: IconFlask,
    form: CmcForm,
    standing: readinessStanding,
  },
  partner: {
    title: 'Partner and site plan',
    purpose: 'Who makes, tests and treats, scored on fit for purpose.',
    icon: IconUsersGroup,
    form: PartnerForm,
    standing: partnerStanding,
  },
};

export const kindUi = (kind: PlanKind): PlanUi => REGISTRY[kind];

/** The kinds with their names, for a choice. */
export const kindNames = (Object.keys(REGISTRY) as PlanKind[]).map((value) => ({
  value,
  label: REGISTRY[value].title,
}));

/** The kinds that are one per question have a board of their own in the list. */
export const boards: { kind: PlanKind; Board: typeof Board; Forecast: typeof Forecast }[] = [
  { kind: 'contingency', Board, Forecast },
];
