//! The parts that are composed rather than written: one name for each, so that the compiler finds the composer that misses one.
//!
//! Parts for FDA and parts for the team are different types: a composer of FDA documents cannot be asked for an internal part.

use serde::{Deserialize, Serialize};

/// A part of an FDA document that is composed from records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FdaPart {
    /// The cover letter.
    Letter,
    /// Application or pre-submission number.
    ApplicationNumber,
    /// The name of the product.
    ProductName,
    /// Construct, vector, cell source.
    Identity,
    /// The regulatory pathway.
    Pathway,
    /// The proposed indication.
    Indication,
    /// Pediatric study plans.
    Pediatric,
    /// The human factors plan.
    HumanFactors,
    /// Combination product information.
    Combination,
    /// The kind of meeting and why; in a package with the format.
    MeetingType,
    /// The format and, if live, why.
    Format,
    /// Purpose and development status.
    Purpose,
    /// Objectives.
    Objectives,
    /// The questions of a meeting request, with their context.
    RequestQuestions,
    /// The agenda with minutes.
    Agenda,
    /// Who attends for the sponsor.
    Attendees,
    /// The FDA disciplines asked for.
    FdaDisciplines,
    /// Proposed and unavailable dates.
    Dates,
    /// When the package is sent.
    PackageDate,
    /// The cover page.
    Cover,
    /// The table of contents.
    Contents,
    /// The list of tables.
    Tables,
    /// The list of figures.
    Figures,
    /// The list of enclosures beside the contents.
    EnclosureList,
    /// The request items as one table.
    Administrative,
    /// Dosage form, route and regimen.
    Dosage,
    /// Beats of the jobs that the section names.
    Beats,
    /// What the product is and how it works.
    Mechanism,
    /// The target product profile.
    Profile,
    /// Earlier and foreign advice.
    Advice,
    /// The table of all questions.
    QuestionSummary,
    /// The questions by discipline, in full.
    Questions,
    /// The lot map.
    LotMap,
    /// The nonclinical studies and their results.
    Studies,
    /// The dose bridge.
    DoseBridge,
    /// The follow-up plan in short.
    FollowUpSummary,
    /// The potency matrix and the attributes.
    PotencyMatrix,
    /// Designations held or asked for.
    Designations,
    /// Abbreviations.
    Abbreviations,
    /// The cited sources.
    References,
    /// What is enclosed.
    Enclosures,
}

/// A part of the long-term follow-up plan, in the order of its outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FollowUpPart {
    /// Risk assessment and decision path.
    Risk,
    /// Objectives.
    Objectives,
    /// Who is followed, entry from the parent study, retreatment.
    Population,
    /// How long, and why.
    Duration,
    /// Definitions of delayed events.
    Events,
    /// The schedule of visits.
    Schedule,
    /// Assays with triggers and actions.
    Assays,
    /// Additional ways to detect delayed events.
    Methods,
    /// What is done at a tumor, a death, a pregnancy.
    Procedures,
    /// Safety and annual reporting.
    Reporting,
    /// Analysis and missing data.
    Analysis,
    /// Retention, coming of age, relocation.
    Retention,
    /// What consent says.
    Consent,
    /// Oversight.
    Oversight,
    /// What happens if the sponsor stops.
    Continuity,
    /// Transition after approval.
    Transition,
}

/// A part of an internal document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TeamPart {
    /// The IND date: best, likely, worst.
    IndDate,
    /// The exposures by rank.
    Exposures,
    /// Every question with its four branches.
    AnswerTrees,
    /// What changes when FDA answers in writing only.
    WrittenResponse,
    /// What is done when FDA denies the meeting.
    Denied,
    /// What could bring a clinical hold.
    Holds,
    /// Plans that belong to no question.
    Concerns,
    /// What is decided before the meeting.
    Decisions,
    /// What the team must leave the meeting with.
    MustLeaveWith,
    /// Open stops.
    Dangers,
    /// How many findings of each weight.
    Counts,
    /// The dates of the meeting.
    Timeline,
    /// Open findings that are no stops.
    Ledger,
    /// Dismissed findings with their reasons.
    Dismissed,
    /// Claim, evidence, question, contingency, follow-up.
    Traceability,
    /// The lot map.
    Lots,
    /// The dose bridge.
    DoseBridge,
    /// Tasks.
    Tasks,
    /// Owner and status of everything.
    Status,
    /// Plans that the readiness report prints.
    ReadinessPlans,
    /// The constraint log.
    Constraints,
    /// Who read which FDA copy.
    SignOffs,
    /// The program's own fields.
    Program,
    /// The target product profile.
    Profile,
    /// Key facts.
    Facts,
    /// Meetings.
    Meetings,
    /// People.
    People,
    /// Earlier advice.
    Advice,
    /// The story.
    Beats,
    /// Claims.
    Claims,
    /// Evidence.
    Evidence,
    /// Figures.
    Figures,
    /// Enclosures.
    Enclosures,
    /// Sections.
    Sections,
    /// Questions.
    Questions,
    /// Plans.
    Plans,
    /// Dismissals as they are stored.
    Dismissals,
    /// Comments and changes of reviewers with what was decided.
    Review,
}
