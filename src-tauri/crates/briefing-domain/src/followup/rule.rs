//! The rules of follow-up as they stand in the assets: path, classes, schedules, events, methods.
//!
//! Plain records with a reader that names file, line and reason. How they are combined stands in the files beside this one.

mod check;
mod node;

use serde::{Deserialize, Serialize};

pub use node::{Edge, EdgeTarget, Node};

use super::Needed;
use super::answer::{FollowUpAnswers, RiskFact};
use crate::confidence::Confidence;
use crate::day::Day;
use crate::rulepack::{PackError, error_line, line_of};

/// The rules that the program brings along.
const BUILT_IN: &str = include_str!("../../../../../assets/library/followup.toml");

macro_rules! records {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $field_doc:literal])+ $(#[serde($serde:meta)])? $field:ident: $type:ty,)+ })+) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[doc = $field_doc])+ $(#[serde($serde)])? pub $field: $type,)+ }
        )+
    };
}

records! {
    /// The sentences the engine prints.
    Wording {
        /// Where the table says no.
        may_not_be_needed: String,
        /// Beside a step whose answer is not known.
        not_known: String,
        /// Beside a step whose answer is uncertain.
        uncertain: String,
        /// When table and path agree.
        override_same: String,
        /// Before the end of the path, when the table says otherwise.
        r#override: String,
        /// When answers contradict the class.
        contradiction: String,
        /// When no class is known.
        no_class: String,
        /// Before a reason for a longer duration.
        consider_longer: String,
        /// Why the fallback's number of years stands there.
        integration_default: String,
    }
    /// What holds while the class is not known but follow-up is.
    Fallback {
        /// Years.
        default_years: u16,
        /// Visit templates.
        templates: Vec<String>,
        /// How sure that is.
        confidence: Confidence,
    }
    /// A product class.
    ProductClass {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Whether it modifies the genome.
        modifies_genome: String,
        /// Whether follow-up is needed.
        needed: Needed,
        /// The duration in words.
        duration: String,
        /// Years to start from; none has to be argued.
        #[serde(default)]
        default_years: Option<u16>,
        /// Fewer have to be argued; none when every number has to be.
        #[serde(default)]
        min_years: Option<u16>,
        /// More are not asked for; none when that has to be argued.
        #[serde(default)]
        max_years: Option<u16>,
        /// Tests specific to the class.
        tests: Vec<String>,
        /// Its visit templates, in order.
        templates: Vec<String>,
        /// Whether clonality is watched.
        clonality: bool,
        /// Whether replication-competent virus is watched.
        rcr: bool,
        /// Whether the class is of cells that are not modified.
        unmodified_cells: bool,
        /// How sure the entry is.
        confidence: Confidence,
        /// What is mixed in it; may be empty.
        note: String,
    }
    /// An answer that makes a product one of another class.
    ClassChange {
        /// The classes it changes; `*` for all.
        from: Vec<String>,
        /// The answer asked for.
        fact: RiskFact,
        /// Its value.
        answer: String,
        /// The class it becomes.
        to: String,
        /// Why.
        reason: String,
        /// Whether a class that the user named stays as it is.
        only_derived: bool,
    }
    /// A vector or cell to choose from.
    VectorOrCell {
        /// Its id.
        id: String,
        /// Its name.
        label: String,
        /// Its class.
        class: String,
    }
    /// A row of a visit schedule.
    VisitTemplate {
        /// The template it belongs to.
        template: String,
        /// The period.
        period: String,
        /// Months after dosing.
        months: Vec<u16>,
        /// Whether visits are in person.
        in_person: bool,
        /// How visits take place.
        mode: String,
        /// What is assessed.
        assess: String,
        /// How sure it is.
        confidence: Confidence,
        /// What of it was read; may be empty.
        note: String,
    }
    /// A category of delayed events.
    DelayedEventRule {
        /// The category.
        category: String,
        /// What is recorded.
        capture: String,
        /// When it is reported at once; may be empty.
        expedite: String,
        /// How sure it is.
        confidence: Confidence,
        /// What is mixed in it; may be empty.
        note: String,
    }
    /// A rule on one topic of special monitoring.
    TopicRule {
        /// The topic.
        topic: String,
        /// The rule.
        rule: String,
        /// How sure it is.
        confidence: Confidence,
        /// What of it was read; may be empty.
        note: String,
    }
    /// An answer that adds monitoring or raises the question of a longer duration.
    Modifier {
        /// The answer; it applies on yes.
        fact: RiskFact,
        /// The classes it concerns; `*` for all.
        classes: Vec<String>,
        /// Whether it raises the question of a longer duration.
        longer: bool,
        /// What is watched for.
        item: String,
        /// Why, as the rest of a sentence.
        because: String,
        /// How sure it is.
        confidence: Confidence,
    }
    /// An additional way to detect delayed events.
    DetectionMethod {
        /// Its name.
        method: String,
        /// What it is used for.
        r#use: String,
        /// Strengths.
        strengths: String,
        /// Limits.
        limits: String,
        /// How sure it is.
        confidence: Confidence,
        /// What of it was read; may be empty.
        note: String,
    }
    /// A point of retention, consent, reporting or continuity.
    Point {
        /// The point.
        text: String,
        /// How sure it is.
        confidence: Confidence,
    }
    /// A statement that may not be shown as an FDA requirement.
    Care {
        /// The classes it concerns; `*` for all.
        classes: Vec<String>,
        /// The statement.
        text: String,
    }
    /// All rules of follow-up.
    FollowUpRules {
        /// Their id.
        id: String,
        /// Their title.
        title: String,
        /// Their version.
        version: String,
        /// The day on which they were compiled.
        date: Day,
        /// The sentences the engine prints.
        wording: Wording,
        /// What holds while the class is not known.
        fallback: Fallback,
        /// The decision path, in order.
        nodes: Vec<Node>,
        /// The product classes.
        classes: Vec<ProductClass>,
        /// Answers that change the class; the first that fits decides.
        class_changes: Vec<ClassChange>,
        /// Vectors and cells to choose from.
        vector_or_cell: Vec<VectorOrCell>,
        /// Visit schedules.
        visits: Vec<VisitTemplate>,
        /// Delayed events.
        delayed_events: Vec<DelayedEventRule>,
        /// Integration sites and clonality.
        clonality: Vec<TopicRule>,
        /// Replication-competent virus.
        rcr: Vec<TopicRule>,
        /// What raises or adds to follow-up.
        modifiers: Vec<Modifier>,
        /// Additional methods of detection.
        methods: Vec<DetectionMethod>,
        /// How participants are kept.
        retention: Vec<Point>,
        /// What consent says.
        consent: Vec<Point>,
        /// Safety and annual reporting.
        reporting: Vec<Point>,
        /// What happens if the sponsor stops.
        sponsor_stops: Vec<Point>,
        /// What may not be shown as an FDA requirement.
        care: Vec<Care>,
    }
}

impl FollowUpRules {
    /// Reads rules from TOML.
    ///
    /// # Errors
    /// Returns the file's name, the line and the reason when the text is no TOML, has an unknown or missing key, or names a class,
    /// template or node that does not exist.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, PackError> {
        let wrong = |line, reason| PackError { file: file_name.to_owned(), line, reason };
        let rules: FollowUpRules =
            toml::from_str(text).map_err(|e| wrong(error_line(text, e.span()), e.message().to_owned()))?;
        match check::first_problem(&rules) {
            None => Ok(rules),
            Some((needle, reason)) => Err(wrong(line_of(text, &needle, 0), reason)),
        }
    }

    /// Reads the rules that the program brings along.
    ///
    /// # Errors
    /// As [`FollowUpRules::parse`]; a test shows that the built-in rules have none.
    pub fn built_in() -> Result<Self, PackError> {
        Self::parse("followup.toml", BUILT_IN)
    }

    /// Returns the class with this id.
    pub fn class(&self, id: &str) -> Option<&ProductClass> {
        self.classes.iter().find(|class| class.id == id)
    }
}

impl Modifier {
    /// Says whether the modifier applies to the answers and the class.
    pub fn applies(&self, answers: &FollowUpAnswers, class: Option<&ProductClass>) -> bool {
        names(&self.classes, class.map(|class| class.id.as_str())) && answers.get(self.fact) == "yes"
    }
}

/// Says whether a list of classes names this one; `*` names all, also the class that is not known.
pub(super) fn names(classes: &[String], id: Option<&str>) -> bool {
    classes.iter().any(|class| class == "*" || Some(class.as_str()) == id)
}
