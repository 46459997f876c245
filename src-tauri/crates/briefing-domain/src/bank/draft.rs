//! A first draft of a contingency plan from a topic and its scenarios: four branches to be changed, not a finished plan.
//!
//! Internal. Weeks and costs are the largest among the options, because a plan that hopes for the smallest is no plan; the owner,
//! the likelihood and the least acceptable outcome are the team's and are not invented here; what the scenarios suggest is to be considered. Scenarios of later events (a hold, a
//! loss of participants) are no answers to a question and stay out.

use serde::{Deserialize, Serialize};

use crate::library::Library;
use crate::library::scenario::{BranchKind, BranchStart, Cost, Occasion, Scenario, ScenarioOption};
use crate::library::topic::Topic;
use crate::plan::contingency::ReplyKind;

/// The first text of a contingency plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct ContingencyDraft {
    /// The concern behind the question.
    pub concern: String,
    /// Least acceptable outcomes that the linked scenarios suggest to consider; the team decides.
    pub least_acceptable: Vec<String>,
    /// FDA agrees.
    pub agree: BranchDraft,
    /// FDA agrees with conditions.
    pub agree_with_conditions: BranchDraft,
    /// FDA disagrees.
    pub disagree: BranchDraft,
    /// FDA does not answer.
    pub no_answer: BranchDraft,
}

/// The first text of a branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct BranchDraft {
    /// How the team recognizes the answer.
    pub trigger: String,
    /// What announces it.
    pub early_signs: Vec<String>,
    /// What is done, in Markdown.
    pub action: String,
    /// The highest band of cost among the options.
    pub cost: Cost,
    /// The most weeks any of the options takes.
    pub weeks: u16,
    /// Which of the permitted kinds the reply is.
    pub reply_kind: ReplyKind,
    /// The reply in the room.
    pub reply: String,
}

/// Returns the first draft of the contingency plan of a question adopted from `topic`.
pub fn draft_contingency(topic: &Topic, library: &Library) -> ContingencyDraft {
    let linked: Vec<&Scenario> = topic.scenarios.iter().filter_map(|id| library.scenario(id)).collect();
    let of =
        |occasion| linked.iter().copied().filter(move |scenario| scenario.occasion == occasion).collect::<Vec<_>>();
    let start = |kind| library.branch(kind).map_or_else(blank, BranchDraft::from);
    let answers = of(Occasion::Answer);
    ContingencyDraft {
        concern: topic.common_concern.clone(),
        least_acceptable: answers.iter().map(|it| it.least_acceptable.clone()).filter(|it| !it.is_empty()).collect(),
        agree: start(BranchKind::Agree),
        agree_with_conditions: conditions(&answers, start(BranchKind::AgreeWithConditions)),
        disagree: disagreement(topic, &answers, start(BranchKind::Disagree)),
        no_answer: silence(&of(Occasion::NoAnswer), start(BranchKind::NoAnswer)),
    }
}

/// The fallback of the topic first, then every option of its scenarios.
fn disagreement(topic: &Topic, scenarios: &[&Scenario], mut draft: BranchDraft) -> BranchDraft {
    draft.action = format!("Fallback: {}", topic.fallback);
    let Some(first) = scenarios.first() else {
        return draft;
    };
    let triggers: Vec<&str> = scenarios.iter().map(|scenario| scenario.trigger.as_str()).collect();
    draft.trigger = triggers.join(" ");
    draft.early_signs = scenarios.iter().flat_map(|scenario| scenario.early_signs.iter().cloned()).collect();
    let options: Vec<&ScenarioOption> = scenarios.iter().flat_map(|scenario| &scenario.options).collect();
    draft.action.push_str(&listed("Options:", &options));
    measure(&mut draft, &options);
    draft.reply_kind = first.reply_kind;
    draft.reply.clone_from(&first.reply);
    draft
}

/// The cheapest and then quickest option of each scenario: what FDA may ask for as a condition.
fn conditions(scenarios: &[&Scenario], mut draft: BranchDraft) -> BranchDraft {
    let cheapest = |scenario: &&Scenario| -> Option<ScenarioOption> {
        scenario.options.iter().min_by_key(|option| (option.cost, option.weeks_max)).cloned()
    };
    let options: Vec<ScenarioOption> = scenarios.iter().filter_map(cheapest).collect();
    let options: Vec<&ScenarioOption> = options.iter().collect();
    if !options.is_empty() {
        draft.action.push_str(&listed("What the condition may cost:", &options));
        measure(&mut draft, &options);
    }
    draft
}

/// What can be done when FDA gives no usable answer, beside asking what the response means.
fn silence(scenarios: &[&Scenario], mut draft: BranchDraft) -> BranchDraft {
    let options: Vec<&ScenarioOption> = scenarios.iter().flat_map(|scenario| &scenario.options).collect();
    if !options.is_empty() {
        draft.action.push_str(&listed("Other ways to an answer:", &options));
        measure(&mut draft, &options);
    }
    draft
}

fn listed(heading: &str, options: &[&ScenarioOption]) -> String {
    let mut out = format!("\n\n{heading}\n");
    for option in options {
        let weeks = match (option.weeks_min, option.weeks_max) {
            (_, 0) => "no delay".to_owned(),
            (least, most) if least == most => format!("{most} weeks"),
            (least, most) => format!("{least} to {most} weeks"),
        };
        let note = option.note.as_ref().map(|note| format!("; {note}")).unwrap_or_default();
        out.push_str(&format!("\n- {} (cost {}, {weeks}{note})", option.option, option.cost.label()));
    }
    out
}

fn measure(draft: &mut BranchDraft, options: &[&ScenarioOption]) {
    draft.cost = options.iter().map(|option| option.cost).max().unwrap_or(draft.cost);
    draft.weeks = options.iter().map(|option| option.weeks_max).max().unwrap_or(draft.weeks);
}

fn blank() -> BranchDraft {
    BranchDraft {
        trigger: String::new(),
        early_signs: Vec::new(),
        action: String::new(),
        cost: Cost::Low,
        weeks: 0,
        reply_kind: ReplyKind::AsksMeaning,
        reply: String::new(),
    }
}

impl From<&BranchStart> for BranchDraft {
    fn from(start: &BranchStart) -> Self {
        BranchDraft {
            trigger: start.trigger.clone(),
            early_signs: start.early_signs.clone(),
            action: start.action.clone(),
            cost: start.cost,
            weeks: start.weeks,
            reply_kind: start.reply_kind,
            reply: start.reply.clone(),
        }
    }
}
