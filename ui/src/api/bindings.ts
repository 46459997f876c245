/*
 * The commands of the app and their types. Written by hand for the moment; `cargo xtask gen` writes this file.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Severity = 'stop' | 'warn' | 'note';
export type Confidence = 'read' | 'secondary' | 'unverified' | 'judgment';
export type Audience = 'fda' | 'internal';
export type MeetingKind = 'interact' | 'pre-ind' | 'a' | 'b-other' | 'b-eop' | 'c' | 'c-surrogate' | 'd';
export type Modality =
  | 'autologous-car-t'
  | 'til'
  | 'tcr-t'
  | 'allogeneic-cells'
  | 'hsc-gene-therapy'
  | 'aav-in-vivo'
  | 'in-vivo-genome-editing'
  | 'oncolytic-virus'
  | 'msc-tissue-engineered'
  | 'ipsc-derived';
export type PlanKind = 'contingency' | 'ltfu';
export type Topic = 'programs' | 'records' | 'findings' | 'dates' | 'history';
export type ErrorCode =
  | 'invalid_input'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'unavailable'
  | 'canceled'
  | 'internal';
export type Conflict = { paths: string[]; base: unknown; mine: unknown; theirs: unknown };
export type ApiError = {
  code: ErrorCode;
  message: string;
  hint: string;
  field?: string;
  conflict?: Conflict;
};

export type ProgramSummary = { id: string; name: string; created_at: string; changed_at: string };
export type Sample = { name: string; title: string; summary: string };
export type MeetingFormat = 'wro' | 'teleconference' | 'virtual' | 'in-person';
export type MeetingDates = {
  wished?: string;
  sent?: string;
  received?: string;
  fda_response?: string;
  meeting?: string;
  package_sent?: string;
  preliminary_responses?: string;
  wro?: string;
  minutes?: string;
  clarification_received?: string;
};
export type Meeting = {
  id: string;
  revision: number;
  fda: { kind: MeetingKind; format: MeetingFormat; dates: MeetingDates };
  internal: { [key: string]: Json };
};
export type Question = { id: string; revision: number; fda: { ask: string }; internal: { [key: string]: Json } };
export type ContingencyPlan = { internal: { concern: string; [key: string]: Json } };
export type LtfuPlan = { fda: { [key: string]: Json }; internal: { [key: string]: Json } };
export type PlanBody = ({ kind: 'contingency' } & ContingencyPlan) | ({ kind: 'ltfu' } & LtfuPlan);
export type Plan = { id: string; revision: number; question?: string; version: number; body: PlanBody };
export type Thing = { thing: 'meeting'; value: Meeting } | { thing: 'plan'; value: Plan };
export type Program = {
  id: string;
  revision: number;
  fda: { product_name: string; modality?: Modality; indication: string };
  internal: { example: boolean };
};
export type ProgramSnapshot = { program: Program; meetings: Meeting[]; questions: Question[]; plans: Plan[] };
export type ProgramView = { snapshot: ProgramSnapshot; undo?: string; redo?: string };
export type FindingSource = { id: string; title: string; section: string; date: string; confidence: Confidence };
export type Place = { kind: string; id: string; path: string; label: string };
export type Finding = {
  id: string;
  rule: string;
  severity: Severity;
  sentence: string;
  why: string;
  source?: FindingSource;
  place: Place;
  fix: string;
  dismissed?: string;
};
export type DatedReading = { label: string; date: string };
export type Milestone = {
  id: string;
  label: string;
  actor: 'fda' | 'sponsor';
  date: string;
  plan_on: string;
  actual: string | null;
  rule: string;
  source: string;
  confidence: Confidence;
  note: string;
  readings: DatedReading[];
};
export type OperationView = {
  seq: number;
  at: string;
  who: string;
  name: string;
  label: string;
  kind: string;
  undone: boolean;
};
export type HistoryMoved = { label: string; undo?: string; redo?: string };
export type Cardinality = 'per_program' | 'per_question';
export type PlanKindView = { kind: PlanKind; title: string; audience: Audience; cardinality: Cardinality };
export type PacketView = { name: string; title: string; audience: Audience; summary: string };
export type PacketDocument = { path: string; title: string; words: number; bytes: number; sha256: string };
export type Leak = { sentences: number; hits: number };
export type ExportReport = { folder: string; documents: PacketDocument[]; leak: Leak | null };
export type PacketExport = {
  program: string;
  packet: string;
  out: string;
  replace: boolean;
  final: boolean;
  as_of?: string;
};

type Nothing = Record<string, never>;
type OfProgram = { program: string };

export type Commands = {
  program_list: [Nothing, ProgramSummary[]];
  program_get: [OfProgram, ProgramView];
  program_create: [
    { name: string; modality?: Modality; indication: string; sponsor: string; meeting: MeetingKind },
    ProgramSummary,
  ];
  sample_list: [Nothing, Sample[]];
  sample_open: [{ name: string }, ProgramSummary];
  record_save: [{ program: string; thing: Thing }, { thing: Thing; merged: boolean }];
  finding_list: [{ program: string; meeting?: string }, Finding[]];
  finding_dismiss: [{ program: string; finding: string; reason: string }, { finding: string }];
  finding_reopen: [{ program: string; finding: string }, { finding: string }];
  clock_get: [{ program: string; meeting?: string }, Milestone[]];
  plan_kinds: [Nothing, PlanKindView[]];
  plan_list: [OfProgram, Plan[]];
  plan_add: [{ program: string; kind: PlanKind; question?: string }, Plan];
  packet_list: [Nothing, PacketView[]];
  packet_export: [PacketExport, ExportReport[]];
  history_list: [{ program: string; limit?: number }, OperationView[]];
  history_undo: [OfProgram, HistoryMoved];
  history_redo: [OfProgram, HistoryMoved];
};

export const READS: Record<keyof Commands, readonly Topic[]> = {
  program_list: ['programs'],
  program_get: ['records', 'history'],
  program_create: [],
  sample_list: [],
  sample_open: [],
  record_save: [],
  finding_list: ['findings'],
  finding_dismiss: [],
  finding_reopen: [],
  clock_get: ['dates'],
  plan_kinds: [],
  plan_list: ['records'],
  plan_add: [],
  packet_list: [],
  packet_export: [],
  history_list: ['history'],
  history_undo: [],
  history_redo: [],
};

export const WRITES: Record<keyof Commands, readonly Topic[]> = {
  program_list: [],
  program_get: [],
  program_create: ['programs', 'history'],
  sample_list: [],
  sample_open: ['programs', 'records', 'findings', 'dates', 'history'],
  record_save: ['records', 'findings', 'dates', 'history', 'programs'],
  finding_list: [],
  finding_dismiss: ['records', 'findings', 'history'],
  finding_reopen: ['records', 'findings', 'history'],
  clock_get: [],
  plan_kinds: [],
  plan_list: [],
  plan_add: ['records', 'findings', 'history'],
  packet_list: [],
  packet_export: ['history'],
  history_list: [],
  history_undo: ['programs', 'records', 'findings', 'dates', 'history'],
  history_redo: ['programs', 'records', 'findings', 'dates', 'history'],
};

export type JobEvent = {
  job: number;
  state: 'running' | 'done' | 'failed' | 'canceled';
  done: number;
  total: number;
  step: string;
  result?: unknown;
  error?: ApiError;
};
export type AppEvent = ({ event: 'job' } & JobEvent) | { event: 'changed'; topics: Topic[] };
