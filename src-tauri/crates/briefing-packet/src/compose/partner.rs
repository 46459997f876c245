//! The partner and site plan: a score card for each partner and the readiness of each site. Internal.
//!
//! Criteria print by their title; what to ask and what a good answer is stands in the window, beside the score.

use briefing_domain::plan::partner::{Partner, PartnerPlan, Site};
use briefing_domain::text::Inline;

use super::ComposeForTeam;
use super::register::working;
use crate::block::Table;
use crate::inline::{lines, plain};
use crate::pen::Pen;

impl ComposeForTeam for PartnerPlan {
    fn compose_for_team(&self, pen: &mut Pen<'_>, _level: u8) {
        let notes = &self.internal;
        pen.entry("Our own strengths", plain(&notes.own_strengths));
        pen.entry("Roles needed", plain(&notes.roles_needed.join(", ")));
        for partner in notes.partners.iter().filter(|partner| !partner.name.is_empty()) {
            card(partner, pen);
        }
        let mut sites = Table::new("", "", &["Site", "Patients a year", "Ready", "Open"]);
        for site in notes.sites.iter().filter(|site| !site.name.is_empty()) {
            sites.row(site_row(site));
        }
        pen.table(sites.dashed());
        let note = working(&notes.working, pen);
        pen.entry("Team", note);
    }
}

fn card(partner: &Partner, pen: &mut Pen<'_>) {
    let role = if partner.role.is_empty() { String::new() } else { format!(", {}", partner.role) };
    pen.entry("Partner", plain(&format!("{}{role}", partner.name)));
    pen.entry("Paid", plain(&capital(partner.payment.label())));
    pen.entry("Exit", plain(&partner.exit));
    pen.entry("Decision", plain(&partner.decision));
    let mut table = Table::new("", "", &["Criterion", "Points of 3", "Why"]);
    for score in &partner.scores {
        let points = score.points.map(|points| points.to_string()).unwrap_or_default();
        table.row(vec![plain(&named(&score.title, &score.criterion)), plain(&points), plain(&score.reason)]);
    }
    pen.table(table.dashed());
    let mut table = Table::new("", "", &["Risk", "What is done"]);
    for risk in &partner.risks {
        table.row(vec![plain(&risk.risk), plain(&risk.mitigation)]);
    }
    pen.table(table.dashed());
}

fn site_row(site: &Site) -> Vec<Vec<Inline>> {
    let ready = site
        .points
        .iter()
        .filter(|point| point.ready)
        .map(|point| named(&point.title, &point.point))
        .collect::<Vec<_>>();
    let open = site.points.iter().filter(|point| !point.ready).map(|point| {
        let note = if point.note.is_empty() { String::new() } else { format!(" ({})", point.note) };
        plain(&format!("{}{note}", named(&point.title, &point.point)))
    });
    let open = lines(open.collect::<Vec<_>>());
    vec![plain(&site.name), plain(&site.patients_a_year), plain(&ready.join(", ")), open]
}

/// Returns the title of a row, or its id in words: `data-rights` becomes `Data rights`.
pub(super) fn named(title: &str, id: &str) -> String {
    if !title.is_empty() {
        return title.to_owned();
    }
    capital(&id.replace(['-', '_'], " "))
}

/// Returns the words with a capital at their beginning.
pub(super) fn capital(words: &str) -> String {
    let mut signs = words.to_owned();
    if let Some(first) = signs.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    signs
}
