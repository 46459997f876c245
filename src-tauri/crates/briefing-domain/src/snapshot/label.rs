//! How a thing is called in a sentence: in findings, in the history and in search results.
//!
//! Names come from what the user typed; a thing without a name is called by its kind. Numbers of questions follow from discipline
//! and order and are the packet's matter, not known here.

use super::{Thing, ThingKind};
use crate::plan::Plan;
use crate::review::ReviewPoint;
use crate::text::Text;

impl ThingKind {
    /// Returns the kind's name in a sentence, with a capital: `Question`, `Key fact`.
    pub fn title(self) -> &'static str {
        match self {
            ThingKind::Program => "Program",
            ThingKind::ProfileRow => "Target profile row",
            ThingKind::Fact => "Key fact",
            ThingKind::Meeting => "Meeting",
            ThingKind::Person => "Person",
            ThingKind::Advice => "Earlier advice",
            ThingKind::Beat => "Beat",
            ThingKind::Claim => "Claim",
            ThingKind::Evidence => "Evidence",
            ThingKind::Section => "Section",
            ThingKind::Figure => "Figure",
            ThingKind::Enclosure => "Enclosure",
            ThingKind::Lot => "Lot",
            ThingKind::DoseBridgeRow => "Dose bridge row",
            ThingKind::Question => "Question",
            ThingKind::Plan => "Plan",
            ThingKind::Constraint => "Constraint log entry",
            ThingKind::Task => "Task",
            ThingKind::Dismissal => "Dismissed finding",
            ThingKind::SignOff => "Sign-off",
            ThingKind::ReviewPoint => "Review point",
        }
    }
}

impl Thing {
    /// Returns how this thing is called in a sentence, such as `Question “Starting dose”`.
    pub fn label(&self) -> String {
        let name = match self {
            Thing::Program(it) => it.fda.product_name.clone(),
            Thing::ProfileRow(it) => it.fda.attribute.clone(),
            Thing::Fact(it) => it.fda.name.clone(),
            Thing::Meeting(it) => it.fda.kind.label().to_owned(),
            Thing::Person(it) => it.fda.name.clone(),
            Thing::Advice(it) => it.fda.occasion.clone(),
            Thing::Beat(it) => it.fda.heading.clone(),
            Thing::Claim(it) => first_words(&it.fda.statement),
            Thing::Evidence(it) => it.fda.title.clone(),
            Thing::Section(it) => {
                if it.fda.heading.is_empty() {
                    slot_words(&it.fda.slot)
                } else {
                    it.fda.heading.clone()
                }
            }
            Thing::Figure(it) => first_words(&it.fda.caption),
            Thing::Enclosure(it) => it.fda.title.clone(),
            Thing::Lot(it) => it.fda.number.clone(),
            Thing::DoseBridgeRow(it) => it.fda.metric.clone(),
            Thing::Question(it) => {
                if it.fda.title.is_empty() {
                    first_words(&it.fda.ask)
                } else {
                    it.fda.title.clone()
                }
            }
            Thing::Plan(it) => return plan_label(it),
            Thing::Constraint(it) => first_words(&it.internal.decision),
            Thing::Task(it) => it.internal.what.clone(),
            Thing::Dismissal(it) => it.internal.finding.clone(),
            Thing::SignOff(it) => it.internal.packet.clone(),
            Thing::ReviewPoint(it) => review_words(it),
        };
        let title = self.kind().title();
        if name.trim().is_empty() { title.to_owned() } else { format!("{title} \u{201c}{}\u{201d}", name.trim()) }
    }
}

/// Returns the first of the words of a point that says something.
fn review_words(point: &ReviewPoint) -> String {
    let said = [&point.internal.text, &point.quote.after, &point.quote.before]
        .into_iter()
        .find(|text| !text.trim().is_empty());
    said.map(|text| first_words(&Text::from(text.as_str()))).unwrap_or_default()
}

/// Returns a slot in words: `cmc.first-lot` becomes `CMC, first lot`. The heading a packet prints stands in its outline, unknown here.
fn slot_words(slot: &str) -> String {
    let words = |part: &str| part.replace(['-', '_'], " ").replace("glp", "GLP");
    match slot.split_once('.') {
        Some(("cmc", part)) => format!("CMC, {}", words(part)),
        Some((document, part)) => format!("{}, {}", crate::words::capital(document), words(part)),
        None => crate::words::capital(&words(slot)),
    }
}

fn plan_label(plan: &Plan) -> String {
    plan.body.kind().title().to_owned()
}

fn first_words(text: &Text) -> String {
    const WORDS: usize = 8;
    let mut words = text.as_str().split_whitespace();
    let head: Vec<&str> = words.by_ref().take(WORDS).collect();
    let more = if words.next().is_some() { "\u{2026}" } else { "" };
    format!("{}{more}", head.join(" "))
}
