//! The traceability matrix: claim, evidence, questions, contingency plans, follow-up, and what has no support or no use.
//!
//! Holds ids and words, so that the report can link, the window can jump and a spreadsheet can sort. Built from indices made once: a
//! program ten times as large takes ten times as long. It judges nothing; missing support is also a finding of [`crate::readiness`].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::csv::row;
use crate::evidence::Maturity;
use crate::leaves;
use crate::plan::{Cardinality, PlanBody};
use crate::snapshot::{ProgramSnapshot, Thing};
use crate::text;

/// A thing a row refers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Traced {
    /// Its id.
    pub id: String,
    /// How it is called.
    pub label: String,
}

/// A source of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct TracedSource {
    /// Its id.
    pub id: String,
    /// How it is called.
    pub label: String,
    /// How far the work behind it is; none when the source is gone.
    pub maturity: Option<Maturity>,
}

/// What a row lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TraceGap {
    /// The claim has no evidence.
    NoEvidence,
    /// A source changed since the claim was read against it.
    Stale,
    /// No question uses the claim.
    NoQuestion,
    /// A question that uses it has no contingency plan.
    NoPlan,
}

impl TraceGap {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            TraceGap::NoEvidence => "No evidence",
            TraceGap::Stale => "A source changed since it was read",
            TraceGap::NoQuestion => "No question uses it",
            TraceGap::NoPlan => "A question has no contingency plan",
        }
    }
}

/// A claim with everything it hangs together with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct TraceRow {
    /// The claim.
    pub claim: Traced,
    /// Its sources.
    pub evidence: Vec<TracedSource>,
    /// The questions that use it.
    pub questions: Vec<Traced>,
    /// How many of those have a contingency plan.
    pub planned: usize,
    /// Whether the follow-up plan names it.
    pub followed: bool,
    /// What is missing.
    pub gaps: Vec<TraceGap>,
}

/// The matrix of a program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Trace {
    /// One row per claim, in the order of the program.
    pub rows: Vec<TraceRow>,
    /// Evidence that no claim, question or plan uses.
    pub unused: Vec<Traced>,
    /// Questions that rest on no claim and no evidence.
    pub unsupported: Vec<Traced>,
}

/// Returns the matrix of a program.
pub fn trace(program: &ProgramSnapshot) -> Trace {
    let index = Index::of(program);
    let rows = program.claims.iter().map(|claim| {
        let id = claim.id.as_str();
        let evidence: Vec<TracedSource> =
            claim.fda.evidence.iter().map(|source| index.source(source.as_str())).collect();
        let questions = index.questions.get(id).cloned().unwrap_or_default();
        let planned = questions.iter().filter(|question| index.planned.contains(question.id.as_str())).count();
        let gaps = [
            (evidence.is_empty(), TraceGap::NoEvidence),
            (claim.internal.stale, TraceGap::Stale),
            (questions.is_empty(), TraceGap::NoQuestion),
            (planned < questions.len(), TraceGap::NoPlan),
        ];
        TraceRow {
            claim: Traced { id: id.to_owned(), label: text::plain(&claim.fda.statement.read()) },
            followed: index.followed.contains(id),
            gaps: gaps.into_iter().filter_map(|(missing, gap)| missing.then_some(gap)).collect(),
            evidence,
            questions,
            planned,
        }
    });
    let bare =
        |question: &&crate::question::Question| question.fda.claims.is_empty() && question.fda.evidence.is_empty();
    Trace {
        rows: rows.collect(),
        unused: program
            .evidence
            .iter()
            .filter(|source| !index.used.contains(source.id.as_str()))
            .map(|source| traced(source.id.as_str(), Thing::Evidence(Box::new(source.clone()))))
            .collect(),
        unsupported: program
            .questions
            .iter()
            .filter(bare)
            .map(|question| traced(question.id.as_str(), Thing::Question(Box::new(question.clone()))))
            .collect(),
    }
}

impl Trace {
    /// Returns the matrix as comma-separated values (RFC 4180) with a header row; a cell that a spreadsheet would take for a formula
    /// begins with an apostrophe.
    pub fn csv(&self) -> String {
        let header = ["claim", "evidence", "questions", "with contingency plan", "in follow-up plan", "gaps"];
        let mut out = row(header.map(str::to_owned));
        for it in &self.rows {
            let evidence = it.evidence.iter().map(|source| match source.maturity {
                Some(maturity) => format!("{} ({})", source.label, maturity.label().to_lowercase()),
                None => source.label.clone(),
            });
            let planned = if it.questions.is_empty() {
                String::new()
            } else {
                format!("{} of {}", it.planned, it.questions.len())
            };
            out.push_str(&row([
                it.claim.label.clone(),
                evidence.collect::<Vec<_>>().join("; "),
                labels(&it.questions),
                planned,
                if it.followed { "yes" } else { "" }.to_owned(),
                it.gaps.iter().map(|gap| gap.label()).collect::<Vec<_>>().join("; "),
            ]));
        }
        for source in &self.unused {
            let gap = "Nothing uses this source".to_owned();
            out.push_str(&row([String::new(), source.label.clone(), String::new(), String::new(), String::new(), gap]));
        }
        for question in &self.unsupported {
            let gap = "The question rests on no claim and no evidence".to_owned();
            out.push_str(&row([
                String::new(),
                String::new(),
                question.label.clone(),
                String::new(),
                String::new(),
                gap,
            ]));
        }
        out
    }
}

fn labels(all: &[Traced]) -> String {
    all.iter().map(|it| it.label.as_str()).collect::<Vec<_>>().join("; ")
}

fn traced(id: &str, thing: Thing) -> Traced {
    Traced { id: id.to_owned(), label: thing.label() }
}

/// Who uses what.
#[derive(Default)]
struct Index<'a> {
    sources: BTreeMap<&'a str, TracedSource>,
    questions: BTreeMap<&'a str, Vec<Traced>>,
    planned: BTreeSet<&'a str>,
    followed: BTreeSet<String>,
    used: BTreeSet<String>,
}

impl<'a> Index<'a> {
    fn of(program: &'a ProgramSnapshot) -> Self {
        let mut index = Index::default();
        for source in &program.evidence {
            let Traced { id, label } = traced(source.id.as_str(), Thing::Evidence(Box::new(source.clone())));
            index.sources.insert(source.id.as_str(), TracedSource { id, label, maturity: Some(source.fda.maturity) });
        }
        for claim in &program.claims {
            index.used.extend(claim.fda.evidence.iter().map(|source| source.as_str().to_owned()));
        }
        for question in &program.questions {
            let label = traced(question.id.as_str(), Thing::Question(Box::new(question.clone())));
            for claim in &question.fda.claims {
                index.questions.entry(claim.as_str()).or_default().push(label.clone());
            }
            index.used.extend(question.fda.evidence.iter().map(|source| source.as_str().to_owned()));
        }
        for plan in &program.plans {
            if plan.body.kind().cardinality() == Cardinality::PerQuestion {
                index.planned.extend(plan.question.as_ref().map(|id| id.as_str()));
            }
            let body = serde_json::to_value(&plan.body).unwrap_or_default();
            let follow_up = matches!(plan.body, PlanBody::Ltfu(_));
            leaves::strings(&body, &mut |_, text| {
                for id in leaves::ids(text) {
                    index.used.insert(id.to_owned());
                    if follow_up {
                        index.followed.insert(id.to_owned());
                    }
                }
            });
        }
        index.take_texts(program);
        index
    }

    /// Counts references in running text as use.
    fn take_texts(&mut self, program: &ProgramSnapshot) {
        let value = serde_json::to_value((&program.beats, &program.sections, &program.dose_bridge, &program.advice));
        leaves::strings(&value.unwrap_or_default(), &mut |_, text| {
            self.used.extend(leaves::ids(text).into_iter().map(str::to_owned));
        });
    }

    fn source(&self, id: &str) -> TracedSource {
        let gone =
            || TracedSource { id: id.to_owned(), label: "a source that no longer exists".to_owned(), maturity: None };
        self.sources.get(id).cloned().unwrap_or_else(gone)
    }
}
