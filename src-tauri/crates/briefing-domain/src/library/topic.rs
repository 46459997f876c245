//! A topic of the question bank: an ask others had to put to FDA, with what it needs and what usually goes wrong.
//!
//! Topics are knowledge, not the user's work: nothing here is saved with a program. Adopting a topic copies its words (`bank.rs`).

use serde::{Deserialize, Serialize};

use super::{Placeholder, holds};
use crate::confidence::Confidence;
use crate::discipline::Discipline;
use crate::modality::Modality;

/// A topic of the question bank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its id, unique in the library.
    pub id: String,
    /// A short title.
    pub title: String,
    /// What it is about.
    pub area: Area,
    /// Which FDA reviewers answer it.
    pub discipline: Discipline,
    /// The meeting it fits.
    pub meeting_fit: MeetingFit,
    /// Why it fits there.
    pub meeting_fit_why: String,
    /// Who decides.
    pub deciding_office: Office,
    /// From when on the question makes sense.
    pub earliest_stage: Stage,
    /// The kinds of product it fits.
    pub modalities: Vec<ModalityMark>,
    /// The question with its placeholders in braces.
    pub ask: String,
    /// What the package must tell the reviewer so that the ask can be answered.
    #[serde(default)]
    pub context: Vec<String>,
    /// What the sponsor's position should say.
    pub position: Vec<String>,
    /// Data that usually support it.
    pub supporting_data: Vec<String>,
    /// What FDA often worries about.
    pub common_concern: String,
    /// What to fall back on when FDA disagrees; internal.
    pub fallback: String,
    /// Ids of the guidance it rests on.
    pub guidance_basis: Vec<String>,
    /// Ids of the contingency scenarios that belong to it.
    pub scenarios: Vec<String>,
    /// Other words people search by.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// How well it is supported.
    pub confidence: Confidence,
    /// What to know before using it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The placeholders of all its texts, in order of appearance.
    pub placeholders: Vec<Placeholder>,
    /// The pack it came from with its version, for example `built-in 1.0.0`; set on reading.
    #[serde(default)]
    pub pack: String,
}

impl Topic {
    /// Returns whether the topic fits this kind of product.
    pub fn fits(&self, modality: Modality) -> bool {
        holds(&self.modalities, modality)
    }

    /// Returns all texts that may hold placeholders, the ask first.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [&self.ask]
            .into_iter()
            .chain(&self.context)
            .chain(&self.position)
            .chain(&self.supporting_data)
            .chain([&self.common_concern, &self.fallback])
            .map(String::as_str)
    }
}

/// A kind of product, or all kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(untagged)]
pub enum ModalityMark {
    /// This kind.
    One(Modality),
    /// Every kind.
    Every(EveryModality),
}

/// The word that stands for every kind of product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EveryModality {
    /// `all`.
    All,
}

/// What a topic is about. Grouping and numbering follow the discipline, not the area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// Chemistry, manufacturing and controls.
    Cmc,
    /// Nonclinical studies.
    Nonclinical,
    /// Design of the trial.
    ClinicalTrialDesign,
    /// Endpoints.
    Endpoints,
    /// Safety monitoring during the trial.
    SafetyMonitoring,
    /// Long-term follow-up.
    Ltfu,
    /// Statistics.
    Statistics,
    /// Device and delivery.
    DeviceDelivery,
    /// Regulatory strategy.
    RegulatoryStrategy,
}

impl Area {
    /// All areas, in the order in which the bank lists them.
    pub const ALL: [Area; 9] = [
        Area::Cmc,
        Area::Nonclinical,
        Area::ClinicalTrialDesign,
        Area::Endpoints,
        Area::SafetyMonitoring,
        Area::Ltfu,
        Area::Statistics,
        Area::DeviceDelivery,
        Area::RegulatoryStrategy,
    ];

    /// Returns the id that stands in files and on the wire, for example `clinical-trial-design`.
    pub fn id(self) -> &'static str {
        match self {
            Area::Cmc => "cmc",
            Area::Nonclinical => "nonclinical",
            Area::ClinicalTrialDesign => "clinical-trial-design",
            Area::Endpoints => "endpoints",
            Area::SafetyMonitoring => "safety-monitoring",
            Area::Ltfu => "ltfu",
            Area::Statistics => "statistics",
            Area::DeviceDelivery => "device-delivery",
            Area::RegulatoryStrategy => "regulatory-strategy",
        }
    }

    /// Returns the name as a list shows it.
    pub fn label(self) -> &'static str {
        match self {
            Area::Cmc => "CMC",
            Area::Nonclinical => "Nonclinical",
            Area::ClinicalTrialDesign => "Trial design",
            Area::Endpoints => "Endpoints",
            Area::SafetyMonitoring => "Safety monitoring",
            Area::Ltfu => "Long-term follow-up",
            Area::Statistics => "Statistics",
            Area::DeviceDelivery => "Device and delivery",
            Area::RegulatoryStrategy => "Regulatory strategy",
        }
    }
}

/// The meeting a topic fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MeetingFit {
    /// INTERACT only.
    Interact,
    /// Pre-IND only.
    PreInd,
    /// Either: the concept at INTERACT, the details at pre-IND.
    Both,
}

impl MeetingFit {
    /// Returns whether a topic that fits here is shown when `wanted` is asked for.
    pub fn suits(self, wanted: MeetingFit) -> bool {
        self == wanted || self == MeetingFit::Both
    }
}

/// Who decides a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Office {
    /// Office of Therapeutic Products, CBER.
    Otp,
    /// Office of Orphan Products Development.
    Oopd,
    /// Office of Combination Products.
    Ocp,
    /// Center for Devices and Radiological Health.
    Cdrh,
    /// The institutional review board of a site.
    Irb,
    /// The institutional biosafety committee of a site.
    Ibc,
}

impl Office {
    /// Returns the name as a list shows it.
    pub fn label(self) -> &'static str {
        match self {
            Office::Otp => "OTP (CBER)",
            Office::Oopd => "Office of Orphan Products Development",
            Office::Ocp => "Office of Combination Products",
            Office::Cdrh => "CDRH",
            Office::Irb => "Institutional review board",
            Office::Ibc => "Institutional biosafety committee",
        }
    }
}

/// From when on a question makes sense, earliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// INTERACT.
    Interact,
    /// Pre-IND.
    PreInd,
    /// With the IND or later.
    Ind,
    /// Once there are clinical data.
    ClinicalData,
    /// Once a product with the same platform is approved or licensed.
    LicensedProduct,
}

impl Stage {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            Stage::Interact => "From INTERACT on",
            Stage::PreInd => "From pre-IND on",
            Stage::Ind => "With the IND or later",
            Stage::ClinicalData => "Once there are clinical data",
            Stage::LicensedProduct => "Once a product with the platform is approved or licensed",
        }
    }
}
