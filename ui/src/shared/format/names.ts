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

/** How far a thing is, as the team marks it. */
export const STATUS_NAMES = {
  draft: 'Draft',
  in_review: 'In review',
  agreed: 'Agreed',
  locked: 'Locked',
} as const;

/** What a part of the story has to do, in the usual order. */
export const BEAT_JOB_NAMES = {
  ask: 'What is asked of FDA',
  unmet_need: 'Disease and unmet need',
  product: 'What the product is and how it works',
  safety: 'Why it should be safe',
  manufacture: 'Why it can be made',
  first_trial: 'The first trial',
  follow_up: 'How participants are followed',
  need_from_fda: 'What is needed from FDA',
  other: 'Anything else',
} as const;

/** What a source is. */
export const EVIDENCE_KIND_NAMES = {
  nonclinical_study: 'Nonclinical study',
  clinical_study: 'Clinical data',
  publication: 'Publication',
  assay_record: 'Assay record',
  dataset: 'Dataset',
  expert_opinion: 'Expert opinion',
} as const;

/** How far the work behind a source is. */
export const MATURITY_NAMES = {
  planned: 'Planned',
  ongoing: 'Ongoing',
  pilot: 'Pilot',
  final: 'Final report',
  glp: 'Final report, GLP',
  published: 'Published',
} as const;

/** Who may see a thing. */
export const AUDIENCE_NAMES = { fda: 'FDA and the team', internal: 'Only the team' } as const;

/** The kinds of pictures. */
export const MEDIA_NAMES = { png: 'PNG picture', jpeg: 'JPEG picture', svg: 'Drawing (SVG)' } as const;

/** The options of a choice, in the order of the list. */
export function options<Id extends string>(names: Record<Id, string>): { value: Id; label: string }[] {
  return (Object.keys(names) as Id[]).map((value) => ({ value, label: names[value] }));
}
