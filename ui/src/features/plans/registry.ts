/*
 * The plan kinds of the window: title, icon and form of each. Total over the generated kinds, so a new kind in Rust does not
 * compile here until it has its line; until it has a form of its own, the generic one does.
 */
import { type Icon, IconCalendarHeart, IconFlask, IconGitBranch, IconUsersGroup } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Plan, PlanKind } from '../../api/bindings';
import { ContingencyForm } from './contingency/ContingencyForm';
import { GenericForm, type PlanFormProps } from './GenericForm';

export type PlanUi = {
  title: string;
  /** What the plan is for, in one sentence. */
  purpose: string;
  icon: Icon;
  form: ComponentType<PlanFormProps>;
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
    form: GenericForm,
  },
  cmc: {
    title: 'CMC readiness',
    purpose: 'What is enough for this meeting, topic by topic, with the potency matrix.',
    icon: IconFlask,
    form: GenericForm,
  },
  partner: {
    title: 'Partner and site plan',
    purpose: 'Who makes, tests and treats, scored on fit for purpose.',
    icon: IconUsersGroup,
    form: GenericForm,
  },
};

export const planUi = ({ body }: Plan): PlanUi => REGISTRY[body.kind];
