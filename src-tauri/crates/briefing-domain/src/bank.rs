//! The question bank: finding a topic, adopting its words, and a first draft of its contingency plan.
//!
//! Pure functions over the library; the search index is built once and holds no wording of its own. What the user changes after
//! adopting lives in the question, and the linter judges it there.

mod adopt;
mod draft;
pub(crate) mod fold;
mod index;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

pub use crate::discipline::Discipline;
use crate::library::Library;
pub use crate::library::topic::{Area, MeetingFit, Topic};
use crate::modality::Modality;
pub use adopt::{Adopted, adopt, placeholders_in};
pub use draft::{BranchDraft, ContingencyDraft, draft_contingency};
use index::{Found, Index};

/// What is asked of the bank. An empty query lists everything in file order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct BankQuery {
    /// Words to look for; the last may be unfinished and any may be misspelled.
    pub text: String,
    /// Only this area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// Only this discipline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Discipline>,
    /// Only topics for this meeting; topics for both are always included, `both` means these alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingFit>,
    /// Only topics that fit this kind of product; topics for all kinds are always included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
}

/// A topic that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct TopicHit {
    /// The topic; its fields stand beside the score in JSON.
    #[serde(flatten)]
    pub topic: Topic,
    /// How well it matches, higher is better; 0 when no words were asked for.
    pub score: u32,
    /// The words of the topic that matched, to show what a misspelled word was taken for.
    pub matched: Vec<String>,
}

/// The searchable bank.
#[derive(Debug, Clone)]
pub struct Bank {
    topics: Vec<Topic>,
    /// Made at the first search.
    index: OnceLock<Index>,
}

impl Bank {
    /// Makes the bank of a library; its index is built once, at the first search, then every search is a look-up.
    pub fn new(library: &Library) -> Self {
        Bank { topics: library.topics.clone(), index: OnceLock::new() }
    }

    /// Returns the topics in file order.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// Returns the matching topics, best first; equal scores keep file order.
    pub fn search(&self, query: &BankQuery) -> Vec<TopicHit> {
        let passes = |topic: &Topic| {
            query.area.is_none_or(|area| topic.area == area)
                && query.discipline.is_none_or(|discipline| topic.discipline == discipline)
                && query.meeting.is_none_or(|meeting| topic.meeting_fit.suits(meeting))
                && query.modality.is_none_or(|modality| topic.fits(modality))
        };
        let words = fold::query_words(&query.text);
        if words.is_empty() {
            let all = self.topics.iter().filter(|topic| passes(topic));
            return all.map(|topic| TopicHit { topic: topic.clone(), score: 0, matched: Vec::new() }).collect();
        }
        let allowed: Vec<bool> = self.topics.iter().map(passes).collect();
        let found = self.index.get_or_init(|| Index::new(&self.topics)).search(&words, &allowed);
        found.into_iter().filter_map(|found| self.hit(found)).collect()
    }

    fn hit(&self, found: Found) -> Option<TopicHit> {
        let topic = self.topics.get(found.topic)?.clone();
        Some(TopicHit { topic, score: found.score, matched: found.matched })
    }
}

#[cfg(test)]
mod tests;
