//! The entries of a company pack: what they may claim, and the ids under which they stand in the library.
//!
//! In the files ids are bare; on reading each gets the pack's id in front, so packs can never take an entry of the built-in library or
//! of each other. A reference means the pack's own entry when there is one, otherwise the built-in library's.

use std::collections::BTreeSet;

use super::manifest::is_kebab;
use super::{CompanyEntries, LibraryPackError, MEND, PackManifest, merged};
use crate::confidence::Confidence;
use crate::library::check::{self, Sources};
use crate::library::{Library, Pack, SCENARIOS};
use crate::readiness::{CheckRules, new_proposal};
use crate::rulepack::line_of;

/// Reads the entries of a company pack.
pub(super) fn read(
    manifest: &PackManifest,
    files: &[(&str, &str)],
    built_in: &Library,
    checks: &CheckRules,
) -> Result<CompanyEntries, LibraryPackError> {
    files.iter().try_for_each(|(name, _)| allowed(name))?;
    let mut own = Library::of_files(files)?;
    let head = own.pack.take();
    head.iter().try_for_each(|head| same_pack(manifest, head))?;
    let prefix = format!("{}/", manifest.id);
    let sources = Sources { files, prefix: &prefix };
    bare_ids(&own, &sources)?;
    modest(&own, &sources)?;
    if let Some(branch) = own.branches.first() {
        let reason = format!("A company pack cannot replace the first text of a branch ({:?}).", branch.kind);
        return Err(LibraryPackError::new(SCENARIOS, 0, reason, MEND));
    }
    no_new_proposals(&own, &sources, checks)?;
    namespace(&mut own, &prefix, &manifest.label());
    let entries =
        CompanyEntries { topics: own.topics, scenarios: own.scenarios, guidance: own.guidance, lessons: own.lessons };
    check::references(&merged(built_in, [&entries]), &sources)?;
    Ok(entries)
}

fn allowed(name: &str) -> Result<(), LibraryPackError> {
    if name.starts_with("rules/") {
        let reason = "A company pack cannot hold rules; FDA's rules come as a rules pack with their sources.";
        return Err(LibraryPackError::new(name, 0, reason, MEND));
    }
    if name.starts_with("questions/") || matches!(name, SCENARIOS | "guidance.toml" | "lessons.toml") {
        return Ok(());
    }
    let reason = format!(
        "This is no file of a company pack; expected are questions/<area>.toml, {SCENARIOS}, guidance.toml and lessons.toml."
    );
    Err(LibraryPackError::new(name, 0, reason, MEND))
}

fn same_pack(manifest: &PackManifest, head: &Pack) -> Result<(), LibraryPackError> {
    if head.label() != manifest.label() {
        let reason = format!("The files are of the pack {}, the manifest is of {}.", head.label(), manifest.label());
        return Err(LibraryPackError::new("", 0, reason, MEND));
    }
    Ok(())
}

fn bare_ids(own: &Library, sources: &Sources<'_>) -> Result<(), LibraryPackError> {
    let topics = own.topics.iter().map(|it| &it.id);
    let mut ids = topics
        .chain(own.scenarios.iter().map(|it| &it.id))
        .chain(own.guidance.iter().map(|it| &it.id))
        .chain(own.lessons.iter().map(|it| &it.id));
    match ids.find(|id| !is_kebab(id)) {
        None => Ok(()),
        Some(id) => {
            let reason = format!("The id `{id}` is not made of lower-case letters, digits and single hyphens.");
            Err(sources.error(id, "id", reason).into())
        }
    }
}

/// A company says what it thinks or believes; that a source was read is said by the built-in library and by rules packs alone.
fn modest(own: &Library, sources: &Sources<'_>) -> Result<(), LibraryPackError> {
    let topics = own.topics.iter().map(|it| (&it.id, it.confidence));
    let mut marks = topics
        .chain(own.scenarios.iter().map(|it| (&it.id, it.confidence)))
        .chain(own.guidance.iter().map(|it| (&it.id, it.confidence)))
        .chain(own.guidance.iter().flat_map(|it| it.answers.iter().map(|answer| (&it.id, answer.confidence))));
    let claim = |confidence: Confidence| matches!(confidence, Confidence::Read | Confidence::Secondary);
    let said = |confidence: Confidence| {
        format!(
            "A company pack cannot speak for FDA: `{}` is for the built-in library and rules packs; write `judgment` or `unverified`.",
            confidence.id()
        )
    };
    if let Some((id, confidence)) = marks.find(|(_, confidence)| claim(*confidence)) {
        return Err(sources.error(id, &format!("\"{}\"", confidence.id()), said(confidence)).into());
    }
    // The heads of the files say it for everything below them.
    for (name, text) in sources.files {
        let table = toml::from_str::<toml::Table>(text).unwrap_or_default();
        let head = table.get("pack").and_then(|head| head.get("confidence")).and_then(toml::Value::as_str);
        let claims = [Confidence::Read, Confidence::Secondary];
        if let Some(claimed) = claims.into_iter().find(|it| head == Some(it.id())) {
            return Err(LibraryPackError::new(name, line_of(text, "confidence", 0), said(claimed), MEND));
        }
    }
    Ok(())
}

fn no_new_proposals(own: &Library, sources: &Sources<'_>, checks: &CheckRules) -> Result<(), LibraryPackError> {
    for scenario in &own.scenarios {
        if let Some(at) = new_proposal(checks, scenario.reply_kind, &scenario.reply) {
            let seen = scenario.reply.get(at).unwrap_or_default();
            let reason = format!(
                "The reply of `{}` puts something new on the table (\u{201c}{seen}\u{201d}); after preliminary responses FDA reviews no \
                 new proposals.",
                scenario.id
            );
            return Err(sources.error(&scenario.id, "reply =", reason).into());
        }
    }
    Ok(())
}

fn namespace(own: &mut Library, prefix: &str, label: &str) {
    let ids = |all: Vec<&String>| all.into_iter().cloned().collect::<BTreeSet<String>>();
    let topics = ids(own.topics.iter().map(|it| &it.id).collect());
    let scenarios = ids(own.scenarios.iter().map(|it| &it.id).collect());
    let guidance = ids(own.guidance.iter().map(|it| &it.id).collect());
    let full = |id: &mut String| *id = format!("{prefix}{id}");
    let refer = |named: &mut Vec<String>, own: &BTreeSet<String>| {
        named.iter_mut().filter(|id| own.contains(*id)).for_each(full);
    };
    for topic in &mut own.topics {
        full(&mut topic.id);
        refer(&mut topic.scenarios, &scenarios);
        refer(&mut topic.guidance_basis, &guidance);
        label.clone_into(&mut topic.pack);
    }
    for scenario in &mut own.scenarios {
        full(&mut scenario.id);
        refer(&mut scenario.topics, &topics);
        refer(&mut scenario.guidance_basis, &guidance);
    }
    own.guidance.iter_mut().for_each(|record| full(&mut record.id));
    for lesson in &mut own.lessons {
        full(&mut lesson.id);
        label.clone_into(&mut lesson.pack);
    }
}
