//! The table of commands: everything the window and the command line can ask for, one entry each.
//!
//! Names are noun first. `reads` and `writes` name the topics a query is made of and a change makes stale; the window's cache works
//! from them. A new command is a function in `commands/`, one entry here, and `cargo xtask gen`.

pub mod bank;
pub mod figure;
pub mod finding;
pub mod follow_up;
pub mod freeze;
pub mod history;
pub mod library;
pub mod lint;
pub mod meeting;
pub mod pack;
pub mod packet;
pub mod packet_made;
pub mod plan;
pub mod program;
pub mod record;
pub mod register;
pub mod review;
pub mod rule;
pub mod search;
pub mod store;
pub mod template;
pub mod text;

use serde_json::Value;

use crate::app::App;
use crate::error::ApiError;
use crate::job::Progress;
use crate::table::{Command, commands};

commands! {
    /// Lists the programs of the store by name.
    program::program_list(program::ProgramList) -> Vec<program::ProgramSummary>, reads [Programs], writes [];
    /// Makes a program from a few facts, with its meeting and the usual beats.
    program::program_create(program::ProgramCreate) -> program::ProgramSummary, reads [], writes [Programs, History];
    /// Returns everything a program holds.
    program::program_get(program::ProgramRef) -> program::ProgramView, reads [Records, History], writes [];
    /// Removes a program; it can be brought back.
    program::program_remove(program::ProgramRef) -> program::ProgramSummary, reads [], writes [Programs, Records, History];
    /// Brings back the program that was removed last.
    program::program_bring_back(program::ProgramBringBack) -> program::ProgramSummary, reads [], writes [Programs, Records, History];
    /// Imports a program from a file in the open form.
    [job] program::program_import(program::ProgramImport) -> program::ProgramSummary, reads [], writes [Programs, Records, Findings, Dates, History];
    /// Writes a program in the open form.
    program::program_dump(program::ProgramDump) -> program::ProgramDumped, reads [Records], writes [];
    /// Searches everything a program holds.
    search::program_search(search::ProgramSearch) -> Vec<search::ProgramHit>, reads [Records], writes [];
    /// Lists the example programs.
    program::sample_list(program::SampleList) -> Vec<crate::samples::Sample>, reads [], writes [];
    /// Puts an example program into the store, as a copy of its own.
    program::sample_open(program::SampleOpen) -> program::ProgramSummary, reads [], writes [Programs, Records, Findings, Dates, History];

    /// Returns an empty thing with a new id; nothing is stored.
    record::record_blank(record::RecordBlank) -> briefing_domain::snapshot::Thing, reads [], writes [];
    /// Saves a thing, new or changed; a stale save merges or is a conflict.
    record::record_save(record::RecordSave) -> record::RecordSaved, reads [], writes [Records, Findings, Dates, History, Programs];
    /// Removes a thing.
    record::record_remove(record::RecordRemove) -> record::RecordRemoved, reads [], writes [Records, Findings, Dates, History];
    /// Moves a thing within its list.
    record::record_move(record::RecordMove) -> record::RecordRemoved, reads [], writes [Records, Findings, History];
    /// Lists every place that uses a thing.
    record::record_users(record::RecordUsers) -> Vec<briefing_domain::finding::Place>, reads [Records], writes [];

    /// Returns the tree of a Markdown text, for the editor.
    text::text_read(text::TextRead) -> briefing_domain::text::Doc, reads [], writes [];
    /// Returns the Markdown of a tree.
    text::text_write(text::TextWrite) -> text::TextWritten, reads [], writes [];

    /// Makes a figure of a picture file: PNG, JPEG or SVG.
    figure::figure_import(figure::FigureImport) -> briefing_domain::evidence::Figure, reads [], writes [Records, Findings, History];

    /// Returns the picture of a figure, to be shown.
    figure::figure_image_get(figure::FigureImageGet) -> figure::FigureImage, reads [], writes [];

    /// Checks a program and lists the findings, the heaviest first.
    [job] finding::finding_list(finding::FindingList) -> Vec<briefing_domain::finding::Finding>, reads [Findings], writes [];
    /// Tells how ready a program is for the request, the package or the meeting day: dangers first, then the ledger.
    [job] finding::readiness_get(finding::ReadinessGet) -> briefing_domain::readiness::ledger::Readiness, reads [Findings], writes [];
    /// Returns what each claim rests on and what uses it, and what has no support or no use.
    finding::trace_get(program::ProgramRef) -> briefing_domain::trace::Trace, reads [Records], writes [];
    /// Sets a finding aside with a reason.
    finding::finding_dismiss(finding::FindingDismiss) -> finding::FindingDismissed, reads [], writes [Records, Findings, History];
    /// Takes a dismissal back.
    finding::finding_reopen(finding::FindingReopen) -> finding::FindingDismissed, reads [], writes [Records, Findings, History];

    /// Lists the rules with what each finds in a program, and which are switched off with their reasons.
    rule::rule_list(program::ProgramRef) -> Vec<briefing_domain::readiness::switch::RuleState>, reads [Findings], writes [];
    /// Switches a rule off for a program, with a reason; stops stay.
    rule::rule_switch_off(rule::RuleSwitchOff) -> rule::RuleSwitched, reads [], writes [Records, Findings, History];
    /// Switches a rule on again.
    rule::rule_switch_on(rule::RuleSwitchOn) -> rule::RuleSwitched, reads [], writes [Records, Findings, History];

    /// Returns the dates of a program's meeting.
    meeting::clock_get(meeting::MeetingOf) -> Vec<briefing_domain::meeting::clock::Milestone>, reads [Dates], writes [];
    /// Computes the dates of a meeting from what is given.
    meeting::clock_compute(briefing_domain::meeting::clock::ClockInput) -> Vec<briefing_domain::meeting::clock::Milestone>, reads [], writes [];
    /// Returns which meeting fits a program, with reasons.
    meeting::fit_get(meeting::MeetingOf) -> briefing_domain::meeting::fit::FitOutcome, reads [Records], writes [];
    /// Returns which meeting fits the facts given, with reasons.
    meeting::fit_compute(briefing_domain::meeting::fit::FitFacts) -> briefing_domain::meeting::fit::FitOutcome, reads [], writes [];

    /// Returns the follow-up frame for a program's answers.
    follow_up::ltfu_get(program::ProgramRef) -> briefing_domain::followup::FollowUpOutcome, reads [Records], writes [];
    /// Returns the follow-up frame for the answers given.
    follow_up::ltfu_compute(briefing_domain::followup::FollowUpAnswers) -> briefing_domain::followup::FollowUpOutcome, reads [], writes [];

    /// Searches the question bank; an empty text lists all.
    bank::bank_search(briefing_domain::bank::BankQuery) -> Vec<briefing_domain::bank::TopicHit>, reads [Knowledge], writes [];
    /// Shows a topic with its placeholders filled from a program's facts, and which are left.
    bank::topic_preview(bank::TopicPreview) -> briefing_domain::bank::Adopted, reads [Records], writes [];
    /// Takes a topic over as a question with the first draft of its contingency plan.
    bank::question_adopt(bank::QuestionAdopt) -> bank::QuestionAdopted, reads [], writes [Records, Findings, History];
    /// Makes a branch of an internal plan the disclosed alternative of its question, on record.
    bank::question_promote(bank::QuestionPromote) -> record::RecordSaved, reads [], writes [Records, Findings, History];

    /// Lists contingency scenarios of the library.
    library::scenario_list(library::ScenarioList) -> Vec<briefing_domain::library::scenario::Scenario>, reads [Knowledge], writes [];
    /// Lists guidance documents with status, date, and what they answer.
    library::guidance_list(library::GuidanceList) -> Vec<briefing_domain::library::guidance::Guidance>, reads [Knowledge], writes [];
    /// Lists what the beats of the story should do, with weak and strong examples.
    library::beat_guidance_list(library::BeatGuidanceList) -> Vec<briefing_domain::library::story::BeatGuidance>, reads [], writes [];
    /// Returns the rule pack in use: timelines, caps, required elements, sources, conflicts, open doubts.
    library::rule_pack_get(library::KnowledgeGet) -> briefing_domain::rulepack::RulePack, reads [Knowledge], writes [];
    /// Returns the rules of long-term follow-up.
    library::follow_up_rules_get(library::KnowledgeGet) -> briefing_domain::followup::FollowUpRules, reads [], writes [];
    /// Returns what a kind of plan starts from: topics with what is enough, criteria with what to ask.
    library::plan_guidance_get(library::PlanGuidanceGet) -> library::PlanGuidanceView, reads [], writes [];

    /// Lists lessons that companies brought with their packs.
    library::lesson_list(library::LessonList) -> Vec<briefing_domain::library::lesson::Lesson>, reads [Knowledge], writes [];

    /// Reads a pack of knowledge and shows what it would change, in each program too; nothing is stored.
    [job] pack::pack_preview(pack::PackOffer) -> pack::PackPreview, reads [], writes [];
    /// Accepts a pack that was previewed; another version of it, or another rules pack, is replaced.
    pack::pack_accept(pack::PackAccept) -> pack::PackView, reads [], writes [Knowledge, Findings, Dates];
    /// Lists the packs that were ever accepted, those in use first.
    pack::pack_list(pack::PackList) -> Vec<pack::PackView>, reads [Knowledge], writes [];
    /// Takes a pack out of use, with a reason; what was adopted from it stays.
    pack::pack_take_back(pack::PackTakeBack) -> pack::PackView, reads [], writes [Knowledge, Findings, Dates];

    /// Looks at questions as they are typed or pasted: what was seen, why it matters, and a way out.
    lint::lint_check(lint::LintCheck) -> Vec<briefing_domain::lint::LintFinding>, reads [], writes [];

    /// Takes a pasted text apart into draft questions.
    lint::draft_split(lint::DraftSplit) -> Vec<briefing_domain::lint::Draft>, reads [], writes [];
    /// Sorts pasted draft questions: keep, merge, split, move, another office, answered; with a cut line, gaps and a clean table.
    lint::triage_compute(briefing_domain::triage::TriageInput) -> briefing_domain::triage::Triage, reads [], writes [];

    /// Lists the kinds of plans with their audience and cardinality.
    plan::plan_kinds(plan::PlanKinds) -> Vec<plan::PlanKindView>, reads [], writes [];
    /// Lists a program's plans.
    plan::plan_list(program::ProgramRef) -> Vec<briefing_domain::plan::Plan>, reads [Records], writes [];
    /// Adds a plan of a kind with its starter rows.
    plan::plan_add(plan::PlanAdd) -> briefing_domain::plan::Plan, reads [], writes [Records, Findings, History];

    /// Returns what FDA's answers do to the date of the IND: best, likely, worst.
    plan::ind_forecast_get(program::ProgramRef) -> briefing_domain::forecast::IndForecast, reads [Records], writes [];

    /// Lists the kinds of packets.
    packet::packet_list(packet::PacketList) -> Vec<packet::PacketView>, reads [], writes [];
    /// Lists the presets of an export: for whom a copy is made, and what goes with that.
    packet::preset_list(packet::PresetList) -> Vec<briefing_domain::preset::Preset>, reads [], writes [];
    /// Lists the places of running text in a packet.
    packet::slot_list(packet::SlotList) -> Vec<briefing_domain::outline::Slot>, reads [], writes [];
    /// Tells how long a package is against the limits on its pages: counted in its last PDF, or estimated.
    [job] packet::packet_length_get(packet::PacketLengthGet) -> packet::PacketLength, reads [Findings], writes [];
    /// Writes packets into a folder.
    [job] packet::packet_export(packet::PacketExport) -> Vec<packet::ExportReport>, reads [], writes [Findings, History];
    /// Looks into a PDF file, whoever made it, for what FDA asks of one: a row for each check.
    [job] packet::packet_preflight(packet::PacketPreflight) -> packet::PdfChecked, reads [Knowledge], writes [];
    /// Writes the registers of a program for a spreadsheet into a folder.
    [job] register::register_export(register::RegisterExport) -> register::RegisterReport, reads [], writes [];
    /// Lists the packets of a program that were made, the last first, with the rules and packs they were made with.
    packet_made::packet_made_list(program::ProgramRef) -> Vec<packet_made::PacketMade>, reads [History], writes [];
    /// Records that a reader has read an FDA copy from end to end.
    packet::packet_sign_off(packet::PacketSignOff) -> packet::PacketSigned, reads [], writes [Records, History];

    /// Lists the house templates for Word that are kept, by name.
    template::template_list(template::TemplateList) -> Vec<template::TemplateView>, reads [Knowledge], writes [];
    /// Shows what a house template would do: its styles, paper, headers, fonts, and what is not taken over.
    template::template_preview(template::TemplateOffer) -> template::TemplatePreview, reads [Knowledge], writes [];
    /// Keeps a copy of a house template for Word: a .docx or .dotx file.
    template::template_add(template::TemplateAdd) -> template::TemplateView, reads [], writes [Knowledge];
    /// Removes a house template; packets that were made with it stay as they are.
    template::template_remove(template::TemplateRef) -> template::TemplateView, reads [], writes [Knowledge];
    /// Lists which house template each kind of copy takes.
    template::template_choice_list(template::TemplateChoiceList) -> Vec<template::TemplateChoice>, reads [Knowledge], writes [];
    /// Chooses the house template of a kind of copy, or Briefing Room's own looks.
    template::template_choose(template::TemplateChoose) -> template::TemplateChoice, reads [], writes [Knowledge];

    /// Reads a returned Word file: its comments and tracked changes become open points; no text is changed.
    review::review_read(review::ReviewRead) -> review::ReviewReadReport, reads [], writes [Records, Findings, History];
    /// Lists the points of reviewers with what was decided and the edits that are offered.
    review::review_list(program::ProgramRef) -> Vec<review::ReviewEntry>, reads [Records], writes [];
    /// Decides about a point of a review; an offered edit is put into the text only when it is handed over.
    review::review_decide(review::ReviewDecide) -> review::ReviewDecided, reads [], writes [Records, Findings, History];

    /// Keeps a packet as it was sent; no undo takes that back.
    freeze::packet_freeze(freeze::PacketFreeze) -> freeze::FrozenView, reads [], writes [History];
    /// Lists what was sent, and whether the program still says the same.
    freeze::frozen_list(program::ProgramRef) -> Vec<freeze::FrozenView>, reads [Records, History], writes [];
    /// Marks what is new in a text written after the package was sent.
    freeze::guard_check(freeze::GuardCheck) -> Vec<briefing_domain::guard::GuardMark>, reads [Records], writes [];

    /// Lists the operations of a program, the latest first.
    history::history_list(history::HistoryList) -> Vec<history::OperationView>, reads [History], writes [];
    /// Takes the last operation back.
    history::history_undo(history::HistoryUndo) -> history::HistoryMoved, reads [], writes [Programs, Records, Findings, Dates, History];
    /// Makes the operation that was taken back last again.
    history::history_redo(program::ProgramRef) -> history::HistoryMoved, reads [], writes [Programs, Records, Findings, Dates, History];
    /// Names the present state so that it can be found and gone back to.
    history::restore_point_save(history::RestorePointSave) -> history::RestorePointView, reads [], writes [History];
    /// Lists the named states.
    history::restore_point_list(program::ProgramRef) -> Vec<history::RestorePointView>, reads [History], writes [];
    /// Goes back to a named state, as one operation that can be undone.
    history::restore_point_go(history::RestorePointGo) -> history::HistoryMoved, reads [], writes [Programs, Records, Findings, Dates, History];
    /// Compares two states field by field and word by word.
    history::history_compare(history::HistoryCompare) -> Vec<history::Difference>, reads [History, Records], writes [];

    /// Tells where the store is, how it is backed up, and which rules are in use.
    store::store_get(store::StoreGet) -> store::StoreView, reads [Knowledge], writes [];
    /// Copies the store now.
    [job] store::backup_save(store::BackupSave) -> store::BackupView, reads [], writes [];
    /// Puts a copy in the place of the store; the present store is copied first.
    store::backup_restore(store::BackupRestore) -> store::BackupView, reads [], writes [Programs, Records, Findings, Dates, History, Knowledge];
    /// Lists the commands of this table.
    store::command_list(store::CommandList) -> Vec<store::CommandView>, reads [], writes [];
}

/// Finds a command by its name.
///
/// # Errors
/// `NotFound` with the nearest name.
pub fn find(name: &str) -> Result<&'static Command, ApiError> {
    TABLE.iter().find(|command| command.name == name).ok_or_else(|| {
        ApiError::not_found(format!("There is no command `{name}`")).hint("See `briefing commands` for the table.")
    })
}

/// Runs the command `name`; the only way in besides a session.
///
/// # Errors
/// What the command says; `NotFound` for a name that is no command.
pub fn dispatch(app: &mut App, name: &str, payload: Value) -> Result<Value, ApiError> {
    find(name)?.run(app, payload, &Progress::default())
}

/// Runs the command `name` and reports how far it is.
///
/// # Errors
/// As [`dispatch`].
pub fn dispatch_with(app: &mut App, name: &str, payload: Value, progress: &Progress) -> Result<Value, ApiError> {
    find(name)?.run(app, payload, progress)
}
