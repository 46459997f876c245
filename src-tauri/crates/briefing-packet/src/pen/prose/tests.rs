//! Figures whose drawing came into the program some other way than through the app.

use briefing_domain::day::Day;
use briefing_domain::evidence::Figure;
use briefing_domain::outline::{Outline, PacketKind};
use briefing_domain::snapshot::ProgramSnapshot;
use serde_json::{Value, json};

use crate::{BuildOptions, Files, RulePackMark, build};

/// Builds the packet of the whole program with one figure.
fn packet(fda: Value) -> Files {
    let program = json!({ "id": "pg_00000000-0000-7000-8000-000000000001" });
    let mut snapshot = ProgramSnapshot::new(serde_json::from_value(program).unwrap());
    let figure = json!({ "id": "fg_00000000-0000-7000-8000-000000000002", "audience": "fda", "fda": fda });
    snapshot.figures.push(serde_json::from_value::<Figure>(figure).unwrap());
    let outline = Outline::built_in().unwrap();
    let options = BuildOptions {
        as_of: Day::EPOCH,
        final_copy: false,
        meeting: None,
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: RulePackMark { id: String::new(), version: String::new(), date: Day::EPOCH },
        packs: Vec::new(),
        outline: &outline,
        names: Default::default(),
        images: [("ab".to_owned(), b"pixels".to_vec())].into(),
    };
    build(PacketKind::Program, &snapshot, &options).unwrap()
}

fn said(files: &Files) -> String {
    files.files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect()
}

#[test]
fn a_drawing_is_sanitized_whatever_the_program_holds() {
    let hostile = "<svg onload='evil()'><script>evil()</script><text>Titer</text></svg>";
    for media in ["svg", "png"] {
        let files = packet(json!({ "caption": "Plot", "media": media, "svg": hostile }));
        let drawing = files.text("figures/figure-01.svg").unwrap();
        assert!(drawing.contains("<text>Titer</text>") && !said(&files).contains("evil"), "{drawing}");
    }
}

#[test]
fn a_drawing_that_cannot_be_made_safe_is_left_out_and_its_place_says_so() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'evil'>]><svg><text>&a;</text></svg>";
    for fda in [
        json!({ "caption": "Plot", "media": "svg", "svg": bomb }),
        json!({ "caption": "Plot", "media": "svg", "hash": "ab" }),
    ] {
        let files = packet(fda);
        assert!(!files.files.keys().any(|path| path.starts_with("figures/")));
        assert!(said(&files).contains("[Image not provided]") && said(&files).contains("Plot"));
        assert!(!said(&files).contains("evil") && !said(&files).contains("pixels"));
    }
}
