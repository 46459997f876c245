//! The shapes of the pack's other entries: sources, caps, required elements, conflicts, doubts and the texts printed with them.
//! Plain records without behavior; what is done with a cap or an element stands with the checks.

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;
use crate::finding::Severity;
use crate::meeting::MeetingKind;

/// A document that rules rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleSource {
    /// The short id, for example `OTP-INT`.
    pub id: String,
    /// The title.
    pub title: String,
    /// The section or table that matters here; may be empty.
    #[serde(default)]
    pub section: String,
    /// Its date, as exactly as it is known.
    pub date: String,
    /// What of it was read.
    pub read: String,
    /// How well it supports a rule at best.
    pub confidence: Confidence,
}

/// On what an entry rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The id of the source.
    pub source: String,
    /// The section or table; may be empty.
    #[serde(default)]
    pub section: String,
    /// The date of what was read.
    pub date: String,
    /// How sure the entry is.
    pub confidence: Confidence,
    /// What else must be known; may be empty.
    #[serde(default)]
    pub note: String,
}

/// When an entry holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// Whether a named person has compared the pack with the final guidance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FinalGuidance {
    /// The sentence printed with every date and cap until then.
    pub note: String,
    /// Who compared it; empty until then.
    #[serde(default)]
    pub checked_by: String,
    /// When it was compared.
    #[serde(default)]
    pub checked_on: Option<Day>,
}

/// What follows the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextPack {
    /// Its name.
    pub name: String,
    /// The first day on which it is expected to hold.
    pub from: Day,
    /// The sentence printed with dates from that day on.
    pub warning: String,
    /// On what this rests.
    pub cite: Cite,
}

/// When a submission counts as received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceiptRule {
    /// The rule in words.
    pub rule: String,
    /// Advice on the hour of sending.
    pub advice: String,
    /// On what it rests.
    pub cite: Cite,
}

/// Settings of the clock that no guidance gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClockSettings {
    /// Days between FDA's answer and the package date below which the gap is pointed out.
    pub short_gap_days: i64,
    /// The sentence about goals of FDA that fall on a closed day.
    pub goal_note: String,
    /// The sentence about written responses that FDA gives instead of a meeting.
    pub written_response_note: String,
    /// On what these rest.
    pub cite: Cite,
}

/// What a request for clarification may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Clarification {
    /// What it may follow.
    pub follows: Vec<String>,
    /// What may be asked.
    pub allowed: Vec<String>,
    /// What may not be asked.
    pub not_allowed: Vec<String>,
    /// How it is sent.
    pub how: Vec<String>,
    /// On what this rests.
    pub cite: Cite,
}

/// Whether enclosures count against a limit on pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EnclosuresCount {
    /// They do not.
    Out,
    /// They do.
    In,
    /// No source says so; both readings are shown.
    #[default]
    Unsaid,
}

/// How a limit on pages reads for enclosures, and on what that rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnclosureReading {
    /// Whether they count.
    pub count: EnclosuresCount,
    /// How sure that is.
    pub confidence: Confidence,
    /// Why, as one sentence that is shown.
    pub why: String,
}

/// A limit on a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// The id, unique in the pack.
    pub id: String,
    /// What is counted: `questions`, `topics`, `disciplines`, `pages` or `agenda_minutes`.
    pub counts: String,
    /// The meeting kinds it holds for.
    pub meetings: Vec<MeetingKind>,
    /// The largest number that passes.
    pub limit: u32,
    /// How much exceeding it weighs.
    pub severity: Severity,
    /// Whether it holds only when a written response is asked for.
    #[serde(default)]
    pub only_wro: bool,
    /// Whether sub-questions count.
    #[serde(default)]
    pub sub_questions_count: bool,
    /// Of a limit on pages: whether enclosures count. Without it no source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enclosures: Option<EnclosureReading>,
    /// The sentence shown.
    pub text: String,
    /// On what it rests.
    pub cite: Cite,
    /// When it holds.
    pub valid: Validity,
}

/// Which document an element belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS, schemars::JsonSchema),
    ts(rename = "ElementDocument"),
    schemars(rename = "ElementDocument")
)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// The meeting request.
    Request,
    /// The meeting package.
    Package,
}

/// How firmly an element is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS, schemars::JsonSchema),
    ts(rename = "ElementLevel"),
    schemars(rename = "ElementLevel")
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Always.
    Must,
    /// Expected.
    Should,
    /// Expected when it applies to the product.
    IfApplicable,
}

/// What a document must contain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// The id, unique in the pack.
    pub id: String,
    /// Which document.
    pub document: Document,
    /// The meeting kinds it holds for.
    pub meetings: Vec<MeetingKind>,
    /// The key by which the check finds it in a program.
    pub field: String,
    /// How firmly it is asked for.
    pub level: Level,
    /// How much its absence weighs.
    pub severity: Severity,
    /// Its name.
    pub label: String,
    /// What it should say.
    #[serde(default)]
    pub detail: String,
    /// On what it rests.
    pub cite: Cite,
    /// When it holds.
    pub valid: Validity,
}

/// A limit or property of PDF files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PdfLimit {
    /// The id, unique in the pack.
    pub id: String,
    /// What is checked.
    pub label: String,
    /// What is asked for, in words.
    pub value: String,
    /// The number to compare with, where there is one; the unit stands in `unit`.
    #[serde(default)]
    pub number: Option<f64>,
    /// The unit of the number.
    #[serde(default)]
    pub unit: String,
    /// On what it rests.
    pub cite: Cite,
}

/// Where a document goes in the eCTD.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// The heading's number, for example `1.6.2`.
    pub heading: String,
    /// The heading's title.
    pub title: String,
    /// What is put there.
    pub put: String,
    /// On what it rests.
    pub cite: Cite,
}

/// One of several readings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// What it says.
    pub says: String,
    /// The id of the source that says so.
    pub source: String,
}

/// Sources that disagree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceConflict {
    /// The id, unique in the pack.
    pub id: String,
    /// What they disagree about.
    pub title: String,
    /// What each says.
    pub readings: Vec<Reading>,
    /// Which one is used.
    pub used: String,
    /// Why.
    pub why: String,
}

/// What a person still has to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// The id, unique in the pack.
    pub id: String,
    /// What is to be checked.
    pub text: String,
}
