//! The paragraph of the request that says why a conversation is needed, built from the facts.
//!
//! It is FDA-facing: only what the facts say, in regulatory prose, no adjectives without a fact behind them. The sponsor's own reason
//! for a live discussion goes in as it stands. It is a draft for the user to complete with names and numbers.

use super::Outcome;
use super::decide::Choice;
use super::fact::*;

/// Returns the paragraph, or nothing when no request is made.
pub(super) fn of(facts: &FitFacts, choice: &Choice) -> String {
    let Some(opening) = opening(choice.carrier) else { return String::new() };
    let sentences = [
        Some(opening.to_owned()),
        status(facts),
        novelty(facts),
        guidance(facts),
        history(facts),
        scope(facts),
        Some(format(facts, choice)),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn opening(meeting: Outcome) -> Option<&'static str> {
    match meeting {
        Outcome::Interact => Some(
            "The Sponsor requests an INTERACT meeting to obtain the Agency's initial, non-binding advice on questions that must be \
             settled before the pre-IND stage.",
        ),
        Outcome::PreInd => Some(
            "The Sponsor requests a Type B (pre-IND) meeting to obtain the Agency's advice on the manufacturing, nonclinical and \
             clinical elements that are intended to support the IND.",
        ),
        Outcome::TypeC => Some(
            "The Sponsor requests a Type C meeting because the issue is not covered by another meeting type and its outcome determines \
             the next step of development.",
        ),
        Outcome::TypeD => Some(
            "The Sponsor requests a Type D meeting on a narrow issue that has to be resolved before development can continue as planned.",
        ),
        Outcome::Wro | Outcome::NotYet | Outcome::IndDirect | Outcome::OtherChannel => None,
    }
}

fn status(facts: &FitFacts) -> Option<String> {
    let mut parts = Vec::new();
    if facts.product_chosen == YesNo::Yes {
        parts.push("the product to be studied has been selected");
    }
    parts.extend(match facts.proof_of_concept {
        ProofOfConcept::InVitro => Some("proof of concept has been obtained in vitro"),
        ProofOfConcept::PreliminaryInVivo => Some("preliminary proof of concept has been obtained in vivo"),
        ProofOfConcept::Complete => Some("proof-of-concept studies are complete"),
        ProofOfConcept::None | ProofOfConcept::Unknown => None,
    });
    parts.extend(match facts.manufacturing_process {
        Manufacturing::BeingDeveloped => Some("the manufacturing process is under development"),
        Manufacturing::Defined | Manufacturing::Locked => {
            Some("the manufacturing process for clinical lots has been defined")
        }
        Manufacturing::NotStarted | Manufacturing::Unknown => None,
    });
    parts.extend(match facts.definitive_tox {
        Toxicology::NotDesigned => Some("the definitive toxicology studies have not yet been designed"),
        Toxicology::Designed => Some("the definitive toxicology studies have been designed"),
        Toxicology::Running => Some("the definitive toxicology studies are ongoing"),
        Toxicology::Done => Some("the definitive toxicology studies have been conducted"),
        Toxicology::NotApplicable | Toxicology::Unknown => None,
    });
    let (last, first) = parts.split_last()?;
    Some(if first.is_empty() {
        format!("At this time, {last}.")
    } else {
        format!("At this time, {} and {last}.", first.join(", "))
    })
}

fn novelty(facts: &FitFacts) -> Option<String> {
    let text = match facts.novelty {
        Novelty::High => {
            "The questions concern aspects for which the Sponsor is not aware of a precedent, and proceeding without advice could delay \
             the start of clinical development."
        }
        Novelty::Some => {
            "Several of the questions concern novel aspects for which the Sponsor seeks the Agency's view before committing to a design."
        }
        Novelty::None | Novelty::Unknown => return None,
    };
    Some(text.to_owned())
}

fn guidance(facts: &FitFacts) -> Option<String> {
    let text = match facts.answered_by_guidance {
        Answered::None => {
            "The Sponsor has reviewed the applicable guidance and has not found these questions addressed there."
        }
        Answered::Some => {
            "The Sponsor has reviewed the applicable guidance; the questions are limited to points that it does not resolve for this product."
        }
        Answered::All | Answered::Unknown => return None,
    };
    Some(text.to_owned())
}

fn history(facts: &FitFacts) -> Option<String> {
    let text = match (facts.prior_pre_ind, facts.prior_interact, facts.new_surrogate_endpoint) {
        (_, _, YesNo::Yes) => {
            "The meeting concerns early consultation on the use of a surrogate endpoint that has not served as the basis of an approval."
        }
        (PriorPreInd::SameProduct, _, _) => "The issue arose after the pre-IND meeting and was not part of it.",
        (PriorPreInd::SameProductOtherIndication, _, _) => {
            "Earlier advice was given for the same product in another indication."
        }
        (_, PriorInteract::SameProduct, _) => {
            "The questions build on the advice received at the INTERACT meeting for this product."
        }
        (_, PriorInteract::SameProductEarlierVersion, _) => {
            "Earlier INTERACT advice concerned a previous version of the product; the changes since then are described in the package."
        }
        _ => return None,
    };
    Some(text.to_owned())
}

fn scope(facts: &FitFacts) -> Option<String> {
    let count = facts.question_count.number().filter(|n| *n > 0)?;
    let questions = if count == 1 { "One question is".to_owned() } else { format!("{count} questions are") };
    let disciplines = match facts.discipline_count.number() {
        Some(1) => ", within one review discipline".to_owned(),
        Some(n) if n > 1 => format!(", across {n} review disciplines"),
        Some(_) | None => String::new(),
    };
    Some(format!("{questions} proposed{disciplines}, each with the Sponsor's position and its justification."))
}

fn format(facts: &FitFacts, choice: &Choice) -> String {
    let reason = facts.live_discussion_reason.trim();
    if choice.outcome == Outcome::Wro {
        return "The Sponsor considers that written responses would be sufficient.".to_owned();
    }
    if !reason.is_empty() {
        let end = if reason.ends_with(['.', '!', '?']) { "" } else { "." };
        return format!("A live discussion is requested for the following reason: {reason}{end}");
    }
    match facts.issue_complexity {
        Complexity::High => "Because the issues depend on one another, a discussion is expected to resolve them more reliably than written responses.",
        Complexity::Ordinary | Complexity::Unknown => {
            "The Sponsor would use the discussion to understand the reasons for the Agency's advice, so that the next submission reflects it."
        }
    }
    .to_owned()
}
