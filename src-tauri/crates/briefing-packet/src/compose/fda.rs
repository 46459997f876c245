//! Walks the outline of a packet for FDA and has each section written.
//!
//! A section that says nothing prints its heading with a note while the template needs it, else nothing. What each part prints stands in the
//! sibling files; none of them can see anything internal.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::outline::{Content, FdaPart, Numbering, OutlineSection, PacketOutline, section_anchor};
use briefing_domain::section::SectionText;
use briefing_domain::snapshot::Entry;

use super::{Counter, FdaView, appendix, background, cmc, cover, follow_up, nonclinical, questions, request};
use crate::block::{Block, ContentsOf};
use crate::pen::Pen;

/// A document of an outline with its blocks.
#[derive(Debug)]
pub(crate) struct Composed {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) numbered: bool,
    /// Whether it is a letter, which lies on top.
    pub(crate) before_title: bool,
    pub(crate) blocks: Vec<Block>,
}

/// Writes the documents of a packet; `watch` is called after each and ends the work by returning false.
pub(crate) fn documents(
    view: &FdaView<'_>,
    outline: &PacketOutline,
    pen: &mut Pen<'_>,
    watch: &mut dyn FnMut() -> bool,
) -> Option<Vec<Composed>> {
    let mut slots: BTreeMap<&str, Vec<&Entry<SectionText>>> = BTreeMap::new();
    for section in &view.program.sections {
        slots.entry(section.text.slot.as_str()).or_default().push(section);
    }
    pen.reserve(reserved(view, outline, &slots));
    let mut all = Vec::new();
    for (place, document) in outline.documents.iter().enumerate() {
        let mut counter = Counter::new(document.numbering, place + 1);
        for section in &document.sections {
            match &section.content {
                Content::Slot(slot) => {
                    let texts = slots.get(slot.as_str()).map_or(&[][..], Vec::as_slice);
                    running_text(section, slot, texts, &mut counter, pen);
                }
                Content::Part(FdaPart::Questions) => questions::in_full(view, section, &mut counter, pen),
                Content::Part(part_of_it) => {
                    let anchor = if *part_of_it == FdaPart::References { crate::pen::REFERENCES } else { "" };
                    let body = pen.aside(|pen| part(*part_of_it, view, section, pen));
                    place_section(section, anchor, body, &mut counter, pen);
                }
                Content::FollowUp(part_of_plan) => {
                    let body = pen.aside(|pen| follow_up::part(*part_of_plan, view.program, pen));
                    place_section(section, "", body, &mut counter, pen);
                }
                Content::Team(_) => {}
            }
        }
        all.push(Composed {
            slug: document.slug.clone(),
            title: document.title.clone(),
            numbered: document.numbering == Numbering::Packet,
            before_title: document.sections.iter().any(|section| section.content == Content::Part(FdaPart::Letter)),
            blocks: pen.finish(),
        });
        if !watch() {
            return None;
        }
    }
    Some(all)
}

/// Writes the heading and the body of a section, or what stands in the place of a missing one.
fn place_section(section: &OutlineSection, anchor: &str, body: Vec<Block>, counter: &mut Counter, pen: &mut Pen<'_>) {
    if body.is_empty() && !pen.shows_missing(section.level) {
        return;
    }
    if !section.heading.is_empty() {
        let number = counter.next();
        pen.heading(2, number, &section.heading, anchor);
    }
    if body.is_empty() {
        pen.missing(section.level);
    } else {
        pen.extend(body);
    }
}

fn running_text(
    section: &OutlineSection,
    slot: &str,
    texts: &[&Entry<SectionText>],
    counter: &mut Counter,
    pen: &mut Pen<'_>,
) {
    let mut printed = false;
    for (idx, entry) in texts.iter().enumerate() {
        let body = pen.aside(|pen| {
            pen.text(&entry.text.body, 2);
            for figure in &entry.text.figures {
                pen.figure(figure.as_str());
            }
        });
        if body.is_empty() {
            continue;
        }
        let own = entry.text.heading.trim();
        let heading = if own.is_empty() { section.heading.as_str() } else { own };
        let number = counter.next();
        pen.heading(2, number, heading, &section_anchor(slot, idx + 1));
        pen.extend(body);
        printed = true;
    }
    if !printed && pen.shows_missing(section.level) {
        let number = counter.next();
        pen.heading(2, number, &section.heading, &section_anchor(slot, 1));
        pen.missing(section.level);
    }
}

fn part(part: FdaPart, view: &FdaView<'_>, section: &OutlineSection, pen: &mut Pen<'_>) {
    match part {
        FdaPart::Letter => cover::letter(view, pen),
        FdaPart::Cover => cover::cover(view, pen),
        FdaPart::Contents => pen.contents(ContentsOf::Headings),
        FdaPart::Tables => pen.contents(ContentsOf::Tables),
        FdaPart::Figures => pen.contents(ContentsOf::Figures),
        FdaPart::ApplicationNumber => request::application_number(view, pen),
        FdaPart::ProductName => request::product_name(view, pen),
        FdaPart::Identity => request::identity(view, pen),
        FdaPart::Pathway => pen.sentence(&view.program.program.pathway),
        FdaPart::Indication => request::indication(view, pen),
        FdaPart::Pediatric => {
            pen.text(&view.program.program.pediatric_plan, 2);
        }
        FdaPart::HumanFactors => {
            pen.text(&view.program.program.human_factors, 2);
        }
        FdaPart::Combination => {
            pen.text(&view.program.program.combination_product, 2);
        }
        FdaPart::MeetingType => request::meeting_type(view, pen),
        FdaPart::Format => request::format(view, pen),
        FdaPart::Purpose => request::purpose(view, &section.jobs, pen),
        FdaPart::Objectives => request::objectives(view, &section.jobs, pen),
        FdaPart::Agenda => request::agenda(view, pen),
        FdaPart::Attendees => request::attendees(view, pen),
        FdaPart::FdaDisciplines => request::fda_disciplines(view, pen),
        FdaPart::Dates => request::dates(view, pen),
        FdaPart::PackageDate => request::package_date(view, pen),
        FdaPart::Administrative => cover::administrative(view, pen),
        FdaPart::Dosage => cover::dosage(view, pen),
        FdaPart::RequestQuestions => questions::in_request(view, pen),
        FdaPart::QuestionSummary => questions::summary(view, pen),
        FdaPart::Questions => {}
        FdaPart::Beats => background::beats(view, section, pen),
        FdaPart::Mechanism => background::mechanism(view, pen),
        FdaPart::Profile => background::profile(&view.program.profile, pen),
        FdaPart::Advice => background::advice(&view.program.advice, pen),
        FdaPart::Designations => background::designations(&view.program.program, pen),
        FdaPart::LotMap => nonclinical::lot_map(view.program, pen),
        FdaPart::Studies => nonclinical::studies(view.program, pen),
        FdaPart::DoseBridge => nonclinical::dose_bridge(view.program, pen),
        FdaPart::PotencyMatrix => cmc::matrix(view.program, pen),
        FdaPart::FollowUpSummary => follow_up::summaries(view.program, pen),
        FdaPart::Abbreviations => appendix::abbreviations(&view.program.program, pen),
        FdaPart::References => appendix::references(view.program, pen),
        FdaPart::Enclosures => appendix::enclosures(view.program, pen),
        FdaPart::EnclosureList => appendix::enclosure_list(view.program, pen),
    }
}

/// Returns the figures that running text of this packet places by itself, or that a section lists.
fn reserved(
    view: &FdaView<'_>,
    outline: &PacketOutline,
    slots: &BTreeMap<&str, Vec<&Entry<SectionText>>>,
) -> BTreeSet<String> {
    let mut figures = BTreeSet::new();
    let sections = outline.documents.iter().flat_map(|document| &document.sections);
    for section in sections {
        let Content::Slot(slot) = &section.content else { continue };
        for entry in slots.get(slot.as_str()).into_iter().flatten() {
            figures.extend(entry.text.figures.iter().map(ToString::to_string));
            pictures(entry.text.body.as_str(), &mut figures);
        }
    }
    for beat in &view.program.beats {
        pictures(beat.text.body.as_str(), &mut figures);
    }
    figures
}

/// Collects the figures that a Markdown source places as pictures, without reading it: a picture begins with `![`.
fn pictures(source: &str, figures: &mut BTreeSet<String>) {
    const TARGET: &str = "](figure:";
    for (at, _) in source.match_indices(TARGET) {
        let before = source.get(..at).unwrap_or_default();
        let id = source.get(at + TARGET.len()..).and_then(|rest| rest.split([')', ' ']).next()).unwrap_or_default();
        if before.rfind('[').is_some_and(|open| before.get(..open).is_some_and(|head| head.ends_with('!'))) {
            figures.insert(id.to_owned());
        }
    }
}
