//! The partner and site plan: who makes, tests and treats, scored on fit for purpose.
//!
//! Internal by construction: the type has no FDA half. Scores are judgments with a reason each; the sum is shown with its parts, never
//! as a percentage. What to ask, what a good answer is and how much each criterion weighs are the starter file's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Cardinality, PlanRules};
use crate::audience::Working;
use crate::finding::{Remark, Severity};
use crate::library::Library;
use crate::library::starter::fit::{Criterion, PartnerFile, SiteQuestion};
use crate::modality::Modality;
use crate::readiness::Knowledge;

/// Who makes, tests and treats.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct PartnerPlan {
    /// The plan.
    pub internal: PartnerNotes,
}

/// What a partner and site plan says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct PartnerNotes {
    /// Owner, status, note.
    pub working: Working,
    /// Our own strengths, which a partner should complement.
    pub own_strengths: String,
    /// Roles that have to be filled: vector, cells, testing, device, trial sites.
    pub roles_needed: Vec<String>,
    /// The partners considered.
    pub partners: Vec<Partner>,
    /// The sites considered.
    pub sites: Vec<Site>,
}

/// A partner.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// The role it would fill.
    pub role: String,
    /// How it is judged, criterion by criterion.
    pub scores: Vec<Score>,
    /// How it is paid: by milestones, by effort, both.
    pub payment: Payment,
    /// How we part, and what we take with us.
    pub exit: String,
    /// What may go wrong.
    pub risks: Vec<PartnerRisk>,
    /// What was decided.
    pub decision: String,
}

/// A judgment on one criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Score {
    /// The criterion's id; empty for a criterion of our own.
    pub criterion: String,
    /// Its title.
    pub title: String,
    /// 0 does not fit, 1 fits in part, 2 fits, 3 fits well; none while it is not judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<u8>,
    /// Why.
    pub reason: String,
}

/// How a partner is paid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Payment {
    /// Not known yet.
    #[default]
    Unknown,
    /// By milestones of the program.
    Milestones,
    /// Partly by milestones.
    Mixed,
    /// Fee for service only.
    FeeForService,
}

impl Payment {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            Payment::Unknown => "not known yet",
            Payment::Milestones => "by milestones",
            Payment::Mixed => "partly by milestones",
            Payment::FeeForService => "fee for service only",
        }
    }
}

/// What may go wrong with a partner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PartnerRisk {
    /// The risk.
    pub risk: String,
    /// What is done about it.
    pub mitigation: String,
}

/// A site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Site {
    /// Its name.
    pub name: String,
    /// Patients it can enroll in a year, with the source.
    pub patients_a_year: String,
    /// How ready it is, point by point.
    pub points: Vec<SitePoint>,
}

/// How ready a site is on one point.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SitePoint {
    /// The point's id; empty for a point of our own.
    pub point: String,
    /// Its title.
    pub title: String,
    /// Whether it is ready.
    pub ready: bool,
    /// What is missing, or how it is known.
    pub note: String,
}

impl Partner {
    /// Returns the weighted sum of the judged criteria and the most it could be, for criteria with these weights.
    pub fn sum(&self, weights: &BTreeMap<&str, u32>) -> (u32, u32) {
        let judged =
            self.scores.iter().filter_map(|score| Some((weights.get(score.criterion.as_str())?, score.points?)));
        judged
            .fold((0, 0), |(sum, most), (weight, points)| (sum + weight * u32::from(points.min(3)), most + weight * 3))
    }
}

impl PartnerNotes {
    /// Returns whether a named partner fills a role; the role of trial sites is filled by a named site as well.
    fn fills(&self, role: &str) -> bool {
        let partners = self.partners.iter().filter(|partner| !partner.name.is_empty());
        let sites = role.to_lowercase().contains("site") && self.sites.iter().any(|site| !site.name.is_empty());
        sites || partners.map(|partner| partner.role.trim()).any(|filled| filled.eq_ignore_ascii_case(role.trim()))
    }
}

impl PlanRules for PartnerPlan {
    const TITLE: &'static str = "Partner and site plan";
    const CARDINALITY: Cardinality = Cardinality::PerProgram;
    const STARTER: &'static str = include_str!("../../../../../assets/library/plans/partner.toml");
    const IN_READINESS: bool = true;

    fn check(&self, known: Knowledge<'_>) -> Vec<Remark> {
        let file = PartnerFile::of(known.library);
        let titles: BTreeMap<&str, &Criterion> =
            file.iter().flat_map(|file| &file.criterion).map(|it| (it.id.as_str(), it)).collect();
        let mut remarks = Vec::new();
        let named: Vec<(usize, &Partner)> =
            self.internal.partners.iter().enumerate().filter(|(_, partner)| !partner.name.is_empty()).collect();
        for (place, partner) in &named {
            remarks.extend(of_partner(partner, *place, &titles));
        }
        for role in self.internal.roles_needed.iter().filter(|role| !self.internal.fills(role)) {
            remarks.push(
                Remark::new("partner.role_open", Severity::Warn, "internal.partners")
                    .detail(role.as_str())
                    .saying(format!("Nobody is named for the role \u{201c}{role}\u{201d}."))
                    .because("A role without a partner sets the date of the IND.")
                    .fix("Name who would fill it, or take the role off the list."),
            );
        }
        for (place, site) in self.internal.sites.iter().enumerate().filter(|(_, site)| !site.name.is_empty()) {
            let open = site.points.iter().filter(|point| !point.ready && point.note.is_empty()).count();
            if open > 0 {
                remarks.push(
                    Remark::new("partner.site_open", Severity::Note, format!("internal.sites[{place}].points"))
                        .saying(format!(
                            "{} has {open} {} of readiness without an answer.",
                            site.name,
                            if open == 1 { "point" } else { "points" }
                        ))
                        .because("Sites open late for reasons that could have been asked in the first call.")
                        .fix("Ask, and write what is missing."),
                );
            }
        }
        remarks
    }

    fn start(&mut self, library: &Library, _modality: Option<Modality>) {
        let Some(file) = PartnerFile::of(library) else { return };
        let score = |it: &Criterion| Score { criterion: it.id.clone(), title: it.title.clone(), ..Score::default() };
        let point =
            |it: &SiteQuestion| SitePoint { point: it.id.clone(), title: it.title.clone(), ..SitePoint::default() };
        if self.internal.partners.is_empty() {
            let scores = file.criterion.iter().map(score).collect();
            self.internal.partners.push(Partner { scores, ..Partner::default() });
        }
        if self.internal.sites.is_empty() {
            self.internal.sites.push(Site { points: file.site.iter().map(point).collect(), ..Site::default() });
        }
    }
}

fn of_partner(partner: &Partner, place: usize, titles: &BTreeMap<&str, &Criterion>) -> Vec<Remark> {
    let path = |field: &str| format!("internal.partners[{place}].{field}");
    let name = &partner.name;
    let mut remarks = Vec::new();
    for (row, score) in partner.scores.iter().enumerate() {
        let criterion = titles.get(score.criterion.as_str());
        let own = if score.title.is_empty() { score.criterion.as_str() } else { score.title.as_str() };
        let title = criterion.map_or(own, |it| it.title.as_str());
        let problem = match score.points {
            None if !score.reason.trim().is_empty() => None,
            None => Some((
                "partner.not_judged",
                Severity::Note,
                format!("{name} is not judged on \u{201c}{title}\u{201d}."),
            )),
            Some(points) if points > 3 => Some((
                "partner.points_too_high",
                Severity::Warn,
                format!("{name} has {points} points on \u{201c}{title}\u{201d}; the most is 3."),
            )),
            Some(_) if score.reason.trim().is_empty() => Some((
                "partner.no_reason",
                Severity::Warn,
                format!("{name} is judged on \u{201c}{title}\u{201d} without a reason."),
            )),
            Some(_) => None,
        };
        if let Some((rule, severity, sentence)) = problem {
            let ask = criterion.map_or_else(String::new, |it| format!("Ask: {} A good answer: {}", it.ask, it.good));
            remarks.push(
                Remark::new(rule, severity, path(&format!("scores[{row}]")))
                    .saying(sentence)
                    .because("A score without a reason cannot be argued with.")
                    .fix(if ask.is_empty() { "Judge it, and say why.".to_owned() } else { ask }),
            );
        }
    }
    if partner.payment == Payment::FeeForService {
        remarks.push(
            Remark::new("partner.fee_for_service", Severity::Warn, path("payment"))
                .saying(format!("{name} is paid fee for service only."))
                .because("Then delay costs the partner nothing and the program everything.")
                .fix("Tie a part of the payment to milestones that both reach or miss."),
        );
    }
    if partner.exit.trim().is_empty() {
        remarks.push(
            Remark::new("partner.no_exit", Severity::Warn, path("exit"))
                .saying(format!("How we would part from {name} is not written."))
                .because("Process knowledge, vectors and data stay where they are unless the contract says otherwise.")
                .fix("Write notice, technology transfer, samples and data."),
        );
    }
    for (row, risk) in partner.risks.iter().enumerate().filter(|(_, risk)| risk.mitigation.trim().is_empty()) {
        remarks.push(
            Remark::new("partner.risk_open", Severity::Warn, path(&format!("risks[{row}]")))
                .saying(format!("The risk \u{201c}{}\u{201d} of {name} has no mitigation.", risk.risk))
                .because("A risk that is only named is still there.")
                .fix("Write what is done, or that it is accepted and by whom."),
        );
    }
    remarks
}

#[cfg(test)]
mod tests;
