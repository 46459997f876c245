/*
 * What Rust would compute for the fictional program: findings of every grade, dates, the kinds of packets.
 * The rules and sources named here are examples of form only.
 */
import type {
  Audience,
  EnclosuresCount,
  ExportReport,
  Finding,
  Format,
  Milestone,
  PackageLength,
  PacketKind,
  PacketView,
  PageLimit,
  PreflightOutcome,
  PreflightRow,
  Preset,
  Severity,
} from '../api/bindings';
import { PLANS } from './sample';

const source = {
  id: 'pdufa-vii',
  title: 'PDUFA VII commitment letter',
  section: 'I.I',
  date: '2021-08-23',
  confidence: 'read',
} as const;
const place = (kind: string, id: string, path: string, label: string) => ({ kind, id, path, label });

export const FINDINGS: Finding[] = [
  {
    id: 'f1',
    rule: 'Q05',
    severity: 'stop',
    sentence: 'Question 4 has no sponsor position.',
    why: 'FDA answers the sponsor’s proposal. Without one the question is likely to come back unanswered.',
    source,
    place: place('question', 'q4', 'fda.position', 'Question 4, sponsor position'),
    fix: 'Write what you propose and why, in two to five sentences.',
  },
  {
    id: 'f2',
    rule: 'contingency.branch_no_action',
    severity: 'warn',
    sentence: 'The branch “FDA disagrees” has no action.',
    why: 'An answer without a planned action costs weeks after the meeting.',
    place: place('plan', PLANS[0].id, 'internal.disagree.action', 'Contingency plan for question 1'),
    fix: 'Write what happens first, who does it and by when.',
  },
  {
    id: 'f3',
    rule: 'question.long',
    severity: 'note',
    sentence: 'Question 2 has 52 words; under 40 reads well.',
    why: 'Reviewers read many questions in a row.',
    source: { ...source, title: 'Internal reading study', section: '', date: '2025-03-01', confidence: 'judgment' },
    place: place('question', 'q2', 'fda.ask', 'Question 2'),
    fix: 'Move the background out of the question.',
  },
  {
    id: 'f4',
    rule: 'enclosure.no_right',
    severity: 'warn',
    sentence: 'Enclosure 3 does not say that it may be shared.',
    why: 'Publications may need a license.',
    place: place('enclosure', 'e3', 'internal.right', 'Enclosure 3'),
    fix: 'Ask the publisher, then note the answer.',
    dismissed: 'Open access, CC BY.',
  },
];

const step = (
  id: Milestone['id'],
  label: string,
  actor: 'fda' | 'sponsor',
  date: string,
  more: Partial<Milestone> = {},
): Milestone => ({
  id,
  label,
  actor,
  date,
  plan_on: date,
  actual: null,
  rule: 'Counted in calendar days from receipt',
  source: 'PDUFA VII letter, I.I',
  confidence: 'read',
  note: '',
  readings: [],
  ...more,
});

export const MILESTONES: Milestone[] = [
  step('received', 'Received', 'fda', '2026-11-16', { actual: '2026-11-16' }),
  step('fda_response', 'FDA answers the request', 'fda', '2026-12-07'),
  step('package_due', 'Package due', 'sponsor', '2026-12-16', {
    note: 'Only 9 days lie between FDA’s answer and the package date.',
    readings: [
      { label: '30 days before the meeting', date: '2026-12-16' },
      { label: 'One month before', date: '2026-12-15' },
    ],
  }),
  step('preliminary_responses', 'Preliminary responses', 'fda', '2027-01-13'),
  step('meeting_goal', 'Meeting', 'fda', '2027-01-15', { confidence: 'secondary' }),
  step('minutes', 'Minutes', 'fda', '2027-02-14', { plan_on: '2027-02-12' }),
  step('clarification_request', 'Ask for clarification', 'sponsor', '2027-03-06', { confidence: 'unverified' }),
];

const row = (
  id: string,
  check: string,
  outcome: PreflightOutcome,
  detail: string,
  more: Partial<PreflightRow> = {},
): PreflightRow => ({
  id,
  check,
  wanted: 'Asked: something.',
  outcome,
  must: false,
  detail,
  source: 'PDF40: A document (2014-09)',
  confidence: 'unverified',
  ...more,
});

/** What was found in a PDF. */
export const PDF_ROWS: PreflightRow[] = [
  row('version', 'PDF version', 'pass', 'The file is PDF 1.7.', { must: true, confidence: 'read' }),
  row('readable', 'Readable without plug-ins', 'not_done', 'Open the file once in Adobe Acrobat Reader.'),
  row('fast-web-view', 'Saved for fast web view', 'fail', 'The file is not saved for fast web view.'),
  row('scans', 'No scanned pages', 'not_applicable', 'The file has no pictures made of pixels.'),
];

/** What an export says it wrote. */
export const REPORT: ExportReport = {
  packet: 'pre-ind',
  title: 'Pre-IND briefing package',
  audience: 'fda',
  folder: '/home/lead/Documents/BB-301/pre-ind',
  fingerprint: 'a3f9c0d41b77e2'.padEnd(64, '0'),
  documents: [
    { path: '01-cover.md', title: 'Cover letter', words: 214, bytes: 1_620 },
    { path: '02-background.md', title: 'Background', words: 1_480, bytes: 10_905 },
    { path: '03-questions.md', title: 'Questions', words: 2_310, bytes: 16_480 },
  ],
  files: [
    {
      path: 'bb-301-pre-ind-package-draft-2026-11-22.docx',
      format: 'docx',
      pages: 61,
      estimated: true,
      plain: false,
      bytes: 184_000,
      checks: [],
    },
    {
      path: 'bb-301-pre-ind-package-draft-2026-11-22.pdf',
      format: 'pdf',
      pages: 61,
      estimated: false,
      plain: false,
      bytes: 1_210_000,
      checks: PDF_ROWS,
    },
  ],
  passages_searched: 148,
};

/** What it says of a follow-up plan, of which the PDF could only be laid out without footnotes and links. */
export const PLAIN_REPORT: ExportReport = {
  ...REPORT,
  files: REPORT.files.map((file) => ({ ...file, plain: file.format === 'pdf' })),
};

/** How long the package is, one page over what is aimed for. */
export const LENGTH: PackageLength = {
  by: 'count',
  pages: 121,
  with_enclosures: 260,
  enclosures: 3,
  enclosures_unknown: 0,
  words: 40_000,
  figures: 6,
  line: '121 pages, 260 with its 3 enclosures; limit 250 (no source says whether enclosures count)',
  basis: 'counted in the PDF of November 22, 2026',
  limits: [
    pageLimit('cap.pages.cgt', 250, 'warn', 'unsaid', false, true),
    pageLimit('cap.pages.practice', 120, 'note', 'out', true, false),
  ],
};

function pageLimit(
  cap: string,
  limit: number,
  severity: Severity,
  enclosures: EnclosuresCount,
  over: boolean,
  over_if_enclosures_count: boolean,
): PageLimit {
  const text = `No more than ${limit} pages.`;
  return { cap, limit, severity, text, enclosures, enclosures_why: '', over, over_if_enclosures_count };
}

export const PRESETS: Preset[] = [
  preset('fda', 'FDA copy', 'fda', ['request', 'interact', 'pre-ind', 'follow-up'], ['docx', 'pdf'], ''),
  preset('internal', 'Internal', 'internal', ['contingency', 'readiness', 'program'], ['md', 'docx', 'pdf'], ''),
  preset('partner', 'Partner copy', 'fda', ['interact', 'pre-ind', 'follow-up'], ['pdf'], 'Partner copy.'),
  preset('board', 'Board copy', 'internal', ['contingency', 'readiness'], ['pdf'], 'Board copy.'),
];

function preset(
  id: string,
  title: string,
  audience: Audience,
  packets: PacketKind[],
  formats: Format[],
  mark: string,
): Preset {
  const summary = `What ${title} is for.`;
  const registers = id === 'internal';
  const watermark = id === 'fda' ? '' : title.toUpperCase();
  const copy = { mark, cover: mark, watermark, registers };
  return { id, title, summary, audience, packets, formats, paper: 'letter', template: 'house', ...copy };
}

export const PACKETS: PacketView[] = [
  { kind: 'request', title: 'Meeting request', audience: 'fda' },
  { kind: 'interact', title: 'INTERACT briefing package', audience: 'fda' },
  { kind: 'pre-ind', title: 'Pre-IND briefing package', audience: 'fda' },
  { kind: 'follow-up', title: 'Long-term follow-up plan', audience: 'fda' },
  { kind: 'contingency', title: 'Contingency book', audience: 'internal' },
  { kind: 'readiness', title: 'Readiness report', audience: 'internal' },
  { kind: 'program', title: 'Whole program', audience: 'internal' },
];
