//! The story: the ask, safety and feasibility are covered, each rests on a claim, and no beat is over its budget.
//!
//! Which words a beat may use is checked with all other texts (`wording`).

use super::{Checked, Found, elements, place_of};
use crate::finding::{Remark, Severity};
use crate::snapshot::Thing;
use crate::story::{Beat, BeatJob};
use crate::text;

/// What a story stands on: what is asked, why it should be safe, why it can be made.
const SPINE: [(BeatJob, &str); 3] = [
    (BeatJob::Ask, "what is asked of FDA"),
    (BeatJob::Safety, "why the product should be safe"),
    (BeatJob::Manufacture, "why it can be made"),
];

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let mut found = Found::new();
    for beat in &checked.program.beats {
        let place = place_of(&Thing::Beat(Box::new(beat.clone())));
        let remarks = [over_budget(beat, &place.label), no_claim(beat, &place.label)];
        found.extend(remarks.into_iter().flatten().map(|remark| (place.clone(), remark)));
    }
    if checked.meeting.is_some_and(|meeting| elements::package(meeting.fda.kind).is_some()) {
        found.extend(open(checked));
    }
    found
}

fn over_budget(beat: &Beat, label: &str) -> Option<Remark> {
    let budget = beat.internal.budget_words as usize;
    let words = text::words(beat.fda.body.as_str());
    (budget > 0 && words > budget).then(|| {
        Remark::new("beat.over_budget", Severity::Warn, "fda.body")
            .saying(format!("{label} has {words} words, the budget is {budget}."))
            .because("A reviewer reads the opening pages once; what is too long is skimmed.")
            .fix(format!("Take out {} words, or raise the budget.", words - budget))
    })
}

fn no_claim(beat: &Beat, label: &str) -> Option<Remark> {
    let spine = SPINE.iter().find(|(job, _)| *job == beat.fda.job)?;
    let severity = if beat.fda.job == BeatJob::Ask { Severity::Note } else { Severity::Warn };
    (!beat.fda.body.is_blank() && beat.fda.claims.is_empty()).then(|| {
        Remark::new("beat.no_claim", severity, "fda.claims")
            .saying(format!("{label} says {} and rests on no claim.", spine.1))
            .because("Without a claim nothing leads from the sentence to its evidence.")
            .fix("Link the claim it makes.")
    })
}

fn open(checked: &Checked<'_>) -> Found {
    let place = place_of(&Thing::Program(Box::new(checked.program.program.clone())));
    let told = |job: BeatJob| checked.program.beats.iter().any(|beat| beat.fda.job == job && !beat.fda.body.is_blank());
    let missing = SPINE.iter().filter(|(job, _)| !told(*job));
    missing
        .map(|(job, what)| {
            let rule = if *job == BeatJob::Ask { "story.no_ask" } else { "story.spine_open" };
            let remark = Remark::new(rule, Severity::Warn, "")
                .detail(job.heading())
                .saying(format!("The overview does not say {what}."))
                .because("The opening pages tell what is asked, why it should be safe, and why it can be made.")
                .fix(format!("Write the beat \u{201c}{}\u{201d}.", job.heading()));
            (place.clone(), remark)
        })
        .collect()
}
