//! The criteria of each meeting: does it hold, does it not, or is it not known; with the reason for each answer.
//!
//! A history that is not known (earlier meetings, IND) counts as none, with a reason that asks to find out; a readiness that is not
//! known stays unknown. Choosing among meetings stands in `decide.rs`.

use super::fact::*;
use super::{Judge, Reason};
use crate::rulepack::FitRuleId as Rule;

/// Whether a criterion holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holds {
    Yes,
    Unknown,
    No,
}

/// A criterion with its answer.
pub(super) struct Criterion {
    pub(super) holds: Holds,
    pub(super) reason: Reason,
}

/// Returns the weakest answer: `No` when one fails, else `Unknown` when one is not known.
pub(super) fn all(criteria: &[Criterion]) -> Holds {
    criteria.iter().map(|criterion| criterion.holds).max().unwrap_or(Holds::Yes)
}

/// Returns the reasons of the criteria with this answer.
pub(super) fn reasons(criteria: &[Criterion], holds: Holds) -> Vec<Reason> {
    criteria.iter().filter(|c| c.holds == holds).map(|c| c.reason.clone()).collect()
}

impl Judge<'_> {
    fn criterion(&self, rule: Rule, fact: &str, (holds, text): (Holds, &str)) -> Criterion {
        Criterion { holds, reason: self.because(rule, fact, text) }
    }

    /// What INTERACT asks for.
    pub(super) fn interact(&self) -> Vec<Criterion> {
        let mut criteria = vec![
            self.criterion(Rule::InteractProduct, "product_chosen", self.product()),
            self.criterion(Rule::InteractProofOfConcept, "proof_of_concept", self.some_proof()),
            self.criterion(Rule::InteractToxicology, "definitive_tox", self.toxicology_open()),
            self.criterion(Rule::InteractAfter, "prior_pre_ind", self.no_pre_ind_for_product()),
            self.criterion(Rule::InteractAfter, "ind_status", self.no_ind_for_product()),
            self.criterion(Rule::InteractOnce, "prior_interact", self.first_interact()),
            self.criterion(Rule::InteractNovel, "novelty", self.novel()),
        ];
        if self.settled() {
            let text = "Process, assays and release criteria are settled: the questions fit a pre-IND meeting.";
            criteria.push(self.criterion(Rule::InteractSettled, "manufacturing_process", (Holds::No, text)));
        }
        criteria
    }

    /// What a pre-IND meeting asks for.
    pub(super) fn pre_ind(&self) -> Vec<Criterion> {
        vec![
            self.criterion(Rule::PreIndManufacturing, "manufacturing_process", self.process()),
            self.criterion(Rule::PreIndManufacturing, "assays_developed", self.assays()),
            self.criterion(Rule::PreIndManufacturing, "preliminary_release_criteria", self.release_criteria()),
            self.criterion(Rule::PreIndNonclinical, "proof_of_concept", self.full_proof()),
            self.criterion(Rule::PreIndOnce, "prior_pre_ind", self.first_pre_ind()),
            self.criterion(Rule::PreIndBeforeInd, "ind_status", self.before_ind()),
        ]
    }

    /// What a Type D meeting asks for.
    pub(super) fn type_d(&self) -> Vec<Criterion> {
        let (facts, limits) = (self.facts, &self.pack.fit);
        let mut criteria = vec![
            self.count("question_count", "questions", facts.question_count, limits.type_d_questions),
            self.count("topic_count", "topics", facts.topic_count, limits.type_d_topics),
            self.count("discipline_count", "disciplines", facts.discipline_count, limits.type_d_disciplines),
        ];
        if facts.issue_complexity == Complexity::High {
            let text = "The issue is highly complex, which a Type D meeting does not take.";
            criteria.push(self.criterion(Rule::TypeDNarrow, "issue_complexity", (Holds::No, text)));
        }
        if let Some(recent) = facts.recent_type_d_requests.number().filter(|n| *n >= limits.type_d_recent) {
            let text = format!(
                "{recent} Type D requests were made recently; another one close to them belongs in a wider meeting."
            );
            criteria.push(self.criterion(Rule::TypeDRepeated, "recent_type_d_requests", (Holds::No, &text)));
        }
        criteria
    }

    fn count(&self, fact: &str, what: &str, count: Count, limit: u32) -> Criterion {
        let (holds, text) = match count.number() {
            Some(number) if number <= limit => {
                (Holds::Yes, format!("Within the limit: {number} of at most {limit} {what}."))
            }
            Some(number) => (Holds::No, format!("Too wide: {number} {what}, at most {limit} fit.")),
            None => {
                (Holds::Unknown, format!("Find out how many {what} there are: at most {limit} fit a Type D meeting."))
            }
        };
        self.criterion(Rule::TypeDNarrow, fact, (holds, &text))
    }

    fn product(&self) -> (Holds, &'static str) {
        match self.facts.product_chosen {
            YesNo::Yes => (Holds::Yes, "A specific product is chosen."),
            YesNo::No => (Holds::No, "No specific product is chosen yet."),
            YesNo::Unknown => {
                (Holds::Unknown, "Find out whether a specific product is chosen, construct or cell source included.")
            }
        }
    }

    fn some_proof(&self) -> (Holds, &'static str) {
        match self.facts.proof_of_concept {
            ProofOfConcept::None => (Holds::No, "There is no proof of concept with the product yet."),
            ProofOfConcept::InVitro => (
                Holds::Yes,
                "Proof of concept is in vitro so far; first results in animals would make the request stronger.",
            ),
            ProofOfConcept::PreliminaryInVivo => (Holds::Yes, "Preliminary proof of concept in animals is at hand."),
            ProofOfConcept::Complete => (Holds::Yes, "Proof of concept is complete."),
            ProofOfConcept::Unknown => {
                (Holds::Unknown, "Find out which proof-of-concept results were obtained with the chosen product.")
            }
        }
    }

    fn toxicology_open(&self) -> (Holds, &'static str) {
        match self.facts.definitive_tox {
            Toxicology::NotDesigned => {
                (Holds::Yes, "Definitive toxicology is not designed, so advice can still shape it.")
            }
            Toxicology::NotApplicable => {
                (Holds::Yes, "No definitive toxicology study is planned; say why in the package.")
            }
            Toxicology::Designed => (Holds::No, "Definitive toxicology is already designed."),
            Toxicology::Running => (Holds::No, "Definitive toxicology is already running."),
            Toxicology::Done => (Holds::No, "Definitive toxicology is already done."),
            Toxicology::Unknown => (Holds::Unknown, "Find out whether definitive toxicology is designed."),
        }
    }

    fn no_pre_ind_for_product(&self) -> (Holds, &'static str) {
        match self.facts.prior_pre_ind {
            PriorPreInd::SameProduct | PriorPreInd::SameProductOtherIndication => {
                (Holds::No, "A pre-IND meeting was already held for this product.")
            }
            PriorPreInd::No => (Holds::Yes, "No pre-IND meeting was held for this product."),
            PriorPreInd::OtherProduct => (Holds::Yes, "The earlier pre-IND meeting was about another product."),
            PriorPreInd::Unknown => {
                (Holds::Yes, "Find out whether a pre-IND meeting was held for this product; none is assumed.")
            }
        }
    }

    fn no_ind_for_product(&self) -> (Holds, &'static str) {
        match self.facts.ind_status {
            IndStatus::Active | IndStatus::ActiveOtherIndication => (Holds::No, "There is an IND for this product."),
            IndStatus::None => (Holds::Yes, "There is no IND for this product."),
            IndStatus::Unknown => (Holds::Yes, "Find out whether there is an IND for this product; none is assumed."),
        }
    }

    fn first_interact(&self) -> (Holds, &'static str) {
        match self.facts.prior_interact {
            PriorInteract::SameProduct => (Holds::No, "An INTERACT meeting was already held for this product."),
            PriorInteract::SameProductEarlierVersion => (
                Holds::Yes,
                "The earlier INTERACT meeting was about an earlier version: say what changed and why the advice no longer fits.",
            ),
            PriorInteract::No => (Holds::Yes, "No INTERACT meeting was held for this product."),
            PriorInteract::OtherProduct => (Holds::Yes, "The earlier INTERACT meeting was about another product."),
            PriorInteract::Unknown => {
                (Holds::Yes, "Find out whether an INTERACT meeting was held for this product; none is assumed.")
            }
        }
    }

    fn novel(&self) -> (Holds, &'static str) {
        match self.facts.novelty {
            Novelty::None => (Holds::No, "Nothing about the questions is novel."),
            Novelty::Some => (Holds::Yes, "Some of the questions are novel."),
            Novelty::High => (Holds::Yes, "The questions are without precedent."),
            Novelty::Unknown => {
                (Holds::Yes, "Find out what is novel and say it in the request; some novelty is assumed.")
            }
        }
    }

    fn settled(&self) -> bool {
        self.facts.manufacturing_process == Manufacturing::Locked
            && self.facts.assays_developed == Assays::Yes
            && self.facts.preliminary_release_criteria == YesNo::Yes
    }

    fn process(&self) -> (Holds, &'static str) {
        match self.facts.manufacturing_process {
            Manufacturing::Defined => (Holds::Yes, "The process for clinical lots is defined."),
            Manufacturing::Locked => (Holds::Yes, "The process for clinical lots is locked."),
            Manufacturing::NotStarted => (Holds::No, "Work on the manufacturing process has not started."),
            Manufacturing::BeingDeveloped => (Holds::No, "The manufacturing process is still being developed."),
            Manufacturing::Unknown => (Holds::Unknown, "Find out whether the process for clinical lots is defined."),
        }
    }

    fn assays(&self) -> (Holds, &'static str) {
        match self.facts.assays_developed {
            Assays::Yes => (Holds::Yes, "Assays are developed."),
            Assays::Partly => (
                Holds::Yes,
                "Assays are only partly developed: name in the package which are missing and when they come.",
            ),
            Assays::None => (Holds::No, "No assays are developed yet."),
            Assays::Unknown => (Holds::Unknown, "Find out which assays are developed."),
        }
    }

    fn release_criteria(&self) -> (Holds, &'static str) {
        match self.facts.preliminary_release_criteria {
            YesNo::Yes => (Holds::Yes, "Preliminary lot-release criteria are set."),
            YesNo::No => (Holds::No, "Preliminary lot-release criteria are not set."),
            YesNo::Unknown => (Holds::Unknown, "Find out whether preliminary lot-release criteria are set."),
        }
    }

    fn full_proof(&self) -> (Holds, &'static str) {
        match self.facts.proof_of_concept {
            ProofOfConcept::Complete => (Holds::Yes, "Proof of concept is complete."),
            ProofOfConcept::None | ProofOfConcept::InVitro | ProofOfConcept::PreliminaryInVivo => {
                (Holds::No, "Proof of concept is not complete.")
            }
            ProofOfConcept::Unknown => (Holds::Unknown, "Find out whether proof of concept is complete."),
        }
    }

    fn first_pre_ind(&self) -> (Holds, &'static str) {
        match self.facts.prior_pre_ind {
            PriorPreInd::SameProduct => {
                (Holds::No, "A pre-IND meeting was already held for this product and indication.")
            }
            PriorPreInd::SameProductOtherIndication => {
                (Holds::Yes, "The earlier pre-IND meeting was about another indication; say what it left open.")
            }
            PriorPreInd::No => (Holds::Yes, "No pre-IND meeting was held for this product and indication."),
            PriorPreInd::OtherProduct => (Holds::Yes, "The earlier pre-IND meeting was about another product."),
            PriorPreInd::Unknown => (Holds::Yes, "Find out whether a pre-IND meeting was held; none is assumed."),
        }
    }

    fn before_ind(&self) -> (Holds, &'static str) {
        match self.facts.ind_status {
            IndStatus::Active => (Holds::No, "There is an IND for this product and indication."),
            IndStatus::ActiveOtherIndication => (
                Holds::Yes,
                "There is an IND for this product in another indication: ask the project manager whether a new IND is expected.",
            ),
            IndStatus::None => (Holds::Yes, "There is no IND yet."),
            IndStatus::Unknown => (Holds::Yes, "Find out whether there is an IND; none is assumed."),
        }
    }
}
