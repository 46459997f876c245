/*
 * The names of the meeting kinds, product kinds, formats and confidence marks as the user knows them.
 * The lists are total over the generated types, so a new kind in Rust does not compile here until it has a name.
 */
export const MEETING_NAMES = {
  interact: 'INTERACT',
  'pre-ind': 'Pre-IND (Type B)',
  a: 'Type A',
  'b-other': 'Type B',
  'b-eop': 'Type B (end of phase)',
  c: 'Type C',
  'c-surrogate': 'Type C (new surrogate endpoint)',
  d: 'Type D',
} as const;

export const MODALITY_NAMES = {
  'aav-in-vivo': 'AAV gene therapy, in vivo',
  'in-vivo-genome-editing': 'Genome editing, in vivo',
  'hsc-gene-therapy': 'Hematopoietic stem cell gene therapy',
  'autologous-car-t': 'Autologous CAR-T',
  'allogeneic-cells': 'Allogeneic cells',
  'tcr-t': 'TCR-T',
  til: 'Tumor-infiltrating lymphocytes (TIL)',
  'oncolytic-virus': 'Oncolytic virus',
  'msc-tissue-engineered': 'MSC and tissue-engineered',
  'ipsc-derived': 'Pluripotent-derived (iPSC, ESC)',
} as const;

export const FORMAT_NAMES = {
  teleconference: 'Teleconference',
  virtual: 'Virtual face to face',
  'in-person': 'In person',
  wro: 'Written response only',
} as const;

/** FDA's disciplines as a team calls them, in FDA's order. */
export const DISCIPLINE_NAMES = {
  cmc: 'CMC',
  'pharm-tox': 'Pharm/Tox',
  clinical: 'Clinical',
  statistical: 'Statistical',
  device: 'Device',
  regulatory: 'Regulatory',
} as const;

/** What a grade asks of the reader. */
export const GRADE_NAMES = { stop: 'Must fix', warn: 'Should fix', note: 'Tip' } as const;

/** What a mark says about how a rule was found. */
export const CONFIDENCE_NAMES = {
  read: 'Read in the source',
  secondary: 'From a secondary source',
  unverified: 'Not verified',
  judgment: 'Judgment, not a rule',
} as const;

/** The options of a choice, in the order of the list. */
export function options<Id extends string>(names: Record<Id, string>): { value: Id; label: string }[] {
  return (Object.keys(names) as Id[]).map((value) => ({ value, label: names[value] }));
}
