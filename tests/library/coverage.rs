//! The coverage file tells for each area, kind of product and meeting whether the bank has a topic, or why none is asked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use briefing_domain::library::topic::{Area, MeetingFit};
use briefing_domain::modality::Modality;

use crate::{library, none};

/// Area to meeting to kind of product to `covered`, or `not asked: ` and the reason.
type Coverage = BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>;

fn file() -> Coverage {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/library/coverage.toml");
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap_or_else(|error| panic!("coverage.toml: {error}"))
}

#[test]
fn each_cell_is_covered_or_says_why_nobody_asks() {
    let (library, file) = (library(), file());
    let mut problems = Vec::new();
    for area in Area::ALL {
        for (meeting, fit) in [("interact", MeetingFit::Interact), ("pre-ind", MeetingFit::PreInd)] {
            for modality in Modality::ALL {
                let cell = format!("{}.{meeting}.{}", area.id(), modality.id());
                let marked =
                    file.get(area.id()).and_then(|it| it.get(meeting)).and_then(|it| it.get(modality.id())).cloned();
                let has = library
                    .topics
                    .iter()
                    .any(|topic| topic.area == area && topic.meeting_fit.suits(fit) && topic.fits(modality));
                match marked.as_deref() {
                    None => problems.push(format!("{cell} is missing in coverage.toml")),
                    Some("covered") if !has => problems.push(format!("{cell} is marked covered, but no topic fits it")),
                    Some("covered") => {}
                    Some(reason) if !reason.starts_with("not asked: ") || reason.len() < 40 => {
                        problems
                            .push(format!("{cell}: write `covered`, or `not asked: ` and the reason in a sentence"));
                    }
                    Some(_) if has => problems.push(format!("{cell} is marked not asked, but a topic fits it")),
                    Some(_) => {}
                }
            }
        }
    }
    none(&problems);
}

#[test]
fn the_file_names_no_cell_that_does_not_exist() {
    let mut problems = Vec::new();
    for (area, meetings) in file() {
        if !Area::ALL.iter().any(|it| it.id() == area) {
            problems.push(format!("{area} is no area"));
        }
        for (meeting, cells) in meetings {
            if !["interact", "pre-ind"].contains(&meeting.as_str()) {
                problems.push(format!("{area}.{meeting}: the meetings are interact and pre-ind"));
            }
            let unknown = cells.keys().filter(|cell| !Modality::ALL.iter().any(|it| it.id() == cell.as_str()));
            problems.extend(unknown.map(|cell| format!("{area}.{meeting}.{cell} is no kind of product")));
        }
    }
    none(&problems);
}
