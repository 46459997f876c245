//! The contingency book: what is at stake, what the team does with each answer, what is decided now.
//!
//! Internal as a whole. Weeks are the team's own estimates; the book adds them up in the open and says how, so that a person can argue
//! with the date.

mod scenario;

use std::collections::BTreeMap;

use briefing_domain::day::Day;
use briefing_domain::forecast::ind_forecast;
use briefing_domain::plan::PlanBody;
use briefing_domain::plan::contingency::{Branch, ContingencyNotes, ContingencyPlan};
use briefing_domain::question::Question;
use briefing_domain::text::{Align, Inline};

use super::{ComposeForTeam, TeamView};
use crate::block::Table;
use crate::inline::{joined, lines, plain};
use crate::pen::Pen;

pub(super) use scenario::{concerns, decisions, denied, holds, must_leave_with, written_response};

/// A plan with the question it belongs to.
struct Exposure<'a> {
    notes: &'a ContingencyNotes,
    question: Option<&'a Question>,
}

/// Returns the plans by rank: those at stake most first, then by the largest delay, then in the order of the program.
fn exposures_of<'a>(view: &TeamView<'a>) -> Vec<Exposure<'a>> {
    let questions: BTreeMap<&str, &Question> =
        view.snapshot.questions.iter().map(|question| (question.id.as_str(), question)).collect();
    let mut all: Vec<Exposure<'a>> = Vec::new();
    for plan in &view.snapshot.plans {
        if let PlanBody::Contingency(body) = &plan.body {
            let question = plan.question.as_ref().and_then(|id| questions.get(id.as_str()).copied());
            all.push(Exposure { notes: &body.internal, question });
        }
    }
    all.sort_by_key(|it| (it.notes.exposure.unwrap_or(u16::MAX), std::cmp::Reverse(it.notes.worst_weeks())));
    all
}

/// Writes the IND date for the best, the likely and the worst case.
pub(super) fn ind_date(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let forecast = ind_forecast(view.snapshot);
    if forecast.plans == 0 {
        return;
    }
    if forecast.target.is_none() {
        pen.caution("No target date for the IND is set; the table shows weeks only.");
    }
    let header = [
        "Case",
        "Assumption",
        "Delay if the work runs in parallel",
        "IND date",
        "Delay if it runs one after another",
        "IND date",
    ];
    let mut table = Table::new("IND date: best, likely, worst", "table-ind-date", &header);
    table.align = vec![Align::None, Align::None, Align::Right, Align::None, Align::Right, Align::None];
    let date = |day: Option<Day>| day.map(|day| plain(&day.long())).unwrap_or_default();
    for it in &forecast.cases {
        let (parallel, sum) = (plain(&in_weeks(it.parallel_weeks)), plain(&in_weeks(it.sum_weeks)));
        table.row(vec![
            plain(&it.case),
            plain(&it.assumption),
            parallel,
            date(it.parallel_date),
            sum,
            date(it.sum_date),
        ]);
    }
    pen.table(table.dashed());
    let target = forecast.target.map(|day| format!("Counted from the target of {}. ", day.long())).unwrap_or_default();
    pen.sentence(&format!(
        "{target}The weeks are the delays of the IND entered in {} plans. A plan without an estimate of likelihood counts as agreement with conditions; an empty number of weeks counts as none.",
        forecast.plans
    ));
}

fn in_weeks(weeks: u32) -> String {
    if weeks == 1 { "1 week".to_owned() } else { format!("{weeks} weeks") }
}

/// Writes the exposures by rank.
pub(super) fn exposures(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let header = [
        "Rank",
        "Question",
        "Concern",
        "Likeliest answer",
        "Largest delay of the IND",
        "Least acceptable outcome",
        "Decides",
    ];
    let mut table = Table::new("Exposures by rank", "table-exposures", &header);
    for (idx, exposure) in exposures_of(view).iter().enumerate() {
        let notes = exposure.notes;
        let question = exposure.question.map(|question| pen.pointer(question.id.as_str())).unwrap_or_default();
        let least = pen.cell(&notes.least_acceptable);
        let rank = notes.exposure.map_or_else(|| format!("{} (not ranked)", idx + 1), |_| (idx + 1).to_string());
        let delay = in_weeks(u32::from(notes.worst_weeks()));
        let cells = [plain(&rank), question, plain(&notes.concern), plain(notes.likeliest().0), plain(&delay), least];
        table.row(cells.into_iter().chain([plain(&notes.decides)]).collect());
    }
    pen.table(table.dashed());
}

/// Writes every question with its plan; a question without one says so.
pub(super) fn answer_trees(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut plans: BTreeMap<&str, Vec<&PlanBody>> = BTreeMap::new();
    for plan in &view.snapshot.plans {
        if let (Some(question), PlanBody::Contingency(_)) = (&plan.question, &plan.body) {
            plans.entry(question.as_str()).or_default().push(&plan.body);
        }
    }
    for place in view.numbers.groups().iter().flat_map(|group| &group.questions) {
        let Some(question) = view.snapshot.questions.get(*place) else { continue };
        let Some(number) = view.numbers.get(question.id.as_str()) else { continue };
        let title = question.fda.title.trim();
        let heading = if title.is_empty() { number.label.clone() } else { format!("{}: {title}", number.label) };
        pen.heading(2, String::new(), &heading, &number.anchor);
        pen.labeled("Question", &question.fda.ask, 3);
        pen.labeled("Our position", &question.fda.position, 3);
        let places: Vec<Vec<Inline>> =
            question.fda.sections.iter().map(|section| plain(pen.section_heading(section.as_str()))).collect();
        pen.entry("Where it stands in the package", joined(places, "; "));
        match &question.fda.alternative {
            Some(alternative) if !alternative.is_blank() => {
                pen.labeled("Alternative disclosed in the package", alternative, 3);
            }
            Some(_) | None => pen.entry("Alternative disclosed in the package", plain("None.")),
        }
        match plans.get(question.id.as_str()) {
            Some(bodies) => bodies.iter().for_each(|body| super::plans::for_team(body).compose_for_team(pen, 2)),
            None => pen.caution("No contingency plan has been written for this question."),
        }
    }
}

impl ComposeForTeam for ContingencyPlan {
    fn compose_for_team(&self, pen: &mut Pen<'_>, level: u8) {
        let notes = &self.internal;
        pen.entry("Concern", plain(&notes.concern));
        pen.labeled("What FDA is likely to write", &notes.likely_wording, level);
        let branches = notes.branches();
        let header: Vec<&str> = ["Answer"].into_iter().chain(branches.iter().map(|(_, title, _)| *title)).collect();
        let mut table = Table::new("", "", &header);
        let rows: [(&str, Cell); 9] = [
            ("How likely", |branch, _| branch.likelihood.map(|it| plain(it.label())).unwrap_or_default()),
            ("How we recognize it", |branch, pen| pen.cell(&branch.trigger)),
            ("Early signs", |branch, _| lines(branch.early_signs.iter().map(|sign| plain(sign)))),
            ("Evidence that helps", |branch, pen| pen.cell(&branch.evidence)),
            ("What we do", |branch, pen| pen.cell(&branch.action)),
            ("Who", |branch, _| plain(&branch.owner)),
            ("Cost", |branch, _| plain(&branch.cost)),
            ("Weeks of work, delay of the IND", |branch, _| both_weeks(branch)),
            ("Reply in the room", |branch, pen| reply(branch, pen)),
        ];
        for (label, cell) in rows {
            let cells = branches.iter().map(|(_, _, branch)| cell(branch, pen));
            table.row(std::iter::once(plain(label)).chain(cells).collect());
        }
        pen.table(table.dashed());
        pen.labeled("Least acceptable outcome", &notes.least_acceptable, level);
        pen.entry("Decides in the room", plain(&notes.decides));
        pen.labeled("Decided now", &notes.decide_now, level);
        let note = super::register::working(&notes.working, pen);
        pen.entry("Team", note);
    }
}

/// What a row of the table of branches prints for one branch.
type Cell = fn(&Branch, &mut Pen<'_>) -> Vec<Inline>;

fn both_weeks(branch: &Branch) -> Vec<Inline> {
    let work = branch.weeks.map(|weeks| plain(&in_weeks(u32::from(weeks)))).unwrap_or_default();
    let delay =
        branch.ind_weeks.map(|weeks| plain(&format!("IND + {}", in_weeks(u32::from(weeks))))).unwrap_or_default();
    joined([work, delay], "; ")
}

fn reply(branch: &Branch, pen: &mut Pen<'_>) -> Vec<Inline> {
    let Some(reply) = &branch.reply else { return Vec::new() };
    let words = pen.cell(&reply.text);
    lines([vec![crate::inline::strong(reply.kind.label())], words])
}
