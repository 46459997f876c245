//! The timeline's entries: how many days or hours before or after what, who owes it, and on what that rests.
//!
//! Counting is done by `meeting/clock.rs`; here is only the shape of the entry.

use serde::{Deserialize, Serialize};

use super::entry::{Cite, Validity};
use crate::meeting::MeetingKind;

/// A step of the meeting process that has a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MilestoneId {
    /// FDA receives the request; day 0.
    Received,
    /// FDA grants or denies the request.
    FdaResponse,
    /// The meeting is held, or the written response is issued, by this day.
    MeetingGoal,
    /// The package reaches FDA.
    PackageDue,
    /// FDA sends its preliminary responses.
    PreliminaryResponses,
    /// The sponsor answers the preliminary responses.
    SponsorReply,
    /// FDA sends its minutes or meeting summary.
    Minutes,
    /// The sponsor asks for clarification.
    ClarificationRequest,
    /// FDA answers the request for clarification.
    FdaClarification,
}

impl MilestoneId {
    /// Every milestone in the order of the process.
    pub const ALL: [MilestoneId; 9] = [
        MilestoneId::Received,
        MilestoneId::FdaResponse,
        MilestoneId::MeetingGoal,
        MilestoneId::PackageDue,
        MilestoneId::PreliminaryResponses,
        MilestoneId::SponsorReply,
        MilestoneId::Minutes,
        MilestoneId::ClarificationRequest,
        MilestoneId::FdaClarification,
    ];

    /// Returns the id used on the wire and in the pack.
    pub fn id(self) -> &'static str {
        match self {
            MilestoneId::Received => "received",
            MilestoneId::FdaResponse => "fda_response",
            MilestoneId::MeetingGoal => "meeting_goal",
            MilestoneId::PackageDue => "package_due",
            MilestoneId::PreliminaryResponses => "preliminary_responses",
            MilestoneId::SponsorReply => "sponsor_reply",
            MilestoneId::Minutes => "minutes",
            MilestoneId::ClarificationRequest => "clarification_request",
            MilestoneId::FdaClarification => "fda_clarification",
        }
    }
}

/// Who owes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The agency; its dates are goals.
    Fda,
    /// The user's side; its dates are deadlines.
    Sponsor,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Calendar days.
    Day,
    /// Hours; on the calendar, each begun 24 hours are a day.
    Hour,
}

/// Which way is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Later than the step counted from.
    After,
    /// Earlier than the step counted from.
    Before,
}

/// To which working day the planning day moves when the nominal day is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// To the working day before.
    Back,
    /// To the working day after.
    Forward,
}

/// Whether the entry holds for a meeting, for a written response, or for both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeadlineBranch {
    /// For both.
    #[default]
    Both,
    /// Only when a meeting is held.
    Meeting,
    /// Only when FDA answers in writing.
    Wro,
}

impl DeadlineBranch {
    /// Says whether an entry for `self` holds in the branch `asked`.
    pub fn covers(self, asked: DeadlineBranch) -> bool {
        self == DeadlineBranch::Both || asked == DeadlineBranch::Both || self == asked
    }
}

/// A day before which a step is not due, for meetings that FDA schedules earlier than its goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// Calendar days after the step.
    pub days: i64,
    /// The step counted from.
    pub after: MilestoneId,
    /// On what it rests.
    pub cite: Cite,
}

/// An entry of the timeline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The id, unique in the pack.
    pub id: String,
    /// The meeting kinds it holds for.
    pub meetings: Vec<MeetingKind>,
    /// The step it dates.
    pub milestone: MilestoneId,
    /// Whether it holds for meetings, written responses or both.
    #[serde(default)]
    pub branch: DeadlineBranch,
    /// A name for the step that differs from the usual one; empty for the usual one.
    #[serde(default)]
    pub label: String,
    /// Who owes it.
    pub actor: Actor,
    /// How many units; 0 means together with the step counted from.
    pub amount: i64,
    /// What is counted.
    pub unit: Unit,
    /// Which way is counted.
    pub direction: Direction,
    /// The step counted from.
    pub from: MilestoneId,
    /// Where the planning day goes when the nominal day is no working day.
    pub roll: Roll,
    /// The rule in words.
    pub rule: String,
    /// The name of this reading where sources differ; empty when they agree.
    #[serde(default)]
    pub reading: String,
    /// A day before which it is not due when FDA schedules earlier than its goal.
    #[serde(default)]
    pub floor: Option<Floor>,
    /// On what it rests.
    pub cite: Cite,
    /// When it holds.
    pub valid: Validity,
}

impl Deadline {
    /// Returns the calendar days from the step counted from, negative when before; begun days count as whole ones.
    pub fn days(&self) -> i64 {
        let days = match self.unit {
            Unit::Day => self.amount,
            Unit::Hour => (self.amount + 23).div_euclid(24),
        };
        match self.direction {
            Direction::After => days,
            Direction::Before => -days,
        }
    }
}
