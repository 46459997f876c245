//! The rules by which a meeting is chosen, with their sources, and the limits they compare with.
//!
//! What the rules decide stands in `meeting/fit.rs`; the pack says on what each one rests.

use serde::{Deserialize, Serialize};

use super::entry::Cite;

macro_rules! fit_rule_ids {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// The rules that meeting fit asks for; every pack has each of them once.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum FitRuleId { $($(#[doc = $doc])+ $name,)+ }

        impl FitRuleId {
            /// Every rule.
            pub const ALL: &[FitRuleId] = &[$(FitRuleId::$name,)+];
        }
    };
}

fit_rule_ids! {
    /// INTERACT needs a chosen product.
    InteractProduct,
    /// INTERACT needs some proof of concept.
    InteractProofOfConcept,
    /// INTERACT is closed once definitive toxicology is designed.
    InteractToxicology,
    /// INTERACT is closed once process, assays and criteria are settled.
    InteractSettled,
    /// INTERACT is closed after a pre-IND meeting or IND for the same product.
    InteractAfter,
    /// One INTERACT meeting per product is expected.
    InteractOnce,
    /// INTERACT is for novel questions.
    InteractNovel,
    /// Pre-IND: process defined, assays developed, preliminary release criteria set.
    PreIndManufacturing,
    /// Pre-IND: proof of concept complete, ready for definitive toxicology.
    PreIndNonclinical,
    /// One pre-IND meeting per product and indication.
    PreIndOnce,
    /// Pre-IND is a meeting before the IND.
    PreIndBeforeInd,
    /// Type D is for narrow issues.
    TypeDNarrow,
    /// Several Type D requests close together belong in another meeting.
    TypeDRepeated,
    /// Type D may be filed under a pre-IND, an IND or a BLA.
    TypeDUnderPreInd,
    /// Type C is for what no other type covers.
    TypeCRest,
    /// Early consultation on a new surrogate endpoint is Type C.
    TypeCSurrogate,
    /// Type A is for stalled programs and safety.
    TypeAStalled,
    /// A written response is due by the same goal as a meeting.
    WroSameGoal,
    /// A written response takes no more questions than a meeting.
    WroCount,
    /// A live format needs a reason.
    LiveReason,
    /// About so many questions in all.
    QuestionCount,
    /// Questions answered by guidance are not for a meeting.
    GuidanceAnswers,
    /// Questions premature for the stage are often denied.
    Premature,
    /// An amendment may answer what a meeting is asked for.
    AmendmentFirst,
    /// Clarification follows minutes or a written response and holds nothing new.
    ClarificationOnly,
    /// Novel technology without a product goes to CBER's advanced technologies team.
    OtherChannelTechnology,
}

/// A rule of meeting fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FitRule {
    /// Which rule.
    pub id: FitRuleId,
    /// The rule in words.
    pub rule: String,
    /// On what it rests.
    pub cite: Cite,
}

/// Limits that the rules compare with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FitLimits {
    /// Questions in all, sub-questions counted.
    pub questions: u32,
    /// Questions of a Type D meeting.
    pub type_d_questions: u32,
    /// Topics of a Type D meeting.
    pub type_d_topics: u32,
    /// Disciplines of a Type D meeting.
    pub type_d_disciplines: u32,
    /// Recent Type D requests from which another one is one too many; judgment.
    pub type_d_recent: u32,
}
