//! How one entry of the timeline, a cap or an element is compared with its earlier edition.

use crate::finding::Severity;
use crate::meeting::MeetingKind;
use crate::rulepack::{Actor, Cap, Deadline, Direction, Element, EnclosuresCount, Level, Roll, Unit, Validity};

/// An entry that can be compared with an earlier one of the same id.
pub(super) trait Seen {
    fn id(&self) -> &str;
    fn meetings(&self) -> &[MeetingKind];
    /// How it is called in a sentence.
    fn name(&self) -> String;
    /// What it says, in a few words.
    fn said(&self) -> String;
    /// Whether it asks the sponsor for anything, so that its loss is a weakening.
    fn binds(&self) -> bool;
    /// What `new` says differently, and whether it asks for less.
    fn against(&self, new: &Self) -> (Vec<String>, bool);
}

/// Differences as they are collected.
#[derive(Default)]
struct Differences {
    said: Vec<String>,
    weaker: bool,
}

impl Differences {
    fn when(&mut self, differs: bool, weaker: bool, said: impl FnOnce() -> String) {
        if differs {
            self.said.push(said());
            self.weaker |= weaker;
        }
    }

    fn severity(&mut self, old: Severity, new: Severity) {
        self.when(old != new, new > old, || format!("{} becomes {}", weight(old), weight(new)));
    }

    fn scope(&mut self, (old, held): (&[MeetingKind], Validity), (new, holds): (&[MeetingKind], Validity)) {
        let names = |kinds: &[MeetingKind]| kinds.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let lost = old.iter().any(|kind| !new.contains(kind));
        let differs = lost || new.iter().any(|kind| !old.contains(kind));
        self.when(differs, lost, || format!("holds for {} instead of {}", names(new), names(old)));
        let shorter = holds.from > held.from || holds.to < held.to;
        self.when(held != holds, shorter, || {
            format!("holds from {} to {} instead of {} to {}", holds.from, holds.to, held.from, held.to)
        });
    }

    fn done(self) -> (Vec<String>, bool) {
        (self.said, self.weaker)
    }
}

fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Stop => "a stop",
        Severity::Warn => "a warning",
        Severity::Note => "a note",
    }
}

impl Seen for Cap {
    fn id(&self) -> &str {
        &self.id
    }

    fn meetings(&self) -> &[MeetingKind] {
        &self.meetings
    }

    fn name(&self) -> String {
        format!("The cap on {} ({})", self.counts.replace('_', " "), self.id)
    }

    fn said(&self) -> String {
        format!("at most {} {} ({})", self.limit, self.counts.replace('_', " "), self.id)
    }

    fn binds(&self) -> bool {
        true
    }

    fn against(&self, new: &Cap) -> (Vec<String>, bool) {
        let mut all = Differences::default();
        all.when(self.limit != new.limit, new.limit > self.limit, || format!("{} becomes {}", self.limit, new.limit));
        all.severity(self.severity, new.severity);
        all.when(self.counts != new.counts, true, || format!("it counts {} instead of {}", new.counts, self.counts));
        all.when(self.only_wro != new.only_wro, new.only_wro, || {
            if new.only_wro { "holds only for written responses" } else { "holds for meetings too" }.to_owned()
        });
        all.when(self.sub_questions_count != new.sub_questions_count, self.sub_questions_count, || {
            if new.sub_questions_count { "sub-questions count" } else { "sub-questions no longer count" }.to_owned()
        });
        let reading = |cap: &Cap| cap.enclosures.as_ref().map(|it| it.count).unwrap_or_default();
        let (was, is) = (reading(self), reading(new));
        all.when(was != is, was == EnclosuresCount::In || is == EnclosuresCount::Out, || {
            match is {
                EnclosuresCount::In => "enclosures count",
                EnclosuresCount::Out => "enclosures do not count",
                EnclosuresCount::Unsaid => "no source says whether enclosures count",
            }
            .to_owned()
        });
        all.scope((&self.meetings, self.valid), (&new.meetings, new.valid));
        all.done()
    }
}

fn firmness(level: Level) -> &'static str {
    match level {
        Level::Must => "a must",
        Level::Should => "expected",
        Level::IfApplicable => "expected where it applies",
    }
}

impl Seen for Element {
    fn id(&self) -> &str {
        &self.id
    }

    fn meetings(&self) -> &[MeetingKind] {
        &self.meetings
    }

    fn name(&self) -> String {
        format!("{} ({})", self.label, self.id)
    }

    fn said(&self) -> String {
        format!("{}, {} ({})", self.label, firmness(self.level), self.id)
    }

    fn binds(&self) -> bool {
        true
    }

    fn against(&self, new: &Element) -> (Vec<String>, bool) {
        let mut all = Differences::default();
        all.when(self.level != new.level, new.level > self.level, || {
            format!("{} becomes {}", firmness(self.level), firmness(new.level))
        });
        all.severity(self.severity, new.severity);
        let moved = self.field != new.field || self.document != new.document;
        all.when(moved, true, || "it is looked for elsewhere".to_owned());
        all.scope((&self.meetings, self.valid), (&new.meetings, new.valid));
        all.done()
    }
}

impl Seen for Deadline {
    fn id(&self) -> &str {
        &self.id
    }

    fn meetings(&self) -> &[MeetingKind] {
        &self.meetings
    }

    fn name(&self) -> String {
        format!("The date of {} ({})", self.milestone.id().replace('_', " "), self.id)
    }

    fn said(&self) -> String {
        format!("{} for {} ({})", counted(self), self.milestone.id().replace('_', " "), self.id)
    }

    fn binds(&self) -> bool {
        self.actor == Actor::Sponsor
    }

    fn against(&self, new: &Deadline) -> (Vec<String>, bool) {
        let mut all = Differences::default();
        let owed = self.actor == Actor::Sponsor;
        let counts = |it: &Deadline| (it.amount, it.unit, it.direction, it.from);
        let later = self.from != new.from || new.days() > self.days();
        all.when(counts(self) != counts(new), owed && later, || format!("{} becomes {}", counted(self), counted(new)));
        all.when(self.milestone != new.milestone || self.branch != new.branch, owed, || {
            "it dates another step".to_owned()
        });
        all.when(self.actor != new.actor, owed, || {
            if owed { "FDA owes it instead of the sponsor" } else { "the sponsor owes it instead of FDA" }.to_owned()
        });
        all.when(self.roll != new.roll, owed && new.roll == Roll::Forward, || match new.roll {
            Roll::Back => "rolls back to a working day".to_owned(),
            Roll::Forward => "rolls forward to a working day".to_owned(),
        });
        let floor = |it: &Deadline| it.floor.as_ref().map(|floor| (floor.after, floor.days));
        let raised = match (floor(self), floor(new)) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some((old, days)), Some((after, more))) => old != after || more > days,
        };
        all.when(floor(self) != floor(new), owed && raised, || "the day before which it is not due changes".to_owned());
        all.when(self.reading != new.reading, false, || format!("it is the reading `{}`", new.reading));
        let (said, weaker) = (all.said.len(), all.weaker);
        all.scope((&self.meetings, self.valid), (&new.meetings, new.valid));
        // A goal of FDA that holds for less takes nothing from what the sponsor owes.
        if all.said.len() > said && !owed {
            all.weaker = weaker;
        }
        all.done()
    }
}

/// Says how a date is counted, for example `30 days before meeting goal`.
fn counted(deadline: &Deadline) -> String {
    let unit = match (deadline.unit, deadline.amount) {
        (Unit::Day, 1) => "day",
        (Unit::Day, _) => "days",
        (Unit::Hour, 1) => "hour",
        (Unit::Hour, _) => "hours",
    };
    let way = match deadline.direction {
        Direction::After => "after",
        Direction::Before => "before",
    };
    format!("{} {unit} {way} {}", deadline.amount, deadline.from.id().replace('_', " "))
}
