//! Which meeting fits: from about twenty facts to an outcome with reasons, what speaks against the wish, and the request's paragraph.
//!
//! Every fact may be unknown, and not knowing is an answer: the reason then says what to find out. Numbers and sources come from the
//! rule pack; nothing here computes a date.

mod criteria;
mod decide;
mod fact;
mod paragraph;
mod wish;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::rulepack::{FitRuleId, RulePack};

pub use fact::{
    Answered, Assays, Complexity, Count, FitFacts, FormatWish, IndStatus, Manufacturing, Novelty, PriorInteract,
    PriorPreInd, ProofOfConcept, SponsorWish, Toxicology, Unknown, YesNo,
};

/// What the facts lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// An INTERACT meeting.
    Interact,
    /// A pre-IND meeting.
    PreInd,
    /// A Type C meeting.
    TypeC,
    /// A Type D meeting.
    TypeD,
    /// A written response only; the reasons name the meeting type it is asked under.
    Wro,
    /// No request yet.
    NotYet,
    /// Straight to the IND.
    IndDirect,
    /// Another channel.
    OtherChannel,
}

impl Outcome {
    /// Returns its name in a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Outcome::Interact => "an INTERACT meeting",
            Outcome::PreInd => "a pre-IND meeting",
            Outcome::TypeC => "a Type C meeting",
            Outcome::TypeD => "a Type D meeting",
            Outcome::Wro => "a written response",
            Outcome::NotYet => "no request yet",
            Outcome::IndDirect => "straight to the IND",
            Outcome::OtherChannel => "another channel",
        }
    }
}

/// Why the facts lead where they lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The sentence shown.
    pub text: String,
    /// The fact it rests on.
    pub fact: String,
    /// The rule in words.
    pub rule: String,
    /// The source of the rule.
    pub source: String,
    /// How sure the rule is.
    pub confidence: Confidence,
}

/// Another way, and why one might take it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Where it leads.
    pub outcome: Outcome,
    /// Why or when.
    pub why: String,
}

/// The outcome with everything that explains it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FitOutcome {
    /// What the facts lead to.
    pub outcome: Outcome,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What speaks against what the sponsor wishes; empty when the wish is met or there is none.
    pub against_wish: Vec<Reason>,
    /// Other ways.
    pub alternatives: Vec<Alternative>,
    /// The paragraph of the request that explains why a conversation is needed; empty when no request is made.
    pub paragraph: String,
}

/// Chooses the meeting that fits the facts.
pub fn fit(facts: &FitFacts, pack: &RulePack) -> FitOutcome {
    let judge = Judge { facts, pack };
    let choice = decide::choose(&judge);
    FitOutcome {
        outcome: choice.outcome,
        against_wish: wish::against_wish(&judge, &choice),
        paragraph: paragraph::of(facts, &choice),
        reasons: choice.reasons,
        alternatives: choice.alternatives,
    }
}

/// The facts beside the rules.
struct Judge<'a> {
    facts: &'a FitFacts,
    pack: &'a RulePack,
}

impl Judge<'_> {
    /// Makes a reason with the rule's words and source.
    fn because(&self, rule: FitRuleId, fact: &str, text: impl Into<String>) -> Reason {
        let found = self.pack.fit_rule(rule);
        Reason {
            text: text.into(),
            fact: fact.to_owned(),
            rule: found.map_or(String::new(), |rule| rule.rule.clone()),
            source: found.map_or(String::new(), |rule| self.pack.citation(&rule.cite)),
            confidence: found.map_or(Confidence::Judgment, |rule| rule.cite.confidence),
        }
    }
}
