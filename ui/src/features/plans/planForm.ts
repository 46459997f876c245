/*
 * What the form of every plan kind is given.
 */
import type { Plan } from '../../api/bindings';

export type PlanFormProps = {
  program: string;
  plan: Plan;
  nameOf: (id: string) => string | null;
};
