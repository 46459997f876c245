//! CMC readiness: what is enough at this meeting, topic by topic, with the potency matrix and the attributes behind it.
//!
//! The matrix and the attributes may print for FDA; where we stand, gaps and owners stay in the team. Topics, and what "enough" means at
//! INTERACT and at pre-IND, are the starter file's; a filled box earns nothing by itself.

use serde::{Deserialize, Serialize};

use super::{Cardinality, PlanRules};
use crate::audience::Working;
use crate::confidence::Confidence;
use crate::finding::{Remark, Severity};
use crate::library::Library;
use crate::library::holds;
use crate::library::topic::ModalityMark;
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
    /// When it is decided whether the assay releases pivotal lots.
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
    /// The topic's id in the library.
    pub topic: String,
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

/// The starter file: topics of readiness.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
pub struct CmcFile {
    /// The topics in the order of the report.
    pub topic: Vec<CmcTopic>,
}

/// A topic of readiness.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CmcTopic {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The kinds of product it concerns.
    pub modalities: Vec<ModalityMark>,
    /// What is enough at INTERACT.
    pub interact: String,
    /// What is enough at pre-IND.
    pub pre_ind: String,
    /// Attributes that belong to it.
    #[serde(default)]
    pub attributes: Vec<String>,
    /// Steps of the mechanism, for potency.
    #[serde(default)]
    pub steps: Vec<String>,
    /// Ids of the guidance it rests on.
    pub guidance_basis: Vec<String>,
    /// How well it is supported.
    pub confidence: Confidence,
}

impl CmcFile {
    /// Reads the topics from a library; none when it has none.
    pub fn of(library: &Library) -> Option<Self> {
        let rows = library.plan_rows.get("cmc")?;
        serde_json::from_value(serde_json::Value::Object(rows.clone())).ok()
    }

    /// Returns the topic with this id.
    pub fn topic(&self, id: &str) -> Option<&CmcTopic> {
        self.topic.iter().find(|topic| topic.id == id)
    }
}

impl CmcTopic {
    /// Returns what is enough at a meeting; the pre-IND measure for every other kind.
    pub fn enough(&self, meeting: Option<MeetingKind>) -> &str {
        if meeting == Some(MeetingKind::Interact) { &self.interact } else { &self.pre_ind }
    }
}

impl PlanRules for CmcPlan {
    const TITLE: &'static str = "CMC readiness";
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
            let path = |field: &str| format!("fda.potency_matrix[{place}].{field}");
            let problem = if row.assay.trim().is_empty() {
                Some((
                    "cmc.step_without_assay",
                    "assay",
                    "is measured by nothing",
                    "Name the assay, or when it is decided.",
                ))
            } else if row.used_for.to_lowercase().contains("release") && row.interim_limit.is_blank() && !interact {
                Some((
                    "cmc.release_without_limit",
                    "interim_limit",
                    "releases lots without a limit",
                    "Set an interim limit, with the lots it comes from.",
                ))
            } else if row.lots.trim().is_empty() && !interact {
                Some((
                    "cmc.assay_without_lots",
                    "lots",
                    "has been run on no lot that is named",
                    "Name the lots measured so far.",
                ))
            } else {
                None
            };
            if let Some((rule, field, what, fix)) = problem {
                remarks.push(
                    Remark::new(rule, Severity::Warn, path(field))
                        .saying(format!("In the potency matrix \u{201c}{}\u{201d} {what}.", row.step))
                        .because("A potency strategy is as strong as its weakest step.")
                        .fix(fix),
                );
            }
        }
        for (place, row) in self.fda.attributes.iter().enumerate().filter(|(_, row)| row.assay.trim().is_empty()) {
            remarks.push(
                Remark::new("cmc.attribute_without_assay", Severity::Note, format!("fda.attributes[{place}].assay"))
                    .saying(format!("The attribute \u{201c}{}\u{201d} has no assay.", row.attribute))
                    .because("An attribute that is not measured cannot be controlled.")
                    .fix("Name the assay and how far it is, or take the attribute out."),
            );
        }
        remarks
    }

    fn start(&mut self, library: &Library, modality: Option<Modality>) {
        let Some(file) = CmcFile::of(library) else { return };
        let fits = |topic: &&CmcTopic| match modality {
            Some(modality) => holds(&topic.modalities, modality),
            None => topic.modalities.iter().all(|mark| matches!(mark, ModalityMark::Every(_))),
        };
        let topics: Vec<&CmcTopic> = file.topic.iter().filter(fits).collect();
        if self.internal.topics.is_empty() {
            let row = |topic: &&CmcTopic| ReadinessRow { topic: topic.id.clone(), ..ReadinessRow::default() };
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

fn of_topic(row: &ReadinessRow, topic: Option<&CmcTopic>, place: usize, meeting: Option<MeetingKind>) -> Vec<Remark> {
    let title = topic.map_or(row.topic.as_str(), |topic| topic.title.as_str());
    let enough = topic.map(|topic| topic.enough(meeting)).unwrap_or_default();
    let open = matches!(row.standing, Standing::NotStarted | Standing::InProgress);
    let mut remarks = Vec::new();
    if open {
        let severity = if meeting == Some(MeetingKind::PreInd) && row.standing == Standing::NotStarted {
            Severity::Warn
        } else {
            Severity::Note
        };
        remarks.push(
            Remark::new("cmc.topic_open", severity, format!("internal.topics[{place}].standing"))
                .detail(row.topic.as_str())
                .saying(format!("CMC readiness: \u{201c}{title}\u{201d} is {}.", row.standing.label()))
                .because(format!("Enough for this meeting is, in our judgment: {enough}"))
                .fix(if row.gap.is_empty() {
                    "Say what is missing, or mark it as enough.".to_owned()
                } else {
                    format!("Close the gap: {}", row.gap)
                }),
        );
    }
    if row.standing == Standing::Enough && row.have.trim().is_empty() {
        remarks.push(
            Remark::new("cmc.enough_unproved", Severity::Note, format!("internal.topics[{place}].have"))
                .detail(row.topic.as_str())
                .saying(format!("CMC readiness: \u{201c}{title}\u{201d} is called enough, and nothing says why."))
                .because(format!("Enough for this meeting is, in our judgment: {enough}"))
                .fix("Write what there is: lots, methods, results."),
        );
    }
    if !row.gap.trim().is_empty() && row.owner.trim().is_empty() {
        remarks.push(
            Remark::new("cmc.gap_no_owner", Severity::Note, format!("internal.topics[{place}].owner"))
                .detail(row.topic.as_str())
                .saying(format!("CMC readiness: nobody owns the gap in \u{201c}{title}\u{201d}."))
                .because("A gap without an owner is found again the week before the package is due.")
                .fix("Name who closes it, or turn it into a task or a question."),
        );
    }
    remarks
}
