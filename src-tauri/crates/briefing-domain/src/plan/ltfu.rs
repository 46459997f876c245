//! The long-term follow-up plan: risk answers, duration, schedule, methods and what happens if the sponsor stops.
//!
//! How many years and which visits follow from the answers is computed by `followup.rs` from the rules in the assets; the plan
//! stores what the user chose, with the reason when it differs.

use serde::{Deserialize, Serialize};

use super::{Cardinality, PlanRules};
use crate::audience::Working;
use crate::finding::{Remark, Severity};
use crate::followup::{FollowUpAnswers, Needed, follow_up};
use crate::library::Library;
use crate::modality::Modality;
use crate::readiness::Knowledge;
use crate::text::Text;
use crate::words::counted;

/// How participants are watched for delayed events.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct LtfuPlan {
    /// What may be printed for FDA.
    pub fda: LtfuText,
    /// What stays in the team.
    pub internal: LtfuNotes,
}

/// What a follow-up plan prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct LtfuText {
    /// Answers about the product's risk.
    pub answers: FollowUpAnswers,
    /// How many years participants are followed; none while undecided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<u16>,
    /// Why this duration; printed. Needed when it differs from the rules.
    pub duration_justification: Text,
    /// Assessment of the risk of delayed events.
    pub risk_assessment: Text,
    /// Objectives.
    pub objectives: Vec<String>,
    /// Who is followed.
    pub population: Text,
    /// Entry from the parent study, and what happens on retreatment.
    pub entry: Text,
    /// Definitions of delayed events.
    pub delayed_events: Vec<DelayedEvent>,
    /// Visits in order.
    pub visits: Vec<Visit>,
    /// Assays with triggers and actions.
    pub assays: Vec<Assay>,
    /// Additional ways to detect delayed events.
    pub methods: Vec<Method>,
    /// What is done at a tumor, a death or a pregnancy.
    pub procedures: Text,
    /// Safety and annual reporting.
    pub reporting: Text,
    /// Analysis and missing data.
    pub analysis: Text,
    /// Retention, coming of age, relocation.
    pub retention: Vec<String>,
    /// What consent says.
    pub consent: Vec<String>,
    /// The number of years the consent form names; none while there is no form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_years: Option<u16>,
    /// Oversight.
    pub oversight: Text,
    /// What happens if the sponsor stops.
    pub continuity: Continuity,
    /// Transition after approval.
    pub after_approval: Text,
    /// Whether it is part of the trial's protocol or stands alone.
    pub form: ProtocolForm,
}

/// A kind of delayed event and how it is captured.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct DelayedEvent {
    /// The category.
    pub category: String,
    /// What counts as one and what is recorded.
    pub capture: String,
    /// When it is reported at once.
    pub expedite: String,
}

/// A visit or contact.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Visit {
    /// Its name, for example `Month 6`.
    pub label: String,
    /// Months after dosing.
    pub month: u16,
    /// In person or from afar.
    pub mode: VisitMode,
    /// Allowed days before and after.
    pub window: String,
    /// What is done.
    pub assessments: Vec<String>,
}

/// How a visit takes place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VisitMode {
    /// In person.
    #[default]
    InPerson,
    /// By telephone, questionnaire or telehealth.
    Remote,
    /// Only a sample is sent.
    SampleOnly,
}

impl VisitMode {
    /// Returns the words printed for it.
    pub fn label(self) -> &'static str {
        match self {
            VisitMode::InPerson => "In person",
            VisitMode::Remote => "Remote contact",
            VisitMode::SampleOnly => "Sample only",
        }
    }
}

/// An assay with its trigger and action.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Assay {
    /// What is looked for.
    pub name: String,
    /// Method and sample.
    pub method: String,
    /// When.
    pub schedule: String,
    /// Which result triggers the action.
    pub trigger: String,
    /// What is done then.
    pub action: String,
}

/// An additional way to detect delayed events.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// What it is used for.
    #[serde(rename = "use")]
    pub purpose: String,
    /// Strengths.
    pub strengths: String,
    /// Limits.
    pub limits: String,
}

/// What happens to follow-up if the sponsor stops.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Continuity {
    /// Who takes over the records and the contact.
    pub custodian: String,
    /// Where the money comes from.
    pub funding: String,
    /// What happens to data and samples.
    pub records: String,
    /// The rest.
    pub text: Text,
}

/// Whether follow-up is part of the trial's protocol.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProtocolForm {
    /// Not decided.
    #[default]
    Undecided,
    /// Part of the trial's protocol.
    Integrated,
    /// A protocol of its own.
    StandAlone,
}

impl ProtocolForm {
    /// Returns the sentence printed for it.
    pub fn sentence(self) -> &'static str {
        match self {
            ProtocolForm::Undecided => {
                "Whether follow-up is part of the parent protocol or a protocol of its own is not yet decided."
            }
            ProtocolForm::Integrated => "Follow-up is part of the parent protocol.",
            ProtocolForm::StandAlone => "Follow-up is conducted under a stand-alone protocol.",
        }
    }
}

/// What the team keeps about the follow-up plan for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct LtfuNotes {
    /// Owner, status, note.
    pub working: Working,
    /// What follow-up costs.
    pub cost: String,
}

impl PlanRules for LtfuPlan {
    const TITLE: &'static str = "Long-term follow-up plan";
    const CARDINALITY: Cardinality = Cardinality::PerProgram;
    const STARTER: &'static str = include_str!("../../../../../assets/library/plans/ltfu.toml");

    fn check(&self, known: Knowledge<'_>) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let plan = &self.fda;
        if plan.years.is_none() {
            remarks.push(
                Remark::new("ltfu.no_duration", Severity::Warn, "fda.years")
                    .saying("The follow-up plan names no duration.")
                    .because("Duration decides consent, budget and the schedule.")
                    .fix("Choose the number of years and say why."),
            );
        }
        if plan.continuity.custodian.trim().is_empty() {
            remarks.push(
                Remark::new("ltfu.no_continuity", Severity::Stop, "fda.continuity")
                    .saying("The plan does not say what happens to follow-up if the sponsor stops.")
                    .because("FDA asks how participants are followed for the whole period even if the sponsor ceases to operate.")
                    .fix("Name a custodian, the money and what happens to data and samples."),
            );
        }
        if plan.visits.is_empty() {
            remarks.push(
                Remark::new("ltfu.no_visits", Severity::Warn, "fda.visits")
                    .saying("The follow-up plan has no visits.")
                    .because("Without a schedule there is no plan to discuss.")
                    .fix("Take over the suggested schedule and change it."),
            );
        }
        if let (Some(years), Some(consent)) = (plan.years, plan.consent_years)
            && consent < years
        {
            remarks.push(
                Remark::new("ltfu.consent_shorter", Severity::Stop, "fda.consent_years")
                    .saying(format!(
                        "The consent form names {}, the plan follows participants for {years}.",
                        counted(consent.into(), "year")
                    ))
                    .because("Participants who did not agree to the full period cannot be followed for it.")
                    .fix("Bring both to the same number."),
            );
        }
        remarks.extend(duration(plan, known));
        remarks
    }

    fn start(&mut self, library: &Library, _modality: Option<Modality>) {
        library.start_follow_up(&mut self.fda);
    }
}

/// Compares the chosen duration with what follows from the answers.
fn duration(plan: &LtfuText, known: Knowledge<'_>) -> Vec<Remark> {
    let outcome = follow_up(&plan.answers, known.follow_up);
    let mut remarks = Vec::new();
    let Some(years) = plan.years else { return remarks };
    let expected = outcome.years.default;
    if expected.is_some_and(|expected| expected != years) && plan.duration_justification.is_blank() {
        remarks.push(
            Remark::new("ltfu.duration_unjustified", Severity::Stop, "fda.duration_justification")
                .saying(format!(
                    "The plan follows participants for {}, the rules suggest {}; no reason is given.",
                    counted(years.into(), "year"),
                    expected.unwrap_or_default()
                ))
                .because(outcome.basis.clone())
                .fix("Write the justification; it is printed in the plan."),
        );
    }
    if outcome.needed == Needed::Yes && outcome.years.min.is_some_and(|min| years < min) {
        remarks.push(
            Remark::new("ltfu.shorter_than_class", Severity::Warn, "fda.years")
                .saying(format!(
                    "{} is shorter than what is usual for this class of product.",
                    counted(years.into(), "year")
                ))
                .because(outcome.basis)
                .fix("Choose a longer period, or argue the shorter one in the justification."),
        );
    }
    remarks
}
