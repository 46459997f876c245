//! The facts of meeting fit, with `unknown` as the default of each.
//!
//! Names and values are the vocabulary shared by the window, the command line and the open program form.

use serde::{Deserialize, Serialize};

macro_rules! facts {
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
        )+
    };
}

facts! {
    /// Yes or no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
    /// How far the proof of concept is.
    ProofOfConcept {
        /// None.
        None = "none",
        /// In vitro only.
        InVitro = "in_vitro",
        /// First results in animals.
        PreliminaryInVivo = "preliminary_in_vivo",
        /// Complete.
        Complete = "complete",
    }
    /// How far the manufacturing process is.
    Manufacturing {
        /// Not started.
        NotStarted = "not_started",
        /// Being developed.
        BeingDeveloped = "being_developed",
        /// Defined for clinical lots.
        Defined = "defined",
        /// Locked.
        Locked = "locked",
    }
    /// Whether assays are developed.
    Assays {
        /// None.
        None = "none",
        /// Some of them.
        Partly = "partly",
        /// Yes.
        Yes = "yes",
    }
    /// How far the definitive toxicology is.
    Toxicology {
        /// Not designed.
        NotDesigned = "not_designed",
        /// Designed.
        Designed = "designed",
        /// Running.
        Running = "running",
        /// Done.
        Done = "done",
        /// No definitive study is planned.
        NotApplicable = "not_applicable",
    }
    /// Whether an INTERACT meeting was held.
    PriorInteract {
        /// No.
        No = "no",
        /// For this product.
        SameProduct = "same_product",
        /// For an earlier version of this product.
        SameProductEarlierVersion = "same_product_earlier_version",
        /// For another product.
        OtherProduct = "other_product",
    }
    /// Whether a pre-IND meeting was held.
    PriorPreInd {
        /// No.
        No = "no",
        /// For this product and indication.
        SameProduct = "same_product",
        /// For this product in another indication.
        SameProductOtherIndication = "same_product_other_indication",
        /// For another product.
        OtherProduct = "other_product",
    }
    /// Whether there is an IND.
    IndStatus {
        /// None.
        None = "none",
        /// For this product and indication.
        Active = "active",
        /// For this product in another indication.
        ActiveOtherIndication = "active_other_indication",
    }
    /// How novel the questions are.
    Novelty {
        /// Not novel.
        None = "none",
        /// In part.
        Some = "some",
        /// Without precedent.
        High = "high",
    }
    /// How many of the questions guidance answers.
    Answered {
        /// None.
        None = "none",
        /// Some.
        Some = "some",
        /// All.
        All = "all",
    }
    /// How complex the issue is.
    Complexity {
        /// Ordinary.
        Ordinary = "ordinary",
        /// High.
        High = "high",
    }
    /// Which format the sponsor would like.
    FormatWish {
        /// No preference.
        None = "none",
        /// A live meeting.
        Live = "live",
        /// A written response.
        Wro = "wro",
    }
    /// Which meeting the sponsor would like.
    SponsorWish {
        /// No preference.
        None = "none",
        /// INTERACT.
        Interact = "interact",
        /// Pre-IND.
        PreInd = "pre-ind",
        /// Type A.
        TypeA = "type-a",
        /// Type C.
        TypeC = "type-c",
        /// Type D.
        TypeD = "type-d",
        /// A written response.
        Wro = "wro",
        /// A request for clarification.
        ClarificationRequest = "clarification-request",
    }
}

/// The word `unknown` in place of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum Unknown {
    /// Not known, or not answered.
    #[default]
    #[serde(rename = "unknown")]
    Unknown,
}

/// A whole number, or `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(untagged)]
pub enum Count {
    /// The number.
    Number(u32),
    /// Not known.
    Unknown(Unknown),
}

impl Default for Count {
    fn default() -> Self {
        Count::Unknown(Unknown::Unknown)
    }
}

impl Count {
    /// Returns the number, or `None` when it is not known.
    pub fn number(self) -> Option<u32> {
        match self {
            Count::Number(number) => Some(number),
            Count::Unknown(_) => None,
        }
    }
}

/// What is known of a program when a meeting is chosen. An absent fact is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct FitFacts {
    /// Whether the product to be studied is chosen.
    pub product_chosen: YesNo,
    /// How far the proof of concept is.
    pub proof_of_concept: ProofOfConcept,
    /// How far the manufacturing process is.
    pub manufacturing_process: Manufacturing,
    /// Whether assays are developed.
    pub assays_developed: Assays,
    /// Whether preliminary release criteria are set.
    pub preliminary_release_criteria: YesNo,
    /// How far the definitive toxicology is.
    pub definitive_tox: Toxicology,
    /// Whether an INTERACT meeting was held.
    pub prior_interact: PriorInteract,
    /// Whether a pre-IND meeting was held.
    pub prior_pre_ind: PriorPreInd,
    /// Whether there is an IND.
    pub ind_status: IndStatus,
    /// How novel the questions are.
    pub novelty: Novelty,
    /// How many of the questions guidance answers.
    pub answered_by_guidance: Answered,
    /// Questions, sub-questions counted.
    pub question_count: Count,
    /// Topics.
    pub topic_count: Count,
    /// Disciplines.
    pub discipline_count: Count,
    /// Type D requests of the last months.
    pub recent_type_d_requests: Count,
    /// Whether the meeting is about the use of a new surrogate endpoint.
    pub new_surrogate_endpoint: YesNo,
    /// How complex the issue is.
    pub issue_complexity: Complexity,
    /// Which format the sponsor would like.
    pub format_wish: FormatWish,
    /// Why a live discussion is needed; goes into the request as it stands.
    pub live_discussion_reason: String,
    /// Which meeting the sponsor would like.
    pub sponsor_wish: SponsorWish,
}
