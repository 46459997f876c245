//! The contingency plan: for one question, what the team does with each of the four answers FDA may give.
//!
//! Internal by construction: the type has no FDA half. Only a disclosed alternative, promoted by an explicit step and written into
//! the question, ever reaches FDA.

use serde::{Deserialize, Serialize};

use super::{Cardinality, PlanRules};
use crate::audience::Working;
use crate::finding::{Remark, Severity};
use crate::library::Library;
use crate::library::scenario::BranchKind;
use crate::modality::Modality;
use crate::readiness::Knowledge;
use crate::text::Text;

/// What the team does with each answer FDA may give.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ContingencyPlan {
    /// The plan.
    pub internal: ContingencyNotes,
}

/// What a contingency plan says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ContingencyNotes {
    /// Owner, status, note.
    pub working: Working,
    /// The concern behind the question.
    pub concern: String,
    /// How much is at stake, 1 most; for the ranking of exposures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exposure: Option<u16>,
    /// What FDA is likely to write.
    pub likely_wording: Text,
    /// The least that is acceptable, agreed before the meeting.
    pub least_acceptable: Text,
    /// Who decides in the room.
    pub decides: String,
    /// What is decided now, before the meeting.
    pub decide_now: Text,
    /// FDA agrees.
    pub agree: Branch,
    /// FDA agrees with conditions.
    pub agree_with_conditions: Branch,
    /// FDA disagrees.
    pub disagree: Branch,
    /// FDA does not answer.
    pub no_answer: Branch,
}

/// What the team does with one answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Branch {
    /// How likely it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likelihood: Option<Likelihood>,
    /// How the team recognizes it.
    pub trigger: Text,
    /// Early warning signs.
    pub early_signs: Vec<String>,
    /// Evidence that helps.
    pub evidence: Text,
    /// What is done.
    pub action: Text,
    /// Who does it.
    pub owner: String,
    /// What it costs.
    pub cost: String,
    /// How many weeks it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u16>,
    /// By how many weeks the IND moves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ind_weeks: Option<u16>,
    /// The reply in the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
}

/// How likely an answer is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// Less likely.
    #[default]
    Low,
    /// Possible.
    Medium,
    /// Likely.
    High,
}

/// A reply in the room. After preliminary responses OTP reviews no new proposals, so there are four kinds and no other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Which of the permitted kinds it is.
    pub kind: ReplyKind,
    /// The words.
    #[serde(default)]
    pub text: Text,
}

/// The permitted kinds of replies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReplyKind {
    /// Restates what the package says.
    #[default]
    RestatesPackage,
    /// Points to an alternative disclosed in the package.
    PointsToAlternative,
    /// Asks what a response means.
    AsksMeaning,
    /// Accepts and will address it in the IND.
    AcceptsInInd,
}

impl ReplyKind {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            ReplyKind::RestatesPackage => "Restates the package",
            ReplyKind::PointsToAlternative => "Points to the alternative disclosed in the package",
            ReplyKind::AsksMeaning => "Asks what the response means",
            ReplyKind::AcceptsInInd => "Accepts and will address it in the IND",
        }
    }
}

impl Likelihood {
    /// Returns the word shown for it.
    pub fn label(self) -> &'static str {
        match self {
            Likelihood::Low => "Less likely",
            Likelihood::Medium => "Possible",
            Likelihood::High => "Likely",
        }
    }
}

impl ContingencyNotes {
    /// Returns the four branches with their field names and headings, in the order of the book.
    pub fn branches(&self) -> [(&'static str, &'static str, &Branch); 4] {
        [
            ("agree", "FDA agrees", &self.agree),
            ("agree_with_conditions", "FDA agrees with conditions", &self.agree_with_conditions),
            ("disagree", "FDA disagrees", &self.disagree),
            ("no_answer", "FDA does not answer", &self.no_answer),
        ]
    }

    /// Returns the largest delay of the IND in any branch, in weeks; 0 where none is entered.
    pub fn worst_weeks(&self) -> u16 {
        self.branches().iter().filter_map(|(_, _, branch)| branch.ind_weeks).max().unwrap_or_default()
    }

    /// Returns the branch that the team holds likeliest, with its heading; of two equally likely ones that with the larger delay. Without
    /// any estimate it is the one on which most meetings end: agreement with conditions.
    pub fn likeliest(&self) -> (&'static str, &Branch) {
        let estimated = self.branches().into_iter().filter(|(_, _, branch)| branch.likelihood.is_some());
        let best = estimated.max_by_key(|(_, _, branch)| (branch.likelihood, branch.ind_weeks));
        best.map_or(("FDA agrees with conditions", &self.agree_with_conditions), |(_, title, branch)| (title, branch))
    }
}

impl PlanRules for ContingencyPlan {
    const TITLE: &'static str = "Contingency plan";
    const CARDINALITY: Cardinality = Cardinality::PerQuestion;
    const STARTER: &'static str = include_str!("../../../../../assets/library/plans/contingency.toml");

    fn check(&self, _known: Knowledge<'_>) -> Vec<Remark> {
        let mut remarks = Vec::new();
        if self.internal.least_acceptable.is_blank() {
            remarks.push(
                Remark::new("contingency.no_least_acceptable", Severity::Warn, "internal.least_acceptable")
                    .saying("The plan names no least acceptable outcome.")
                    .because("In the room there is no time to find out how far the team can go.")
                    .fix("Agree beforehand on the least that still lets the program go on, and write it down."),
            );
        }
        for (field, title, branch) in self.internal.branches() {
            if branch.action.is_blank() {
                remarks.push(
                    Remark::new("contingency.branch_no_action", Severity::Warn, format!("internal.{field}.action"))
                        .saying(format!("The branch \u{201c}{title}\u{201d} has no action."))
                        .because("An answer without a planned action costs weeks after the meeting.")
                        .fix("Write what the team does next when this is the answer."),
                );
            } else if branch.owner.is_empty() {
                remarks.push(
                    Remark::new("contingency.branch_no_owner", Severity::Note, format!("internal.{field}.owner"))
                        .saying(format!("Nobody owns the action of the branch \u{201c}{title}\u{201d}."))
                        .because("What nobody owns is begun late.")
                        .fix("Name who begins it."),
                );
            }
        }
        remarks
    }

    fn start(&mut self, library: &Library, _modality: Option<Modality>) {
        let notes = &mut self.internal;
        for (branch, kind) in [
            (&mut notes.agree, BranchKind::Agree),
            (&mut notes.agree_with_conditions, BranchKind::AgreeWithConditions),
            (&mut notes.disagree, BranchKind::Disagree),
            (&mut notes.no_answer, BranchKind::NoAnswer),
        ] {
            if let Some(start) = library.branch(kind) {
                branch.trigger = Text::from(start.trigger.clone());
                branch.early_signs.clone_from(&start.early_signs);
                branch.action = Text::from(start.action.clone());
                branch.cost = start.cost.label().to_owned();
                branch.weeks = Some(start.weeks);
                branch.reply = Some(Reply { kind: start.reply_kind, text: Text::from(start.reply.clone()) });
            }
        }
    }
}
