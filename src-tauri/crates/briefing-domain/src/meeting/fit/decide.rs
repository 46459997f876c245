//! The choice: which meeting's criteria hold, in the order in which FDA's office would turn a request away.
//!
//! The order matters: a question that needs no meeting first, then what comes after a pre-IND meeting or under an IND, then pre-IND
//! before INTERACT, because a program that is ready for the former is too far for the latter.

use super::criteria::{Holds, all, reasons};
use super::fact::*;
use super::{Alternative, Judge, Outcome, Reason};
use crate::rulepack::FitRuleId as Rule;

/// A choice with its reasons.
pub(super) struct Choice {
    pub(super) outcome: Outcome,
    /// The meeting type under which a written response is asked for; the outcome itself otherwise.
    pub(super) carrier: Outcome,
    pub(super) reasons: Vec<Reason>,
    pub(super) alternatives: Vec<Alternative>,
}

impl Choice {
    fn new(outcome: Outcome, reasons: Vec<Reason>) -> Self {
        Choice { outcome, carrier: outcome, reasons, alternatives: Vec::new() }
    }

    fn or(mut self, outcome: Outcome, why: &str) -> Self {
        self.alternatives.push(Alternative { outcome, why: why.to_owned() });
        self
    }
}

/// Chooses the outcome.
pub(super) fn choose(judge: &Judge<'_>) -> Choice {
    let facts = judge.facts;
    let later = facts.ind_status == IndStatus::Active || facts.prior_pre_ind == PriorPreInd::SameProduct;
    let mut choice = if facts.sponsor_wish == SponsorWish::ClarificationRequest {
        clarification(judge)
    } else if facts.sponsor_wish == SponsorWish::TypeA && facts.ind_status == IndStatus::Active {
        stalled(judge)
    } else if facts.answered_by_guidance == Answered::All && facts.new_surrogate_endpoint != YesNo::Yes {
        answered(judge)
    } else if later {
        after_first_meeting(judge)
    } else {
        before_ind(judge)
    };
    common_reasons(judge, &mut choice);
    in_writing(judge, choice)
}

fn clarification(judge: &Judge<'_>) -> Choice {
    let text = "A request for clarification is no meeting: send it as an amendment to the original meeting request, with nothing new in it.";
    Choice::new(Outcome::OtherChannel, vec![judge.because(Rule::ClarificationOnly, "sponsor_wish", text)])
        .or(Outcome::TypeD, "When the point is a new issue rather than a statement that is unclear.")
}

fn stalled(judge: &Judge<'_>) -> Choice {
    let text = "A stalled program or an important safety issue is a Type A matter: contact the review division before requesting.";
    Choice::new(Outcome::OtherChannel, vec![judge.because(Rule::TypeAStalled, "sponsor_wish", text)])
        .or(Outcome::TypeC, "When the program is not stalled.")
}

fn answered(judge: &Judge<'_>) -> Choice {
    let text = "Guidance answers all of the questions: cite it and follow it.";
    let mut why = vec![judge.because(Rule::GuidanceAnswers, "answered_by_guidance", text)];
    if judge.facts.ind_status == IndStatus::Active {
        why.push(judge.because(
            Rule::AmendmentFirst,
            "ind_status",
            "Submit what is planned as an amendment to the IND.",
        ));
        return Choice::new(Outcome::OtherChannel, why)
            .or(Outcome::TypeC, "When an amendment can not bring the answer.");
    }
    let ready = judge.pre_ind();
    match all(&ready) {
        Holds::Yes => {
            why.extend(reasons(&ready, Holds::Yes));
            Choice::new(Outcome::IndDirect, why)
                .or(Outcome::PreInd, "When the design of a study departs from the guidance.")
        }
        Holds::Unknown | Holds::No if judge.facts.prior_pre_ind == PriorPreInd::SameProduct => {
            Choice::new(Outcome::IndDirect, why).or(Outcome::TypeD, "When a new issue comes up before the IND.")
        }
        Holds::Unknown | Holds::No => {
            why.extend(reasons(&ready, Holds::No));
            why.extend(reasons(&ready, Holds::Unknown));
            Choice::new(Outcome::NotYet, why)
                .or(Outcome::IndDirect, "Once the work that the guidance describes is done.")
        }
    }
}

/// Under an IND, or after the one pre-IND meeting.
fn after_first_meeting(judge: &Judge<'_>) -> Choice {
    let facts = judge.facts;
    let active = facts.ind_status == IndStatus::Active;
    let mut why = Vec::new();
    if active {
        why.push(judge.because(
            Rule::PreIndBeforeInd,
            "ind_status",
            "There is an IND: INTERACT and pre-IND meetings are closed.",
        ));
    } else {
        let text = "A pre-IND meeting was already held for this product and indication; a second one is exceptional.";
        why.push(judge.because(Rule::PreIndOnce, "prior_pre_ind", text));
    }
    if facts.new_surrogate_endpoint == YesNo::Yes {
        let text = "The use of a new surrogate endpoint is discussed early in a Type C meeting; the package goes with the request.";
        why.push(judge.because(Rule::TypeCSurrogate, "new_surrogate_endpoint", text));
        return Choice::new(Outcome::TypeC, why)
            .or(Outcome::TypeD, "Only for a single narrow point about the endpoint.");
    }
    let narrow = judge.type_d();
    let mut choice = match all(&narrow) {
        Holds::Yes => {
            why.extend(reasons(&narrow, Holds::Yes));
            if !active {
                why.push(judge.because(
                    Rule::TypeDUnderPreInd,
                    "prior_pre_ind",
                    "The Type D request is filed under the pre-IND.",
                ));
            }
            Choice::new(Outcome::TypeD, why)
                .or(Outcome::TypeC, "When the issue grows beyond the limits of a Type D meeting.")
        }
        Holds::Unknown | Holds::No => {
            why.extend(reasons(&narrow, Holds::No));
            why.extend(reasons(&narrow, Holds::Unknown));
            why.push(judge.because(
                Rule::TypeCRest,
                "ind_status",
                "No other meeting type covers the issue as it stands.",
            ));
            Choice::new(Outcome::TypeC, why).or(Outcome::TypeD, "When it can be cut to the limits of a Type D meeting.")
        }
    };
    if active {
        let text = "Ask first whether an amendment to the IND could bring the answer.";
        choice.reasons.push(judge.because(Rule::AmendmentFirst, "ind_status", text));
        choice = choice.or(Outcome::OtherChannel, "An amendment to the IND, when it can bring the answer.");
    }
    choice
}

fn before_ind(judge: &Judge<'_>) -> Choice {
    let (interact, ready) = (judge.interact(), judge.pre_ind());
    if judge.facts.product_chosen == YesNo::No {
        return no_product(judge);
    }
    if all(&ready) == Holds::Yes {
        return Choice::new(Outcome::PreInd, reasons(&ready, Holds::Yes))
            .or(Outcome::IndDirect, "When no question needs FDA's view before the IND.");
    }
    match (all(&interact), all(&ready)) {
        (Holds::Yes, _) => {
            let why = reasons(&interact, Holds::Yes);
            Choice::new(Outcome::Interact, why)
                .or(Outcome::PreInd, "Later, when process, assays, criteria and proof of concept are complete.")
        }
        (Holds::No, Holds::Unknown) if nearly_ready(judge) => {
            let mut why = reasons(&ready, Holds::Yes);
            why.extend(reasons(&ready, Holds::Unknown));
            Choice::new(Outcome::PreInd, why).or(Outcome::NotYet, "When what is not known turns out to be missing.")
        }
        (Holds::No | Holds::Unknown, _) => not_yet(judge),
    }
}

fn nearly_ready(judge: &Judge<'_>) -> bool {
    let process = matches!(judge.facts.manufacturing_process, Manufacturing::Defined | Manufacturing::Locked);
    process && judge.facts.proof_of_concept == ProofOfConcept::Complete
}

fn no_product(judge: &Judge<'_>) -> Choice {
    let missing = judge.because(Rule::InteractProduct, "product_chosen", "No specific product is chosen yet.");
    if judge.facts.novelty == Novelty::High {
        let text =
            "A novel technology can be discussed with CBER's Advanced Technologies Team before there is a product.";
        let why = vec![missing, judge.because(Rule::OtherChannelTechnology, "novelty", text)];
        return Choice::new(Outcome::OtherChannel, why)
            .or(Outcome::NotYet, "Choose the product first, then ask for an INTERACT meeting.");
    }
    Choice::new(Outcome::NotYet, vec![missing])
        .or(Outcome::Interact, "Once the product is chosen and there is some proof of concept.")
}

fn not_yet(judge: &Judge<'_>) -> Choice {
    let (interact, ready) = (judge.interact(), judge.pre_ind());
    let mut why = reasons(&interact, Holds::No);
    why.extend(reasons(&interact, Holds::Unknown));
    for reason in reasons(&ready, Holds::No).into_iter().chain(reasons(&ready, Holds::Unknown)) {
        if why.iter().all(|known| known.text != reason.text) {
            why.push(reason);
        }
    }
    let text = "A request now would be premature, and premature requests are often denied.";
    why.push(judge.because(
        Rule::Premature,
        why.first().map_or("", |reason| reason.fact.as_str()).to_owned().as_str(),
        text,
    ));
    let choice = Choice::new(Outcome::NotYet, why);
    let only_not_novel = reasons(&interact, Holds::No).iter().all(|reason| reason.fact == "novelty");
    let choice = match all(&interact) {
        Holds::Unknown => choice.or(Outcome::Interact, "When what is not known turns out to be in place."),
        Holds::No if only_not_novel => {
            choice.or(Outcome::Interact, "When the request can say what is novel and why it can not wait.")
        }
        Holds::Yes | Holds::No => choice,
    };
    choice.or(Outcome::PreInd, "Once process, assays, release criteria and proof of concept are in place.")
}

/// Reasons about the number of questions, guidance and format, for every outcome that is a request.
fn common_reasons(judge: &Judge<'_>, choice: &mut Choice) {
    if !is_request(choice.outcome) {
        return;
    }
    let (facts, limit) = (judge.facts, judge.pack.fit.questions);
    if let Some(count) = facts.question_count.number().filter(|count| *count > limit) {
        let text = format!("{count} questions are more than about {limit}: merge, cut or move some.");
        choice.reasons.push(judge.because(Rule::QuestionCount, "question_count", text));
    }
    if facts.answered_by_guidance == Answered::Some {
        let text = "Guidance answers some of the questions: drop them, or say why the guidance does not fit.";
        choice.reasons.push(judge.because(Rule::GuidanceAnswers, "answered_by_guidance", text));
    }
    if facts.format_wish == FormatWish::Live && facts.live_discussion_reason.trim().is_empty() {
        let text = "A live meeting is wished without a reason: say what a written response could not settle.";
        choice.reasons.push(judge.because(Rule::LiveReason, "live_discussion_reason", text));
        choice
            .alternatives
            .push(Alternative { outcome: Outcome::Wro, why: "When a written answer would do.".to_owned() });
    }
}

/// Turns a meeting into a written response when that is wished and the issue is not highly complex.
fn in_writing(judge: &Judge<'_>, mut choice: Choice) -> Choice {
    let wished = judge.facts.format_wish == FormatWish::Wro || judge.facts.sponsor_wish == SponsorWish::Wro;
    if !wished || !is_request(choice.outcome) {
        return choice;
    }
    let meeting = choice.outcome;
    if judge.facts.issue_complexity == Complexity::High {
        return choice.or(Outcome::Wro, "When the issue can be split into questions that a written answer settles.");
    }
    let text = format!("Ask for {} and choose written response only as its format.", meeting.label());
    choice.reasons.push(judge.because(Rule::WroSameGoal, "format_wish", text));
    if judge.facts.question_count.number().is_some_and(|count| count > judge.pack.fit.questions) {
        let text = "A written response takes no more questions than would fit in a meeting.";
        choice.reasons.push(judge.because(Rule::WroCount, "question_count", text));
    }
    choice.outcome = Outcome::Wro;
    choice.or(meeting, "When the answers would need a discussion.")
}

pub(super) fn is_request(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Interact | Outcome::PreInd | Outcome::TypeC | Outcome::TypeD | Outcome::Wro => true,
        Outcome::NotYet | Outcome::IndDirect | Outcome::OtherChannel => false,
    }
}
