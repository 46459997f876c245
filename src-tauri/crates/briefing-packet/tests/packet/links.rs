//! Every link of every file leads to a file and a heading that exist, as a Markdown viewer would follow it.
//!
//! The names of headings are computed here on their own, not with the writer's function.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::outline::PacketKind;
use briefing_packet::{Files, build};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::support::{aav, empty, options, outline, til};

#[test]
fn every_link_of_every_packet_leads_somewhere() {
    let outline = outline();
    for program in [aav(), til(), empty()] {
        for kind in PacketKind::ALL {
            check(&build(kind, &program, &options(&outline)).unwrap());
        }
    }
}

/// Follows every link of every file.
pub(crate) fn check(files: &Files) {
    let mut headings = BTreeMap::new();
    let mut links = Vec::new();
    for path in files.files.keys().filter(|path| path.ends_with(".md")) {
        let (names, targets) = walk(files.text(path).unwrap());
        headings.insert(path.clone(), names);
        links.extend(targets.into_iter().map(|target| (path.clone(), target)));
    }
    for (path, target) in links {
        if target.starts_with("http") || target.starts_with("mailto:") {
            continue;
        }
        let (file, heading) = target.split_once('#').unwrap_or((&target, ""));
        let file = if file.is_empty() { &path } else { file };
        assert!(files.files.contains_key(file), "{path} leads to the missing file {target}");
        let found =
            heading.is_empty() || headings.get(file).is_some_and(|names: &BTreeSet<String>| names.contains(heading));
        assert!(found, "{path} leads to the missing heading {target}");
    }
}

fn walk(text: &str) -> (BTreeSet<String>, Vec<String>) {
    let text = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or(text, |(_, body)| body);
    let (mut names, mut targets) = (BTreeSet::new(), Vec::new());
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        if let Event::Start(Tag::Heading { .. }) = event {
            heading = Some(String::new());
        } else if let Event::End(TagEnd::Heading(_)) = event {
            let name = name_of(&heading.take().unwrap(), &names);
            names.insert(name);
        } else if let Event::Text(words) | Event::Code(words) = event {
            heading.iter_mut().for_each(|heading| heading.push_str(&words));
        } else if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event {
            targets.push(dest_url.to_string());
        }
    }
    (names, targets)
}

fn name_of(heading: &str, taken: &BTreeSet<String>) -> String {
    let words = heading.to_lowercase();
    let slug: String = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect();
    let slug = slug.replace(' ', "-");
    let mut names = std::iter::once(slug.clone()).chain((1..).map(|nth| format!("{slug}-{nth}")));
    names.find(|name| !taken.contains(name)).unwrap()
}
