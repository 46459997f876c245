//! A meeting with FDA: what is asked for, who comes, the agenda, the numbers and dates that belong to it.
//!
//! A program has several meetings over time, each with its own numbers. Computing dates (`clock`), open days (`calendar`) and which
//! meeting fits (`fit`) are functions over the rule pack in the files below; nothing here knows a number of days.

pub mod calendar;
pub mod clock;
pub mod fit;
pub mod kind;

use serde::{Deserialize, Serialize};

use crate::audience::Working;
use crate::day::Day;
use crate::discipline::Discipline;
use crate::id::{AdviceId, MeetingId, PersonId, QuestionId};
use crate::text::Text;

pub use kind::{MeetingFormat, MeetingKind};

/// A meeting with FDA.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: MeetingText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: MeetingNotes,
}

/// What is said of a meeting in FDA documents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct MeetingText {
    /// The kind.
    pub kind: MeetingKind,
    /// The format asked for.
    pub format: MeetingFormat,
    /// Why a live meeting is needed rather than a written response.
    pub format_reason: Text,
    /// Why this kind of meeting.
    pub type_rationale: Text,
    /// Purpose of the meeting.
    pub purpose: Text,
    /// Where the development stands: studies completed and planned.
    pub development_status: Text,
    /// What the sponsor wants to have reached when the meeting ends.
    pub objectives: Vec<Text>,
    /// The agenda.
    pub agenda: Vec<AgendaEntry>,
    /// The FDA disciplines asked for.
    pub fda_disciplines: Vec<FdaDiscipline>,
    /// The number CBER gave this pre-submission; belongs to the meeting, not to the program.
    pub pre_submission_number: String,
    /// The meeting id FDA gave.
    pub meeting_number: String,
    /// The regulatory project manager at FDA.
    pub project_manager: String,
    /// How it is submitted. FDA's addresses change: check the current page.
    pub submission_route: String,
    /// Whether secure e-mail with FDA is set up, or a letter for it is enclosed.
    pub secure_email: String,
    /// The letter that authorizes an agent or consultant, or why none is needed.
    pub agent_letter: String,
    /// Dates and times the sponsor proposes.
    pub proposed_dates: Vec<String>,
    /// Dates on which the sponsor cannot meet.
    pub unavailable_dates: Vec<String>,
    /// Whether the package goes with the request.
    pub package_enclosed: bool,
    /// The day on which the package will be sent, when it does not go with the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub package_date: Option<Day>,
    /// Dates that have happened or were fixed by FDA's letters.
    pub dates: MeetingDates,
}

impl MeetingText {
    /// Returns what the clock starts from: receipt if it is known, else sending, else the wished date; and what FDA's letters fixed.
    pub fn clock_input(&self) -> clock::ClockInput {
        let dates = &self.dates;
        let sent = if dates.received.is_none() { dates.sent } else { None };
        let wished = if dates.received.is_none() && sent.is_none() { dates.wished } else { None };
        clock::ClockInput {
            meeting: self.kind,
            sent,
            received: dates.received,
            wished,
            format: Some(self.format),
            actual_fda_response: dates.fda_response,
            actual_meeting: dates.meeting,
            actual_preliminary_responses: dates.preliminary_responses,
            actual_wro: dates.wro,
            actual_minutes: dates.minutes,
            actual_clarification_received: dates.clarification_received,
        }
    }
}

/// Dates of a meeting that are known, each from a letter or from sending. Unknown ones are computed by the clock.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct MeetingDates {
    /// The meeting date the sponsor wishes for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wished: Option<Day>,
    /// The request was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent: Option<Day>,
    /// FDA received the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received: Option<Day>,
    /// FDA answered the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fda_response: Option<Day>,
    /// The meeting is or was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Day>,
    /// The package was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub package_sent: Option<Day>,
    /// FDA's preliminary responses came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preliminary_responses: Option<Day>,
    /// FDA's written response came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wro: Option<Day>,
    /// FDA's minutes came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Day>,
    /// FDA received the clarification request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clarification_received: Option<Day>,
}

/// One line of the agenda.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct AgendaEntry {
    /// What is talked about.
    pub topic: String,
    /// For how many minutes.
    pub minutes: u16,
    /// Who leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<PersonId>,
    /// The questions it covers.
    pub questions: Vec<QuestionId>,
}

/// An FDA discipline that is asked to attend, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FdaDiscipline {
    /// The discipline.
    pub discipline: Discipline,
    /// Why it is needed.
    #[serde(default)]
    pub reason: String,
}

/// What the team keeps about a meeting for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct MeetingNotes {
    /// Owner, status, note.
    pub working: Working,
    /// What the team must leave the meeting with.
    pub must_leave_with: Vec<String>,
    /// Facts about the program from which the fitting kind of meeting is derived.
    pub fit: fit::FitFacts,
}

/// A person who attends for the sponsor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: PersonText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: PersonNotes,
}

/// What FDA is told of an attendee.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct PersonText {
    /// Name with degrees.
    pub name: String,
    /// Title.
    pub title: String,
    /// Company or institution.
    pub affiliation: String,
    /// In which capacity the person attends.
    pub capacity: Capacity,
    /// The discipline the person speaks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Discipline>,
    /// The meetings the person attends.
    pub meetings: Vec<MeetingId>,
}

/// In which capacity a person attends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Employee of the sponsor.
    #[default]
    Sponsor,
    /// Consultant.
    Consultant,
    /// Interpreter.
    Interpreter,
    /// From a contract manufacturer or research organization.
    Contractor,
    /// Investigator.
    Investigator,
    /// Patient or advocate.
    Patient,
}

impl Capacity {
    /// Returns the word printed in attendee lists.
    pub fn label(self) -> &'static str {
        match self {
            Capacity::Sponsor => "Sponsor",
            Capacity::Consultant => "Consultant",
            Capacity::Interpreter => "Interpreter",
            Capacity::Contractor => "Contract organization",
            Capacity::Investigator => "Investigator",
            Capacity::Patient => "Patient or advocate",
        }
    }
}

/// What the team keeps about an attendee for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct PersonNotes {
    /// Owner, status, note.
    pub working: Working,
    /// What the person does in the meeting: moderator, note taker, time keeper.
    pub meeting_role: String,
}

/// Earlier or foreign advice and how it was addressed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Its id.
    pub id: AdviceId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: AdviceText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What FDA is told of earlier advice.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct AdviceText {
    /// Who gave it: FDA, EMA, a national agency.
    pub agency: String,
    /// In which meeting or document.
    pub occasion: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// What was advised.
    pub advice: Text,
    /// How it was addressed.
    pub addressed: Text,
    /// The meeting it came from, when it is one of this program's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
}
