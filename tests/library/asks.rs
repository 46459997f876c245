//! Every ask of the bank passes the linter of its meeting, except that another office decides what is marked so.

use briefing_domain::library::PlaceholderKind;
use briefing_domain::library::topic::{MeetingFit, Office, Topic};
use briefing_domain::lint::{Depth, Draft, Linter, Occasion};
use briefing_domain::meeting::MeetingKind;
use briefing_domain::rulepack::RulePack;

use crate::{library, none};

/// Returns the ask with plain values in its gaps.
fn filled(topic: &Topic) -> String {
    let value = |kind: PlaceholderKind| match kind {
        PlaceholderKind::Text | PlaceholderKind::Choice => "the proposed element",
        PlaceholderKind::Number => "6",
        PlaceholderKind::Dose => "1e13 vg/kg",
        PlaceholderKind::Duration => "12 weeks",
        PlaceholderKind::Date => "May 1, 2027",
        PlaceholderKind::List => "A, B and C",
        PlaceholderKind::Name => "Section 4.5",
    };
    let fill = |ask: String, it: &briefing_domain::library::Placeholder| {
        ask.replace(&format!("{{{}}}", it.key), value(it.kind))
    };
    topic.placeholders.iter().fold(topic.ask.clone(), fill)
}

#[test]
fn every_ask_passes_the_linter_of_its_meeting() {
    let (linter, pack) = (Linter::built_in().unwrap(), RulePack::built_in().unwrap());
    let mut problems = Vec::new();
    for topic in library().topics {
        for (meeting, fit) in [(MeetingKind::Interact, MeetingFit::Interact), (MeetingKind::PreInd, MeetingFit::PreInd)]
        {
            if !topic.meeting_fit.suits(fit) {
                continue;
            }
            let draft = Draft { text: filled(&topic), ..Draft::default() };
            for seen in linter.lint_one(&draft, Occasion { meeting, in_writing: false, pack: &pack }, Depth::Bare) {
                if seen.rule != "X02" || topic.deciding_office == Office::Otp {
                    problems.push(format!(
                        "{} at {}: {} \u{201c}{}\u{201d}",
                        topic.id,
                        meeting.name(),
                        seen.rule,
                        seen.words
                    ));
                }
            }
        }
    }
    none(&problems);
}
