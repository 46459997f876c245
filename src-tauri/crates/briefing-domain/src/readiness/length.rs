//! How long the package of a meeting is: counted in its last PDF, carried on from there, or estimated, alone and with its enclosures.
//!
//! Words and figures are those of the package as it is now. When it says what it said when its PDF was laid out, the count holds; after a
//! change the difference is estimated from the words and figures of both moments. Nothing here judges: that is `pages`.

use serde::{Deserialize, Serialize};

use super::enclosures::enclosed_in;
use super::passage::Passage;
use super::{Checked, Knowledge, PageRule, elements};
use crate::audience::Audience;
use crate::day::Day;
use crate::finding::Severity;
use crate::id::MeetingId;
use crate::outline::PacketKind;
use crate::rulepack::{Cap, EnclosuresCount};
use crate::snapshot::{ProgramSnapshot, ThingKind};
use crate::words::counted;

/// The pages of a package as its last PDF has them, and what the package held then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountedPages {
    /// The package.
    pub packet: PacketKind,
    /// The pages of the PDF.
    pub pages: u32,
    /// Its words then, as the estimate counts them.
    pub words: u32,
    /// Its figures then.
    pub figures: u32,
    /// The date on the PDF; none for the one that is being written.
    pub on: Option<Day>,
    /// Whether the package still says the same.
    pub unchanged: bool,
}

/// How the pages of a package are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PagesBy {
    /// Counted in a PDF, and nothing was changed since.
    Count,
    /// Counted in a PDF; what was changed since is estimated.
    CountAndEstimate,
    /// Estimated from words and figures.
    Estimate,
}

/// How long the package of a meeting is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PackageLength {
    /// How the pages are known.
    pub by: PagesBy,
    /// Its pages.
    pub pages: u32,
    /// Its pages with all enclosures whose pages are known.
    pub with_enclosures: u32,
    /// How many enclosures it has.
    pub enclosures: u32,
    /// Of how many the pages are not known.
    pub enclosures_unknown: u32,
    /// Its words, as the estimate counts them.
    pub words: u32,
    /// Its figures.
    pub figures: u32,
    /// In one line: pages, with enclosures, and the firmest limit.
    pub line: String,
    /// How the pages are known, as a sentence.
    pub basis: String,
    /// The limits on its pages.
    pub limits: Vec<PageLimit>,
}

/// A limit on pages, held against a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PageLimit {
    /// The id of the cap.
    pub cap: String,
    /// The largest number that passes.
    pub limit: u32,
    /// How much exceeding it weighs.
    pub severity: Severity,
    /// What the rule says.
    pub text: String,
    /// How it reads for enclosures.
    pub enclosures: EnclosuresCount,
    /// How it reads for enclosures, as a sentence; empty when nobody wrote one.
    pub enclosures_why: String,
    /// Whether the package is over it.
    pub over: bool,
    /// Whether it is over it only if enclosures count, which no source says.
    pub over_if_enclosures_count: bool,
}

/// Returns how long the package of a meeting is; none when the program has no meeting.
pub fn package_length(
    program: &ProgramSnapshot,
    meeting: Option<&MeetingId>,
    known: Knowledge<'_>,
) -> Option<PackageLength> {
    of(&Checked::new(program, meeting, known))
}

pub(super) fn of(checked: &Checked<'_>) -> Option<PackageLength> {
    let meeting = checked.meeting?;
    let package = elements::package(meeting.fda.kind);
    let rule = &checked.known.checks.pages;
    let (words, figures) = held(checked, package);
    let frame = package.and_then(|package| rule.frame.get(&package)).copied().unwrap_or_default();
    let estimate = frame.saturating_add(pages(rule, words, figures));
    let last = checked.known.counted.filter(|last| package == Some(last.packet));
    let by = match last {
        Some(last) if last.unchanged => PagesBy::Count,
        Some(_) => PagesBy::CountAndEstimate,
        None => PagesBy::Estimate,
    };
    let pages = last.map_or(estimate, |it| it.pages.saturating_add_signed(since(rule, &it, words, figures)));
    let basis = match last {
        Some(last) => basis(&last, pages),
        None => estimated(rule, words, figures, frame),
    };
    let enclosed = enclosed_in(checked.program);
    let mut length = PackageLength {
        by,
        pages,
        with_enclosures: enclosed.iter().fold(pages, |sum, it| sum.saturating_add(it.pages)),
        enclosures: count(enclosed.len()),
        enclosures_unknown: count(enclosed.iter().filter(|it| it.pages == 0).count()),
        words,
        figures,
        line: String::new(),
        basis,
        limits: Vec::new(),
    };
    length.limits = caps(checked).map(|cap| length.held_against(cap)).collect();
    length.line = length.in_one_line();
    Some(length)
}

/// Returns the limits on the pages of the package that is prepared.
pub(super) fn caps<'a>(checked: &Checked<'a>) -> impl Iterator<Item = &'a Cap> {
    let kind = checked.meeting.map(|meeting| meeting.fda.kind);
    let caps = kind.into_iter().flat_map(|kind| checked.known.rules.caps_for(kind));
    caps.filter(|cap| cap.counts == "pages")
}

impl PackageLength {
    fn held_against(&self, cap: &Cap) -> PageLimit {
        let reading = cap.enclosures.as_ref();
        let enclosures = reading.map(|it| it.count).unwrap_or_default();
        let (alone, with) = (self.pages > cap.limit, self.with_enclosures > cap.limit);
        PageLimit {
            cap: cap.id.clone(),
            limit: cap.limit,
            severity: cap.severity,
            text: cap.text.clone(),
            enclosures,
            enclosures_why: reading.map(|it| it.why.clone()).unwrap_or_default(),
            over: if enclosures == EnclosuresCount::In { with } else { alone },
            over_if_enclosures_count: enclosures == EnclosuresCount::Unsaid && with && !alone,
        }
    }

    /// Returns the pages in words: `53 pages`, or `about 53 pages` where they are not counted.
    pub(super) fn in_words(&self) -> String {
        let about = if self.by == PagesBy::Count { "" } else { "about " };
        format!("{about}{}", of_pages(self.pages))
    }

    /// Returns what the enclosures add, with the comma before it; empty without enclosures.
    pub(super) fn with(&self) -> String {
        let about = if self.by == PagesBy::Count { "" } else { "about " };
        let its = match self.enclosures {
            0 => return String::new(),
            1 => "its enclosure".to_owned(),
            count => format!("its {count} enclosures"),
        };
        match self.enclosures_unknown {
            0 => format!(", {about}{} with {its}", self.with_enclosures),
            all if all == self.enclosures => format!(", more with {its} (pages not known)"),
            some => format!(", {about}{} with {its} (the pages of {some} of them not known)", self.with_enclosures),
        }
    }

    fn in_one_line(&self) -> String {
        let limit = self.limits.iter().min_by_key(|limit| limit.severity).map(|limit| {
            let reading = match limit.enclosures {
                EnclosuresCount::Out => ", without enclosures",
                EnclosuresCount::In => ", with enclosures",
                EnclosuresCount::Unsaid => " (no source says whether enclosures count)",
            };
            format!("; limit {}{}", limit.limit, if self.enclosures == 0 { "" } else { reading })
        });
        format!("{}{}{}", self.in_words(), self.with(), limit.unwrap_or_default())
    }
}

fn estimated(rule: &PageRule, words: u32, figures: u32, frame: u32) -> String {
    let frame = match frame {
        0 => String::new(),
        pages => format!(", {} for title, contents and tables of records", of_pages(pages)),
    };
    let figures = counted(figures as usize, "figure");
    format!("estimated: {} at {} a page, {figures}{frame}", counted(words as usize, "word"), rule.words_per_page)
}

fn basis(last: &CountedPages, now: u32) -> String {
    let place = match last.on {
        Some(day) => format!("counted in the PDF of {}", day.long()),
        None => "counted in the PDF as it is laid out".to_owned(),
    };
    if last.unchanged {
        return place;
    }
    let since = match (now.abs_diff(last.pages), now > last.pages) {
        (0, _) => "changed since, about as long".to_owned(),
        (some, true) => format!("about {some} more written since"),
        (some, false) => format!("about {some} fewer since"),
    };
    format!("{} {place}, {since}", last.pages)
}

/// Returns what the package holds: its words and figures.
fn held(checked: &Checked<'_>, package: Option<PacketKind>) -> (u32, u32) {
    let outline = package.and_then(|kind| checked.known.outline.packet(kind));
    let elsewhere: Vec<&str> = checked
        .program
        .sections
        .iter()
        .filter(|section| outline.is_some_and(|outline| !outline.prints(&section.fda.slot)))
        .map(|section| section.id.as_str())
        .collect();
    let printed = checked.passages.iter().filter(|passage| {
        // The follow-up plan is a document of its own.
        passage.kind != ThingKind::Plan && !elsewhere.contains(&passage.place.id.as_str())
    });
    let words = printed.map(words).sum();
    let figures = checked.program.figures.iter().filter(|figure| figure.audience == Audience::Fda).count();
    (count(words), count(figures))
}

pub(super) fn words(passage: &Passage) -> usize {
    passage.text.split_ascii_whitespace().count()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number of pages")]
pub(super) fn pages(rule: &PageRule, words: u32, figures: u32) -> u32 {
    share(rule, f64::from(words), f64::from(figures)).ceil() as u32
}

/// Returns how many pages more, or fewer, the package has than when they were counted.
#[allow(clippy::cast_possible_truncation, reason = "a small number of pages")]
fn since(rule: &PageRule, last: &CountedPages, words: u32, figures: u32) -> i32 {
    let (words, figures) = (f64::from(words) - f64::from(last.words), f64::from(figures) - f64::from(last.figures));
    share(rule, words, figures).round() as i32
}

fn share(rule: &PageRule, words: f64, figures: f64) -> f64 {
    words / f64::from(rule.words_per_page.max(1)) + figures / rule.figures_per_page.max(1.0)
}

fn of_pages(number: u32) -> String {
    counted(number as usize, "page")
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
