/*
 * What the bank's marks are called on screen. Total over the generated types, so that a new one does not compile without a name.
 */
import type { Area, MeetingFit, Office, PlaceholderKind, Stage } from '../../../api/bindings';

export const AREA_NAMES: Record<Area, string> = {
  cmc: 'CMC',
  nonclinical: 'Nonclinical',
  'clinical-trial-design': 'Trial design',
  endpoints: 'Endpoints',
  'safety-monitoring': 'Safety monitoring',
  ltfu: 'Long-term follow-up',
  statistics: 'Statistics',
  'device-delivery': 'Device and delivery',
  'regulatory-strategy': 'Regulatory strategy',
};

export const FIT_NAMES: Record<MeetingFit, string> = {
  interact: 'INTERACT',
  'pre-ind': 'Pre-IND',
  both: 'INTERACT or pre-IND',
};

export const OFFICE_NAMES: Record<Office, string> = {
  otp: 'OTP, Office of Therapeutic Products',
  oopd: 'OOPD, Office of Orphan Products Development',
  ocp: 'OCP, Office of Combination Products',
  cdrh: 'CDRH, Center for Devices and Radiological Health',
  irb: 'The IRB, not FDA',
  ibc: 'The institutional biosafety committee, not FDA',
};

export const STAGE_NAMES: Record<Stage, string> = {
  interact: 'From INTERACT on',
  'pre-ind': 'From pre-IND on',
  ind: 'With an active IND',
  'clinical-data': 'With clinical data',
  'licensed-product': 'For a licensed product',
};

/** What to type where a kind of value belongs. */
export const VALUE_EXAMPLES: Record<PlaceholderKind, string> = {
  text: '',
  number: 'for example 70%',
  dose: 'for example 3 × 10^13 vg/kg',
  duration: 'for example 6 months',
  date: '',
  list: 'one a line',
  choice: '',
  name: 'a name',
};
