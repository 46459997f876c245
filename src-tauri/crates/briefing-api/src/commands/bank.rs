//! The question bank: search it, fill a topic from a program's facts, take it over, and disclose an alternative.

use std::collections::BTreeMap;

use briefing_domain::bank::{Adopted, BankQuery, BranchDraft, ContingencyDraft, TopicHit, adopt, draft_contingency};
use briefing_domain::id::{MeetingId, PlanId, QuestionId};
use briefing_domain::library::topic::Topic;
use briefing_domain::plan::contingency::{Branch, ContingencyNotes, ContingencyPlan, Reply};
use briefing_domain::plan::{Plan, PlanBody, PlanKind};
use briefing_domain::question::{Adoption, Promotion, Question, QuestionNotes, QuestionText};
use briefing_domain::readiness::prepared_meeting;
use briefing_domain::snapshot::{ProgramSnapshot, Thing};
use briefing_domain::text::Text;
use briefing_store::Operation;
use serde::{Deserialize, Serialize};

use super::record::RecordSaved;
use crate::app::App;
use crate::error::ApiError;

/// Searches the question bank, best topic first; an empty text lists all that pass the filters.
///
/// # Errors
/// None.
pub fn bank_search(app: &mut App, request: BankQuery) -> Result<Vec<TopicHit>, ApiError> {
    Ok(app.known.bank.search(&request))
}

/// Asks to see a topic with a program's values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TopicPreview {
    /// The program.
    pub program: String,
    /// The topic's id.
    pub topic: String,
    /// Values for placeholders, by key; they stand above the program's facts.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
}

/// Shows a topic with its placeholders filled from a program's facts, and which are left.
///
/// # Errors
/// When there is no such program or topic.
pub fn topic_preview(app: &mut App, request: TopicPreview) -> Result<Adopted, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    Ok(adopt(app.topic(&request.topic)?, &values(&snapshot, &request.values)))
}

/// Asks to take a topic over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct QuestionAdopt {
    /// The program.
    pub program: String,
    /// The topic's id.
    pub topic: String,
    /// The meeting; none for the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// Values for placeholders, by key; they stand above the program's facts.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
}

/// A topic that was taken over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct QuestionAdopted {
    /// The question.
    pub question: Question,
    /// The first draft of its contingency plan.
    pub plan: Plan,
    /// Placeholders that are still open; each is a finding until it is filled.
    pub open: Vec<briefing_domain::library::Placeholder>,
}

/// Takes a topic over as a question with the first draft of its contingency plan, as one operation.
///
/// # Errors
/// When there is no such program, meeting or topic.
pub fn question_adopt(app: &mut App, request: QuestionAdopt) -> Result<QuestionAdopted, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let meeting = prepared_meeting(&snapshot, request.meeting.as_ref(), app.today()).map(|meeting| meeting.id.clone());
    let topic = app.topic(&request.topic)?;
    let values = values(&snapshot, &request.values);
    let adopted = adopt(topic, &values);
    let draft = draft_contingency(topic, &app.known.library);
    let question_id = QuestionId::parse(&app.new_id(QuestionId::PREFIX))?;
    let plan_id = PlanId::parse(&app.new_id(PlanId::PREFIX))?;
    let label = format!("Adopt {}", adopted.title);
    let question = question(question_id.clone(), meeting, &adopted);
    let body = PlanBody::Contingency(ContingencyPlan { internal: contingency(&adopted, draft) });
    let plan = Plan {
        id: plan_id,
        revision: 0,
        question: Some(question_id),
        version: PlanKind::Contingency.body_version(),
        body,
    };
    let things = vec![Thing::Question(Box::new(question.clone())), Thing::Plan(Box::new(plan.clone()))];
    app.put(&program, Operation::edit("question_adopt", label), things)?;
    let open = adopted.open.into_iter().chain(adopted.open_elsewhere).collect();
    Ok(QuestionAdopted { question: Question { revision: 1, ..question }, plan: Plan { revision: 1, ..plan }, open })
}

fn question(id: QuestionId, meeting: Option<MeetingId>, adopted: &Adopted) -> Question {
    let notes = [
        ("What the package must tell the reviewer", &adopted.context),
        ("Position elements", &adopted.position),
        ("Usual supporting data", &adopted.supporting_data),
    ];
    let mut note = String::new();
    for (title, lines) in notes.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        note.push_str(&format!("**{title}**\n\n"));
        lines.iter().for_each(|line| note.push_str(&format!("- {line}\n")));
        note.push('\n');
    }
    note.push_str(&format!("**What FDA often worries about**\n\n{}\n", adopted.common_concern));
    let mut internal = QuestionNotes {
        adopted: Some(Adoption { topic: adopted.topic.clone(), pack: adopted.pack.clone() }),
        ..QuestionNotes::default()
    };
    internal.working.note = Text::from(note);
    Question {
        id,
        revision: 0,
        fda: QuestionText {
            meeting,
            discipline: Some(adopted.discipline),
            title: adopted.title.clone(),
            ask: Text::from(adopted.ask.clone()),
            ..QuestionText::default()
        },
        internal,
    }
}

fn contingency(adopted: &Adopted, draft: ContingencyDraft) -> ContingencyNotes {
    ContingencyNotes {
        concern: adopted.common_concern.clone(),
        decide_now: Text::from(least_acceptable(&draft.least_acceptable)),
        agree: branch(draft.agree),
        agree_with_conditions: branch(draft.agree_with_conditions),
        disagree: branch(draft.disagree),
        no_answer: branch(draft.no_answer),
        ..ContingencyNotes::default()
    }
}

/// What the team has to agree on before the meeting; the outcome itself stays blank until it has.
fn least_acceptable(to_consider: &[String]) -> String {
    let mut text = "Agree on the least acceptable outcome before the meeting.".to_owned();
    for outcome in to_consider {
        text.push_str(&format!("\n\nTo consider: {outcome}"));
    }
    text
}

fn branch(draft: BranchDraft) -> Branch {
    Branch {
        trigger: Text::from(draft.trigger),
        early_signs: draft.early_signs,
        action: Text::from(draft.action),
        cost: draft.cost.label().to_owned(),
        weeks: Some(draft.weeks),
        reply: Some(Reply { kind: draft.reply_kind, text: Text::from(draft.reply) }),
        ..Branch::default()
    }
}

/// Returns the values a program gives for placeholders: its own fields, then key facts by key, then what was given.
fn values(program: &ProgramSnapshot, given: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    let own = serde_json::to_value(&program.program.fda).unwrap_or_default();
    for (field, value) in own.as_object().into_iter().flatten() {
        if let Some(text) = value.as_str().filter(|text| !text.trim().is_empty()) {
            values.insert(field.clone(), text.to_owned());
            values.insert(format!("program.{field}"), text.to_owned());
        }
    }
    if let Some(product) = values.get("product_name").cloned() {
        values.insert("product".to_owned(), product);
    }
    for fact in program.facts.iter().filter(|fact| !fact.fda.key.is_empty()) {
        values
            .insert(fact.fda.key.clone(), format!("[{}](fact:{})", fact.fda.shown().replace(['[', ']'], ""), fact.id));
    }
    values.extend(given.iter().map(|(key, value)| (key.clone(), value.clone())));
    values
}

/// Asks to disclose an alternative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct QuestionPromote {
    /// The question's id.
    pub question: QuestionId,
    /// The branch of its contingency plan: `agree_with_conditions`, `disagree`, `no_answer`.
    pub branch: String,
    /// The alternative in the words FDA will read.
    pub text: Text,
    /// Why it is disclosed; kept internally.
    pub reason: String,
}

/// Makes a branch of an internal plan the disclosed alternative of its question. The words are given anew, never copied, and the
/// step is kept with who, when and why.
///
/// # Errors
/// When there is no such question or plan, or words or reason are missing.
pub fn question_promote(app: &mut App, request: QuestionPromote) -> Result<RecordSaved, ApiError> {
    if request.text.is_blank() || request.reason.trim().is_empty() {
        return Err(ApiError::invalid("A disclosed alternative needs its own words and a reason")
            .hint("Write the alternative as FDA shall read it, and why it is disclosed now."));
    }
    let (program, thing) = app.thing(request.question.as_str())?;
    let Thing::Question(mut question) = thing else {
        return Err(ApiError::invalid("This is no question").field("question"));
    };
    let snapshot = app.snapshot(&program)?;
    let plan = snapshot.plans.iter().filter(|plan| plan.question.as_ref() == Some(&request.question)).find(|plan| {
        if let PlanBody::Contingency(body) = &plan.body {
            body.internal.branches().iter().any(|(name, ..)| *name == request.branch)
        } else {
            false
        }
    });
    let Some(plan) = plan else {
        return Err(ApiError::not_found("The question has no contingency plan with this branch")
            .hint("The branches are agree, agree_with_conditions, disagree and no_answer.")
            .field("branch"));
    };
    question.fda.alternative = Some(request.text);
    question.internal.promotion = Some(Promotion {
        plan: plan.id.clone(),
        branch: request.branch,
        who: app.who().to_owned(),
        on: app.today(),
        reason: request.reason,
    });
    let label = format!("Disclose the alternative of {}", Thing::Question(question.clone()).label());
    app.save(&program, Operation::edit("question_promote", label), Thing::Question(question))
}

impl App {
    fn topic(&self, id: &str) -> Result<&Topic, ApiError> {
        self.known.library.topic(id).ok_or_else(|| {
            ApiError::not_found(format!("There is no topic `{id}` in the bank"))
                .hint("Search the bank for it; a topic is named by its id.")
        })
    }
}
