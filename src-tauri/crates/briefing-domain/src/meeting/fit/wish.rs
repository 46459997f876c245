//! What speaks against the meeting the sponsor wishes for, when the facts lead to another one.
//!
//! The answer names the criteria that fail, so that the user can check the facts rather than argue with the outcome.

use super::criteria::{Holds, all, reasons};
use super::decide::{Choice, is_request};
use super::fact::*;
use super::{Judge, Outcome, Reason};
use crate::rulepack::FitRuleId as Rule;

/// Returns what speaks against the sponsor's wish, when the choice is another one.
pub(super) fn against_wish(judge: &Judge<'_>, choice: &Choice) -> Vec<Reason> {
    let wish = judge.facts.sponsor_wish;
    match wish {
        SponsorWish::None | SponsorWish::Unknown | SponsorWish::ClarificationRequest => Vec::new(),
        SponsorWish::Interact if choice.carrier == Outcome::Interact => Vec::new(),
        SponsorWish::Interact => or_ready(judge, reasons(&judge.interact(), Holds::No)),
        SponsorWish::PreInd if choice.carrier == Outcome::PreInd => Vec::new(),
        SponsorWish::PreInd => or_guidance(judge, reasons(&judge.pre_ind(), Holds::No)),
        SponsorWish::TypeD if choice.carrier == Outcome::TypeD => Vec::new(),
        SponsorWish::TypeD => type_d_against(judge),
        SponsorWish::TypeC if choice.carrier == Outcome::TypeC => Vec::new(),
        SponsorWish::TypeC => {
            let text =
                format!("Type C is for what no other type covers; the facts lead to {}.", choice.outcome.label());
            vec![judge.because(Rule::TypeCRest, "sponsor_wish", text)]
        }
        SponsorWish::TypeA if judge.facts.ind_status == IndStatus::Active => Vec::new(),
        SponsorWish::TypeA => {
            let text = "Without an IND there is no stalled program: Type A does not fit.";
            vec![judge.because(Rule::TypeAStalled, "ind_status", text)]
        }
        SponsorWish::Wro => wro_against(judge, choice),
    }
}

fn or_ready(judge: &Judge<'_>, failing: Vec<Reason>) -> Vec<Reason> {
    if !failing.is_empty() || all(&judge.pre_ind()) != Holds::Yes {
        return or_guidance(judge, failing);
    }
    let text = "The program is ready for a pre-IND meeting, which answers more; INTERACT would cost a round.";
    vec![judge.because(Rule::InteractSettled, "manufacturing_process", text)]
}

fn or_guidance(judge: &Judge<'_>, failing: Vec<Reason>) -> Vec<Reason> {
    if !failing.is_empty() {
        return failing;
    }
    if judge.facts.answered_by_guidance == Answered::All {
        return vec![judge.because(
            Rule::GuidanceAnswers,
            "answered_by_guidance",
            "Guidance answers all of the questions.",
        )];
    }
    let text = "Too little is known to say that the wish fits; see what to find out.";
    vec![judge.because(Rule::Premature, "sponsor_wish", text)]
}

fn type_d_against(judge: &Judge<'_>) -> Vec<Reason> {
    let facts = judge.facts;
    if facts.ind_status != IndStatus::Active && facts.prior_pre_ind != PriorPreInd::SameProduct {
        let text = "Type D is filed under a pre-IND, an IND or a BLA, and this program has none yet.";
        return vec![judge.because(Rule::TypeDUnderPreInd, "prior_pre_ind", text)];
    }
    let criteria = judge.type_d();
    let mut against = reasons(&criteria, Holds::No);
    against.extend(reasons(&criteria, Holds::Unknown));
    or_guidance(judge, against)
}

fn wro_against(judge: &Judge<'_>, choice: &Choice) -> Vec<Reason> {
    if choice.outcome == Outcome::Wro {
        return Vec::new();
    }
    if is_request(choice.outcome) {
        let text = "The issue is highly complex; a discussion settles it better than a written answer.";
        return vec![judge.because(Rule::WroSameGoal, "issue_complexity", text)];
    }
    let text =
        format!("A written response is a format of a meeting, and the facts lead to {}.", choice.outcome.label());
    vec![judge.because(Rule::WroSameGoal, "sponsor_wish", text)]
}
