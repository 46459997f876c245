//! The answers about a product's risk, with `unknown` as the default of each.
//!
//! Names and values are the vocabulary shared by the window, the command line and the open program form.

use serde::{Deserialize, Serialize};

macro_rules! answers {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $value_doc:literal])+ $value:ident = $id:literal,)+ })+) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
            pub enum $name {
                $($(#[doc = $value_doc])+ #[serde(rename = $id)] $value,)+
                /// Not known, or not answered.
                #[default]
                #[serde(rename = "unknown")]
                Unknown,
            }

            impl $name {
                /// Returns the value as it stands on the wire.
                pub fn id(self) -> &'static str {
                    match self {
                        $($name::$value => $id,)+
                        $name::Unknown => "unknown",
                    }
                }
            }
        )+
    };
}

answers! {
    /// Yes or no.
    YesNoAnswer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
    /// Yes, no, or the team is uncertain.
    YesNoUncertain {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Data do not settle it.
        Uncertain = "uncertain",
    }
    /// Whether preclinical results show persistence.
    Persistence {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The question does not arise, for example for products used only ex vivo.
        Na = "na",
    }
    /// Whether the product is genetically modified.
    Transient {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Only for a time, for example by mRNA.
        Transient = "transient",
    }
}

/// The answers about a product's risk. An absent one is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct FollowUpAnswers {
    /// Whether genome-editing technology is used.
    pub genome_editing: YesNoUncertain,
    /// Whether the vector is used only ex vivo.
    pub ex_vivo_only: YesNoAnswer,
    /// Whether preclinical results show persistence.
    pub persistence_shown: Persistence,
    /// Whether vector sequences integrate or the genome is otherwise altered.
    pub integrates_or_alters_genome: YesNoAnswer,
    /// Whether latency and reactivation are possible.
    pub latency_reactivation: YesNoUncertain,
    /// Whether the product is genetically modified.
    pub genetically_modified: Transient,
    /// The product class, when the user names it; an id of the rules. Empty or `unknown` when not.
    pub product_class: String,
    /// The vector or cell from which the class is derived; an id of the rules. Empty or `unknown` when not known.
    pub vector_or_cell: String,
    /// Whether cells come from a donor.
    pub allogeneic: YesNoAnswer,
    /// Whether the product can replicate.
    pub replication_competent: YesNoAnswer,
    /// Whether infants or children are treated.
    pub pediatric: YesNoAnswer,
    /// Whether the transgene is a growth factor.
    pub growth_factor: YesNoAnswer,
    /// Whether the product reaches the central nervous system.
    pub cns: YesNoAnswer,
    /// Whether the systemic dose is very high.
    pub high_systemic_dose: YesNoAnswer,
    /// Whether the target tissue divides.
    pub dividing_tissue: YesNoAnswer,
}

/// An answer that the rules ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of the same name in `FollowUpAnswers`")]
pub enum RiskFact {
    GenomeEditing,
    ExVivoOnly,
    PersistenceShown,
    IntegratesOrAltersGenome,
    LatencyReactivation,
    GeneticallyModified,
    Allogeneic,
    ReplicationCompetent,
    Pediatric,
    GrowthFactor,
    Cns,
    HighSystemicDose,
    DividingTissue,
}

impl RiskFact {
    /// Returns the name of the field.
    pub fn id(self) -> &'static str {
        match self {
            RiskFact::GenomeEditing => "genome_editing",
            RiskFact::ExVivoOnly => "ex_vivo_only",
            RiskFact::PersistenceShown => "persistence_shown",
            RiskFact::IntegratesOrAltersGenome => "integrates_or_alters_genome",
            RiskFact::LatencyReactivation => "latency_reactivation",
            RiskFact::GeneticallyModified => "genetically_modified",
            RiskFact::Allogeneic => "allogeneic",
            RiskFact::ReplicationCompetent => "replication_competent",
            RiskFact::Pediatric => "pediatric",
            RiskFact::GrowthFactor => "growth_factor",
            RiskFact::Cns => "cns",
            RiskFact::HighSystemicDose => "high_systemic_dose",
            RiskFact::DividingTissue => "dividing_tissue",
        }
    }
}

impl FollowUpAnswers {
    /// Returns the answer to a question as it stands on the wire: `yes`, `no`, `uncertain`, `na`, `transient` or `unknown`.
    pub fn get(&self, fact: RiskFact) -> &'static str {
        match fact {
            RiskFact::GenomeEditing => self.genome_editing.id(),
            RiskFact::ExVivoOnly => self.ex_vivo_only.id(),
            RiskFact::PersistenceShown => self.persistence_shown.id(),
            RiskFact::IntegratesOrAltersGenome => self.integrates_or_alters_genome.id(),
            RiskFact::LatencyReactivation => self.latency_reactivation.id(),
            RiskFact::GeneticallyModified => self.genetically_modified.id(),
            RiskFact::Allogeneic => self.allogeneic.id(),
            RiskFact::ReplicationCompetent => self.replication_competent.id(),
            RiskFact::Pediatric => self.pediatric.id(),
            RiskFact::GrowthFactor => self.growth_factor.id(),
            RiskFact::Cns => self.cns.id(),
            RiskFact::HighSystemicDose => self.high_systemic_dose.id(),
            RiskFact::DividingTissue => self.dividing_tissue.id(),
        }
    }
}
