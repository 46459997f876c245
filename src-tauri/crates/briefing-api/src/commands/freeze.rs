//! Freezing a package that was sent, and holding later texts against it.
//!
//! What was sent is a fact: it is kept beside the programs and no undo takes it back. Only FDA packets are frozen.

use std::collections::BTreeMap;

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::guard::{Frozen, GuardMark, guard};
use briefing_domain::id::MeetingId;
use briefing_domain::outline::PacketKind;
use briefing_domain::plan::PlanBody;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::build;
use briefing_store::FrozenRow;
use serde::{Deserialize, Serialize};

use super::packet::{fingerprint, options};
use super::program::ProgramRef;
use crate::app::App;
use crate::error::ApiError;

/// Asks to freeze a packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketFreeze {
    /// The program.
    pub program: String,
    /// The packet that was sent.
    pub packet: PacketKind,
    /// The meeting; none for the next one that fits the packet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The day it was sent; today without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_on: Option<Day>,
}

/// A package as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct FrozenView {
    /// Its id.
    pub id: String,
    /// The packet.
    pub packet: String,
    /// The day it was sent.
    pub sent_on: String,
    /// When it was frozen.
    pub frozen_at: String,
    /// Who froze it.
    pub who: String,
    /// The fingerprint of its content.
    pub fingerprint: String,
    /// What it was checked with.
    pub knowledge: String,
    /// How many documents it has.
    pub documents: usize,
    /// Whether the program still says what was sent.
    pub unchanged: bool,
}

/// Keeps a packet as it was sent.
///
/// # Errors
/// `Refused` for an internal packet, or when this content is frozen already; otherwise when the packet cannot be built.
pub fn packet_freeze(app: &mut App, request: PacketFreeze) -> Result<FrozenView, ApiError> {
    if request.packet.audience() != Audience::Fda {
        return Err(ApiError::refused(format!("The {} is internal and is not sent", request.packet.title()))
            .hint("Freeze what goes to FDA: request, interact, pre-ind or follow-up.")
            .field("packet"));
    }
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let images = app.images(&snapshot)?;
    let known = std::sync::Arc::clone(&app.known);
    let options = options(request.packet, &snapshot, request.meeting.as_ref(), &known, (&images, app.today()));
    let fingerprint = fingerprint(request.packet, &snapshot, &options)?;
    let packet = request.packet.id().to_owned();
    if app.store.frozen(&program)?.iter().any(|row| row.packet == packet && row.fingerprint == fingerprint) {
        return Err(ApiError::refused("This content of the packet is frozen already")
            .hint("The list of packages that were sent says when each was."));
    }
    let files = build(request.packet, &snapshot, &options)?;
    let texts = files.files.keys().filter(|path| path.ends_with(".md"));
    let texts: BTreeMap<String, String> =
        texts.filter_map(|path| Some((path.clone(), files.text(path)?.to_owned()))).collect();
    let row = FrozenRow {
        id: app.new_id("fz"),
        packet,
        meeting: options.meeting.as_ref().map(|meeting| meeting.as_str().to_owned()).unwrap_or_default(),
        sent_on: request.sent_on.unwrap_or(app.today()).to_string(),
        frozen_at: app.now_text(),
        who: app.who().to_owned(),
        fingerprint,
        knowledge: known.named().join("; "),
        files: texts,
    };
    app.store.add_frozen(&program, &row)?;
    Ok(view(row, true))
}

fn view(row: FrozenRow, unchanged: bool) -> FrozenView {
    FrozenView {
        documents: row.files.len(),
        id: row.id,
        packet: row.packet,
        sent_on: row.sent_on,
        frozen_at: row.frozen_at,
        who: row.who,
        fingerprint: row.fingerprint,
        knowledge: row.knowledge,
        unchanged,
    }
}

/// Lists the packages of a program that were sent, and whether the program still says the same.
///
/// # Errors
/// When there is no such program.
pub fn frozen_list(app: &mut App, request: ProgramRef) -> Result<Vec<FrozenView>, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let images = app.images(&snapshot)?;
    let known = std::sync::Arc::clone(&app.known);
    let mut views = Vec::new();
    for row in app.store.frozen(&program)? {
        let now = row.packet.parse::<PacketKind>().ok().and_then(|kind| {
            let meeting = MeetingId::parse(&row.meeting).ok();
            let options = options(kind, &snapshot, meeting.as_ref(), &known, (&images, app.today()));
            fingerprint(kind, &snapshot, &options).ok()
        });
        let unchanged = now.as_ref() == Some(&row.fingerprint);
        views.push(view(row, unchanged));
    }
    Ok(views)
}

/// Asks to hold a text against what was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct GuardCheck {
    /// The program.
    pub program: String,
    /// The text; without it the replies of the contingency plans.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The packages to hold it against, by id; all that were sent when empty.
    #[serde(default)]
    pub frozen: Vec<String>,
    /// The question numbers of FDA's letter, when they are known.
    #[serde(default)]
    pub numbers: Vec<String>,
}

/// Marks what is new in a text: numbers, units, table rows, questions, proposals, numbers that are not FDA's.
///
/// # Errors
/// `Refused` when nothing was frozen yet.
pub fn guard_check(app: &mut App, request: GuardCheck) -> Result<Vec<GuardMark>, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let rows = app.store.frozen(&program)?;
    let meant: Vec<&FrozenRow> =
        rows.iter().filter(|row| request.frozen.is_empty() || request.frozen.contains(&row.id)).collect();
    if meant.is_empty() {
        return Err(ApiError::refused("Nothing was sent yet, so there is nothing to hold the text against").hint(
            "Record the sending of the package first, which freezes it; then FDA's replies can be held against it.",
        ));
    }
    let frozen = Frozen::of(meant.iter().flat_map(|row| row.files.values()).map(String::as_str));
    let text = request.text.unwrap_or_else(|| replies(&snapshot));
    let mut marks = guard(&frozen, &text, &request.numbers, &app.known.linter, &app.known.rules);
    for mark in &mut marks {
        let dismissal = snapshot.dismissals.iter().find(|it| it.internal.finding == mark.id);
        mark.dismissed = dismissal.map(|it| it.internal.reason.clone());
    }
    Ok(marks)
}

/// Returns the planned replies of all contingency plans, one a line.
fn replies(snapshot: &ProgramSnapshot) -> String {
    let mut text = String::new();
    for plan in &snapshot.plans {
        if let PlanBody::Contingency(body) = &plan.body {
            for (_, _, branch) in body.internal.branches() {
                if let Some(reply) = &branch.reply {
                    text.push_str(&reply.text.as_str().replace('\n', " "));
                    text.push('\n');
                }
            }
        }
    }
    text
}
