//! CMC readiness: what is enough at this meeting, topic by topic, with the potency matrix and the attributes behind it.
//!
//! The matrix and the attributes may print for FDA; where we stand, gaps and owners stay in the team. Topics, and what "enough" means at
//! INTERACT and at pre-IND, are the starter file's; a filled box earns nothing by itself.

use serde::{Deserialize, Serialize};

use super::{Cardinality, PlanRules};
use crate::audience::Working;
use crate::finding::{Remark, Severity};
use crate::library::Library;
use crate::library::starter::ready::{CmcFile, CmcTopic};
use crate::meeting::MeetingKind;
use crate::modality::Modality;
use crate::readiness::Knowledge;
use crate::text::Text;

/// How ready the product is for the meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct CmcPlan {
    /// What may be printed for FDA.
    pub fda: CmcText,
    /// What stays in the team.
    pub internal: CmcNotes,
}

/// What a CMC readiness plan prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct CmcText {
    /// From the steps of the mechanism to the assays that measure them.
    pub potency_matrix: Vec<PotencyRow>,
    /// Attributes with assay, status and limit.
    pub attributes: Vec<AttributeRow>,
}

/// A step of the mechanism and how it is measured.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct PotencyRow {
    /// The step of the mechanism.
    pub step: String,
    /// The attribute that stands for it.
    pub attribute: String,
    /// The assay.
    pub assay: String,
    /// What the assay is used for: release, characterization, stability.
    pub used_for: String,
    /// How far it is qualified.
    pub qualification: String,
    /// Lots measured so far.
    pub lots: String,
    /// The interim limit with its unit.
    pub interim_limit: Text,
    /// When the assay, its limit or its use is decided.
    pub decision_date: String,
}

/// An attribute of the product.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct AttributeRow {
    /// The attribute.
    pub attribute: String,
    /// The assay.
    pub assay: String,
    /// How far the assay is.
    pub status: String,
    /// The limit with its unit, or that it is reported.
    pub limit: Text,
}

/// What the team keeps about readiness.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct CmcNotes {
    /// Owner, status, note.
    pub working: Working,
    /// Where we stand, topic by topic.
    pub topics: Vec<ReadinessRow>,
}

/// Where we stand on a topic.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ReadinessRow {
    /// The topic's id in the library; empty for a topic of our own.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// How far we are.
    pub standing: Standing,
    /// What there is.
    pub have: String,
    /// What is missing for this meeting; empty for nothing.
    pub gap: String,
    /// Who closes it.
    pub owner: String,
}

/// How far a topic is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Not looked at yet.
    #[default]
    NotStarted,
    /// Being worked on.
    InProgress,
    /// Enough for this meeting.
    Enough,
    /// It does not concern this product.
    NotApplicable,
}

impl Standing {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            Standing::NotStarted => "not looked at",
            Standing::InProgress => "in progress",
            Standing::Enough => "enough for this meeting",
            Standing::NotApplicable => "does not apply",
        }
    }
}

impl PlanRules for CmcPlan {
    const TITLE: &'static str = "CMC readiness plan";
    const CARDINALITY: Cardinality = Cardinality::PerProgram;
    const STARTER: &'static str = include_str!("../../../../../assets/library/plans/cmc.toml");
    const IN_READINESS: bool = true;

    fn check(&self, known: Knowledge<'_>) -> Vec<Remark> {
        let file = CmcFile::of(known.library);
        let interact = known.meeting == Some(MeetingKind::Interact);
        let mut remarks = Vec::new();
        for (place, row) in self.internal.topics.iter().enumerate() {
            let topic = file.as_ref().and_then(|file| file.topic(&row.topic));
            remarks.extend(of_topic(row, topic, place, known.meeting));
        }
        if self.fda.potency_matrix.is_empty() && !interact {
            remarks.push(
                Remark::new("cmc.no_potency_matrix", Severity::Warn, "fda.potency_matrix")
                    .saying("There is no potency matrix.")
                    .because("At pre-IND a reviewer looks for each step of the mechanism, how it is measured, and what releases the lot.")
                    .fix("Write one row for each step of the mechanism; a row without an assay is an honest gap."),
            );
        }
        for (place, row) in self.fda.potency_matrix.iter().enumerate() {
            remarks.extend(of_step(row, place, interact));
        }
        for (place, row) in self.fda.attributes.iter().enumerate() {
            remarks.extend(of_attribute(row, place, interact));
        }
        remarks
    }

    fn start(&mut self, library: &Library, modality: Option<Modality>) {
        let Some(file) = CmcFile::of(library) else { return };
        let topics: Vec<&CmcTopic> = file.topic.iter().filter(|topic| topic.concerns(modality)).collect();
        if self.internal.topics.is_empty() {
            let row = |topic: &&CmcTopic| ReadinessRow {
                topic: topic.id.clone(),
                title: topic.title.clone(),
                ..ReadinessRow::default()
            };
            self.internal.topics = topics.iter().map(row).collect();
        }
        if self.fda.potency_matrix.is_empty() {
            let steps = topics.iter().flat_map(|topic| &topic.steps);
            self.fda.potency_matrix =
                steps.map(|step| PotencyRow { step: step.clone(), ..PotencyRow::default() }).collect();
        }
        if self.fda.attributes.is_empty() {
            let attributes = topics.iter().flat_map(|topic| &topic.attributes);
            self.fda.attributes =
                attributes.map(|it| AttributeRow { attribute: it.clone(), ..AttributeRow::default() }).collect();
        }
    }
}

impl PotencyRow {
    /// Returns whether lots are released by the assay; a use that says it is not for release does not count.
    fn releases(&self) -> bool {
        let used_for = self.used_for.to_lowercase();
        used_for.contains("release") && !["not ", "no release"].iter().any(|word| used_for.contains(word))
    }
}

/// Checks a step of the mechanism; at INTERACT limits and lots are not yet asked for.
fn of_step(row: &PotencyRow, place: usize, interact: bool) -> Vec<Remark> {
    let step = if row.step.is_empty() { format!("row {}", place + 1) } else { format!("\u{201c}{}\u{201d}", row.step) };
    let remark = |rule: &str, severity: Severity, field: &str, what: &str| {
        Remark::new(rule, severity, format!("fda.potency_matrix[{place}].{field}"))
            .saying(format!("In the potency matrix, {step} {what}."))
            .because("A potency strategy is as strong as its weakest step.")
    };
    if row.assay.trim().is_empty() {
        let severity = if interact { Severity::Note } else { Severity::Warn };
        let open = remark("cmc.step_without_assay", severity, "assay", "is measured by nothing")
            .fix("Name the assay, or the date by which it is chosen.");
        return if row.decision_date.trim().is_empty() { vec![open] } else { Vec::new() };
    }
    let mut remarks = Vec::new();
    if row.releases() && row.interim_limit.is_blank() && !interact {
        remarks.push(
            remark("cmc.release_without_limit", Severity::Warn, "interim_limit", "releases lots without a limit")
                .fix("Set an interim limit, with the lots it comes from."),
        );
    }
    if row.lots.trim().is_empty() && !interact {
        remarks.push(
            remark("cmc.assay_without_lots", Severity::Warn, "lots", "has an assay that was run on no lot we name")
                .fix("Name the lots measured so far."),
        );
    }
    remarks
}

fn of_attribute(row: &AttributeRow, place: usize, interact: bool) -> Option<Remark> {
    let remark = |rule: &str, field: &str, what: &str| {
        Remark::new(rule, Severity::Note, format!("fda.attributes[{place}].{field}"))
            .saying(format!("The attribute \u{201c}{}\u{201d} has {what}.", row.attribute))
    };
    if row.assay.trim().is_empty() {
        let remark = remark("cmc.attribute_without_assay", "assay", "no assay");
        return Some(
            remark
                .because("An attribute that is not measured cannot be controlled.")
                .fix("Name the assay and how far it is, or take the attribute out."),
        );
    }
    (row.limit.is_blank() && !interact).then(|| {
        remark("cmc.attribute_without_limit", "limit", "an assay and no limit")
            .because("A result without a limit decides nothing.")
            .fix("Set a preliminary limit, or say that the result is reported.")
    })
}

fn of_topic(row: &ReadinessRow, topic: Option<&CmcTopic>, place: usize, meeting: Option<MeetingKind>) -> Vec<Remark> {
    let own = if row.title.is_empty() { row.topic.as_str() } else { row.title.as_str() };
    let title = topic.map_or(own, |topic| topic.title.as_str());
    let enough = topic.map_or_else(
        || "This topic is our own; what is enough for it stands nowhere but here.".to_owned(),
        |topic| format!("Enough for this meeting is, in our judgment: {}", topic.enough(meeting)),
    );
    let remark = |rule: &str, severity: Severity, field: &str, what: &str| {
        Remark::new(rule, severity, format!("internal.topics[{place}].{field}"))
            .saying(format!("CMC readiness, \u{201c}{title}\u{201d}: {what}."))
    };
    let mut remarks = Vec::new();
    if matches!(row.standing, Standing::NotStarted | Standing::InProgress) {
        let late = meeting == Some(MeetingKind::PreInd) && row.standing == Standing::NotStarted;
        let severity = if late { Severity::Warn } else { Severity::Note };
        let fix = if row.gap.trim().is_empty() {
            "Say what is missing, or mark it as enough.".to_owned()
        } else {
            format!("Close the gap: {}", row.gap)
        };
        let open = remark("cmc.topic_open", severity, "standing", row.standing.label());
        remarks.push(open.because(enough.clone()).fix(fix));
    }
    if row.standing == Standing::Enough && row.have.trim().is_empty() {
        remarks.push(
            remark("cmc.enough_unproved", Severity::Note, "have", "called enough, and nothing says why")
                .because(enough)
                .fix("Write what there is: lots, methods, results."),
        );
    }
    if !row.gap.trim().is_empty() && row.owner.trim().is_empty() {
        remarks.push(
            remark("cmc.gap_no_owner", Severity::Note, "owner", "nobody owns the gap")
                .because("A gap without an owner is found again the week before the package is due.")
                .fix("Name who closes it, or turn it into a task or a question."),
        );
    }
    remarks
}

#[cfg(test)]
mod tests;
