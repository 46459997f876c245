/* Made by `cargo xtask gen` from the Rust types; not to be edited.
   Command names, requests, responses, events and errors of the one door between window and app. */

/**
 * An abbreviation and what it stands for.
 */
export type Abbreviation = { 
/**
 * The short form.
 */
short: string, 
/**
 * The long form.
 */
long: string, };

/**
 * Who owes a step.
 */
export type Actor = "fda" | "sponsor";

/**
 * The words of a topic, made ready for a program.
 */
export type Adopted = { 
/**
 * The topic's id.
 */
topic: string, 
/**
 * The pack that held it, with its version.
 */
pack: string, 
/**
 * A short title.
 */
title: string, 
/**
 * The discipline.
 */
discipline: Discipline, 
/**
 * The question.
 */
ask: string, 
/**
 * What the package must tell the reviewer.
 */
context: Array<string>, 
/**
 * What the position should say.
 */
position: Array<string>, 
/**
 * Data that usually support it.
 */
supporting_data: Array<string>, 
/**
 * What FDA often worries about; internal.
 */
common_concern: string, 
/**
 * What to fall back on; internal.
 */
fallback: string, 
/**
 * Ids of the guidance it rests on.
 */
guidance_basis: Array<string>, 
/**
 * Ids of the contingency scenarios that belong to it.
 */
scenarios: Array<string>, 
/**
 * Placeholders of the ask that are still open.
 */
open: Array<Placeholder>, 
/**
 * Placeholders that are open in the other texts only.
 */
open_elsewhere: Array<Placeholder>, };

/**
 * Where an adopted question came from.
 */
export type Adoption = { 
/**
 * The topic's id.
 */
topic: string, 
/**
 * The pack that held the topic, with its version.
 */
pack: string, };

/**
 * Earlier or foreign advice and how it was addressed.
 */
export type Advice = { 
/**
 * Its id.
 */
id: AdviceId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: AdviceText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a piece of earlier advice.
 */
export type AdviceId = string;

/**
 * What FDA is told of earlier advice.
 */
export type AdviceText = { 
/**
 * Who gave it: FDA, EMA, a national agency.
 */
agency: string, 
/**
 * In which meeting or document.
 */
occasion: string, 
/**
 * When.
 */
date?: string, 
/**
 * What was advised.
 */
advice: string, 
/**
 * How it was addressed.
 */
addressed: string, 
/**
 * The meeting it came from, when it is one of this program's.
 */
meeting?: MeetingId, };

/**
 * One line of the agenda.
 */
export type AgendaEntry = { 
/**
 * What is talked about.
 */
topic: string, 
/**
 * For how many minutes.
 */
minutes: number, 
/**
 * Who leads.
 */
lead?: PersonId, 
/**
 * The questions it covers.
 */
questions: Array<QuestionId>, };

/**
 * The alignment of a table column.
 */
export type Align = "none" | "left" | "center" | "right";

/**
 * Another way, and why one might take it.
 */
export type Alternative = { 
/**
 * Where it leads.
 */
outcome: Outcome, 
/**
 * Why or when.
 */
why: string, };

/**
 * How many of the questions guidance answers.
 */
export type Answered = "none" | "some" | "all" | "unknown";

/**
 * A question that a document already answers, and how such a question is recognized.
 */
export type AnsweredQuestion = { 
/**
 * The question, in a few words.
 */
question: string, 
/**
 * What the document says about it, in our words.
 */
says: string, 
/**
 * How a question of this kind is recognized: each entry holds alternatives divided by `|`, and one of each entry must occur.
 */
when: Array<string>, 
/**
 * Words that show the question goes beyond the document.
 */
unless: Array<string>, 
/**
 * How well what it says is supported.
 */
confidence: Confidence, };

/**
 * What went wrong, for people and for programs.
 */
export type ApiError = { 
/**
 * What kind of failure it is.
 */
code: ErrorCode, 
/**
 * What could not be done, in the user's words.
 */
message: string, 
/**
 * What to do next; may be empty.
 */
hint: string, 
/**
 * The field of the request that is meant, if it is one.
 */
field?: string, 
/**
 * The versions that disagree, for a conflict.
 */
conflict?: Conflict, };

/**
 * What a topic is about. Grouping and numbering follow the discipline, not the area.
 */
export type Area = "cmc" | "nonclinical" | "clinical-trial-design" | "endpoints" | "safety-monitoring" | "ltfu" | "statistics" | "device-delivery" | "regulatory-strategy";

/**
 * An assay with its trigger and action.
 */
export type Assay = { 
/**
 * What is looked for.
 */
name: string, 
/**
 * Method and sample.
 */
method: string, 
/**
 * When.
 */
schedule: string, 
/**
 * Which result triggers the action.
 */
trigger: string, 
/**
 * What is done then.
 */
action: string, };

/**
 * Whether assays are developed.
 */
export type Assays = "none" | "partly" | "yes" | "unknown";

/**
 * An attribute of the product.
 */
export type AttributeRow = { 
/**
 * The attribute.
 */
attribute: string, 
/**
 * The assay.
 */
assay: string, 
/**
 * How far the assay is.
 */
status: string, 
/**
 * The limit with its unit, or that it is reported.
 */
limit: string, };

/**
 * Who a packet, a document or a plan is for.
 */
export type Audience = "fda" | "internal";

/**
 * Asks to go back to a copy of the store.
 */
export type BackupRestore = { 
/**
 * The copy, from the list of copies or a file that was saved.
 */
path: string, };

/**
 * Asks for a copy.
 */
export type BackupSave = { 
/**
 * The file to copy to.
 */
path: string, };

/**
 * A copy of the store.
 */
export type BackupView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its size in bytes.
 */
bytes: number, };

/**
 * What is asked of the bank. An empty query lists everything in file order.
 */
export type BankQuery = { 
/**
 * Words to look for; the last may be unfinished and any may be misspelled.
 */
text: string, 
/**
 * Only this area.
 */
area?: Area, 
/**
 * Only this discipline.
 */
discipline?: Discipline, 
/**
 * Only topics for this meeting; topics for both are always included, `both` means these alone.
 */
meeting?: MeetingFit, 
/**
 * Only topics that fit this kind of product; topics for all kinds are always included.
 */
modality?: Modality, };

/**
 * One step of the briefing story.
 */
export type Beat = { 
/**
 * Its id.
 */
id: BeatId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: BeatText, 
/**
 * What stays in the team.
 */
internal: BeatNotes, };

/**
 * What a beat should do at a meeting, for some kinds of products.
 */
export type BeatGuidance = { 
/**
 * Its id, unique in the library.
 */
id: string, 
/**
 * The beat it is about.
 */
job: BeatJob, 
/**
 * The meeting it is for.
 */
meeting: MeetingFit, 
/**
 * The kinds of product it is for; an entry for some kinds adds to the one for all.
 */
modalities: Array<ModalityMark>, 
/**
 * What the beat has to achieve.
 */
purpose: string, 
/**
 * What must be said.
 */
must_say: Array<string>, 
/**
 * What is better left out.
 */
leave_out: Array<string>, 
/**
 * How many words it usually takes; none in an entry that only adds to another.
 */
budget_words?: number, 
/**
 * A short text as it should not be.
 */
weak: string, 
/**
 * The same as it should be.
 */
strong: string, 
/**
 * What a reviewer will want to know after reading it.
 */
reviewer_questions: Array<string>, 
/**
 * How well it is supported.
 */
confidence: Confidence, };

/**
 * Asks what the beats of the story should do; what is not given does not narrow the list.
 */
export type BeatGuidanceList = { 
/**
 * The beat.
 */
job?: BeatJob, 
/**
 * The meeting.
 */
meeting?: MeetingFit, 
/**
 * The kind of product.
 */
modality?: Modality, };

/**
 * Identifies a beat of the story.
 */
export type BeatId = string;

/**
 * The job of a beat, in the default order.
 */
export type BeatJob = "ask" | "unmet_need" | "product" | "safety" | "manufacture" | "first_trial" | "follow_up" | "need_from_fda" | "other";

/**
 * What the team keeps about a beat for itself.
 */
export type BeatNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * How many words it may have; 0 for no limit.
 */
budget_words: number, };

/**
 * What a beat prints.
 */
export type BeatText = { 
/**
 * Its job in the story.
 */
job: BeatJob, 
/**
 * The heading printed for FDA.
 */
heading: string, 
/**
 * The text.
 */
body: string, 
/**
 * The claims it makes.
 */
claims: Array<ClaimId>, };

/**
 * A block.
 */
export type Block = { "type": "heading", 
/**
 * 1 to 6.
 */
level: number, 
/**
 * The text.
 */
inlines: Array<Inline>, } | { "type": "paragraph", 
/**
 * The text.
 */
inlines: Array<Inline>, } | { "type": "list", 
/**
 * The first number; `None` for bullets.
 */
start: number | null, 
/**
 * Whether the items stand without empty lines between them.
 */
tight: boolean, 
/**
 * The items.
 */
items: Array<ListItem>, } | { "type": "table", 
/**
 * One for each column.
 */
align: Array<Align>, 
/**
 * The cells of the first row.
 */
header: Array<Array<Inline>>, 
/**
 * The other rows, each a list of cells.
 */
rows: Array<Array<Array<Inline>>>, } | { "type": "quote", 
/**
 * What is quoted.
 */
blocks: Array<Block>, } | { "type": "code", 
/**
 * The word or words after the fence; may be empty.
 */
language: string, 
/**
 * The code, without the last line break.
 */
text: string, } | { "type": "rule" } | { "type": "footnote", 
/**
 * What the reference names.
 */
label: string, 
/**
 * The text.
 */
blocks: Array<Block>, } | { "type": "kept" } & Kept;

/**
 * What the team does with one answer.
 */
export type Branch = { 
/**
 * How likely it is.
 */
likelihood?: Likelihood, 
/**
 * How the team recognizes it.
 */
trigger: string, 
/**
 * Early warning signs.
 */
early_signs: Array<string>, 
/**
 * Evidence that helps.
 */
evidence: string, 
/**
 * What is done.
 */
action: string, 
/**
 * Who does it.
 */
owner: string, 
/**
 * What it costs.
 */
cost: string, 
/**
 * How many weeks it takes.
 */
weeks?: number, 
/**
 * By how many weeks the IND moves.
 */
ind_weeks?: number, 
/**
 * The reply in the room.
 */
reply?: Reply, };

/**
 * A limit on a number.
 */
export type Cap = { 
/**
 * The id, unique in the pack.
 */
id: string, 
/**
 * What is counted: `questions`, `topics`, `disciplines`, `pages` or `agenda_minutes`.
 */
counts: string, 
/**
 * The meeting kinds it holds for.
 */
meetings: Array<MeetingKind>, 
/**
 * The largest number that passes.
 */
limit: number, 
/**
 * How much exceeding it weighs.
 */
severity: Severity, 
/**
 * Whether it holds only when a written response is asked for.
 */
only_wro: boolean, 
/**
 * Whether sub-questions count.
 */
sub_questions_count: boolean, 
/**
 * Of a limit on pages: whether enclosures count. Without it no source says so.
 */
enclosures?: EnclosureReading, 
/**
 * The sentence shown.
 */
text: string, 
/**
 * On what it rests.
 */
cite: Cite, 
/**
 * When it holds.
 */
valid: Validity, };

/**
 * In which capacity a person attends.
 */
export type Capacity = "sponsor" | "consultant" | "interpreter" | "contractor" | "investigator" | "patient";

/**
 * How many plans of a kind a program may have.
 */
export type Cardinality = "per_program" | "per_question";

/**
 * A statement that may not be shown as an FDA requirement.
 */
export type Care = { 
/**
 * The classes it concerns; `*` for all.
 */
classes: Array<string>, 
/**
 * The statement.
 */
text: string, };

/**
 * How it changes.
 */
export type ChangeKind = "added" | "removed" | "changed";

/**
 * On what an entry rests.
 */
export type Cite = { 
/**
 * The id of the source.
 */
source: string, 
/**
 * The section or table; may be empty.
 */
section: string, 
/**
 * The date of what was read.
 */
date: string, 
/**
 * How sure the entry is.
 */
confidence: Confidence, 
/**
 * What else must be known; may be empty.
 */
note: string, };

/**
 * One assertion, with its maturity and its evidence.
 */
export type Claim = { 
/**
 * Its id.
 */
id: ClaimId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: ClaimText, 
/**
 * What stays in the team.
 */
internal: ClaimNotes, };

/**
 * Identifies a claim.
 */
export type ClaimId = string;

/**
 * What the team keeps about a claim for itself.
 */
export type ClaimNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * Whether a source changed since the claim was last read.
 */
stale: boolean, };

/**
 * What a claim says.
 */
export type ClaimText = { 
/**
 * The assertion.
 */
statement: string, 
/**
 * The value it states, if any.
 */
value: string, 
/**
 * Evidence for it.
 */
evidence: Array<EvidenceId>, };

/**
 * What a request for clarification may hold.
 */
export type Clarification = { 
/**
 * What it may follow.
 */
follows: Array<string>, 
/**
 * What may be asked.
 */
allowed: Array<string>, 
/**
 * What may not be asked.
 */
not_allowed: Array<string>, 
/**
 * How it is sent.
 */
how: Array<string>, 
/**
 * On what this rests.
 */
cite: Cite, };

/**
 * An answer that makes a product one of another class.
 */
export type ClassChange = { 
/**
 * The classes it changes; `*` for all.
 */
from: Array<string>, 
/**
 * The answer asked for.
 */
fact: RiskFact, 
/**
 * Its value.
 */
answer: string, 
/**
 * The class it becomes.
 */
to: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether a class that the user named stays as it is.
 */
only_derived: boolean, };

/**
 * What is known of a meeting's dates. One of `sent`, `received` and `wished` is given.
 */
export type ClockInput = { 
/**
 * The kind of meeting.
 */
meeting: MeetingKind, 
/**
 * The day on which the request is sent.
 */
sent?: string, 
/**
 * The day on which the request reached FDA.
 */
received?: string, 
/**
 * The day on which the meeting is wished; dates are then counted backward.
 */
wished?: string, 
/**
 * The format asked for or granted.
 */
format?: MeetingFormat, 
/**
 * The day of FDA's answer to the request.
 */
actual_fda_response?: string, 
/**
 * The day for which FDA scheduled the meeting, or on which it was held.
 */
actual_meeting?: string, 
/**
 * The day on which FDA's preliminary responses came.
 */
actual_preliminary_responses?: string, 
/**
 * The day on which the written response came.
 */
actual_wro?: string, 
/**
 * The day on which the minutes or the summary came.
 */
actual_minutes?: string, 
/**
 * The day on which FDA received the request for clarification.
 */
actual_clarification_received?: string, };

/**
 * Settings of the clock that no guidance gives.
 */
export type ClockSettings = { 
/**
 * Days between FDA's answer and the package date below which the gap is pointed out.
 */
short_gap_days: number, 
/**
 * The sentence about goals of FDA that fall on a closed day.
 */
goal_note: string, 
/**
 * The sentence about written responses that FDA gives instead of a meeting.
 */
written_response_note: string, 
/**
 * On what these rest.
 */
cite: Cite, };

/**
 * What the team keeps about readiness.
 */
export type CmcNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * Where we stand, topic by topic.
 */
topics: Array<ReadinessRow>, };

/**
 * How ready the product is for the meeting.
 */
export type CmcPlan = { 
/**
 * What may be printed for FDA.
 */
fda: CmcText, 
/**
 * What stays in the team.
 */
internal: CmcNotes, };

/**
 * What a CMC readiness plan prints.
 */
export type CmcText = { 
/**
 * From the steps of the mechanism to the assays that measure them.
 */
potency_matrix: Array<PotencyRow>, 
/**
 * Attributes with assay, status and limit.
 */
attributes: Array<AttributeRow>, };

/**
 * Asks for the table of commands.
 */
export type CommandList = Record<symbol, never>;

/**
 * A command.
 */
export type CommandView = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it does.
 */
doc: string, 
/**
 * What a query is made of.
 */
reads: Array<Topic>, 
/**
 * What a change makes stale.
 */
writes: Array<Topic>, };

/**
 * Command name to request and response; the names and types of the wire.
 */
export type Commands = { 
/**
 * Lists the programs of the store by name.
 */
program_list: [ProgramList, Array<ProgramSummary>], 
/**
 * Makes a program from a few facts, with its meeting and the usual beats.
 */
program_create: [ProgramCreate, ProgramSummary], 
/**
 * Returns everything a program holds.
 */
program_get: [ProgramRef, ProgramView], 
/**
 * Removes a program; it can be brought back.
 */
program_remove: [ProgramRef, ProgramSummary], 
/**
 * Brings back the program that was removed last.
 */
program_bring_back: [ProgramBringBack, ProgramSummary], 
/**
 * Imports a program from a file in the open form.
 */
program_import: [ProgramImport, ProgramSummary], 
/**
 * Writes a program in the open form.
 */
program_dump: [ProgramDump, ProgramDumped], 
/**
 * Searches everything a program holds.
 */
program_search: [ProgramSearch, Array<ProgramHit>], 
/**
 * Lists the example programs.
 */
sample_list: [SampleList, Array<Sample>], 
/**
 * Puts an example program into the store, as a copy of its own.
 */
sample_open: [SampleOpen, ProgramSummary], 
/**
 * Returns an empty thing with a new id; nothing is stored.
 */
record_blank: [RecordBlank, Thing], 
/**
 * Saves a thing, new or changed; a stale save merges or is a conflict.
 */
record_save: [RecordSave, RecordSaved], 
/**
 * Removes a thing.
 */
record_remove: [RecordRemove, RecordRemoved], 
/**
 * Moves a thing within its list.
 */
record_move: [RecordMove, RecordRemoved], 
/**
 * Lists every place that uses a thing.
 */
record_users: [RecordUsers, Array<Place>], 
/**
 * Returns the tree of a Markdown text, for the editor.
 */
text_read: [TextRead, Doc], 
/**
 * Returns the Markdown of a tree.
 */
text_write: [TextWrite, TextWritten], 
/**
 * Makes a figure of a picture file: PNG, JPEG or SVG.
 */
figure_import: [FigureImport, Figure], 
/**
 * Returns the picture of a figure, to be shown.
 */
figure_image_get: [FigureImageGet, FigureImage], 
/**
 * Checks a program and lists the findings, the heaviest first.
 */
finding_list: [FindingList, Array<Finding>], 
/**
 * Tells how ready a program is for the request, the package or the meeting day: dangers first, then the ledger.
 */
readiness_get: [ReadinessGet, Readiness], 
/**
 * Returns what each claim rests on and what uses it, and what has no support or no use.
 */
trace_get: [ProgramRef, Trace], 
/**
 * Sets a finding aside with a reason.
 */
finding_dismiss: [FindingDismiss, FindingDismissed], 
/**
 * Takes a dismissal back.
 */
finding_reopen: [FindingReopen, FindingDismissed], 
/**
 * Lists the rules with what each finds in a program, and which are switched off with their reasons.
 */
rule_list: [ProgramRef, Array<RuleState>], 
/**
 * Switches a rule off for a program, with a reason; stops stay.
 */
rule_switch_off: [RuleSwitchOff, RuleSwitched], 
/**
 * Switches a rule on again.
 */
rule_switch_on: [RuleSwitchOn, RuleSwitched], 
/**
 * Returns the dates of a program's meeting.
 */
clock_get: [MeetingOf, Array<Milestone>], 
/**
 * Computes the dates of a meeting from what is given.
 */
clock_compute: [ClockInput, Array<Milestone>], 
/**
 * Returns which meeting fits a program, with reasons.
 */
fit_get: [MeetingOf, FitOutcome], 
/**
 * Returns which meeting fits the facts given, with reasons.
 */
fit_compute: [FitFacts, FitOutcome], 
/**
 * Returns the follow-up frame for a program's answers.
 */
ltfu_get: [ProgramRef, FollowUpOutcome], 
/**
 * Returns the follow-up frame for the answers given.
 */
ltfu_compute: [FollowUpAnswers, FollowUpOutcome], 
/**
 * Searches the question bank; an empty text lists all.
 */
bank_search: [BankQuery, Array<TopicHit>], 
/**
 * Shows a topic with its placeholders filled from a program's facts, and which are left.
 */
topic_preview: [TopicPreview, Adopted], 
/**
 * Takes a topic over as a question with the first draft of its contingency plan.
 */
question_adopt: [QuestionAdopt, QuestionAdopted], 
/**
 * Makes a branch of an internal plan the disclosed alternative of its question, on record.
 */
question_promote: [QuestionPromote, RecordSaved], 
/**
 * Lists contingency scenarios of the library.
 */
scenario_list: [ScenarioList, Array<Scenario>], 
/**
 * Lists guidance documents with status, date, and what they answer.
 */
guidance_list: [GuidanceList, Array<Guidance>], 
/**
 * Lists what the beats of the story should do, with weak and strong examples.
 */
beat_guidance_list: [BeatGuidanceList, Array<BeatGuidance>], 
/**
 * Returns the rule pack in use: timelines, caps, required elements, sources, conflicts, open doubts.
 */
rule_pack_get: [KnowledgeGet, RulePack], 
/**
 * Returns the rules of long-term follow-up.
 */
follow_up_rules_get: [KnowledgeGet, FollowUpRules], 
/**
 * Returns what a kind of plan starts from: topics with what is enough, criteria with what to ask.
 */
plan_guidance_get: [PlanGuidanceGet, PlanGuidanceView], 
/**
 * Lists lessons that companies brought with their packs.
 */
lesson_list: [LessonList, Array<Lesson>], 
/**
 * Reads a pack of knowledge and shows what it would change, in each program too; nothing is stored.
 */
pack_preview: [PackOffer, PackPreview], 
/**
 * Accepts a pack that was previewed; another version of it, or another rules pack, is replaced.
 */
pack_accept: [PackAccept, PackView], 
/**
 * Lists the packs that were ever accepted, those in use first.
 */
pack_list: [PackList, Array<PackView>], 
/**
 * Takes a pack out of use, with a reason; what was adopted from it stays.
 */
pack_take_back: [PackTakeBack, PackView], 
/**
 * Looks at questions as they are typed or pasted: what was seen, why it matters, and a way out.
 */
lint_check: [LintCheck, Array<LintFinding>], 
/**
 * Takes a pasted text apart into draft questions.
 */
draft_split: [DraftSplit, Array<Draft>], 
/**
 * Sorts pasted draft questions: keep, merge, split, move, another office, answered; with a cut line, gaps and a clean table.
 */
triage_compute: [TriageInput, Triage], 
/**
 * Lists the kinds of plans with their audience and cardinality.
 */
plan_kinds: [PlanKinds, Array<PlanKindView>], 
/**
 * Lists a program's plans.
 */
plan_list: [ProgramRef, Array<Plan>], 
/**
 * Adds a plan of a kind with its starter rows.
 */
plan_add: [PlanAdd, Plan], 
/**
 * Returns what FDA's answers do to the date of the IND: best, likely, worst.
 */
ind_forecast_get: [ProgramRef, IndForecast], 
/**
 * Lists the kinds of packets.
 */
packet_list: [PacketList, Array<PacketView>], 
/**
 * Lists the presets of an export: for whom a copy is made, and what goes with that.
 */
preset_list: [PresetList, Array<Preset>], 
/**
 * Lists the places of running text in a packet.
 */
slot_list: [SlotList, Array<Slot>], 
/**
 * Tells how long a package is against the limits on its pages: counted in its last PDF, or estimated.
 */
packet_length_get: [PacketLengthGet, PacketLength], 
/**
 * Writes packets into a folder.
 */
packet_export: [PacketExport, Array<ExportReport>], 
/**
 * Looks into a PDF file, whoever made it, for what FDA asks of one: a row for each check.
 */
packet_preflight: [PacketPreflight, PdfChecked], 
/**
 * Writes the registers of a program for a spreadsheet into a folder.
 */
register_export: [RegisterExport, RegisterReport], 
/**
 * Lists the packets of a program that were made, the last first, with the rules and packs they were made with.
 */
packet_made_list: [ProgramRef, Array<PacketMade>], 
/**
 * Records that a reader has read an FDA copy from end to end.
 */
packet_sign_off: [PacketSignOff, PacketSigned], 
/**
 * Lists the house templates for Word that are kept, by name.
 */
template_list: [TemplateList, Array<TemplateView>], 
/**
 * Shows what a house template would do: its styles, paper, headers, fonts, and what is not taken over.
 */
template_preview: [TemplateOffer, TemplatePreview], 
/**
 * Keeps a copy of a house template for Word: a .docx or .dotx file.
 */
template_add: [TemplateAdd, TemplateView], 
/**
 * Removes a house template; packets that were made with it stay as they are.
 */
template_remove: [TemplateRef, TemplateView], 
/**
 * Lists which house template each kind of copy takes.
 */
template_choice_list: [TemplateChoiceList, Array<TemplateChoice>], 
/**
 * Chooses the house template of a kind of copy, or Briefing Room's own looks.
 */
template_choose: [TemplateChoose, TemplateChoice], 
/**
 * Reads a returned Word file: its comments and tracked changes become open points; no text is changed.
 */
review_read: [ReviewRead, ReviewReadReport], 
/**
 * Lists the points of reviewers with what was decided and the edits that are offered.
 */
review_list: [ProgramRef, Array<ReviewEntry>], 
/**
 * Decides about a point of a review; an offered edit is put into the text only when it is handed over.
 */
review_decide: [ReviewDecide, ReviewDecided], 
/**
 * Keeps a packet as it was sent; no undo takes that back.
 */
packet_freeze: [PacketFreeze, FrozenView], 
/**
 * Lists what was sent, and whether the program still says the same.
 */
frozen_list: [ProgramRef, Array<FrozenView>], 
/**
 * Marks what is new in a text written after the package was sent.
 */
guard_check: [GuardCheck, Array<GuardMark>], 
/**
 * Lists the operations of a program, the latest first.
 */
history_list: [HistoryList, Array<OperationView>], 
/**
 * Takes the last operation back.
 */
history_undo: [HistoryUndo, HistoryMoved], 
/**
 * Makes the operation that was taken back last again.
 */
history_redo: [ProgramRef, HistoryMoved], 
/**
 * Names the present state so that it can be found and gone back to.
 */
restore_point_save: [RestorePointSave, RestorePointView], 
/**
 * Lists the named states.
 */
restore_point_list: [ProgramRef, Array<RestorePointView>], 
/**
 * Goes back to a named state, as one operation that can be undone.
 */
restore_point_go: [RestorePointGo, HistoryMoved], 
/**
 * Compares two states field by field and word by word.
 */
history_compare: [HistoryCompare, Array<Difference>], 
/**
 * Tells where the store is, how it is backed up, and which rules are in use.
 */
store_get: [StoreGet, StoreView], 
/**
 * Copies the store now.
 */
backup_save: [BackupSave, BackupView], 
/**
 * Puts a copy in the place of the store; the present store is copied first.
 */
backup_restore: [BackupRestore, BackupView], 
/**
 * Lists the commands of this table.
 */
command_list: [CommandList, Array<CommandView>], };

/**
 * How complex the issue is.
 */
export type Complexity = "ordinary" | "high" | "unknown";

/**
 * How well a statement is supported, strongest first.
 */
export type Confidence = "read" | "secondary" | "unverified" | "judgment";

/**
 * The three versions of a field that two writers changed.
 */
export type Conflict = { 
/**
 * The fields both changed.
 */
paths: Array<string>, 
/**
 * The thing as both found it.
 */
base: unknown, 
/**
 * The thing as it was to be saved.
 */
mine: unknown, 
/**
 * The thing as it is in the store.
 */
theirs: unknown, };

/**
 * A decision, the regulatory constraint it meets, and the technology that answers it.
 */
export type Constraint = { 
/**
 * Its id.
 */
id: ConstraintId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * The entry.
 */
internal: ConstraintNotes, };

/**
 * Identifies an entry of the constraint log.
 */
export type ConstraintId = string;

/**
 * What an entry of the constraint log says.
 */
export type ConstraintNotes = { 
/**
 * What was decided.
 */
decision: string, 
/**
 * The regulatory constraint it meets.
 */
constraint: string, 
/**
 * The technology or process that answers it.
 */
answer: string, 
/**
 * The guidance it rests on.
 */
guidance: string, 
/**
 * Who owns it.
 */
owner: string, 
/**
 * When it was decided.
 */
decided?: string, };

/**
 * What a contingency plan says.
 */
export type ContingencyNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * The concern behind the question.
 */
concern: string, 
/**
 * How much is at stake, 1 most; for the ranking of exposures.
 */
exposure?: number, 
/**
 * What FDA is likely to write.
 */
likely_wording: string, 
/**
 * The least that is acceptable, agreed before the meeting.
 */
least_acceptable: string, 
/**
 * Who decides in the room.
 */
decides: string, 
/**
 * What is decided now, before the meeting.
 */
decide_now: string, 
/**
 * FDA agrees.
 */
agree: Branch, 
/**
 * FDA agrees with conditions.
 */
agree_with_conditions: Branch, 
/**
 * FDA disagrees.
 */
disagree: Branch, 
/**
 * FDA does not answer.
 */
no_answer: Branch, };

/**
 * What the team does with each answer FDA may give.
 */
export type ContingencyPlan = { 
/**
 * The plan.
 */
internal: ContingencyNotes, };

/**
 * What happens to follow-up if the sponsor stops.
 */
export type Continuity = { 
/**
 * Who takes over the records and the contact.
 */
custodian: string, 
/**
 * Where the money comes from.
 */
funding: string, 
/**
 * What happens to data and samples.
 */
records: string, 
/**
 * The rest.
 */
text: string, };

/**
 * A band of cost, a planning estimate of ours.
 */
export type Cost = "low" | "medium" | "high" | "very_high";

/**
 * A whole number, or `unknown`.
 */
export type Count = number | Unknown;

/**
 * A date that a pack would change: the day to plan for.
 */
export type DateChange = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * How the meeting is called.
 */
meeting_label: string, 
/**
 * The step.
 */
milestone: MilestoneId, 
/**
 * Its name.
 */
label: string, 
/**
 * The day with the rules in use; none when there is no such date.
 */
before?: string, 
/**
 * The day with the pack; none when there would be no such date.
 */
after?: string, };

/**
 * The day that one of several readings gives.
 */
export type DatedReading = { 
/**
 * The name of the reading.
 */
label: string, 
/**
 * The day it gives.
 */
date: string, };

/**
 * A weekday as the pack names it.
 */
export type DayOfWeek = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * An entry of the timeline.
 */
export type Deadline = { 
/**
 * The id, unique in the pack.
 */
id: string, 
/**
 * The meeting kinds it holds for.
 */
meetings: Array<MeetingKind>, 
/**
 * The step it dates.
 */
milestone: MilestoneId, 
/**
 * Whether it holds for meetings, written responses or both.
 */
branch: DeadlineBranch, 
/**
 * A name for the step that differs from the usual one; empty for the usual one.
 */
label: string, 
/**
 * Who owes it.
 */
actor: Actor, 
/**
 * How many units; 0 means together with the step counted from.
 */
amount: number, 
/**
 * What is counted.
 */
unit: Unit, 
/**
 * Which way is counted.
 */
direction: Direction, 
/**
 * The step counted from.
 */
from: MilestoneId, 
/**
 * Where the planning day goes when the nominal day is no working day.
 */
roll: Roll, 
/**
 * The rule in words.
 */
rule: string, 
/**
 * The name of this reading where sources differ; empty when they agree.
 */
reading: string, 
/**
 * A day before which it is not due when FDA schedules earlier than its goal.
 */
floor: Floor | null, 
/**
 * On what it rests.
 */
cite: Cite, 
/**
 * When it holds.
 */
valid: Validity, };

/**
 * Whether the entry holds for a meeting, for a written response, or for both.
 */
export type DeadlineBranch = "both" | "meeting" | "wro";

/**
 * What the team decided about a point.
 */
export type Decision = "open" | "accept" | "reject";

/**
 * A kind of delayed event and how it is captured.
 */
export type DelayedEvent = { 
/**
 * The category.
 */
category: string, 
/**
 * What counts as one and what is recorded.
 */
capture: string, 
/**
 * When it is reported at once.
 */
expedite: string, };

/**
 * A category of delayed events.
 */
export type DelayedEventRule = { 
/**
 * The category.
 */
category: string, 
/**
 * What is recorded.
 */
capture: string, 
/**
 * When it is reported at once; may be empty.
 */
expedite: string, 
/**
 * How sure it is.
 */
confidence: Confidence, 
/**
 * What is mixed in it; may be empty.
 */
note: string, };

/**
 * A designation such as orphan or RMAT.
 */
export type Designation = { 
/**
 * Its name.
 */
name: string, 
/**
 * Held, requested, planned.
 */
status: string, 
/**
 * Since when.
 */
date?: string, };

/**
 * An additional way to detect delayed events.
 */
export type DetectionMethod = { 
/**
 * Its name.
 */
method: string, 
/**
 * What it is used for.
 */
use: string, 
/**
 * Strengths.
 */
strengths: string, 
/**
 * Limits.
 */
limits: string, 
/**
 * How sure it is.
 */
confidence: Confidence, 
/**
 * What of it was read; may be empty.
 */
note: string, };

/**
 * What differs in one field.
 */
export type Difference = { 
/**
 * The kind of the thing.
 */
kind: ThingKind, 
/**
 * Its id.
 */
id: string, 
/**
 * How it is called.
 */
label: string, 
/**
 * The field; empty when the whole thing was added, removed or moved.
 */
path: string, 
/**
 * What happened: added, removed, changed, moved.
 */
change: string, 
/**
 * Word by word.
 */
words: Array<WordChange>, };

/**
 * Which way is counted.
 */
export type Direction = "after" | "before";

/**
 * A discipline of FDA's review team, in the order in which FDA usually lists them.
 */
export type Discipline = "cmc" | "pharm-tox" | "clinical" | "statistical" | "device" | "regulatory";

/**
 * A finding that was read and set aside, with the reason.
 */
export type Dismissal = { 
/**
 * Its id.
 */
id: DismissalId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * The dismissal.
 */
internal: DismissalNotes, };

/**
 * Identifies the dismissal of a finding.
 */
export type DismissalId = string;

/**
 * What a dismissal says.
 */
export type DismissalNotes = { 
/**
 * The stable id of the finding.
 */
finding: string, 
/**
 * Why it is set aside. Kept, printed in the readiness report, never in an FDA file.
 */
reason: string, 
/**
 * Who decided.
 */
who: string, 
/**
 * When.
 */
on?: string, };

/**
 * A read Markdown text.
 */
export type Doc = { 
/**
 * The blocks at the top, in order.
 */
blocks: Array<Top>, };

/**
 * A row of the dose bridge: one animal dose set against the human dose in one metric.
 */
export type DoseBridgeRow = { 
/**
 * Its id.
 */
id: DoseBridgeRowId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: DoseBridgeText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a row of the dose bridge.
 */
export type DoseBridgeRowId = string;

/**
 * What a row of the dose bridge says.
 */
export type DoseBridgeText = { 
/**
 * The metric: per kilogram, per gram of brain, per eye, total cells.
 */
metric: string, 
/**
 * The study.
 */
study?: EvidenceId, 
/**
 * Species or model.
 */
model: string, 
/**
 * The animal dose as given.
 */
animal_dose: string, 
/**
 * The lot that was given.
 */
lot?: LotId, 
/**
 * The method by which that dose was measured.
 */
animal_method: string, 
/**
 * The animal dose corrected to the method of the clinical lot.
 */
animal_dose_corrected: string, 
/**
 * The human dose it is compared with.
 */
human_dose: string, 
/**
 * The method by which the human dose will be measured.
 */
human_method: string, 
/**
 * The margin: corrected animal dose over human dose.
 */
margin: string, 
/**
 * What the animal dose showed: no adverse effect, active, toxic.
 */
finding: string, };

/**
 * What a person still has to check.
 */
export type Doubt = { 
/**
 * The id, unique in the pack.
 */
id: string, 
/**
 * What is to be checked.
 */
text: string, };

/**
 * A question as the linter takes it: the words, and as much of what stands beside them as is known.
 */
export type Draft = { 
/**
 * How the question is called; its number when blank.
 */
id: string, 
/**
 * The question, in Markdown or plain text.
 */
text: string, 
/**
 * The discipline that answers it.
 */
discipline?: Discipline, 
/**
 * The sponsor's position.
 */
position?: string, 
/**
 * Why; when it is not given, reasons inside the position count.
 */
justification?: string, 
/**
 * Context and purpose.
 */
context?: string, 
/**
 * Where the evidence stands: a section, table or study.
 */
evidence_pointer?: string, 
/**
 * Rank for the agenda, 1 first.
 */
rank?: number, 
/**
 * Parts of the question.
 */
sub_questions: Array<string>, 
/**
 * The wording as it stood in the meeting request.
 */
text_in_request?: string, 
/**
 * Why the wording changed since the request.
 */
change_note?: string, };

/**
 * Asks to take a pasted text apart.
 */
export type DraftSplit = { 
/**
 * The text as it was pasted.
 */
text: string, };

/**
 * A branch of a node.
 */
export type Edge = { 
/**
 * Where it leads.
 */
to: EdgeTarget, 
/**
 * The same in words.
 */
text: string, 
/**
 * How sure it is.
 */
confidence: Confidence, };

/**
 * Where a branch of a node leads.
 */
export type EdgeTarget = "Q2" | "Q3" | "Q4" | "Q5" | "needed" | "low_risk";

/**
 * What a document must contain.
 */
export type Element = { 
/**
 * The id, unique in the pack.
 */
id: string, 
/**
 * Which document.
 */
document: ElementDocument, 
/**
 * The meeting kinds it holds for.
 */
meetings: Array<MeetingKind>, 
/**
 * The key by which the check finds it in a program.
 */
field: string, 
/**
 * How firmly it is asked for.
 */
level: ElementLevel, 
/**
 * How much its absence weighs.
 */
severity: Severity, 
/**
 * Its name.
 */
label: string, 
/**
 * What it should say.
 */
detail: string, 
/**
 * On what it rests.
 */
cite: Cite, 
/**
 * When it holds.
 */
valid: Validity, };

/**
 * Which document an element belongs to.
 */
export type ElementDocument = "request" | "package";

/**
 * How firmly an element is asked for.
 */
export type ElementLevel = "must" | "should" | "if_applicable";

/**
 * A document that goes with a packet.
 */
export type Enclosure = { 
/**
 * Its id.
 */
id: EnclosureId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: EnclosureText, 
/**
 * What stays in the team.
 */
internal: EnclosureNotes, };

/**
 * Identifies an enclosure.
 */
export type EnclosureId = string;

/**
 * What the team keeps about an enclosure for itself.
 */
export type EnclosureNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * Whether and why the copy may be shared with FDA.
 */
right_to_share: string, };

/**
 * How a limit on pages reads for enclosures, and on what that rests.
 */
export type EnclosureReading = { 
/**
 * Whether they count.
 */
count: EnclosuresCount, 
/**
 * How sure that is.
 */
confidence: Confidence, 
/**
 * Why, as one sentence that is shown.
 */
why: string, };

/**
 * What is said of an enclosure in FDA documents.
 */
export type EnclosureText = { 
/**
 * Title.
 */
title: string, 
/**
 * Version or date.
 */
version: string, 
/**
 * Pages; 0 when unknown.
 */
pages: number, 
/**
 * The evidence it is a copy of.
 */
evidence?: EvidenceId, };

/**
 * Whether enclosures count against a limit on pages.
 */
export type EnclosuresCount = "out" | "in" | "unsaid";

/**
 * What kind of failure it is. A code exists only where the window or the command line acts differently.
 */
export type ErrorCode = "invalid_input" | "not_found" | "conflict" | "refused" | "unavailable" | "canceled" | "internal";

/**
 * Something the windows want to hear of.
 */
export type Event = { "event": "job" } & JobEvent | { "event": "changed", 
/**
 * The topics.
 */
topics: Array<Topic>, };

/**
 * The word that stands for every kind of product.
 */
export type EveryModality = "all";

/**
 * A source: a report, a publication, an assay record, a dataset, an opinion.
 */
export type Evidence = { 
/**
 * Its id.
 */
id: EvidenceId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: EvidenceText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a piece of evidence.
 */
export type EvidenceId = string;

/**
 * What kind of source it is.
 */
export type EvidenceKind = "nonclinical_study" | "clinical_study" | "publication" | "assay_record" | "dataset" | "expert_opinion";

/**
 * What is said of a source in FDA documents.
 */
export type EvidenceText = { 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * Short name used in text, for example `Study BB-301-P04`.
 */
title: string, 
/**
 * Full citation.
 */
citation: string, 
/**
 * Page, table or figure that is meant.
 */
locator: string, 
/**
 * How mature it is.
 */
maturity: Maturity, 
/**
 * When it was finished or published.
 */
date?: string, 
/**
 * For a nonclinical study: system or species.
 */
model: string, 
/**
 * For a study: design, groups, number of animals, duration.
 */
design: string, 
/**
 * For a study: whether under good laboratory practice.
 */
glp: string, 
/**
 * The main result, with numbers.
 */
result: string, 
/**
 * The lots it used.
 */
lots: Array<LotId>, 
/**
 * Whether a copy is enclosed.
 */
enclosed: boolean, 
/**
 * Pages of the enclosed copy; 0 when unknown.
 */
pages: number, };

/**
 * A packet that was written.
 */
export type ExportReport = { 
/**
 * The packet.
 */
packet: PacketKind, 
/**
 * Its title.
 */
title: string, 
/**
 * Who it is for.
 */
audience: Audience, 
/**
 * Its folder.
 */
folder: string, 
/**
 * The fingerprint of its content.
 */
fingerprint: string, 
/**
 * Its Markdown documents; none when it was not written as Markdown.
 */
documents: Array<ExportedDocument>, 
/**
 * Its other files: Word and PDF first, then tables for a spreadsheet. Figures are not listed.
 */
files: Array<ExportedFile>, 
/**
 * The house template that gave its Word file the looks; none for Briefing Room's own looks, and without a Word file.
 */
template?: string, 
/**
 * How long it is against the limits on its pages; none for other packets than packages, and without a PDF.
 */
length?: PackageLength, 
/**
 * How many internal passages were looked for in it; 0 for internal packets.
 */
passages_searched: number, };

/**
 * A document that was written.
 */
export type ExportedDocument = { 
/**
 * Its path below the folder.
 */
path: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its words.
 */
words: number, 
/**
 * Its size in bytes.
 */
bytes: number, };

/**
 * A file that was written beside the Markdown documents.
 */
export type ExportedFile = { 
/**
 * Its path below the folder.
 */
path: string, 
/**
 * Its format; none for what lies beside the documents, such as a register.
 */
format?: Format, 
/**
 * Its pages; none for a file without pages.
 */
pages?: number, 
/**
 * Whether the pages are estimated, as those of a Word file are until Word counts them.
 */
estimated: boolean, 
/**
 * Whether a PDF has its footnotes at the end of each document and no links in its text, because it could not be set otherwise.
 */
plain: boolean, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * What was found when a PDF was looked into, in the order of the checks; none for other files. A row that fails blocks nothing.
 */
checks: Array<PreflightRow>, };

/**
 * A named value with its unit.
 */
export type Fact = { 
/**
 * Its id.
 */
id: FactId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: FactText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a key fact.
 */
export type FactId = string;

/**
 * What a fact says.
 */
export type FactText = { 
/**
 * The name under which people know it, for example `Starting dose`.
 */
name: string, 
/**
 * The key that question topics use as a placeholder, for example `starting_dose`; may be empty.
 */
key: string, 
/**
 * The value as it is printed, in Markdown so that `10<sup>13</sup>` stays.
 */
value: string, 
/**
 * The unit, for example `vg/kg`; empty for a pure number.
 */
unit: string, 
/**
 * Where the value comes from.
 */
basis: string, 
/**
 * Evidence for it.
 */
evidence: Array<EvidenceId>, };

/**
 * What holds while the class is not known but follow-up is.
 */
export type Fallback = { 
/**
 * Years.
 */
default_years: number, 
/**
 * Visit templates.
 */
templates: Array<string>, 
/**
 * How sure that is.
 */
confidence: Confidence, };

/**
 * An FDA discipline that is asked to attend, and why.
 */
export type FdaDiscipline = { 
/**
 * The discipline.
 */
discipline: Discipline, 
/**
 * Why it is needed.
 */
reason: string, };

/**
 * A figure: an image addressed by its hash, with its caption.
 */
export type Figure = { 
/**
 * Its id.
 */
id: FigureId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * Who may see it; an internal figure never enters an FDA packet.
 */
audience: Audience, 
/**
 * Caption, image and alternative text.
 */
fda: FigureText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a figure.
 */
export type FigureId = string;

/**
 * The picture of a figure; an SVG figure carries its own source and has none here.
 */
export type FigureImage = { 
/**
 * `image/png` or `image/jpeg`.
 */
media_type: string, 
/**
 * The bytes in Base64.
 */
base64: string, };

/**
 * Asks for the picture of a figure.
 */
export type FigureImageGet = { 
/**
 * The SHA-256 of the bytes, from the figure.
 */
hash: string, };

/**
 * Asks to make a figure of a picture file.
 */
export type FigureImport = { 
/**
 * The program.
 */
program: string, 
/**
 * The file: PNG, JPEG or SVG, whatever its name ends with.
 */
path: string, 
/**
 * The caption.
 */
caption: string, 
/**
 * The text for readers who do not see it.
 */
alt: string, 
/**
 * Where the picture comes from.
 */
source: string, 
/**
 * Who may see it.
 */
audience: Audience, };

/**
 * What is printed of a figure.
 */
export type FigureText = { 
/**
 * Caption.
 */
caption: string, 
/**
 * Alternative text for readers who do not see it.
 */
alt: string, 
/**
 * Where the picture comes from.
 */
source: string, 
/**
 * The kind of image.
 */
media: Media, 
/**
 * SHA-256 of the bytes, in lower-case hexadecimal; empty when no image is there yet.
 */
hash: string, 
/**
 * The source of an SVG figure, sanitized on saving; empty for other kinds, whose bytes the store keeps by hash.
 */
svg: string, };

/**
 * Whether a named person has compared the pack with the final guidance.
 */
export type FinalGuidance = { 
/**
 * The sentence printed with every date and cap until then.
 */
note: string, 
/**
 * Who compared it; empty until then.
 */
checked_by: string, 
/**
 * When it was compared.
 */
checked_on: string | null, };

/**
 * Something a reader at FDA, or the team, would stumble over.
 */
export type Finding = { 
/**
 * Stays the same as long as rule and place are the same.
 */
id: string, 
/**
 * The rule, `noun.problem`.
 */
rule: string, 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * One plain sentence.
 */
sentence: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * Where the rule comes from; none when it is our own judgment.
 */
source?: FindingSource, 
/**
 * The place.
 */
place: Place, 
/**
 * The way out.
 */
fix: string, 
/**
 * The reason it was dismissed with; none while it is open.
 */
dismissed?: string, };

/**
 * A finding that a pack would bring or take.
 */
export type FindingChange = { 
/**
 * The rule.
 */
rule: string, 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * What it says.
 */
sentence: string, 
/**
 * Where.
 */
place: string, };

/**
 * Asks to set a finding aside.
 */
export type FindingDismiss = { 
/**
 * The program.
 */
program: string, 
/**
 * The finding's id.
 */
finding: string, 
/**
 * Why; it is kept and printed in the readiness report.
 */
reason: string, };

/**
 * A finding that was set aside or taken up again.
 */
export type FindingDismissed = { 
/**
 * The finding's id.
 */
finding: string, };

/**
 * Asks for a check.
 */
export type FindingList = { 
/**
 * The program.
 */
program: string, 
/**
 * The meeting that is prepared; none for the next one.
 */
meeting?: MeetingId, };

/**
 * Asks to take a dismissal back.
 */
export type FindingReopen = { 
/**
 * The program.
 */
program: string, 
/**
 * The finding's id.
 */
finding: string, };

/**
 * Where a rule comes from.
 */
export type FindingSource = { 
/**
 * The source's id in the rule pack.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The section.
 */
section: string, 
/**
 * Its date.
 */
date: string, 
/**
 * How sure it is.
 */
confidence: Confidence, };

/**
 * What is known of a program when a meeting is chosen. An absent fact is unknown.
 */
export type FitFacts = { 
/**
 * Whether the product to be studied is chosen.
 */
product_chosen: YesNo, 
/**
 * How far the proof of concept is.
 */
proof_of_concept: ProofOfConcept, 
/**
 * How far the manufacturing process is.
 */
manufacturing_process: Manufacturing, 
/**
 * Whether assays are developed.
 */
assays_developed: Assays, 
/**
 * Whether preliminary release criteria are set.
 */
preliminary_release_criteria: YesNo, 
/**
 * How far the definitive toxicology is.
 */
definitive_tox: Toxicology, 
/**
 * Whether an INTERACT meeting was held.
 */
prior_interact: PriorInteract, 
/**
 * Whether a pre-IND meeting was held.
 */
prior_pre_ind: PriorPreInd, 
/**
 * Whether there is an IND.
 */
ind_status: IndStatus, 
/**
 * How novel the questions are.
 */
novelty: Novelty, 
/**
 * How many of the questions guidance answers.
 */
answered_by_guidance: Answered, 
/**
 * Questions, sub-questions counted.
 */
question_count: Count, 
/**
 * Topics.
 */
topic_count: Count, 
/**
 * Disciplines.
 */
discipline_count: Count, 
/**
 * Type D requests of the last months.
 */
recent_type_d_requests: Count, 
/**
 * Whether the meeting is about the use of a new surrogate endpoint.
 */
new_surrogate_endpoint: YesNo, 
/**
 * How complex the issue is.
 */
issue_complexity: Complexity, 
/**
 * Which format the sponsor would like.
 */
format_wish: FormatWish, 
/**
 * Why a live discussion is needed; goes into the request as it stands.
 */
live_discussion_reason: string, 
/**
 * Which meeting the sponsor would like.
 */
sponsor_wish: SponsorWish, };

/**
 * Limits that the rules compare with.
 */
export type FitLimits = { 
/**
 * Questions in all, sub-questions counted.
 */
questions: number, 
/**
 * Questions of a Type D meeting.
 */
type_d_questions: number, 
/**
 * Topics of a Type D meeting.
 */
type_d_topics: number, 
/**
 * Disciplines of a Type D meeting.
 */
type_d_disciplines: number, 
/**
 * Recent Type D requests from which another one is one too many; judgment.
 */
type_d_recent: number, };

/**
 * The outcome with everything that explains it.
 */
export type FitOutcome = { 
/**
 * What the facts lead to.
 */
outcome: Outcome, 
/**
 * Why.
 */
reasons: Array<Reason>, 
/**
 * What speaks against what the sponsor wishes; empty when the wish is met or there is none.
 */
against_wish: Array<Reason>, 
/**
 * Other ways.
 */
alternatives: Array<Alternative>, 
/**
 * The paragraph of the request that explains why a conversation is needed; empty when no request is made.
 */
paragraph: string, };

/**
 * A rule of meeting fit.
 */
export type FitRule = { 
/**
 * Which rule.
 */
id: FitRuleId, 
/**
 * The rule in words.
 */
rule: string, 
/**
 * On what it rests.
 */
cite: Cite, };

/**
 * The rules that meeting fit asks for; every pack has each of them once.
 */
export type FitRuleId = "interact_product" | "interact_proof_of_concept" | "interact_toxicology" | "interact_settled" | "interact_after" | "interact_once" | "interact_novel" | "pre_ind_manufacturing" | "pre_ind_nonclinical" | "pre_ind_once" | "pre_ind_before_ind" | "type_d_narrow" | "type_d_repeated" | "type_d_under_pre_ind" | "type_c_rest" | "type_c_surrogate" | "type_a_stalled" | "wro_same_goal" | "wro_count" | "live_reason" | "question_count" | "guidance_answers" | "premature" | "amendment_first" | "clarification_only" | "other_channel_technology";

/**
 * A day before which a step is not due, for meetings that FDA schedules earlier than its goal.
 */
export type Floor = { 
/**
 * Calendar days after the step.
 */
days: number, 
/**
 * The step counted from.
 */
after: MilestoneId, 
/**
 * On what it rests.
 */
cite: Cite, };

/**
 * The answers about a product's risk. An absent one is unknown.
 */
export type FollowUpAnswers = { 
/**
 * Whether genome-editing technology is used.
 */
genome_editing: YesNoUncertain, 
/**
 * Whether the vector is used only ex vivo.
 */
ex_vivo_only: YesNoAnswer, 
/**
 * Whether preclinical results show persistence.
 */
persistence_shown: Persistence, 
/**
 * Whether vector sequences integrate or the genome is otherwise altered.
 */
integrates_or_alters_genome: YesNoAnswer, 
/**
 * Whether latency and reactivation are possible.
 */
latency_reactivation: YesNoUncertain, 
/**
 * Whether the product is genetically modified.
 */
genetically_modified: Transient, 
/**
 * The product class, when the user names it; an id of the rules. Empty or `unknown` when not.
 */
product_class: string, 
/**
 * The vector or cell from which the class is derived; an id of the rules. Empty or `unknown` when not known.
 */
vector_or_cell: string, 
/**
 * Whether cells come from a donor.
 */
allogeneic: YesNoAnswer, 
/**
 * Whether the product can replicate.
 */
replication_competent: YesNoAnswer, 
/**
 * Whether infants or children are treated.
 */
pediatric: YesNoAnswer, 
/**
 * Whether the transgene is a growth factor.
 */
growth_factor: YesNoAnswer, 
/**
 * Whether the product reaches the central nervous system.
 */
cns: YesNoAnswer, 
/**
 * Whether the systemic dose is very high.
 */
high_systemic_dose: YesNoAnswer, 
/**
 * Whether the target tissue divides.
 */
dividing_tissue: YesNoAnswer, };

/**
 * The frame of a follow-up plan.
 */
export type FollowUpOutcome = { 
/**
 * The id of the product class; none while it is not known.
 */
class: string | null, 
/**
 * How the class was found.
 */
class_reason: string, 
/**
 * The decision path, node by node.
 */
decision_path: Array<PathStep>, 
/**
 * Whether follow-up is needed.
 */
needed: Needed, 
/**
 * For how many years.
 */
years: Years, 
/**
 * On what need and years rest.
 */
basis: string, 
/**
 * How sure they are.
 */
confidence: Confidence, 
/**
 * The schedule to start from.
 */
visits: Array<VisitTemplate>, 
/**
 * What is watched for.
 */
monitoring: Array<Monitoring>, 
/**
 * Statements that may not be shown as FDA requirements.
 */
say_with_care: Array<string>, };

/**
 * All rules of follow-up.
 */
export type FollowUpRules = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their title.
 */
title: string, 
/**
 * Their version.
 */
version: string, 
/**
 * The day on which they were compiled.
 */
date: string, 
/**
 * The sentences the engine prints.
 */
wording: Wording, 
/**
 * What holds while the class is not known.
 */
fallback: Fallback, 
/**
 * The decision path, in order.
 */
nodes: Array<Node>, 
/**
 * The product classes.
 */
classes: Array<ProductClass>, 
/**
 * Answers that change the class; the first that fits decides.
 */
class_changes: Array<ClassChange>, 
/**
 * Vectors and cells to choose from.
 */
vector_or_cell: Array<VectorOrCell>, 
/**
 * Visit schedules.
 */
visits: Array<VisitTemplate>, 
/**
 * Delayed events.
 */
delayed_events: Array<DelayedEventRule>, 
/**
 * Integration sites and clonality.
 */
clonality: Array<TopicRule>, 
/**
 * Replication-competent virus.
 */
rcr: Array<TopicRule>, 
/**
 * What raises or adds to follow-up.
 */
modifiers: Array<Modifier>, 
/**
 * Additional methods of detection.
 */
methods: Array<DetectionMethod>, 
/**
 * How participants are kept.
 */
retention: Array<Point>, 
/**
 * What consent says.
 */
consent: Array<Point>, 
/**
 * Safety and annual reporting.
 */
reporting: Array<Point>, 
/**
 * What happens if the sponsor stops.
 */
sponsor_stops: Array<Point>, 
/**
 * What may not be shown as an FDA requirement.
 */
care: Array<Care>, };

/**
 * The two spellings of the form.
 */
export type FormFormat = "json" | "toml";

/**
 * A format in which a packet is written.
 */
export type Format = "md" | "docx" | "pdf";

/**
 * Which format the sponsor would like.
 */
export type FormatWish = "none" | "live" | "wro" | "unknown";

/**
 * A package as it was sent.
 */
export type FrozenView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The packet.
 */
packet: string, 
/**
 * The day it was sent.
 */
sent_on: string, 
/**
 * When it was frozen.
 */
frozen_at: string, 
/**
 * Who froze it.
 */
who: string, 
/**
 * The fingerprint of its content.
 */
fingerprint: string, 
/**
 * What it was checked with.
 */
knowledge: string, 
/**
 * How many documents it has.
 */
documents: number, 
/**
 * Whether the program still says what was sent.
 */
unchanged: boolean, };

/**
 * Something nobody asks about that has brought holds before.
 */
export type Gap = { 
/**
 * The id of the cause.
 */
id: string, 
/**
 * What is missing.
 */
title: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * What to do.
 */
fix: string, 
/**
 * Bank topics that would close it.
 */
topics: Array<string>, 
/**
 * How well it is supported.
 */
confidence: Confidence, };

/**
 * Asks to hold a text against what was sent.
 */
export type GuardCheck = { 
/**
 * The program.
 */
program: string, 
/**
 * The text; without it the replies of the contingency plans.
 */
text?: string, 
/**
 * The packages to hold it against, by id; all that were sent when empty.
 */
frozen: Array<string>, 
/**
 * The question numbers of FDA's letter, when they are known.
 */
numbers: Array<string>, };

/**
 * Something new in a text.
 */
export type GuardMark = { 
/**
 * Stays the same as long as the same words are new; a dismissal names it.
 */
id: string, 
/**
 * The linter's rule, `Q40` or `Q41`.
 */
rule: string, 
/**
 * What is new.
 */
novelty: NewThing, 
/**
 * The words.
 */
seen: string, 
/**
 * The sentence or row they stand in.
 */
sentence: string, 
/**
 * The line of the text, from 1.
 */
line: number, 
/**
 * Why it matters.
 */
why: string, 
/**
 * The way out.
 */
fix: string, 
/**
 * Where the rule comes from.
 */
source: FindingSource, 
/**
 * The reason it was set aside with.
 */
dismissed?: string, };

/**
 * A guidance document, rule or page.
 */
export type Guidance = { 
/**
 * Its id, unique in the library.
 */
id: string, 
/**
 * Its official title.
 */
title: string, 
/**
 * Who issued it.
 */
center: string, 
/**
 * Final, draft, regulation, web page.
 */
status: string, 
/**
 * Year, month or day of issue as far as known; may be empty.
 */
date: string, 
/**
 * What it is about.
 */
topic: string, 
/**
 * Questions it already answers, so that they need not be asked.
 */
answers: Array<AnsweredQuestion>, 
/**
 * Docket or other reference; empty when not confirmed.
 */
docket: string, 
/**
 * How well the record is supported.
 */
confidence: Confidence, 
/**
 * What was read and what was not.
 */
note?: string, };

/**
 * Asks for guidance documents.
 */
export type GuidanceList = { 
/**
 * Words that must all occur.
 */
text: string, };

/**
 * Asks to compare two states.
 */
export type HistoryCompare = { 
/**
 * The program.
 */
program: string, 
/**
 * The earlier state: a restore point's name or number, an operation's number, or `start`.
 */
from: string, 
/**
 * The later state, likewise; none for the present one.
 */
to?: string, };

/**
 * Asks for the log.
 */
export type HistoryList = { 
/**
 * The program.
 */
program: string, 
/**
 * How many operations at most; none for 200.
 */
limit?: number, 
/**
 * Only operations before this one.
 */
before?: number, };

/**
 * What undo, redo or going back did.
 */
export type HistoryMoved = { 
/**
 * The operation that was taken back or made again.
 */
label: string, 
/**
 * What undo would take back next.
 */
undo?: string, 
/**
 * What redo would make again next.
 */
redo?: string, };

/**
 * Asks to take the last operation back.
 */
export type HistoryUndo = { 
/**
 * The program.
 */
program: string, 
/**
 * What the last operation must be called; an offer to undo names it, so that it never takes back what came after.
 */
only?: string, };

/**
 * A federal holiday.
 */
export type HolidayRule = { 
/**
 * The id, unique in the pack.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * When it falls.
 */
when: HolidayWhen, 
/**
 * The first year in which it is one.
 */
since: number, 
/**
 * Every how many years it falls, counted from `since`.
 */
every: number, 
/**
 * Whether it holds only in the Washington area; such a day is noted and closes nothing.
 */
washington_only: boolean, 
/**
 * On what it rests.
 */
cite: Cite, };

/**
 * On which day of the year a holiday falls.
 */
export type HolidayWhen = { "by": "fixed", 
/**
 * The month, 1 to 12.
 */
month: number, 
/**
 * The day of the month.
 */
day: number, } | { "by": "nth_weekday", 
/**
 * The month, 1 to 12.
 */
month: number, 
/**
 * The weekday.
 */
weekday: DayOfWeek, 
/**
 * Which one, counted from 1.
 */
nth: number, } | { "by": "last_weekday", 
/**
 * The month, 1 to 12.
 */
month: number, 
/**
 * The weekday.
 */
weekday: DayOfWeek, };

/**
 * What to do when the program of a file is already there.
 */
export type ImportMode = "refuse" | "as_copy" | "replace";

/**
 * One case.
 */
export type IndCase = { 
/**
 * `Best`, `Likely` or `Worst`.
 */
case: string, 
/**
 * What is assumed of the answers.
 */
assumption: string, 
/**
 * Weeks when the work runs in parallel: the largest single delay.
 */
parallel_weeks: number, 
/**
 * The date then; none without a target.
 */
parallel_date?: string, 
/**
 * Weeks when the work runs one after another: the sum.
 */
sum_weeks: number, 
/**
 * The date then; none without a target.
 */
sum_date?: string, };

/**
 * The date of the IND in three cases.
 */
export type IndForecast = { 
/**
 * The day aimed for.
 */
target?: string, 
/**
 * How many contingency plans were added up.
 */
plans: number, 
/**
 * Best, likely, worst.
 */
cases: Array<IndCase>, };

/**
 * Whether there is an IND.
 */
export type IndStatus = "none" | "active" | "active_other_indication" | "unknown";

/**
 * A piece of a line.
 */
export type Inline = { "type": "text", 
/**
 * The text.
 */
text: string, } | { "type": "strong", 
/**
 * The content.
 */
inlines: Array<Inline>, } | { "type": "emphasis", 
/**
 * The content.
 */
inlines: Array<Inline>, } | { "type": "strike", 
/**
 * The content.
 */
inlines: Array<Inline>, } | { "type": "code", 
/**
 * The code.
 */
text: string, } | { "type": "sub", 
/**
 * The content.
 */
inlines: Array<Inline>, } | { "type": "sup", 
/**
 * The content.
 */
inlines: Array<Inline>, } | { "type": "soft_break" } | { "type": "hard_break" } | { "type": "link", 
/**
 * The address.
 */
target: string, 
/**
 * The title; may be empty.
 */
title: string, 
/**
 * The content.
 */
inlines: Array<Inline>, } | { "type": "image", 
/**
 * The address, for example `figure:fg_<uuid>`.
 */
target: string, 
/**
 * The title; may be empty.
 */
title: string, 
/**
 * The text for those who cannot see it.
 */
alt: string, } | { "type": "footnote_ref", 
/**
 * The label of the footnote.
 */
label: string, } | { "type": "reference" } & Reference | { "type": "kept" } & Kept;

/**
 * How far a job is.
 */
export type JobEvent = { 
/**
 * The job's number.
 */
job: number, 
/**
 * Where it stands.
 */
state: JobState, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all.
 */
total: number, 
/**
 * The step in words.
 */
step: string, 
/**
 * The response of the command, once done.
 */
result: unknown, 
/**
 * What went wrong, if it failed.
 */
error?: ApiError, };

/**
 * Names a job.
 */
export type JobRef = { 
/**
 * The job's number.
 */
job: number, };

/**
 * The request that begins a job.
 */
export type JobStart = { 
/**
 * The command.
 */
command: string, 
/**
 * Its request.
 */
request: unknown, };

/**
 * Where a job stands.
 */
export type JobState = "running" | "done" | "failed" | "canceled";

/**
 * Source the tree does not know, kept to the letter.
 */
export type Kept = { 
/**
 * Why it is kept.
 */
kind: KeptKind, 
/**
 * The source.
 */
source: string, };

/**
 * Why source is kept.
 */
export type KeptKind = "comment" | "html" | "directive" | "front_matter" | "definition" | "too_deep" | "unreadable";

/**
 * Asks for something that has no options.
 */
export type KnowledgeGet = Record<symbol, never>;

/**
 * One consequence with its findings.
 */
export type LedgerLine = { 
/**
 * The id of the consequence.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it leads the report.
 */
danger: boolean, 
/**
 * Its weight.
 */
weight: number, 
/**
 * Why it weighs that much.
 */
why: string, 
/**
 * Where that comes from; none for our judgment.
 */
source?: FindingSource, 
/**
 * Open stops.
 */
stops: number, 
/**
 * Open warnings.
 */
warnings: number, 
/**
 * Open notes.
 */
notes: number, 
/**
 * The weight times what each open finding counts by its severity, summed.
 */
sum: number, 
/**
 * The open findings, heaviest first; each names its place and its way out.
 */
findings: Array<Finding>, };

/**
 * Something a company learned.
 */
export type Lesson = { 
/**
 * Its id, unique in the library.
 */
id: string, 
/**
 * A short title.
 */
title: string, 
/**
 * What was learned, and what to do next time.
 */
text: string, 
/**
 * What it is about; every area when empty.
 */
areas: Array<Area>, 
/**
 * The kinds of product it fits; every kind when empty.
 */
modalities: Array<ModalityMark>, 
/**
 * Where it was learned, in the company's words.
 */
source: string, 
/**
 * The pack it came from with its version; set on reading.
 */
pack: string, };

/**
 * Asks for lessons; what is not given does not narrow the list.
 */
export type LessonList = { 
/**
 * Words that must all occur.
 */
text: string, 
/**
 * The area.
 */
area?: Area, 
/**
 * The kind of product.
 */
modality?: Modality, };

/**
 * How much a template misses a section that stays empty.
 */
export type Level = "must" | "should" | "optional";

/**
 * How likely an answer is.
 */
export type Likelihood = "low" | "medium" | "high";

/**
 * Asks to look at questions.
 */
export type LintCheck = { 
/**
 * The kind of meeting.
 */
meeting: MeetingKind, 
/**
 * The questions in their order.
 */
questions: Array<Draft>, 
/**
 * Whether only the words are looked at, not what stands beside them and not the set.
 */
bare: boolean, 
/**
 * Whether a written response is asked for.
 */
in_writing: boolean, };

/**
 * What the linter found in a question, or in the set of all.
 */
export type LintFinding = { 
/**
 * The question's id; empty when it is about all of them.
 */
question: string, 
/**
 * The rule, for example `Q08`.
 */
rule: string, 
/**
 * The rule's name.
 */
name: string, 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * The words that were seen; empty when something is missing.
 */
seen: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * A way out.
 */
fix: string, 
/**
 * Where the rule comes from.
 */
source: FindingSource, };

/**
 * An item of a list.
 */
export type ListItem = { 
/**
 * Whether a task is done; `None` when the item is no task.
 */
task: boolean | null, 
/**
 * The content.
 */
blocks: Array<Block>, };

/**
 * Whose looks a Word file has.
 */
export type Looks = "house" | "own";

/**
 * A manufactured lot.
 */
export type Lot = { 
/**
 * Its id.
 */
id: LotId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: LotText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a lot.
 */
export type LotId = string;

/**
 * What the lot map says of a lot.
 */
export type LotText = { 
/**
 * The lot number.
 */
number: string, 
/**
 * What it was made for: research, toxicology, engineering, clinical.
 */
purpose: string, 
/**
 * The version of the process.
 */
process_version: string, 
/**
 * The site.
 */
site: string, 
/**
 * The scale.
 */
scale: string, 
/**
 * When it was made.
 */
made?: string, 
/**
 * Titer or cell number with unit.
 */
quantity: string, 
/**
 * The method by which the quantity was found.
 */
method: string, 
/**
 * The reference standard of that method.
 */
reference_standard: string, 
/**
 * Potency result and assay.
 */
potency: string, 
/**
 * Release status.
 */
release: string, };

/**
 * What the team keeps about the follow-up plan for itself.
 */
export type LtfuNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * What follow-up costs.
 */
cost: string, };

/**
 * How participants are watched for delayed events.
 */
export type LtfuPlan = { 
/**
 * What may be printed for FDA.
 */
fda: LtfuText, 
/**
 * What stays in the team.
 */
internal: LtfuNotes, };

/**
 * What a follow-up plan prints.
 */
export type LtfuText = { 
/**
 * Answers about the product's risk.
 */
answers: FollowUpAnswers, 
/**
 * How many years participants are followed; none while undecided.
 */
years?: number, 
/**
 * Why this duration; printed. Needed when it differs from the rules.
 */
duration_justification: string, 
/**
 * Assessment of the risk of delayed events.
 */
risk_assessment: string, 
/**
 * Objectives.
 */
objectives: Array<string>, 
/**
 * Who is followed.
 */
population: string, 
/**
 * Entry from the parent study, and what happens on retreatment.
 */
entry: string, 
/**
 * Definitions of delayed events.
 */
delayed_events: Array<DelayedEvent>, 
/**
 * Visits in order.
 */
visits: Array<Visit>, 
/**
 * Assays with triggers and actions.
 */
assays: Array<Assay>, 
/**
 * Additional ways to detect delayed events.
 */
methods: Array<Method>, 
/**
 * What is done at a tumor, a death or a pregnancy.
 */
procedures: string, 
/**
 * Safety and annual reporting.
 */
reporting: string, 
/**
 * Analysis and missing data.
 */
analysis: string, 
/**
 * Retention, coming of age, relocation.
 */
retention: Array<string>, 
/**
 * What consent says.
 */
consent: Array<string>, 
/**
 * The number of years the consent form names; none while there is no form.
 */
consent_years?: number, 
/**
 * Oversight.
 */
oversight: string, 
/**
 * What happens if the sponsor stops.
 */
continuity: Continuity, 
/**
 * Transition after approval.
 */
after_approval: string, 
/**
 * Whether it is part of the trial's protocol or stands alone.
 */
form: ProtocolForm, };

/**
 * How far the manufacturing process is.
 */
export type Manufacturing = "not_started" | "being_developed" | "defined" | "locked" | "unknown";

/**
 * How mature a source is, from a plan to a published result.
 */
export type Maturity = "planned" | "ongoing" | "pilot" | "final" | "glp" | "published";

/**
 * The kinds of images a figure can be.
 */
export type Media = "png" | "jpeg" | "svg";

/**
 * A meeting with FDA.
 */
export type Meeting = { 
/**
 * Its id.
 */
id: MeetingId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: MeetingText, 
/**
 * What stays in the team.
 */
internal: MeetingNotes, };

/**
 * Dates of a meeting that are known, each from a letter or from sending. Unknown ones are computed by the clock.
 */
export type MeetingDates = { 
/**
 * The meeting date the sponsor wishes for.
 */
wished?: string, 
/**
 * The request was sent.
 */
sent?: string, 
/**
 * FDA received the request.
 */
received?: string, 
/**
 * FDA answered the request.
 */
fda_response?: string, 
/**
 * The meeting is or was held.
 */
meeting?: string, 
/**
 * The package was sent.
 */
package_sent?: string, 
/**
 * FDA's preliminary responses came.
 */
preliminary_responses?: string, 
/**
 * FDA's written response came.
 */
wro?: string, 
/**
 * FDA's minutes came.
 */
minutes?: string, 
/**
 * FDA received the clarification request.
 */
clarification_received?: string, };

/**
 * The meeting a topic fits.
 */
export type MeetingFit = "interact" | "pre-ind" | "both";

/**
 * The format of a meeting.
 */
export type MeetingFormat = "wro" | "teleconference" | "virtual" | "in-person";

/**
 * Identifies a meeting.
 */
export type MeetingId = string;

/**
 * The kind of a meeting.
 */
export type MeetingKind = "interact" | "pre-ind" | "a" | "b-other" | "b-eop" | "c" | "c-surrogate" | "d";

/**
 * What the team keeps about a meeting for itself.
 */
export type MeetingNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * What the team must leave the meeting with.
 */
must_leave_with: Array<string>, 
/**
 * Facts about the program from which the fitting kind of meeting is derived.
 */
fit: FitFacts, };

/**
 * Names a meeting of a program.
 */
export type MeetingOf = { 
/**
 * The program.
 */
program: string, 
/**
 * The meeting; none for the next one.
 */
meeting?: MeetingId, };

/**
 * What is said of a meeting in FDA documents.
 */
export type MeetingText = { 
/**
 * The kind.
 */
kind: MeetingKind, 
/**
 * The format asked for.
 */
format: MeetingFormat, 
/**
 * Why a live meeting is needed rather than a written response.
 */
format_reason: string, 
/**
 * Why this kind of meeting.
 */
type_rationale: string, 
/**
 * Purpose of the meeting.
 */
purpose: string, 
/**
 * Where the development stands: studies completed and planned.
 */
development_status: string, 
/**
 * What the sponsor wants to have reached when the meeting ends.
 */
objectives: Array<string>, 
/**
 * The agenda.
 */
agenda: Array<AgendaEntry>, 
/**
 * The FDA disciplines asked for.
 */
fda_disciplines: Array<FdaDiscipline>, 
/**
 * The number CBER gave this pre-submission; belongs to the meeting, not to the program.
 */
pre_submission_number: string, 
/**
 * The meeting id FDA gave.
 */
meeting_number: string, 
/**
 * The regulatory project manager at FDA.
 */
project_manager: string, 
/**
 * How it is submitted. FDA's addresses change: check the current page.
 */
submission_route: string, 
/**
 * Whether secure e-mail with FDA is set up, or a letter for it is enclosed.
 */
secure_email: string, 
/**
 * The letter that authorizes an agent or consultant, or why none is needed.
 */
agent_letter: string, 
/**
 * Dates and times the sponsor proposes.
 */
proposed_dates: Array<string>, 
/**
 * Dates on which the sponsor cannot meet.
 */
unavailable_dates: Array<string>, 
/**
 * Whether the package goes with the request.
 */
package_enclosed: boolean, 
/**
 * The day on which the package will be sent, when it does not go with the request.
 */
package_date?: string, 
/**
 * Dates that have happened or were fixed by FDA's letters.
 */
dates: MeetingDates, };

/**
 * An additional way to detect delayed events.
 */
export type Method = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is used for.
 */
use: string, 
/**
 * Strengths.
 */
strengths: string, 
/**
 * Limits.
 */
limits: string, };

/**
 * A dated step of the meeting process.
 */
export type Milestone = { 
/**
 * Which step.
 */
id: MilestoneId, 
/**
 * Its name.
 */
label: string, 
/**
 * Who owes it.
 */
actor: Actor, 
/**
 * The day as counted.
 */
date: string, 
/**
 * The working day to plan for; the actual day when it is known.
 */
plan_on: string, 
/**
 * The day from FDA's letter or the sponsor's records.
 */
actual: string | null, 
/**
 * The rule in words.
 */
rule: string, 
/**
 * On what it rests.
 */
source: string, 
/**
 * How sure it is; the weakest mark of its sources.
 */
confidence: Confidence, 
/**
 * Warnings and advice.
 */
note: string, 
/**
 * What each source gives, where they differ.
 */
readings: Array<DatedReading>, };

/**
 * A step of the meeting process that has a date.
 */
export type MilestoneId = "received" | "fda_response" | "meeting_goal" | "package_due" | "preliminary_responses" | "sponsor_reply" | "minutes" | "clarification_request" | "fda_clarification";

/**
 * A kind of cell or gene therapy.
 */
export type Modality = "autologous-car-t" | "til" | "tcr-t" | "allogeneic-cells" | "hsc-gene-therapy" | "aav-in-vivo" | "in-vivo-genome-editing" | "oncolytic-virus" | "msc-tissue-engineered" | "ipsc-derived";

/**
 * A kind of product, or all kinds.
 */
export type ModalityMark = Modality | EveryModality;

/**
 * An answer that adds monitoring or raises the question of a longer duration.
 */
export type Modifier = { 
/**
 * The answer; it applies on yes.
 */
fact: RiskFact, 
/**
 * The classes it concerns; `*` for all.
 */
classes: Array<string>, 
/**
 * Whether it raises the question of a longer duration.
 */
longer: boolean, 
/**
 * What is watched for.
 */
item: string, 
/**
 * Why, as the rest of a sentence.
 */
because: string, 
/**
 * How sure it is.
 */
confidence: Confidence, };

/**
 * What is watched for, and why.
 */
export type Monitoring = { 
/**
 * What is watched for.
 */
item: string, 
/**
 * Why.
 */
why: string, 
/**
 * How sure that is.
 */
confidence: Confidence, };

/**
 * Whether follow-up beyond the main study is needed.
 */
export type Needed = "yes" | "no" | "product_specific";

/**
 * What is new.
 */
export type NewThing = "number" | "unit" | "table_row" | "question" | "proposal" | "numbering";

/**
 * What follows the pack.
 */
export type NextPack = { 
/**
 * Its name.
 */
name: string, 
/**
 * The first day on which it is expected to hold.
 */
from: string, 
/**
 * The sentence printed with dates from that day on.
 */
warning: string, 
/**
 * On what this rests.
 */
cite: Cite, };

/**
 * A node of the decision path.
 */
export type Node = { 
/**
 * Its id, `Q1` to `Q5`.
 */
id: string, 
/**
 * The answer it asks for.
 */
fact: RiskFact, 
/**
 * The question.
 */
question: string, 
/**
 * The branch of yes, which in every node leads to follow-up or further.
 */
yes: Edge, 
/**
 * The branch of no.
 */
no: Edge, 
/**
 * What of it was read.
 */
note: string, };

/**
 * How novel the questions are.
 */
export type Novelty = "none" | "some" | "high" | "unknown";

/**
 * When a scenario comes up.
 */
export type Occasion = "answer" | "no_answer" | "event";

/**
 * Who decides a question.
 */
export type Office = "otp" | "oopd" | "ocp" | "cdrh" | "irb" | "ibc";

/**
 * An operation of the log.
 */
export type OperationView = { 
/**
 * Its place in the log.
 */
seq: number, 
/**
 * When it was made.
 */
at: string, 
/**
 * By whom.
 */
who: string, 
/**
 * Its machine name.
 */
name: string, 
/**
 * What it did.
 */
label: string, 
/**
 * What it is: create, edit, undo, redo, restore, fact.
 */
kind: string, 
/**
 * Whether it was taken back.
 */
undone: boolean, };

/**
 * What the facts lead to.
 */
export type Outcome = "interact" | "pre-ind" | "type-c" | "type-d" | "wro" | "not-yet" | "ind-direct" | "other-channel";

/**
 * Asks to accept a pack.
 */
export type PackAccept = { 
/**
 * The folder or the zip file; none for a pack that was accepted before.
 */
path?: string, 
/**
 * The SHA-256 that the preview showed.
 */
sha256: string, 
/**
 * Why; needed when a rule becomes weaker.
 */
reason: string, };

/**
 * An entry of a pack.
 */
export type PackAddition = { 
/**
 * `topic`, `scenario`, `guidance` or `lesson`.
 */
what: string, 
/**
 * Its id in the library.
 */
id: string, 
/**
 * Its title.
 */
title: string, };

/**
 * What a pack would change in a program.
 */
export type PackEffect = { 
/**
 * The program.
 */
program: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Dates that move, appear or go.
 */
dates: Array<DateChange>, 
/**
 * Findings that would appear.
 */
come: Array<FindingChange>, 
/**
 * Findings that would go.
 */
go: Array<FindingChange>, 
/**
 * Changes of caps that hold for one of its meetings.
 */
caps: Array<RuleChange>, 
/**
 * Why the program could not be looked at.
 */
problem?: string, };

/**
 * What a pack may hold.
 */
export type PackKind = "company" | "rules";

/**
 * Asks for the packs.
 */
export type PackList = Record<symbol, never>;

/**
 * Names a pack: by its folder or zip file, or by its hash when it is kept in the store.
 */
export type PackOffer = { 
/**
 * The folder or the zip file.
 */
path?: string, 
/**
 * The SHA-256 of a pack that was accepted before; used without a path.
 */
sha256?: string, };

/**
 * What a pack would add and change.
 */
export type PackPreview = { 
/**
 * The pack's id.
 */
id: string, 
/**
 * Its version.
 */
version: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Who made it, in its own words.
 */
publisher: string, 
/**
 * The day of this version.
 */
date: string, 
/**
 * What it holds.
 */
kind: PackKind, 
/**
 * Its SHA-256; accepting asks for it.
 */
sha256: string, 
/**
 * The pack whose place it would take; none when there is none.
 */
replaces?: string, 
/**
 * The entries it brings.
 */
adds: Array<PackAddition>, 
/**
 * The entries of the replaced pack that would be gone.
 */
drops: Array<PackAddition>, 
/**
 * What it changes in the rules in use.
 */
rules: Array<RuleChange>, 
/**
 * Whether a rule becomes weaker, so that accepting needs a reason.
 */
weaker: boolean, 
/**
 * What it changes in each program that is not removed.
 */
programs: Array<PackEffect>, 
/**
 * What to know before accepting.
 */
warnings: Array<string>, };

/**
 * Asks to take a pack back.
 */
export type PackTakeBack = { 
/**
 * The pack's id.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A pack that was accepted once.
 */
export type PackView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its version.
 */
version: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `company` or `rules`.
 */
kind: string, 
/**
 * Its SHA-256.
 */
sha256: string, 
/**
 * Whether it is in use.
 */
in_use: boolean, 
/**
 * When it was accepted or taken back last.
 */
at: string, 
/**
 * Who did that.
 */
who: string, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * Why it is left out although it was accepted: it can no longer be read.
 */
broken?: string, };

/**
 * How long the package of a meeting is.
 */
export type PackageLength = { 
/**
 * How the pages are known.
 */
by: PagesBy, 
/**
 * Its pages.
 */
pages: number, 
/**
 * Its pages with all enclosures whose pages are known.
 */
with_enclosures: number, 
/**
 * How many enclosures it has.
 */
enclosures: number, 
/**
 * Of how many the pages are not known.
 */
enclosures_unknown: number, 
/**
 * Its words, as the estimate counts them.
 */
words: number, 
/**
 * Its figures.
 */
figures: number, 
/**
 * In one line: pages, with enclosures, and the firmest limit.
 */
line: string, 
/**
 * How the pages are known, as a sentence.
 */
basis: string, 
/**
 * The limits on its pages.
 */
limits: Array<PageLimit>, };

/**
 * Asks for an export.
 */
export type PacketExport = { 
/**
 * The program.
 */
program: string, 
/**
 * The packet's id, or `all`.
 */
packet: string, 
/**
 * The packet's folder; with `all` or `subfolder`, the folder in which each packet gets one.
 */
out: string, 
/**
 * Whether the packet gets a folder of its own inside `out`.
 */
subfolder: boolean, 
/**
 * The meeting; none for the next one that fits the packet.
 */
meeting?: MeetingId, 
/**
 * For whom the copy is: a preset's id, which decides what is left open below; none for the usual reader.
 */
preset?: string, 
/**
 * The formats; those of the preset when empty, Markdown without one.
 */
formats: Array<Format>, 
/**
 * The size of the paper; the preset's without it, US Letter without one.
 */
paper?: Paper, 
/**
 * The house template of the Word file: the name or the SHA-256 of one that is kept.
 */
template?: string, 
/**
 * A Word file that is the house template for this export alone; it is not kept.
 */
template_file?: string, 
/**
 * Whether the Word file has Briefing Room's own looks, whatever template the kind of copy takes.
 */
own_looks?: boolean, 
/**
 * Whether the registers go with the packets that have them (readiness report, whole program); as the preset says without it.
 */
registers?: boolean, 
/**
 * Whether the final copy is written instead of a draft.
 */
final: boolean, 
/**
 * Whether a packet that is already there is replaced.
 */
replace: boolean, 
/**
 * The date the documents carry; today without it.
 */
as_of?: string, };

/**
 * Asks to freeze a packet.
 */
export type PacketFreeze = { 
/**
 * The program.
 */
program: string, 
/**
 * The packet that was sent.
 */
packet: PacketKind, 
/**
 * The meeting; none for the next one that fits the packet.
 */
meeting?: MeetingId, 
/**
 * The day it was sent; today without it.
 */
sent_on?: string, };

/**
 * A kind of packet.
 */
export type PacketKind = "request" | "interact" | "pre-ind" | "follow-up" | "contingency" | "readiness" | "program";

/**
 * How long a package is.
 */
export type PacketLength = { 
/**
 * Its length; none for a packet on whose pages there is no limit, and without a meeting.
 */
length?: PackageLength, };

/**
 * Asks how long a package is.
 */
export type PacketLengthGet = { 
/**
 * The program.
 */
program: string, 
/**
 * The packet; none for the package of the meeting.
 */
packet?: PacketKind, 
/**
 * The meeting; none for the next one, or the next one that fits the packet.
 */
meeting?: MeetingId, };

/**
 * Asks for the kinds of packets.
 */
export type PacketList = Record<symbol, never>;

/**
 * A packet that was made.
 */
export type PacketMade = { 
/**
 * The packet, for example `pre-ind`.
 */
packet: string, 
/**
 * `DRAFT` or `FINAL`.
 */
status: string, 
/**
 * The day that its documents carry.
 */
as_of: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Who made it.
 */
who: string, 
/**
 * The fingerprint of its files, as its manifest has it.
 */
fingerprint: string, 
/**
 * The rule pack and the packs of knowledge it was made with, each with its version.
 */
knowledge: Array<string>, 
/**
 * For whom the copy was made, as the preset is called; none for the usual reader, and for packets of before.
 */
copy?: string, 
/**
 * Its formats; none for packets of before.
 */
formats: Array<Format>, 
/**
 * The house template that gave its Word file the looks, as it was called then; none for Briefing Room's own looks.
 */
template?: PacketTemplate, 
/**
 * Its pages, as its PDF has them; none when it is no package or was not written as PDF.
 */
pages?: number, };

/**
 * Asks to look into a PDF.
 */
export type PacketPreflight = { 
/**
 * The file, whoever made it.
 */
file: string, };

/**
 * Asks to record a sign-off.
 */
export type PacketSignOff = { 
/**
 * The program.
 */
program: string, 
/**
 * The packet.
 */
packet: PacketKind, 
/**
 * The meeting; none for the next one that fits the packet.
 */
meeting?: MeetingId, 
/**
 * Who read it.
 */
reader: string, };

/**
 * A recorded sign-off.
 */
export type PacketSigned = { 
/**
 * The packet.
 */
packet: PacketKind, 
/**
 * Who read it.
 */
reader: string, 
/**
 * The fingerprint of what was read; another content needs another sign-off.
 */
fingerprint: string, };

/**
 * The house template of a packet that was made. Its manifest tells it by the hash.
 */
export type PacketTemplate = { 
/**
 * What it was called then.
 */
name: string, 
/**
 * Its SHA-256.
 */
sha256: string, };

/**
 * A kind of packet.
 */
export type PacketView = { 
/**
 * The kind.
 */
kind: PacketKind, 
/**
 * Its title.
 */
title: string, 
/**
 * Who it is for.
 */
audience: Audience, };

/**
 * A limit on pages, held against a package.
 */
export type PageLimit = { 
/**
 * The id of the cap.
 */
cap: string, 
/**
 * The largest number that passes.
 */
limit: number, 
/**
 * How much exceeding it weighs.
 */
severity: Severity, 
/**
 * What the rule says.
 */
text: string, 
/**
 * How it reads for enclosures.
 */
enclosures: EnclosuresCount, 
/**
 * How it reads for enclosures, as a sentence; empty when nobody wrote one.
 */
enclosures_why: string, 
/**
 * Whether the package is over it.
 */
over: boolean, 
/**
 * Whether it is over it only if enclosures count, which no source says.
 */
over_if_enclosures_count: boolean, };

/**
 * How the pages of a package are known.
 */
export type PagesBy = "count" | "count_and_estimate" | "estimate";

/**
 * The size of the paper.
 */
export type Paper = "letter" | "a4";

/**
 * A partner.
 */
export type Partner = { 
/**
 * Its name.
 */
name: string, 
/**
 * The role it would fill.
 */
role: string, 
/**
 * How it is judged, criterion by criterion.
 */
scores: Array<Score>, 
/**
 * How it is paid: by milestones, by effort, both.
 */
payment: Payment, 
/**
 * How we part, and what we take with us.
 */
exit: string, 
/**
 * What may go wrong.
 */
risks: Array<PartnerRisk>, 
/**
 * What was decided.
 */
decision: string, };

/**
 * What a partner and site plan says.
 */
export type PartnerNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * Our own strengths, which a partner should complement.
 */
own_strengths: string, 
/**
 * Roles that have to be filled: vector, cells, testing, device, trial sites.
 */
roles_needed: Array<string>, 
/**
 * The partners considered.
 */
partners: Array<Partner>, 
/**
 * The sites considered.
 */
sites: Array<Site>, };

/**
 * Who makes, tests and treats.
 */
export type PartnerPlan = { 
/**
 * The plan.
 */
internal: PartnerNotes, };

/**
 * What may go wrong with a partner.
 */
export type PartnerRisk = { 
/**
 * The risk.
 */
risk: string, 
/**
 * What is done about it.
 */
mitigation: string, };

/**
 * A node that was passed.
 */
export type PathStep = { 
/**
 * The node, `Q1` to `Q5`.
 */
node: string, 
/**
 * The answer that was given.
 */
answer: string, 
/**
 * Where it leads, in words.
 */
leads_to: string, 
/**
 * How sure that branch is.
 */
confidence: Confidence, };

/**
 * How a partner is paid.
 */
export type Payment = "unknown" | "milestones" | "mixed" | "fee_for_service";

/**
 * A PDF that was looked into.
 */
export type PdfChecked = { 
/**
 * The name of the file.
 */
file: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Its pages; none when it cannot be read as PDF.
 */
pages?: number, 
/**
 * The checks, in their order.
 */
rows: Array<PreflightRow>, };

/**
 * A limit or property of PDF files.
 */
export type PdfLimit = { 
/**
 * The id, unique in the pack.
 */
id: string, 
/**
 * What is checked.
 */
label: string, 
/**
 * What is asked for, in words.
 */
value: string, 
/**
 * The number to compare with, where there is one; the unit stands in `unit`.
 */
number: number | null, 
/**
 * The unit of the number.
 */
unit: string, 
/**
 * On what it rests.
 */
cite: Cite, };

/**
 * Whether preclinical results show persistence.
 */
export type Persistence = "yes" | "no" | "na" | "unknown";

/**
 * A person who attends for the sponsor.
 */
export type Person = { 
/**
 * Its id.
 */
id: PersonId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: PersonText, 
/**
 * What stays in the team.
 */
internal: PersonNotes, };

/**
 * Identifies a person.
 */
export type PersonId = string;

/**
 * What the team keeps about an attendee for itself.
 */
export type PersonNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * What the person does in the meeting: moderator, note taker, time keeper.
 */
meeting_role: string, };

/**
 * What FDA is told of an attendee.
 */
export type PersonText = { 
/**
 * Name with degrees.
 */
name: string, 
/**
 * Title.
 */
title: string, 
/**
 * Company or institution.
 */
affiliation: string, 
/**
 * In which capacity the person attends.
 */
capacity: Capacity, 
/**
 * The discipline the person speaks for.
 */
discipline?: Discipline, 
/**
 * The meetings the person attends.
 */
meetings: Array<MeetingId>, };

/**
 * The place a finding is about.
 */
export type Place = { 
/**
 * The kind of the thing, for example `question`.
 */
kind: string, 
/**
 * The id of the thing.
 */
id: string, 
/**
 * The field, for example `fda.position`; empty for the whole thing.
 */
path: string, 
/**
 * How the place is called in a sentence, for example `Question 3`.
 */
label: string, };

/**
 * A gap in a text, written `{key}`.
 */
export type Placeholder = { 
/**
 * The word in braces.
 */
key: string, 
/**
 * What sort of value belongs there.
 */
kind: PlaceholderKind, 
/**
 * What belongs there.
 */
hint: string, 
/**
 * What fills it: `program.<field>` for a field of the program, otherwise the key of a key fact.
 */
fact?: string, };

/**
 * What sort of value fills a placeholder; the form asks for it accordingly.
 */
export type PlaceholderKind = "text" | "number" | "dose" | "duration" | "date" | "list" | "choice" | "name";

/**
 * Where a document goes in the eCTD.
 */
export type Placement = { 
/**
 * The heading's number, for example `1.6.2`.
 */
heading: string, 
/**
 * The heading's title.
 */
title: string, 
/**
 * What is put there.
 */
put: string, 
/**
 * On what it rests.
 */
cite: Cite, };

/**
 * A plan.
 */
export type Plan = { 
/**
 * Its id.
 */
id: PlanId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * The question it belongs to, for kinds that are one per question.
 */
question?: QuestionId, 
/**
 * The version of the body's shape.
 */
version: number, 
/**
 * What it says.
 */
body: PlanBody, };

/**
 * Asks for a new plan.
 */
export type PlanAdd = { 
/**
 * The program.
 */
program: string, 
/**
 * The kind.
 */
kind: PlanKind, 
/**
 * The question it belongs to, for kinds that are one per question.
 */
question?: QuestionId, };

/**
 * What a plan says, typed by its kind.
 */
export type PlanBody = { "kind": "contingency" } & ContingencyPlan | { "kind": "ltfu" } & LtfuPlan | { "kind": "cmc" } & CmcPlan | { "kind": "partner" } & PartnerPlan;

/**
 * Asks what a kind of plan starts from.
 */
export type PlanGuidanceGet = { 
/**
 * The kind.
 */
kind: PlanKind, };

/**
 * Topics, criteria and guidance of a kind of plan, as its file in the library has them.
 */
export type PlanGuidanceView = { 
/**
 * The kind.
 */
kind: PlanKind, 
/**
 * The rows by their name in the file.
 */
rows: Record<string, unknown>, };

/**
 * Identifies a plan.
 */
export type PlanId = string;

/**
 * Which kind of plan it is.
 */
export type PlanKind = "contingency" | "ltfu" | "cmc" | "partner";

/**
 * A kind of plan.
 */
export type PlanKindView = { 
/**
 * The kind.
 */
kind: PlanKind, 
/**
 * Its name.
 */
title: string, 
/**
 * Who plans of this kind are for.
 */
audience: Audience, 
/**
 * How many a program may have.
 */
cardinality: Cardinality, };

/**
 * Asks for the kinds of plans.
 */
export type PlanKinds = Record<symbol, never>;

/**
 * A point of retention, consent, reporting or continuity.
 */
export type Point = { 
/**
 * The point.
 */
text: string, 
/**
 * How sure it is.
 */
confidence: Confidence, };

/**
 * A step of the mechanism and how it is measured.
 */
export type PotencyRow = { 
/**
 * The step of the mechanism.
 */
step: string, 
/**
 * The attribute that stands for it.
 */
attribute: string, 
/**
 * The assay.
 */
assay: string, 
/**
 * What the assay is used for: release, characterization, stability.
 */
used_for: string, 
/**
 * How far it is qualified.
 */
qualification: string, 
/**
 * Lots measured so far.
 */
lots: string, 
/**
 * The interim limit with its unit.
 */
interim_limit: string, 
/**
 * When the assay, its limit or its use is decided.
 */
decision_date: string, };

/**
 * What a check found.
 */
export type PreflightOutcome = "pass" | "fail" | "not_applicable" | "not_done";

/**
 * One check of a file.
 */
export type PreflightRow = { 
/**
 * The id of the check.
 */
id: string, 
/**
 * What is looked at.
 */
check: string, 
/**
 * What FDA asks for, in words.
 */
wanted: string, 
/**
 * What was found.
 */
outcome: PreflightOutcome, 
/**
 * Whether the document excludes the opposite; the others it advises.
 */
must: boolean, 
/**
 * What was seen, in a sentence; for what nobody looked at, what a person has to do.
 */
detail: string, 
/**
 * Who asks for it.
 */
source: string, 
/**
 * How well that is supported.
 */
confidence: Confidence, };

/**
 * A named way to export.
 */
export type Preset = { 
/**
 * The id used on the wire and on the command line.
 */
id: string, 
/**
 * The name shown.
 */
title: string, 
/**
 * What it is for, in a sentence.
 */
summary: string, 
/**
 * Whose packets it takes: those that FDA may read, or the internal ones.
 */
audience: Audience, 
/**
 * The packets it may be used for, all of its audience.
 */
packets: Array<PacketKind>, 
/**
 * The formats it writes.
 */
formats: Array<Format>, 
/**
 * The size of the paper.
 */
paper: Paper, 
/**
 * What the Word file looks like until somebody chooses a template for this kind of copy.
 */
template: Looks, 
/**
 * What every document of the copy says of itself beside its legend; empty for nothing.
 */
mark: string, 
/**
 * A line of the title page that says whose copy it is; empty for nothing.
 */
cover: string, 
/**
 * The words across every page of the copy; empty for nothing. A draft for FDA says DRAFT there, whatever the preset says.
 */
watermark: string, 
/**
 * Whether the registers go with packets that may have them.
 */
registers: boolean, };

/**
 * Asks for the presets of an export.
 */
export type PresetList = Record<symbol, never>;

/**
 * Whether an INTERACT meeting was held.
 */
export type PriorInteract = "no" | "same_product" | "same_product_earlier_version" | "other_product" | "unknown";

/**
 * Whether a pre-IND meeting was held.
 */
export type PriorPreInd = "no" | "same_product" | "same_product_other_indication" | "other_product" | "unknown";

/**
 * A product class.
 */
export type ProductClass = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it modifies the genome.
 */
modifies_genome: string, 
/**
 * Whether follow-up is needed.
 */
needed: Needed, 
/**
 * The duration in words.
 */
duration: string, 
/**
 * Years to start from; none has to be argued.
 */
default_years: number | null, 
/**
 * Fewer have to be argued; none when every number has to be.
 */
min_years: number | null, 
/**
 * More are not asked for; none when that has to be argued.
 */
max_years: number | null, 
/**
 * Tests specific to the class.
 */
tests: Array<string>, 
/**
 * Its visit templates, in order.
 */
templates: Array<string>, 
/**
 * Whether clonality is watched.
 */
clonality: boolean, 
/**
 * Whether replication-competent virus is watched.
 */
rcr: boolean, 
/**
 * Whether the class is of cells that are not modified.
 */
unmodified_cells: boolean, 
/**
 * How sure the entry is.
 */
confidence: Confidence, 
/**
 * What is mixed in it; may be empty.
 */
note: string, };

/**
 * A row of the target product profile.
 */
export type ProfileRow = { 
/**
 * Its id.
 */
id: ProfileRowId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: ProfileRowText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a row of the target product profile.
 */
export type ProfileRowId = string;

/**
 * What a row of the target product profile says.
 */
export type ProfileRowText = { 
/**
 * The attribute, for example `Efficacy`.
 */
attribute: string, 
/**
 * The least that would still be worth developing.
 */
minimum: string, 
/**
 * What is aimed for.
 */
target: string, 
/**
 * Evidence for it.
 */
evidence: Array<EvidenceId>, };

/**
 * One product for one indication.
 */
export type Program = { 
/**
 * Its id.
 */
id: ProgramId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: ProgramText, 
/**
 * What stays in the team.
 */
internal: ProgramNotes, };

/**
 * Asks to bring back the program that was removed last.
 */
export type ProgramBringBack = Record<symbol, never>;

/**
 * The few facts a program starts with.
 */
export type ProgramCreate = { 
/**
 * The product's name.
 */
name: string, 
/**
 * The kind of therapy.
 */
modality?: Modality, 
/**
 * The indication.
 */
indication: string, 
/**
 * The sponsor.
 */
sponsor: string, 
/**
 * The meeting that is prepared.
 */
meeting: MeetingKind, };

/**
 * Asks for a dump.
 */
export type ProgramDump = { 
/**
 * The program.
 */
program: string, 
/**
 * The spelling.
 */
format: FormFormat, };

/**
 * A program in the open form.
 */
export type ProgramDumped = { 
/**
 * The text of the file.
 */
text: string, };

/**
 * Something a search found.
 */
export type ProgramHit = { 
/**
 * The kind of the thing.
 */
kind: ThingKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * A piece of its text.
 */
snippet: Array<SnippetRun>, };

/**
 * Identifies a program.
 */
export type ProgramId = string;

/**
 * Asks for an import.
 */
export type ProgramImport = { 
/**
 * The file.
 */
path: string, 
/**
 * What to do when the program is already there.
 */
mode: ImportMode, };

/**
 * Asks for the list of programs.
 */
export type ProgramList = Record<symbol, never>;

/**
 * What the team keeps about the program for itself.
 */
export type ProgramNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * The day on which the IND is meant to be filed.
 */
ind_target?: string, 
/**
 * Words that must never stand in an FDA file, whatever their length, such as a code name or a partner's name.
 */
confidential_terms: Array<string>, 
/**
 * Whether this is one of the fictional examples; its exports say so on each document.
 */
example: boolean, 
/**
 * Rules that are switched off for this program, each with its reason; the readiness report prints them.
 */
switched_off: Array<SwitchedOff>, };

/**
 * Names a program: by id, by name, or by a part of its name that fits only one.
 */
export type ProgramRef = { 
/**
 * The program.
 */
program: string, };

/**
 * Asks for a search.
 */
export type ProgramSearch = { 
/**
 * The program.
 */
program: string, 
/**
 * The words; the last one may be unfinished.
 */
text: string, };

/**
 * A whole program: everything it holds, for internal composers, checks, dumps and the window.
 */
export type ProgramSnapshot = { 
/**
 * The program's own fields.
 */
program: Program, 
/**
 * Rows of the target product profile.
 */
profile?: Array<ProfileRow>, 
/**
 * Key facts.
 */
facts?: Array<Fact>, 
/**
 * Meetings.
 */
meetings?: Array<Meeting>, 
/**
 * People who attend.
 */
people?: Array<Person>, 
/**
 * Earlier and foreign advice.
 */
advice?: Array<Advice>, 
/**
 * Beats of the story, in order.
 */
beats?: Array<Beat>, 
/**
 * Claims.
 */
claims?: Array<Claim>, 
/**
 * Evidence.
 */
evidence?: Array<Evidence>, 
/**
 * Sections of the packages.
 */
sections?: Array<Section>, 
/**
 * Figures.
 */
figures?: Array<Figure>, 
/**
 * Enclosures.
 */
enclosures?: Array<Enclosure>, 
/**
 * Lots.
 */
lots?: Array<Lot>, 
/**
 * Rows of the dose bridge.
 */
dose_bridge?: Array<DoseBridgeRow>, 
/**
 * Questions, in order.
 */
questions?: Array<Question>, 
/**
 * Plans; only kinds that go to FDA are seen there.
 */
plans?: Array<Plan>, 
/**
 * Entries of the constraint log; internal.
 */
constraints?: Array<Constraint>, 
/**
 * Tasks; internal.
 */
tasks?: Array<Task>, 
/**
 * Dismissed findings with their reasons; internal.
 */
dismissals?: Array<Dismissal>, 
/**
 * Readers' sign-offs; internal.
 */
sign_offs?: Array<SignOff>, 
/**
 * Comments and changes of reviewers with what was decided; internal.
 */
review_points?: Array<ReviewPoint>, };

/**
 * A program in a list.
 */
export type ProgramSummary = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * When it was made.
 */
created_at: string, 
/**
 * When something in it changed last.
 */
changed_at: string, };

/**
 * What is said of the program in FDA documents.
 */
export type ProgramText = { 
/**
 * The sponsor's legal name.
 */
sponsor: string, 
/**
 * The product's name or code.
 */
product_name: string, 
/**
 * Other names and codes of the same product.
 */
other_names: Array<string>, 
/**
 * The kind of cell or gene therapy.
 */
modality?: Modality, 
/**
 * Construct, vector, capsid, cell source: what the product is.
 */
product_identity: string, 
/**
 * How it is meant to work.
 */
mechanism: string, 
/**
 * The proposed indication or development context.
 */
indication: string, 
/**
 * The patients of the first trial.
 */
population: string, 
/**
 * Dosage form.
 */
dosage_form: string, 
/**
 * Route of administration.
 */
route: string, 
/**
 * Dosing regimen: frequency and duration.
 */
regimen: string, 
/**
 * The FDA center.
 */
center: string, 
/**
 * The FDA office.
 */
office: string, 
/**
 * The regulatory pathway, for example `351(a) of the Public Health Service Act`.
 */
pathway: string, 
/**
 * The IND number, once there is one.
 */
ind_number: string, 
/**
 * Designations held or asked for.
 */
designations: Array<Designation>, 
/**
 * Pediatric study plans, or why there are none yet.
 */
pediatric_plan: string, 
/**
 * Combination product information, or why it does not apply.
 */
combination_product: string, 
/**
 * Human factors plan, or why it does not apply.
 */
human_factors: string, 
/**
 * Abbreviations and what they stand for.
 */
abbreviations: Array<Abbreviation>, };

/**
 * Everything a program holds.
 */
export type ProgramView = { 
/**
 * The program.
 */
snapshot: ProgramSnapshot, 
/**
 * What undo would take back.
 */
undo?: string, 
/**
 * What redo would make again.
 */
redo?: string, 
/**
 * The heading under which each section is printed, by the section's id: its own, or that of its place in the outline.
 */
headings: { [key in string]: string }, };

/**
 * The explicit step by which a branch of an internal plan became the disclosed alternative.
 */
export type Promotion = { 
/**
 * The plan.
 */
plan: PlanId, 
/**
 * The branch: agree_with_conditions, disagree, ...
 */
branch: string, 
/**
 * Who decided.
 */
who: string, 
/**
 * When.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * How far the proof of concept is.
 */
export type ProofOfConcept = "none" | "in_vitro" | "preliminary_in_vivo" | "complete" | "unknown";

/**
 * Whether follow-up is part of the trial's protocol.
 */
export type ProtocolForm = "undecided" | "integrated" | "stand_alone";

/**
 * A question to FDA.
 */
export type Question = { 
/**
 * Its id.
 */
id: QuestionId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: QuestionText, 
/**
 * What stays in the team.
 */
internal: QuestionNotes, };

/**
 * Asks to take a topic over.
 */
export type QuestionAdopt = { 
/**
 * The program.
 */
program: string, 
/**
 * The topic's id.
 */
topic: string, 
/**
 * The meeting; none for the next one.
 */
meeting?: MeetingId, 
/**
 * Values for placeholders, by key; they stand above the program's facts.
 */
values: { [key in string]: string }, };

/**
 * A topic that was taken over.
 */
export type QuestionAdopted = { 
/**
 * The question.
 */
question: Question, 
/**
 * The first draft of its contingency plan.
 */
plan: Plan, 
/**
 * Placeholders that are still open; each is a finding until it is filled.
 */
open: Array<Placeholder>, };

/**
 * Identifies a question.
 */
export type QuestionId = string;

/**
 * What the team keeps about a question for itself.
 */
export type QuestionNotes = { 
/**
 * Owner, status, note.
 */
working: Working, 
/**
 * Who answers when FDA asks back.
 */
answerer?: PersonId, 
/**
 * The bank topic it was adopted from.
 */
adopted?: Adoption, 
/**
 * How the disclosed alternative came out of an internal plan.
 */
promotion?: Promotion, 
/**
 * Why this question is needed although guidance exists, or why it is new.
 */
novelty: string, };

/**
 * Asks to disclose an alternative.
 */
export type QuestionPromote = { 
/**
 * The question's id.
 */
question: QuestionId, 
/**
 * The branch of its contingency plan: `agree_with_conditions`, `disagree`, `no_answer`.
 */
branch: string, 
/**
 * The alternative in the words FDA will read.
 */
text: string, 
/**
 * Why it is disclosed; kept internally.
 */
reason: string, };

/**
 * What a question prints.
 */
export type QuestionText = { 
/**
 * The meeting it is asked at; none while it is only collected.
 */
meeting?: MeetingId, 
/**
 * The FDA discipline that answers it.
 */
discipline?: Discipline, 
/**
 * Rank for the agenda, 1 first; none while unranked.
 */
rank?: number, 
/**
 * A short title.
 */
title: string, 
/**
 * The ask as it stands in the package.
 */
ask: string, 
/**
 * The ask as it stood in the meeting request; blank while unchanged.
 */
ask_in_request: string, 
/**
 * Why the wording changed between request and package.
 */
change_note: string, 
/**
 * Brief context and purpose.
 */
context: string, 
/**
 * The sponsor's position.
 */
position: string, 
/**
 * Why: data and reasons.
 */
justification: string, 
/**
 * Parts of the question; each counts.
 */
sub_questions: Array<SubQuestion>, 
/**
 * The one alternative that is disclosed to FDA.
 */
alternative?: string, 
/**
 * Claims it rests on.
 */
claims: Array<ClaimId>, 
/**
 * Evidence it points to.
 */
evidence: Array<EvidenceId>, 
/**
 * Sections of the package that hold the data.
 */
sections: Array<SectionId>, };

/**
 * How ready a program is for a step.
 */
export type Readiness = { 
/**
 * The step; none for everything.
 */
step?: Step, 
/**
 * One sentence that answers the step's question.
 */
answer: string, 
/**
 * Why the severities count as they do.
 */
severity_why: string, 
/**
 * The sum of all parts below: open work, weighed. Not a percentage; zero says only that the checks found nothing.
 */
weight: number, 
/**
 * What the findings could lead to: dangers first, in the order of the rules, each with its findings.
 */
lines: Array<LedgerLine>, 
/**
 * How many findings were set aside with a reason.
 */
set_aside: number, };

/**
 * Asks how ready a program is.
 */
export type ReadinessGet = { 
/**
 * The program.
 */
program: string, 
/**
 * The meeting that is prepared; none for the next one.
 */
meeting?: MeetingId, 
/**
 * What is done next; none for everything.
 */
step?: Step, };

/**
 * Where we stand on a topic.
 */
export type ReadinessRow = { 
/**
 * The topic's id in the library; empty for a topic of our own.
 */
topic: string, 
/**
 * Its title.
 */
title: string, 
/**
 * How far we are.
 */
standing: Standing, 
/**
 * What there is.
 */
have: string, 
/**
 * What is missing for this meeting; empty for nothing.
 */
gap: string, 
/**
 * Who closes it.
 */
owner: string, };

/**
 * One of several readings.
 */
export type Reading = { 
/**
 * What it says.
 */
says: string, 
/**
 * The id of the source that says so.
 */
source: string, };

/**
 * Why the facts lead where they lead.
 */
export type Reason = { 
/**
 * The sentence shown.
 */
text: string, 
/**
 * The fact it rests on.
 */
fact: string, 
/**
 * The rule in words.
 */
rule: string, 
/**
 * The source of the rule.
 */
source: string, 
/**
 * How sure the rule is.
 */
confidence: Confidence, };

/**
 * When a submission counts as received.
 */
export type ReceiptRule = { 
/**
 * The rule in words.
 */
rule: string, 
/**
 * Advice on the hour of sending.
 */
advice: string, 
/**
 * On what it rests.
 */
cite: Cite, };

/**
 * Asks for an empty thing.
 */
export type RecordBlank = { 
/**
 * Its kind.
 */
kind: ThingKind, };

/**
 * Asks to move a thing within its list.
 */
export type RecordMove = { 
/**
 * Its id.
 */
id: string, 
/**
 * Where it stands afterwards, counted from 0; beyond the end means last.
 */
to: number, };

/**
 * Asks to remove a thing.
 */
export type RecordRemove = { 
/**
 * Its id.
 */
id: string, 
/**
 * The revision that was read; none removes whatever is there.
 */
revision?: number, };

/**
 * What was removed or moved.
 */
export type RecordRemoved = { 
/**
 * How it is called.
 */
label: string, };

/**
 * Asks to save a thing.
 */
export type RecordSave = { 
/**
 * The program it belongs to.
 */
program: string, 
/**
 * The thing, with the revision that was read; 0 for a new one.
 */
thing: Thing, };

/**
 * A saved thing.
 */
export type RecordSaved = { 
/**
 * The thing as it now stands, with its new revision.
 */
thing: Thing, 
/**
 * Whether it was merged with what somebody else had saved.
 */
merged: boolean, };

/**
 * Asks where a thing is used.
 */
export type RecordUsers = { 
/**
 * Its id.
 */
id: string, };

/**
 * A reference to a thing of the program: `[label](fact:ft_<uuid>)`.
 */
export type Reference = { 
/**
 * What kind of thing.
 */
kind: ReferenceKind, 
/**
 * The id of the thing.
 */
id: string, 
/**
 * What stood there when the text was written; ignored on reading and written fresh ([`super::relabel`]).
 */
label: string, };

/**
 * The kinds of things a text can refer to.
 */
export type ReferenceKind = "fact" | "claim" | "evidence" | "question" | "section" | "figure";

/**
 * Asks for the registers.
 */
export type RegisterExport = { 
/**
 * The program.
 */
program: string, 
/**
 * The folder of the registers, which must not hold anything else; with `subfolder`, the one in which they get a folder.
 */
out: string, 
/**
 * Whether the registers get a folder of their own inside `out`.
 */
subfolder: boolean, 
/**
 * Whether registers that are already there are replaced.
 */
replace: boolean, 
/**
 * The day that the files carry; today without it.
 */
as_of?: string, 
/**
 * The meeting of the schedule; none for the next one.
 */
meeting?: MeetingId, };

/**
 * A register that was written.
 */
export type RegisterFile = { 
/**
 * Its path below the folder.
 */
path: string, 
/**
 * Its size in bytes.
 */
bytes: number, };

/**
 * The registers that were written.
 */
export type RegisterReport = { 
/**
 * Their folder.
 */
folder: string, 
/**
 * The files.
 */
files: Array<RegisterFile>, };

/**
 * A reply in the room. After preliminary responses OTP reviews no new proposals, so there are four kinds and no other.
 */
export type Reply = { 
/**
 * Which of the permitted kinds it is.
 */
kind: ReplyKind, 
/**
 * The words.
 */
text: string, };

/**
 * The permitted kinds of replies.
 */
export type ReplyKind = "restates_package" | "points_to_alternative" | "asks_meaning" | "accepts_in_ind";

/**
 * Asks to go back to a named state.
 */
export type RestorePointGo = { 
/**
 * The program.
 */
program: string, 
/**
 * Its name or number, or an operation of the log as `#12`: the state after it.
 */
point: string, };

/**
 * Asks to name the present state.
 */
export type RestorePointSave = { 
/**
 * The program.
 */
program: string, 
/**
 * The name.
 */
name: string, };

/**
 * A named state.
 */
export type RestorePointView = { 
/**
 * Its number.
 */
key: number, 
/**
 * Its name.
 */
name: string, 
/**
 * When it was named.
 */
at: string, 
/**
 * The operation after which it stands.
 */
seq: number, };

/**
 * Asks to decide about a point.
 */
export type ReviewDecide = { 
/**
 * The point's id.
 */
id: string, 
/**
 * The revision of the point that was read.
 */
revision: number, 
/**
 * What is decided.
 */
decision: Decision, 
/**
 * Why; a change or comment that is not followed needs it.
 */
why: string, 
/**
 * The offer that is taken, as it was shown: the change is put into the text. Without it only the decision is kept.
 */
apply?: ReviewOffer, };

/**
 * What became of a point.
 */
export type ReviewDecided = { 
/**
 * The point as it now stands.
 */
point: ReviewPoint, 
/**
 * How the thing is called that was changed; empty when none was.
 */
changed: string, };

/**
 * A point of a review as it is shown.
 */
export type ReviewEntry = { 
/**
 * The point.
 */
point: ReviewPoint, 
/**
 * What the point is, in words.
 */
label: string, 
/**
 * The change with the words around it; empty for a comment.
 */
words: Array<WordChange>, 
/**
 * The edit that is offered; none for a comment, for what is decided, and for what is put in by hand.
 */
offer?: ReviewOffer, 
/**
 * Why no edit is offered for an open change; else empty.
 */
by_hand: string, };

/**
 * What a point is.
 */
export type ReviewKind = "comment" | "insert" | "delete" | "replace" | "withdrawn" | "move" | "format" | "split" | "join" | "table_insert" | "table_delete";

/**
 * An edit that is offered.
 */
export type ReviewOffer = { 
/**
 * The kind of the thing it changes.
 */
kind: ThingKind, 
/**
 * The id of that thing.
 */
id: string, 
/**
 * The revision of that thing.
 */
revision: number, 
/**
 * The field, such as `fda.body`.
 */
path: string, 
/**
 * How the thing is called.
 */
label: string, };

/**
 * A comment or a change of a reviewer.
 */
export type ReviewPoint = { 
/**
 * Its id.
 */
id: ReviewPointId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What it repeats of the packet, or would have it say.
 */
quote: ReviewQuote, 
/**
 * What the reviewer and the team say about it.
 */
internal: ReviewPointNotes, };

/**
 * Identifies a point of a review.
 */
export type ReviewPointId = string;

/**
 * What a reviewer said, and what was decided.
 */
export type ReviewPointNotes = { 
/**
 * What it is.
 */
kind: ReviewKind, 
/**
 * Who made it.
 */
author: string, 
/**
 * When, as the file says it; may be empty.
 */
date: string, 
/**
 * The words of a comment.
 */
text: string, 
/**
 * The key of the comment it answers; empty for none.
 */
reply_to: string, 
/**
 * Whether the reviewer marked it as resolved.
 */
resolved: boolean, 
/**
 * Why it can only be taken over by hand, as far as the file alone tells; empty when it may be offered as an edit.
 */
by_hand: string, 
/**
 * The name of the file.
 */
file: string, 
/**
 * The SHA-256 of the file.
 */
sha256: string, 
/**
 * What tells it from every other point, also when the file comes back again.
 */
key: string, 
/**
 * What the team decided.
 */
decision: Decision, 
/**
 * Why.
 */
why: string, 
/**
 * Who decided.
 */
who: string, 
/**
 * When.
 */
on?: string, 
/**
 * Whether the change was put into the text by the program.
 */
applied: boolean, };

/**
 * The words of the packet that a point is about. They stand, or are to stand, in a file for FDA, so finding them there is no leak; the
 * point itself is printed for the team alone.
 */
export type ReviewQuote = { 
/**
 * The words a comment stands on.
 */
passage: string, 
/**
 * The words a change takes away.
 */
before: string, 
/**
 * The words a change brings.
 */
after: string, 
/**
 * Of a move, the heading under which the text stands now; of formatting, what changed.
 */
note: string, 
/**
 * The paragraph as it stood in the file before any change.
 */
paragraph: string, 
/**
 * Where the change begins in the paragraph, in characters.
 */
at: number, 
/**
 * The heading above it.
 */
section: string, 
/**
 * The names of the bookmarks on that heading.
 */
bookmarks: Array<string>, };

/**
 * Asks to read a returned Word file.
 */
export type ReviewRead = { 
/**
 * The program.
 */
program: string, 
/**
 * The Word file.
 */
path: string, };

/**
 * What was read.
 */
export type ReviewReadReport = { 
/**
 * The name of the file.
 */
file: string, 
/**
 * Its comments.
 */
comments: number, 
/**
 * Its tracked changes.
 */
changes: number, 
/**
 * How many of both are new.
 */
added: number, 
/**
 * How many of both were read before.
 */
known: number, 
/**
 * How many changes were left out because Word made them itself in a table of contents.
 */
generated: number, };

/**
 * An answer that the rules ask for.
 */
export type RiskFact = "genome_editing" | "ex_vivo_only" | "persistence_shown" | "integrates_or_alters_genome" | "latency_reactivation" | "genetically_modified" | "allogeneic" | "replication_competent" | "pediatric" | "growth_factor" | "cns" | "high_systemic_dose" | "dividing_tissue";

/**
 * To which working day the planning day moves when the nominal day is none.
 */
export type Roll = "back" | "forward";

/**
 * A rule that changes.
 */
export type RuleChange = { 
/**
 * Which part.
 */
part: RulePart, 
/**
 * How.
 */
change: ChangeKind, 
/**
 * The entry's id; the name of the part for `other`.
 */
id: string, 
/**
 * The kinds of meetings it holds for, before or after; all when empty.
 */
meetings: Array<MeetingKind>, 
/**
 * What changes, in a sentence.
 */
sentence: string, 
/**
 * Whether less is asked for than before, or the two cannot be compared.
 */
weaker: boolean, };

/**
 * A dated set of rules with the sources they rest on.
 */
export type RulePack = { 
/**
 * The id, for example `pdufa-vii`.
 */
id: string, 
/**
 * The name shown to the user.
 */
title: string, 
/**
 * The version of the pack.
 */
version: string, 
/**
 * The day on which the pack was compiled.
 */
date: string, 
/**
 * The first day on which its rules hold.
 */
effective_from: string, 
/**
 * The last day on which its rules hold.
 */
effective_to: string, 
/**
 * Whether a named person has compared the pack with the final guidance.
 */
final_guidance: FinalGuidance, 
/**
 * What follows this pack and from when.
 */
next: NextPack, 
/**
 * When a submission counts as received.
 */
receipt: ReceiptRule, 
/**
 * Settings of the clock that no guidance gives.
 */
clock: ClockSettings, 
/**
 * What a request for clarification may hold.
 */
clarification: Clarification, 
/**
 * Every document the rules rest on.
 */
sources: Array<RuleSource>, 
/**
 * The timeline: one entry per meeting kind, milestone and reading.
 */
deadlines: Array<Deadline>, 
/**
 * Federal holidays, by rule.
 */
holidays: Array<HolidayRule>, 
/**
 * Limits on questions, pages and minutes.
 */
caps: Array<Cap>, 
/**
 * What a request or a package must contain.
 */
elements: Array<Element>, 
/**
 * Limits of narrow meetings and lists of questions.
 */
fit: FitLimits, 
/**
 * The rules by which a meeting is chosen.
 */
fit_rules: Array<FitRule>, 
/**
 * Limits of PDF files.
 */
pdf: Array<PdfLimit>, 
/**
 * Where each document goes in the eCTD.
 */
placements: Array<Placement>, 
/**
 * Where sources disagree, and which reading is used.
 */
conflicts: Array<SourceConflict>, 
/**
 * What a person still has to check.
 */
doubts: Array<Doubt>, };

/**
 * Which part of a rule pack changes.
 */
export type RulePart = "deadline" | "cap" | "element" | "other";

/**
 * A document that rules rest on.
 */
export type RuleSource = { 
/**
 * The short id, for example `OTP-INT`.
 */
id: string, 
/**
 * The title.
 */
title: string, 
/**
 * The section or table that matters here; may be empty.
 */
section: string, 
/**
 * Its date, as exactly as it is known.
 */
date: string, 
/**
 * What of it was read.
 */
read: string, 
/**
 * How well it supports a rule at best.
 */
confidence: Confidence, };

/**
 * A rule as the list shows it.
 */
export type RuleState = { 
/**
 * The rule, `noun.problem`.
 */
rule: string, 
/**
 * How much it weighs at most.
 */
severity: Severity, 
/**
 * What it finds.
 */
what: string, 
/**
 * How many findings it has in the program, dismissed ones among them.
 */
findings: number, 
/**
 * Why, by whom and when it is switched off; none while it is on.
 */
off?: SwitchedOff, };

/**
 * Asks to switch a rule off.
 */
export type RuleSwitchOff = { 
/**
 * The program.
 */
program: string, 
/**
 * The rule, `noun.problem`.
 */
rule: string, 
/**
 * Why; it is kept and printed in the readiness report.
 */
reason: string, };

/**
 * Asks to switch a rule on again.
 */
export type RuleSwitchOn = { 
/**
 * The program.
 */
program: string, 
/**
 * The rule, `noun.problem`.
 */
rule: string, };

/**
 * A rule that was switched off or on.
 */
export type RuleSwitched = { 
/**
 * The rule.
 */
rule: string, 
/**
 * Whether it is off now.
 */
off: boolean, };

/**
 * An example program.
 */
export type Sample = { 
/**
 * The name by which it is opened.
 */
name: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it shows, in one sentence.
 */
summary: string, };

/**
 * Asks for the list of examples.
 */
export type SampleList = Record<symbol, never>;

/**
 * Asks for an example.
 */
export type SampleOpen = { 
/**
 * Its name; empty for the first.
 */
name: string, 
/**
 * Whether an example of this name that is already in the store is enough.
 */
once: boolean, };

/**
 * An answer of FDA that sponsors have met, and what they can do.
 */
export type Scenario = { 
/**
 * Its id, unique in the library.
 */
id: string, 
/**
 * A short title.
 */
title: string, 
/**
 * What it is about.
 */
areas: Array<Area>, 
/**
 * Which FDA reviewers raise it.
 */
disciplines: Array<Discipline>, 
/**
 * The kinds of product it fits.
 */
modalities: Array<ModalityMark>, 
/**
 * How the team recognizes it.
 */
trigger: string, 
/**
 * What announces it.
 */
early_signs: Array<string>, 
/**
 * What can be done.
 */
options: Array<ScenarioOption>, 
/**
 * When it comes up.
 */
occasion: Occasion, 
/**
 * Which of the permitted kinds the reply is.
 */
reply_kind: ReplyKind, 
/**
 * The reply in the room.
 */
reply: string, 
/**
 * The least acceptable outcome the team should consider before the meeting.
 */
least_acceptable: string, 
/**
 * Ids of the topics it belongs to.
 */
topics: Array<string>, 
/**
 * Ids of the guidance it rests on.
 */
guidance_basis: Array<string>, 
/**
 * A public case, when there is one.
 */
public_case?: string, 
/**
 * How well it is supported.
 */
confidence: Confidence, 
/**
 * What to know before using it.
 */
note?: string, 
/**
 * The placeholders of its texts, in order of appearance.
 */
placeholders: Array<Placeholder>, };

/**
 * Asks for contingency scenarios; what is not given does not narrow the list.
 */
export type ScenarioList = { 
/**
 * Words that must all occur.
 */
text: string, 
/**
 * The area.
 */
area?: Area, 
/**
 * The kind of product.
 */
modality?: Modality, };

/**
 * Something that can be done, with a planning estimate of what it takes.
 */
export type ScenarioOption = { 
/**
 * What is done.
 */
option: string, 
/**
 * The band of cost.
 */
cost: Cost, 
/**
 * The fewest weeks it takes; a month counts as four.
 */
weeks_min: number, 
/**
 * The most weeks it takes.
 */
weeks_max: number, 
/**
 * What the numbers leave out.
 */
note?: string, };

/**
 * A judgment on one criterion.
 */
export type Score = { 
/**
 * The criterion's id; empty for a criterion of our own.
 */
criterion: string, 
/**
 * Its title.
 */
title: string, 
/**
 * 0 does not fit, 1 fits in part, 2 fits, 3 fits well; none while it is not judged.
 */
points?: number, 
/**
 * Why.
 */
reason: string, };

/**
 * A section of a package.
 */
export type Section = { 
/**
 * Its id.
 */
id: SectionId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * What may be printed for FDA.
 */
fda: SectionText, 
/**
 * What stays in the team.
 */
internal: Working, };

/**
 * Identifies a section of a package.
 */
export type SectionId = string;

/**
 * What a section prints.
 */
export type SectionText = { 
/**
 * The slot of the outline it fills, for example `cmc.potency`.
 */
slot: string, 
/**
 * A heading other than the outline's; blank for the outline's.
 */
heading: string, 
/**
 * The text.
 */
body: string, 
/**
 * Figures printed after the text, unless the text places them itself.
 */
figures: Array<FigureId>, };

/**
 * How much a finding weighs.
 */
export type Severity = "stop" | "warn" | "note";

/**
 * A reader's word that an FDA copy was read from end to end and holds nothing internal.
 */
export type SignOff = { 
/**
 * Its id.
 */
id: SignOffId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * The sign-off.
 */
internal: SignOffNotes, };

/**
 * Identifies a reader's sign-off.
 */
export type SignOffId = string;

/**
 * What a sign-off says.
 */
export type SignOffNotes = { 
/**
 * The packet that was read, for example `pre-ind`.
 */
packet: string, 
/**
 * The meeting it belongs to.
 */
meeting?: MeetingId, 
/**
 * The fingerprint of the content that was read; another content needs another sign-off.
 */
fingerprint: string, 
/**
 * Who read it.
 */
reader: string, 
/**
 * When.
 */
on?: string, };

/**
 * A site.
 */
export type Site = { 
/**
 * Its name.
 */
name: string, 
/**
 * Patients it can enroll in a year, with the source.
 */
patients_a_year: string, 
/**
 * How ready it is, point by point.
 */
points: Array<SitePoint>, };

/**
 * How ready a site is on one point.
 */
export type SitePoint = { 
/**
 * The point's id; empty for a point of our own.
 */
point: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it is ready.
 */
ready: boolean, 
/**
 * What is missing, or how it is known.
 */
note: string, };

/**
 * A slot: a place in a packet that running text fills.
 */
export type Slot = { 
/**
 * The packet this entry is about.
 */
packet: PacketKind, 
/**
 * The slot's id, for example `cmc.potency`.
 */
slot: string, 
/**
 * The title of the document it stands in.
 */
document: string, 
/**
 * The heading.
 */
heading: string, 
/**
 * How much the template misses it when it stays empty.
 */
level: Level, 
/**
 * FDA's discipline.
 */
discipline?: Discipline, 
/**
 * The page budget; 0 for none of its own.
 */
pages: number, 
/**
 * What belongs there.
 */
hint: string, 
/**
 * Every packet in which one text for this slot is printed.
 */
packets: Array<PacketKind>, };

/**
 * Asks for the places of running text in a packet.
 */
export type SlotList = { 
/**
 * The packet.
 */
packet: PacketKind, };

/**
 * A stretch of a snippet.
 */
export type SnippetRun = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they were looked for.
 */
hit: boolean, };

/**
 * The stretch of the source from the start of a block to the start of the next one.
 */
export type Source = { 
/**
 * Where it begins, in bytes from the start of the text; tells whether two blocks were neighbors.
 */
at: number, 
/**
 * The source to the letter, with the empty lines that follow.
 */
text: string, };

/**
 * Sources that disagree.
 */
export type SourceConflict = { 
/**
 * The id, unique in the pack.
 */
id: string, 
/**
 * What they disagree about.
 */
title: string, 
/**
 * What each says.
 */
readings: Array<Reading>, 
/**
 * Which one is used.
 */
used: string, 
/**
 * Why.
 */
why: string, };

/**
 * Which meeting the sponsor would like.
 */
export type SponsorWish = "none" | "interact" | "pre-ind" | "type-a" | "type-c" | "type-d" | "wro" | "clarification-request" | "unknown";

/**
 * From when on a question makes sense, earliest first.
 */
export type Stage = "interact" | "pre-ind" | "ind" | "clinical-data" | "licensed-product";

/**
 * How far a topic is.
 */
export type Standing = "not_started" | "in_progress" | "enough" | "not_applicable";

/**
 * How far a piece of work is. Never printed in an FDA document.
 */
export type Status = "draft" | "in_review" | "agreed" | "locked";

/**
 * What is done next with FDA.
 */
export type Step = "request" | "package" | "meeting_day";

/**
 * Asks about the store.
 */
export type StoreGet = Record<symbol, never>;

/**
 * Where the store is and which rules are in use.
 */
export type StoreView = { 
/**
 * The file; empty for a store in memory.
 */
path: string, 
/**
 * A warning when the file lies where two computers may write to it; empty otherwise.
 */
warning: string, 
/**
 * Under which name changes are recorded.
 */
who: string, 
/**
 * The rule pack in use, with version and date.
 */
rule_pack: string, 
/**
 * What is not yet checked about the rules; empty once it is.
 */
rules_note: string, 
/**
 * The library in use, with version.
 */
library: string, 
/**
 * The copies that are kept, the latest first.
 */
backups: Array<BackupView>, };

/**
 * A part of a question.
 */
export type SubQuestion = { 
/**
 * The ask.
 */
ask: string, 
/**
 * The sponsor's position on this part; blank when the main position covers it.
 */
position: string, };

/**
 * A rule that is switched off. Its stops still stand; only single stops can be set aside.
 */
export type SwitchedOff = { 
/**
 * The rule, `noun.problem`.
 */
rule: string, 
/**
 * Why; kept, printed in the readiness report, never in an FDA file.
 */
reason: string, 
/**
 * Who decided.
 */
who: string, 
/**
 * When.
 */
on?: string, };

/**
 * Something to do.
 */
export type Task = { 
/**
 * Its id.
 */
id: TaskId, 
/**
 * How often it was saved.
 */
revision: number, 
/**
 * The task.
 */
internal: TaskNotes, };

/**
 * Identifies a task.
 */
export type TaskId = string;

/**
 * What a task says.
 */
export type TaskNotes = { 
/**
 * What is to be done.
 */
what: string, 
/**
 * By whom.
 */
who: string, 
/**
 * Until when.
 */
due?: string, 
/**
 * Whether it is done.
 */
done: boolean, 
/**
 * The id of the thing it is about; empty for none.
 */
about: string, };

/**
 * Asks to keep a template.
 */
export type TemplateAdd = { 
/**
 * The Word file: .docx or .dotx.
 */
path: string, 
/**
 * How it is called; the name of its file without it.
 */
name?: string, 
/**
 * Whether it takes the place of the one that is kept under this name.
 */
replace: boolean, };

/**
 * What the Word file of a kind of copy looks like.
 */
export type TemplateChoice = { 
/**
 * The preset.
 */
preset: string, 
/**
 * The name of its template; none for Briefing Room's own looks.
 */
template?: string, 
/**
 * Whether somebody chose it; otherwise it is so because the preset says it.
 */
chosen: boolean, };

/**
 * Asks which template each kind of copy takes.
 */
export type TemplateChoiceList = Record<symbol, never>;

/**
 * Asks that a kind of copy takes a template from now on.
 */
export type TemplateChoose = { 
/**
 * The kind of copy: a preset's id.
 */
preset: string, 
/**
 * The template: its name, its SHA-256, or the first digits of that; none for Briefing Room's own looks.
 */
template?: string, };

/**
 * Asks for the templates that are kept.
 */
export type TemplateList = Record<symbol, never>;

/**
 * Names a template to look at: one that is kept, or a file.
 */
export type TemplateOffer = { 
/**
 * The name or the SHA-256 of one that is kept.
 */
template?: string, 
/**
 * The Word file.
 */
path?: string, };

/**
 * Paper and margins of a template, in words.
 */
export type TemplatePageView = { 
/**
 * The paper, for example `US Letter (8.5 x 11 in)`.
 */
paper: string, 
/**
 * The margins, for example `1 in on all sides`.
 */
margins: string, };

/**
 * What a template would do.
 */
export type TemplatePreview = { 
/**
 * What it is called: its name, or its file's.
 */
name: string, 
/**
 * Its SHA-256.
 */
sha256: string, 
/**
 * How many of Word's styles that a packet uses it has.
 */
found: number, 
/**
 * How many of Word's styles a packet uses; a template that has them all lacks nothing.
 */
wanted: number, 
/**
 * The styles of a packet and what each looks like with this template.
 */
styles: Array<TemplateStyle>, 
/**
 * Paper and margins; none when the template says none that can be used, then they are those of the export.
 */
page?: TemplatePageView, 
/**
 * Its headers and footers, each with the pages it stands on.
 */
edges: Array<TemplateWords>, 
/**
 * The fonts it asks for; the Word file names them and does not carry them.
 */
fonts: Array<TemplateUsedFont>, 
/**
 * What it has and the packet does not take over, a sentence for each.
 */
left_out: Array<string>, };

/**
 * Names a template that is kept.
 */
export type TemplateRef = { 
/**
 * Its name, its SHA-256, or the first digits of that.
 */
template: string, };

/**
 * A style of a packet under a template.
 */
export type TemplateStyle = { 
/**
 * The style as Word shows its name.
 */
ours: string, 
/**
 * The template's style that is used, as Word shows its name; the same when the template has none.
 */
theirs: string, 
/**
 * Whether the template has it. If not, it looks as without a template, in the template's font of text.
 */
found: boolean, 
/**
 * Whether it is a style of Briefing Room, for which Word has none: no template has it by itself, and the packet brings it along.
 */
own: boolean, };

/**
 * A font that a template asks for.
 */
export type TemplateUsedFont = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the template carries it inside.
 */
carried: boolean, };

/**
 * A template that is kept.
 */
export type TemplateView = { 
/**
 * Its SHA-256, by which exports name it.
 */
sha256: string, 
/**
 * How it is called.
 */
name: string, 
/**
 * The name of the file it came from.
 */
file: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * When it was added.
 */
added_at: string, 
/**
 * Who added it.
 */
added_by: string, };

/**
 * A header or footer of a template.
 */
export type TemplateWords = { 
/**
 * Where it stands, for example `Header of the first page`.
 */
place: string, 
/**
 * What it says, a line for each paragraph; what pictures are called included.
 */
words: string, 
/**
 * How many pictures stand in it; what a picture shows no program searches for internal text.
 */
pictures: number, 
/**
 * Whether it is a footer that counts the pages, and so takes the place of the usual one.
 */
instead: boolean, };

/**
 * Asks for the tree of a text.
 */
export type TextRead = { 
/**
 * The Markdown.
 */
source: string, };

/**
 * Asks for the Markdown of a tree.
 */
export type TextWrite = { 
/**
 * The tree; a block without source is written in the canonical form.
 */
doc: Doc, };

/**
 * A written text.
 */
export type TextWritten = { 
/**
 * The Markdown.
 */
source: string, 
/**
 * The tree as it reads back, with sources: what the editor goes on with.
 */
doc: Doc, 
/**
 * The number of words a reader reads.
 */
words: number, };

/**
 * One thing, whatever its kind.
 */
export type Thing = { "thing": "program", "value": Program } | { "thing": "profile_row", "value": ProfileRow } | { "thing": "fact", "value": Fact } | { "thing": "meeting", "value": Meeting } | { "thing": "person", "value": Person } | { "thing": "advice", "value": Advice } | { "thing": "beat", "value": Beat } | { "thing": "claim", "value": Claim } | { "thing": "evidence", "value": Evidence } | { "thing": "section", "value": Section } | { "thing": "figure", "value": Figure } | { "thing": "enclosure", "value": Enclosure } | { "thing": "lot", "value": Lot } | { "thing": "dose_bridge_row", "value": DoseBridgeRow } | { "thing": "question", "value": Question } | { "thing": "plan", "value": Plan } | { "thing": "constraint", "value": Constraint } | { "thing": "task", "value": Task } | { "thing": "dismissal", "value": Dismissal } | { "thing": "sign_off", "value": SignOff } | { "thing": "review_point", "value": ReviewPoint };

/**
 * The kinds of things a program holds.
 */
export type ThingKind = "program" | "profile_row" | "fact" | "meeting" | "person" | "advice" | "beat" | "claim" | "evidence" | "section" | "figure" | "enclosure" | "lot" | "dose_bridge_row" | "question" | "plan" | "constraint" | "task" | "dismissal" | "sign_off" | "review_point";

/**
 * A block at the top of a text, with its source while nobody changed it.
 */
export type Top = { 
/**
 * What was read; `None` for a new or changed block, which is then written in the canonical form.
 */
source: Source | null, 
/**
 * The block.
 */
block: Block, };

/**
 * What a query is made of and a change makes stale.
 */
export type Topic = "programs" | "records" | "findings" | "dates" | "history" | "knowledge";

/**
 * A topic that was found.
 */
export type TopicHit = { 
/**
 * How well it matches, higher is better; 0 when no words were asked for.
 */
score: number, 
/**
 * The words of the topic that matched, to show what a misspelled word was taken for.
 */
matched: Array<string>, 
/**
 * Its id, unique in the library.
 */
id: string, 
/**
 * A short title.
 */
title: string, 
/**
 * What it is about.
 */
area: Area, 
/**
 * Which FDA reviewers answer it.
 */
discipline: Discipline, 
/**
 * The meeting it fits.
 */
meeting_fit: MeetingFit, 
/**
 * Why it fits there.
 */
meeting_fit_why: string, 
/**
 * Who decides.
 */
deciding_office: Office, 
/**
 * From when on the question makes sense.
 */
earliest_stage: Stage, 
/**
 * The kinds of product it fits.
 */
modalities: Array<ModalityMark>, 
/**
 * The question with its placeholders in braces.
 */
ask: string, 
/**
 * What the package must tell the reviewer so that the ask can be answered.
 */
context: Array<string>, 
/**
 * What the sponsor's position should say.
 */
position: Array<string>, 
/**
 * Data that usually support it.
 */
supporting_data: Array<string>, 
/**
 * What FDA often worries about.
 */
common_concern: string, 
/**
 * What to fall back on when FDA disagrees; internal.
 */
fallback: string, 
/**
 * Ids of the guidance it rests on.
 */
guidance_basis: Array<string>, 
/**
 * Ids of the contingency scenarios that belong to it.
 */
scenarios: Array<string>, 
/**
 * Other words people search by.
 */
synonyms: Array<string>, 
/**
 * How well it is supported.
 */
confidence: Confidence, 
/**
 * What to know before using it.
 */
note?: string, 
/**
 * The placeholders of all its texts, in order of appearance.
 */
placeholders: Array<Placeholder>, 
/**
 * The pack it came from with its version, for example `built-in 1.0.0`; set on reading.
 */
pack: string, };

/**
 * Asks to see a topic with a program's values.
 */
export type TopicPreview = { 
/**
 * The program.
 */
program: string, 
/**
 * The topic's id.
 */
topic: string, 
/**
 * Values for placeholders, by key; they stand above the program's facts.
 */
values: { [key in string]: string }, };

/**
 * A rule on one topic of special monitoring.
 */
export type TopicRule = { 
/**
 * The topic.
 */
topic: string, 
/**
 * The rule.
 */
rule: string, 
/**
 * How sure it is.
 */
confidence: Confidence, 
/**
 * What of it was read; may be empty.
 */
note: string, };

/**
 * How far the definitive toxicology is.
 */
export type Toxicology = "not_designed" | "designed" | "running" | "done" | "not_applicable" | "unknown";

/**
 * The matrix of a program.
 */
export type Trace = { 
/**
 * One row per claim, in the order of the program.
 */
rows: Array<TraceRow>, 
/**
 * Evidence that no claim, question or plan uses.
 */
unused: Array<Traced>, 
/**
 * Questions that rest on no claim and no evidence.
 */
unsupported: Array<Traced>, };

/**
 * What a row lacks.
 */
export type TraceGap = "no_evidence" | "stale" | "no_question" | "no_plan";

/**
 * A claim with everything it hangs together with.
 */
export type TraceRow = { 
/**
 * The claim.
 */
claim: Traced, 
/**
 * Its sources.
 */
evidence: Array<TracedSource>, 
/**
 * The questions that use it.
 */
questions: Array<Traced>, 
/**
 * How many of those have a contingency plan.
 */
planned: number, 
/**
 * Whether the follow-up plan names it.
 */
followed: boolean, 
/**
 * What is missing.
 */
gaps: Array<TraceGap>, };

/**
 * A thing a row refers to.
 */
export type Traced = { 
/**
 * Its id.
 */
id: string, 
/**
 * How it is called.
 */
label: string, };

/**
 * A source of a claim.
 */
export type TracedSource = { 
/**
 * Its id.
 */
id: string, 
/**
 * How it is called.
 */
label: string, 
/**
 * How far the work behind it is; none when the source is gone.
 */
maturity: Maturity | null, };

/**
 * Whether the product is genetically modified.
 */
export type Transient = "yes" | "no" | "transient" | "unknown";

/**
 * What a consultant would say after ten minutes.
 */
export type Triage = { 
/**
 * The questions in the order given.
 */
questions: Array<Triaged>, 
/**
 * The three gaps likeliest to bring a hold.
 */
gaps: Array<Gap>, 
/**
 * How many questions fit above the cut line.
 */
fit: number, 
/**
 * Why the line is there.
 */
cut_reason: string, 
/**
 * The clean table, as Markdown.
 */
table: string, };

/**
 * Draft questions, and what is known about the meeting.
 */
export type TriageInput = { 
/**
 * The meeting they are meant for.
 */
meeting: MeetingKind, 
/**
 * The kind of product, when it is known.
 */
modality?: Modality, 
/**
 * The questions in any order.
 */
questions: Array<Draft>, };

/**
 * A draft question with what to do about it.
 */
export type Triaged = { 
/**
 * Its id, or its number.
 */
id: string, 
/**
 * The words as given.
 */
text: string, 
/**
 * What to do.
 */
verdict: Verdict, 
/**
 * Why, in one sentence.
 */
reason: string, 
/**
 * The question to merge it with.
 */
with?: string, 
/**
 * The topic of the bank that is nearest.
 */
topic?: string, 
/**
 * The wording of that topic, as a frame for a better one.
 */
frame?: string, 
/**
 * The discipline given, or the likely one.
 */
discipline?: Discipline, 
/**
 * Rank among the questions that stay, 1 first.
 */
rank?: number, 
/**
 * Why it has this rank.
 */
rank_reason: string, 
/**
 * Minutes on the agenda.
 */
minutes: number, 
/**
 * Whether it is above the cut line.
 */
above_cut: boolean, 
/**
 * What the linter says about the words.
 */
findings: Array<LintFinding>, };

/**
 * What is counted.
 */
export type Unit = "day" | "hour";

/**
 * The word `unknown` in place of a number.
 */
export type Unknown = "unknown";

/**
 * When an entry holds.
 */
export type Validity = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

/**
 * A vector or cell to choose from.
 */
export type VectorOrCell = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Its class.
 */
class: string, };

/**
 * What to do with a draft question.
 */
export type Verdict = "keep" | "merge" | "split" | "move_to_pre_ind" | "wrong_office" | "answered_by_guidance";

/**
 * A visit or contact.
 */
export type Visit = { 
/**
 * Its name, for example `Month 6`.
 */
label: string, 
/**
 * Months after dosing.
 */
month: number, 
/**
 * In person or from afar.
 */
mode: VisitMode, 
/**
 * Allowed days before and after.
 */
window: string, 
/**
 * What is done.
 */
assessments: Array<string>, };

/**
 * How a visit takes place.
 */
export type VisitMode = "in_person" | "remote" | "sample_only";

/**
 * A row of a visit schedule.
 */
export type VisitTemplate = { 
/**
 * The template it belongs to.
 */
template: string, 
/**
 * The period.
 */
period: string, 
/**
 * Months after dosing.
 */
months: Array<number>, 
/**
 * Whether visits are in person.
 */
in_person: boolean, 
/**
 * How visits take place.
 */
mode: string, 
/**
 * What is assessed.
 */
assess: string, 
/**
 * How sure it is.
 */
confidence: Confidence, 
/**
 * What of it was read; may be empty.
 */
note: string, };

/**
 * A run of words and what became of it.
 */
export type WordChange = { 
/**
 * same, removed, added.
 */
change: string, 
/**
 * The words.
 */
text: string, };

/**
 * The sentences the engine prints.
 */
export type Wording = { 
/**
 * Where the table says no.
 */
may_not_be_needed: string, 
/**
 * Beside a step whose answer is not known.
 */
not_known: string, 
/**
 * Beside a step whose answer is uncertain.
 */
uncertain: string, 
/**
 * When table and path agree.
 */
override_same: string, 
/**
 * Before the end of the path, when the table says otherwise.
 */
override: string, 
/**
 * When answers contradict the class.
 */
contradiction: string, 
/**
 * When no class is known.
 */
no_class: string, 
/**
 * Before a reason for a longer duration.
 */
consider_longer: string, 
/**
 * Why the fallback's number of years stands there.
 */
integration_default: string, };

/**
 * What the team keeps beside a thing for itself: who owns it, how far it is, and a note. Never leaves for FDA.
 */
export type Working = { 
/**
 * Who in the team owns it.
 */
owner: string, 
/**
 * How far it is.
 */
status: Status, 
/**
 * A note for the team, in Markdown.
 */
note: string, };

/**
 * Years of follow-up. An absent number has to be argued by the sponsor.
 */
export type Years = { 
/**
 * The number to start from.
 */
default: number | null, 
/**
 * Fewer have to be argued.
 */
min: number | null, 
/**
 * More are not asked for.
 */
max: number | null, };

/**
 * Yes or no.
 */
export type YesNo = "yes" | "no" | "unknown";

/**
 * Yes or no.
 */
export type YesNoAnswer = "yes" | "no" | "unknown";

/**
 * Yes, no, or the team is uncertain.
 */
export type YesNoUncertain = "yes" | "no" | "uncertain" | "unknown";

/** The topics each query is made of. */
export const READS: Record<keyof Commands, readonly Topic[]> = {
  program_list: ["programs"],
  program_create: [],
  program_get: ["records","history"],
  program_remove: [],
  program_bring_back: [],
  program_import: [],
  program_dump: ["records"],
  program_search: ["records"],
  sample_list: [],
  sample_open: [],
  record_blank: [],
  record_save: [],
  record_remove: [],
  record_move: [],
  record_users: ["records"],
  text_read: [],
  text_write: [],
  figure_import: [],
  figure_image_get: [],
  finding_list: ["findings"],
  readiness_get: ["findings"],
  trace_get: ["records"],
  finding_dismiss: [],
  finding_reopen: [],
  rule_list: ["findings"],
  rule_switch_off: [],
  rule_switch_on: [],
  clock_get: ["dates"],
  clock_compute: [],
  fit_get: ["records"],
  fit_compute: [],
  ltfu_get: ["records"],
  ltfu_compute: [],
  bank_search: ["knowledge"],
  topic_preview: ["records"],
  question_adopt: [],
  question_promote: [],
  scenario_list: ["knowledge"],
  guidance_list: ["knowledge"],
  beat_guidance_list: [],
  rule_pack_get: ["knowledge"],
  follow_up_rules_get: [],
  plan_guidance_get: [],
  lesson_list: ["knowledge"],
  pack_preview: [],
  pack_accept: [],
  pack_list: ["knowledge"],
  pack_take_back: [],
  lint_check: [],
  draft_split: [],
  triage_compute: [],
  plan_kinds: [],
  plan_list: ["records"],
  plan_add: [],
  ind_forecast_get: ["records"],
  packet_list: [],
  preset_list: [],
  slot_list: [],
  packet_length_get: ["findings"],
  packet_export: [],
  packet_preflight: ["knowledge"],
  register_export: [],
  packet_made_list: ["history"],
  packet_sign_off: [],
  template_list: ["knowledge"],
  template_preview: ["knowledge"],
  template_add: [],
  template_remove: [],
  template_choice_list: ["knowledge"],
  template_choose: [],
  review_read: [],
  review_list: ["records"],
  review_decide: [],
  packet_freeze: [],
  frozen_list: ["records","history"],
  guard_check: ["records"],
  history_list: ["history"],
  history_undo: [],
  history_redo: [],
  restore_point_save: [],
  restore_point_list: ["history"],
  restore_point_go: [],
  history_compare: ["history","records"],
  store_get: ["knowledge"],
  backup_save: [],
  backup_restore: [],
  command_list: [],
};

/** The topics each change makes stale. */
export const WRITES: Record<keyof Commands, readonly Topic[]> = {
  program_list: [],
  program_create: ["programs","history"],
  program_get: [],
  program_remove: ["programs","records","history"],
  program_bring_back: ["programs","records","history"],
  program_import: ["programs","records","findings","dates","history"],
  program_dump: [],
  program_search: [],
  sample_list: [],
  sample_open: ["programs","records","findings","dates","history"],
  record_blank: [],
  record_save: ["records","findings","dates","history","programs"],
  record_remove: ["records","findings","dates","history"],
  record_move: ["records","findings","history"],
  record_users: [],
  text_read: [],
  text_write: [],
  figure_import: ["records","findings","history"],
  figure_image_get: [],
  finding_list: [],
  readiness_get: [],
  trace_get: [],
  finding_dismiss: ["records","findings","history"],
  finding_reopen: ["records","findings","history"],
  rule_list: [],
  rule_switch_off: ["records","findings","history"],
  rule_switch_on: ["records","findings","history"],
  clock_get: [],
  clock_compute: [],
  fit_get: [],
  fit_compute: [],
  ltfu_get: [],
  ltfu_compute: [],
  bank_search: [],
  topic_preview: [],
  question_adopt: ["records","findings","history"],
  question_promote: ["records","findings","history"],
  scenario_list: [],
  guidance_list: [],
  beat_guidance_list: [],
  rule_pack_get: [],
  follow_up_rules_get: [],
  plan_guidance_get: [],
  lesson_list: [],
  pack_preview: [],
  pack_accept: ["knowledge","findings","dates"],
  pack_list: [],
  pack_take_back: ["knowledge","findings","dates"],
  lint_check: [],
  draft_split: [],
  triage_compute: [],
  plan_kinds: [],
  plan_list: [],
  plan_add: ["records","findings","history"],
  ind_forecast_get: [],
  packet_list: [],
  preset_list: [],
  slot_list: [],
  packet_length_get: [],
  packet_export: ["findings","history"],
  packet_preflight: [],
  register_export: [],
  packet_made_list: [],
  packet_sign_off: ["records","history"],
  template_list: [],
  template_preview: [],
  template_add: ["knowledge"],
  template_remove: ["knowledge"],
  template_choice_list: [],
  template_choose: ["knowledge"],
  review_read: ["records","findings","history"],
  review_list: [],
  review_decide: ["records","findings","history"],
  packet_freeze: ["history"],
  frozen_list: [],
  guard_check: [],
  history_list: [],
  history_undo: ["programs","records","findings","dates","history"],
  history_redo: ["programs","records","findings","dates","history"],
  restore_point_save: ["history"],
  restore_point_list: [],
  restore_point_go: ["programs","records","findings","dates","history"],
  history_compare: [],
  store_get: [],
  backup_save: [],
  backup_restore: ["programs","records","findings","dates","history","knowledge"],
  command_list: [],
};
