//! The knowledge library: question topics, contingency scenarios, guidance records and starter rows, read from TOML texts.
//!
//! The library is what the app knows, not what the user wrote. Texts come in as values, so packs can be read from anywhere; rules
//! (deadlines, lint texts, follow-up decisions) are read by their own modules. Searching and adopting topics is `bank.rs`.

pub(crate) mod check;
mod files;
pub mod guidance;
pub mod lesson;
pub mod scenario;
pub mod starter;
pub mod story;
pub mod topic;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;
use crate::modality::Modality;
use guidance::{AnsweredQuestion, Guidance};
use lesson::Lesson;
use scenario::{BranchKind, BranchStart, Scenario};
use starter::{ContinuityRow, FollowUpStarters, StarterEvent, StarterMethod, StarterRow};
use story::BeatGuidance;
use topic::{EveryModality, ModalityMark, Topic};

/// The file of the scenarios.
pub(crate) const SCENARIOS: &str = "plans/contingency.toml";

/// What the app knows.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct Library {
    /// Which pack it is; none for an empty library.
    pub pack: Option<Pack>,
    /// Question topics in file order.
    pub topics: Vec<Topic>,
    /// Contingency scenarios in file order.
    pub scenarios: Vec<Scenario>,
    /// First texts of the four branches of a contingency plan.
    pub branches: Vec<BranchStart>,
    /// Guidance records in file order.
    pub guidance: Vec<Guidance>,
    /// Guidance for the beats of the story, in file order.
    pub story: Vec<BeatGuidance>,
    /// What companies learned; the built-in library has none.
    pub lessons: Vec<Lesson>,
    /// Starter rows of a follow-up plan.
    pub starters: FollowUpStarters,
    /// The starter rows of other kinds of plans, by kind, as they stand in their files.
    #[cfg_attr(feature = "bindings", ts(type = "Record<string, unknown>"))]
    pub plan_rows: BTreeMap<String, serde_json::Map<String, serde_json::Value>>,
}

/// The head of every library file: which pack, which version, how well supported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The pack's id, `built-in` for what comes with the app.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// How well the file's records are supported unless they say otherwise.
    pub confidence: Confidence,
}

impl Pack {
    /// Returns id and version in the form that adopted text remembers, for example `built-in 1.0.0`.
    pub fn label(&self) -> String {
        format!("{} {}", self.id, self.version)
    }
}

/// A gap in a text, written `{key}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Placeholder {
    /// The word in braces.
    pub key: String,
    /// What sort of value belongs there.
    #[serde(default)]
    pub kind: PlaceholderKind,
    /// What belongs there.
    pub hint: String,
    /// What fills it: `program.<field>` for a field of the program, otherwise the key of a key fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
}

/// What sort of value fills a placeholder; the form asks for it accordingly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlaceholderKind {
    /// Words.
    #[default]
    Text,
    /// A number without a unit.
    Number,
    /// A dose with its unit.
    Dose,
    /// A span of time with its unit.
    Duration,
    /// A calendar date.
    Date,
    /// Several words or names.
    List,
    /// One of the values that the hint names.
    Choice,
    /// A name: of a product, a method, a study, a table.
    Name,
}

/// A library file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {reason}")]
pub struct LibraryError {
    /// The file's name as it was given.
    pub file: String,
    /// The line, counted from 1; 0 when no line can be named.
    pub line: usize,
    /// What is wrong and what to do.
    pub reason: String,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct TopicFile {
    pack: Pack,
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct ScenarioFile {
    pack: Pack,
    #[serde(default)]
    branch: Vec<BranchStart>,
    scenario: Vec<Scenario>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct GuidanceFile {
    pack: Pack,
    guidance: Vec<Guidance>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct StoryFile {
    pack: Pack,
    beat: Vec<BeatGuidance>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct LessonFile {
    pack: Pack,
    lesson: Vec<Lesson>,
}

/// The starter file of a kind of plan that reads its own rows.
#[derive(Deserialize)]
struct PlanFile {
    pack: Pack,
    #[serde(flatten)]
    rows: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct FollowUpFile {
    pack: Pack,
    objective: Vec<StarterRow>,
    event: Vec<StarterEvent>,
    consent: Vec<StarterRow>,
    retention: Vec<StarterRow>,
    continuity: Vec<ContinuityRow>,
    method: Vec<StarterMethod>,
}

impl Library {
    /// Reads a library from `(name, text)` pairs: `questions/<area>.toml`, `plans/contingency.toml`, `plans/ltfu.toml` and
    /// `guidance.toml`. Topics and scenarios keep the order of the files.
    ///
    /// # Errors
    /// The first text that is no TOML of the expected shape, a file of another name, files of different packs, or a
    /// cross-reference that leads nowhere.
    pub fn parse(files: &[(&str, &str)]) -> Result<Library, LibraryError> {
        let mut library = Library::of_files(files)?;
        let label = library.pack.as_ref().map(Pack::label).unwrap_or_default();
        for topic in &mut library.topics {
            topic.pack.clone_from(&label);
        }
        check::references(&library, &check::Sources { files, prefix: "" })?;
        Ok(library)
    }

    /// Reads the files of one pack as they stand: without labels, and references may lead out of it.
    pub(crate) fn of_files(files: &[(&str, &str)]) -> Result<Library, LibraryError> {
        let mut library = Library::default();
        for (name, text) in files {
            library.take(name, text)?;
        }
        Ok(library)
    }

    /// Reads the library that comes with the app.
    ///
    /// # Errors
    /// Never in a released build: a test reads the same files.
    pub fn built_in() -> Result<Library, LibraryError> {
        let files = files::built_in();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        Library::parse(&files)
    }

    /// Returns the topic with this id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// Returns the scenario with this id.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// Returns the guidance record with this id.
    pub fn guidance(&self, id: &str) -> Option<&Guidance> {
        self.guidance.iter().find(|record| record.id == id)
    }

    /// Returns the first text of a branch, when the library has one.
    pub fn branch(&self, kind: BranchKind) -> Option<&BranchStart> {
        self.branches.iter().find(|branch| branch.kind == kind)
    }

    /// Returns the documents that already answer an ask, each with the answer that was recognized.
    pub fn answered<'l>(&'l self, ask: &str) -> Vec<(&'l Guidance, &'l AnsweredQuestion)> {
        let ask = ask.to_lowercase();
        let of = |document: &'l Guidance| document.answers.iter().find(|it| it.fits(&ask)).map(|it| (document, it));
        self.guidance.iter().filter_map(of).collect()
    }

    fn take(&mut self, name: &str, text: &str) -> Result<(), LibraryError> {
        let pack = if name.starts_with("questions/") {
            let file: TopicFile = read(name, text)?;
            self.topics.extend(file.topic);
            file.pack
        } else if name == SCENARIOS {
            let file: ScenarioFile = read(name, text)?;
            self.scenarios.extend(file.scenario);
            self.branches.extend(file.branch);
            file.pack
        } else if name == "plans/ltfu.toml" {
            let file: FollowUpFile = read(name, text)?;
            self.starters = FollowUpStarters {
                objectives: file.objective,
                events: file.event,
                consent: file.consent,
                retention: file.retention,
                continuity: file.continuity,
                methods: file.method,
            };
            file.pack
        } else if name == "guidance.toml" {
            let file: GuidanceFile = read(name, text)?;
            self.guidance.extend(file.guidance);
            file.pack
        } else if name == "lessons.toml" {
            let file: LessonFile = read(name, text)?;
            self.lessons.extend(file.lesson);
            file.pack
        } else if name == "story.toml" {
            let file: StoryFile = read(name, text)?;
            self.story.extend(file.beat);
            file.pack
        } else if let Some(kind) = name.strip_prefix("plans/").and_then(|file| file.strip_suffix(".toml")) {
            let file: PlanFile = read(name, text)?;
            self.plan_rows.insert(kind.to_owned(), file.rows);
            file.pack
        } else {
            let reason =
                "This is no file of a library; expected are questions/<area>.toml, plans/<kind>.toml, story.toml and guidance.toml.".to_owned();
            return Err(LibraryError { file: name.to_owned(), line: 0, reason });
        };
        self.join_pack(name, text, pack)
    }

    /// Takes over the head of the first file; the others must belong to the same pack and version.
    fn join_pack(&mut self, name: &str, text: &str, pack: Pack) -> Result<(), LibraryError> {
        match &self.pack {
            None => self.pack = Some(pack),
            Some(first) if first.id == pack.id && first.version == pack.version => {}
            Some(first) => {
                let line = text.lines().position(|line| line.trim() == "[pack]").map_or(0, |index| index + 1);
                let reason = format!("The file is of the pack {}, the others are of {}.", pack.label(), first.label());
                return Err(LibraryError { file: name.to_owned(), line, reason });
            }
        }
        Ok(())
    }
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, LibraryError> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map_or(0, |before| before.matches('\n').count() + 1);
        LibraryError { file: name.to_owned(), line, reason: error.message().to_owned() }
    })
}

/// Returns the JSON Schema of each kind of file of a library, by the name of its schema file.
#[cfg(feature = "bindings")]
pub fn schemas() -> Vec<(&'static str, schemars::Schema)> {
    vec![
        ("questions", schemars::schema_for!(TopicFile)),
        ("contingency", schemars::schema_for!(ScenarioFile)),
        ("guidance", schemars::schema_for!(GuidanceFile)),
        ("lessons", schemars::schema_for!(LessonFile)),
        ("pack", schemars::schema_for!(crate::pack::PackManifest)),
        ("story", schemars::schema_for!(StoryFile)),
        ("ltfu", schemars::schema_for!(FollowUpFile)),
        ("followup", schemars::schema_for!(crate::followup::FollowUpRules)),
        ("outlines", crate::outline::schema()),
        ("presets", schemars::schema_for!(crate::preset::Presets)),
        ("rules", schemars::schema_for!(crate::rulepack::RulePack)),
        ("checks", crate::readiness::check_rules_schema()),
        ("lint", schemars::schema_for!(crate::lint::LintFile)),
        ("cmc", schemars::schema_for!(starter::ready::CmcFile)),
        ("partner", schemars::schema_for!(starter::fit::PartnerFile)),
        ("pdf", schemars::schema_for!(crate::preflight::PdfRules)),
        ("readiness", schemars::schema_for!(crate::readiness::ledger::ReadinessRules)),
        ("triage", schemars::schema_for!(crate::triage::TriageRules)),
    ]
}

/// Returns whether the marks hold this kind of product, by itself or by `all`.
pub(crate) fn holds(marks: &[ModalityMark], modality: Modality) -> bool {
    marks.iter().any(|mark| match mark {
        ModalityMark::One(one) => *one == modality,
        ModalityMark::Every(EveryModality::All) => true,
    })
}

#[cfg(test)]
mod tests;
