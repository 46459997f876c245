//! Adopting a topic: its words with the placeholders filled as far as values are known.
//!
//! What stays open keeps its braces and is listed, so that the editor can ask for it. The copy remembers topic and pack version;
//! later changes of the library never reach it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::discipline::Discipline;
use crate::library::Placeholder;
use crate::library::topic::Topic;

/// The words of a topic, made ready for a program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct Adopted {
    /// The topic's id.
    pub topic: String,
    /// The pack that held it, with its version.
    pub pack: String,
    /// A short title.
    pub title: String,
    /// The discipline.
    pub discipline: Discipline,
    /// The question.
    pub ask: String,
    /// What the package must tell the reviewer.
    pub context: Vec<String>,
    /// What the position should say.
    pub position: Vec<String>,
    /// Data that usually support it.
    pub supporting_data: Vec<String>,
    /// What FDA often worries about; internal.
    pub common_concern: String,
    /// What to fall back on; internal.
    pub fallback: String,
    /// Ids of the guidance it rests on.
    pub guidance_basis: Vec<String>,
    /// Ids of the contingency scenarios that belong to it.
    pub scenarios: Vec<String>,
    /// Placeholders of the ask that are still open.
    pub open: Vec<Placeholder>,
    /// Placeholders that are open in the other texts only.
    pub open_elsewhere: Vec<Placeholder>,
}

/// Returns the words of `topic` with its placeholders filled. `values` are found by the placeholder's key or by its `fact`, such as
/// `program.indication`; a blank value counts as none.
pub fn adopt(topic: &Topic, values: &BTreeMap<String, String>) -> Adopted {
    let filled: BTreeMap<&str, &str> = topic
        .placeholders
        .iter()
        .filter_map(|placeholder| Some((placeholder.key.as_str(), value(placeholder, values)?)))
        .collect();
    let all = |texts: &[String]| texts.iter().map(|text| fill(text, &filled)).collect::<Vec<_>>();
    let in_ask: BTreeSet<&str> = placeholders_in(&topic.ask).collect();
    let still_open = topic.placeholders.iter().filter(|placeholder| !filled.contains_key(placeholder.key.as_str()));
    let (open, open_elsewhere) = still_open.cloned().partition(|open| in_ask.contains(open.key.as_str()));
    Adopted {
        topic: topic.id.clone(),
        pack: topic.pack.clone(),
        title: topic.title.clone(),
        discipline: topic.discipline,
        ask: fill(&topic.ask, &filled),
        context: all(&topic.context),
        position: all(&topic.position),
        supporting_data: all(&topic.supporting_data),
        common_concern: fill(&topic.common_concern, &filled),
        fallback: fill(&topic.fallback, &filled),
        guidance_basis: topic.guidance_basis.clone(),
        scenarios: topic.scenarios.clone(),
        open,
        open_elsewhere,
    }
}

/// Returns the keys of the placeholders `{key}` in a text, in order of appearance, repeats included. A key is made of lower-case
/// letters, digits and underscores; other braces are text.
pub fn placeholders_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(key, _)| key)).filter(|key| is_key(key))
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_')
}

fn value<'a>(placeholder: &Placeholder, values: &'a BTreeMap<String, String>) -> Option<&'a str> {
    let by_fact = placeholder.fact.as_ref().and_then(|fact| values.get(fact));
    let candidates = [values.get(&placeholder.key), by_fact];
    candidates.into_iter().flatten().map(|value| value.trim()).find(|value| !value.is_empty())
}

/// Fills in one pass, so that braces inside a value stay what they are.
fn fill(text: &str, values: &BTreeMap<&str, &str>) -> String {
    let mut pieces = text.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let known = piece.split_once('}').and_then(|(key, rest)| Some((values.get(key)?, rest)));
        match known {
            Some((value, rest)) => {
                out.push_str(value);
                out.push_str(rest);
            }
            None => {
                out.push('{');
                out.push_str(piece);
            }
        }
    }
    out
}
