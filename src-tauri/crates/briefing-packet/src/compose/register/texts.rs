//! The running texts of the program, for the whole program in readable form: story, sections, questions, plans.
//!
//! Plans are printed by their own composers.

use briefing_domain::outline::section_anchor;
use briefing_domain::text::Inline;

use super::{TeamView, cited, working};
use crate::compose::plans as by_kind;
use crate::inline::{joined, plain};
use crate::pen::Pen;

/// Writes the story, beat by beat.
pub(in crate::compose) fn beats(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for beat in &view.snapshot.beats {
        let own = beat.fda.heading.trim();
        pen.heading(3, String::new(), if own.is_empty() { beat.fda.job.heading() } else { own }, "");
        pen.text(&beat.fda.body, 3);
        let note = working(&beat.internal.working, pen);
        pen.entry("Team", note);
    }
}

/// Writes the sections with the places they fill, where their own headings do not say so.
pub(in crate::compose) fn sections(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut times: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for section in &view.snapshot.sections {
        let slot = section.fda.slot.as_str();
        let nth = times.entry(slot).and_modify(|nth| *nth += 1).or_insert(1);
        let heading = pen.section_heading(section.id.as_str()).to_owned();
        pen.heading(3, String::new(), &heading, &section_anchor(slot, *nth));
        let place = view.places.get(slot).filter(|place| **place != heading);
        pen.entry("Place", place.map(|place| plain(place)).unwrap_or_default());
        pen.text(&section.fda.body, 3);
        for figure in &section.fda.figures {
            pen.figure(figure.as_str());
        }
        let note = working(&section.internal, pen);
        pen.entry("Team", note);
    }
}

/// Writes the questions, with what the team keeps beside them.
pub(in crate::compose) fn questions(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for place in view.numbers.groups().iter().flat_map(|group| &group.questions) {
        let Some(question) = view.snapshot.questions.get(*place) else { continue };
        let Some(number) = view.numbers.get(question.id.as_str()) else { continue };
        let (fda, title) = (&question.fda, question.fda.title.trim());
        let heading = if title.is_empty() { number.label.clone() } else { format!("{}: {title}", number.label) };
        pen.heading(3, String::new(), &heading, &number.anchor);
        pen.labeled("Question", &fda.ask, 3);
        for (part, letter) in fda.sub_questions.iter().zip('a'..='z') {
            pen.labeled(&format!("{}{letter}", number.label), &part.ask, 3);
            pen.labeled(&format!("Position on {letter}"), &part.position, 3);
        }
        pen.labeled("As requested", &fda.ask_in_request, 3);
        pen.labeled("Change", &fda.change_note, 3);
        pen.labeled("Context", &fda.context, 3);
        pen.labeled("Position", &fda.position, 3);
        pen.labeled("Justification", &fda.justification, 3);
        let claims: Vec<Vec<Inline>> = fda.claims.iter().map(|claim| pen.words_of(claim.as_str())).collect();
        pen.entry("Claims", joined(claims, "; "));
        let evidence = cited(fda.evidence.iter().map(|id| id.as_str()), pen);
        pen.entry("Evidence", evidence);
        if let Some(alternative) = &fda.alternative {
            pen.labeled("Disclosed alternative", alternative, 3);
        }
        if let Some(promotion) = &question.internal.promotion {
            let words = format!("{} on {}: {}", promotion.who, promotion.on.long(), promotion.reason);
            pen.entry("How the alternative was promoted", plain(&words));
        }
        pen.labeled("Why it is new", &question.internal.novelty, 3);
        let note = working(&question.internal.working, pen);
        pen.entry("Team", note);
    }
}

/// Writes the plans.
pub(in crate::compose) fn plans(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for plan in &view.snapshot.plans {
        let number = plan.question.as_ref().map(|id| view.numbers.label(id.as_str())).unwrap_or_default();
        let title = plan.body.kind().title();
        let heading = if number.is_empty() { title.to_owned() } else { format!("{title} for {number}") };
        pen.heading(3, String::new(), &heading, "");
        by_kind::for_team(&plan.body).compose_for_team(pen, 3);
    }
}

/// Writes the plans that belong into the readiness report.
pub(in crate::compose) fn readiness_plans(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for plan in view.snapshot.plans.iter().filter(|plan| plan.body.kind().in_readiness()) {
        pen.heading(3, String::new(), plan.body.kind().title(), "");
        by_kind::for_team(&plan.body).compose_for_team(pen, 3);
    }
}
