//! Packets in several formats: names of the files, what the manifest says, the fingerprint, steps and stopping.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::audience::Audience;
use briefing_domain::format::Format;
use briefing_domain::outline::PacketKind;
use briefing_packet::manifest::Manifest;
use briefing_packet::{Files, Output, Step, WriteError, build, build_watched};

use crate::support::{aav, empty, options, outline, program, til};

fn manifest(files: &Files) -> Manifest {
    serde_json::from_str(files.text("manifest.json").unwrap()).unwrap()
}

fn in_formats(formats: &[Format]) -> Output {
    Output { formats: formats.to_vec(), ..Output::default() }
}

fn written(kind: PacketKind, output: &Output) -> Files {
    let outline = outline();
    build_watched(kind, &aav(), &options(&outline), output, &mut |_| true).unwrap()
}

#[test]
fn word_and_pdf_are_one_file_each_and_markdown_stays_what_it_is() {
    let all = written(PacketKind::PreInd, &in_formats(&Format::ALL));
    let markdown = written(PacketKind::PreInd, &Output::markdown());
    for (path, bytes) in markdown.files.iter().filter(|(path, _)| *path != "manifest.json") {
        assert_eq!(all.files.get(path), Some(bytes), "{path}");
    }
    let more: Vec<&String> = all.files.keys().filter(|path| !markdown.files.contains_key(*path)).collect();
    assert_eq!(more.len(), 2, "{more:?}");
    let papers = manifest(&all).papers;
    assert_eq!(papers.iter().map(|paper| paper.format).collect::<Vec<_>>(), [Format::Word, Format::Pdf]);
    for paper in papers {
        assert_eq!(all.files.get(&paper.path).map(Vec::len), Some(paper.bytes), "{}", paper.path);
        assert_eq!(paper.ectd, "1.6.2 Meeting background materials");
        assert_eq!(paper.estimated, paper.format == Format::Word, "only Word counts its pages later");
        assert!(paper.pages > 20, "{}: {} pages", paper.path, paper.pages);
    }
}

#[test]
fn the_fingerprint_of_the_content_does_not_depend_on_formats_paper_or_marks() {
    for kind in [PacketKind::Request, PacketKind::FollowUp, PacketKind::Readiness] {
        let plain = manifest(&written(kind, &Output::markdown()));
        for formats in [&[Format::Pdf][..], &[Format::Word], &[Format::Word, Format::Pdf], &Format::ALL] {
            let registers = BTreeMap::from([("registers/questions.csv".to_owned(), b"a".to_vec())]);
            let mark = "Copy for a partner.".to_owned();
            let label = "partner".to_owned();
            let output = Output { formats: formats.to_vec(), mark, label, registers, ..Output::default() };
            let other = manifest(&written(kind, &output));
            assert_eq!(other.content_fingerprint, plain.content_fingerprint, "{kind} {formats:?}");
            assert_ne!(other.fingerprint, plain.fingerprint, "the files are others");
        }
    }
}

#[test]
fn without_markdown_no_markdown_is_written_and_tables_for_a_spreadsheet_stay() {
    let files = written(PacketKind::Readiness, &in_formats(&[Format::Pdf]));
    let others: Vec<&String> = files.files.keys().filter(|path| !path.ends_with(".pdf")).collect();
    assert_eq!(others, ["manifest.json", "traceability.csv"]);
    let manifest = manifest(&files);
    assert!(manifest.documents.is_empty() && manifest.figures.is_empty());
    assert_eq!(manifest.files.len(), 1);
}

#[test]
fn every_name_keeps_to_the_rules_of_file_names_and_says_what_the_file_is() {
    let outline = outline();
    let hostile = program(
        "[program]\nid = \"pg_00000000-0000-7000-8000-000000000001\"\n[program.fda]\nsponsor = \"\u{C9}tablissements Soci\u{E9}t\u{E9} Anonyme de Recherche G\u{E9}nomique et Cellulaire, Inc.\"\nproduct_name = \"../\u{6F22}\u{5B57}/ A very <long> name: of a product \\\"x\\\" that does not end\"\n",
    );
    // The large programs are laid out once each: only their names matter here.
    for (snapshot, kinds) in [
        (aav(), &[PacketKind::PreInd][..]),
        (til(), &[PacketKind::Request][..]),
        (empty(), &PacketKind::ALL[..]),
        (hostile, &PacketKind::ALL[..]),
    ] {
        for kind in kinds.iter().copied() {
            for final_copy in [true, false] {
                let mut options = options(&outline);
                options.final_copy = final_copy;
                let output = in_formats(&[Format::Word, Format::Pdf]);
                let files = build_watched(kind, &snapshot, &options, &output, &mut |_| true).unwrap();
                for paper in manifest(&files).papers {
                    let name = &paper.path;
                    let stem = name.strip_suffix(&format!(".{}", paper.format)).unwrap();
                    assert!(name.len() <= 64, "{name}");
                    assert!(
                        stem.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-'),
                        "{name}"
                    );
                    assert!(!stem.contains("--") && !stem.starts_with('-') && stem.ends_with("2026-11-22"), "{name}");
                    let draft = kind.audience() == Audience::Fda && !final_copy;
                    assert_eq!(name.contains("-draft-"), draft || name.starts_with("draft-"), "{name}");
                }
            }
        }
    }
}

#[test]
fn a_copy_for_a_partner_has_another_name_than_the_copy_for_fda() {
    let name = |label: &str| {
        let output = Output { label: label.to_owned(), ..in_formats(&[Format::Pdf]) };
        manifest(&written(PacketKind::PreInd, &output)).papers.remove(0).path
    };
    assert!(name("partner").contains("pre-ind-package-partner-draft-2026-11-22.pdf"), "{}", name("partner"));
    assert!(name("").contains("pre-ind-package-draft-2026-11-22.pdf"), "{}", name(""));
}

#[test]
fn the_mark_of_a_copy_stands_in_every_document_behind_the_legend() {
    let output = Output { mark: "Partner copy: keep it.".to_owned(), ..Output::markdown() };
    let files = written(PacketKind::PreInd, &output);
    let pages: Vec<&String> = files.files.keys().filter(|path| path.ends_with(".md")).collect();
    assert!(pages.len() > 5);
    for path in pages {
        let text = files.text(path).unwrap();
        let legend = text.find("trade secret").unwrap();
        let mark = text.find("Partner copy: keep it.").unwrap_or_else(|| panic!("no mark in {path}"));
        assert!(legend < mark, "{path}");
    }
    let unmarked = written(PacketKind::PreInd, &Output::markdown());
    assert!(unmarked.files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("Partner copy")));
}

#[test]
fn each_format_is_a_step_and_the_work_can_be_stopped_before_any() {
    let outline = outline();
    let (snapshot, options) = (aav(), options(&outline));
    let output = in_formats(&Format::ALL);
    let mut steps = Vec::new();
    build_watched(PacketKind::Request, &snapshot, &options, &output, &mut |at| {
        steps.push(at);
        true
    })
    .unwrap();
    assert!(steps.iter().all(|at| at.done <= at.total) && steps.windows(2).all(|pair| pair[0].done <= pair[1].done));
    assert_eq!(steps.iter().map(|at| at.total).collect::<BTreeSet<_>>().len(), 1, "the end does not move");
    let last: Vec<Step> = steps.iter().rev().take(2).map(|at| at.step).collect();
    assert_eq!(last, [Step::Writing(Format::Pdf), Step::Writing(Format::Word)]);
    for stop in 0..steps.len() {
        let mut left = stop;
        let stopped = build_watched(PacketKind::Request, &snapshot, &options, &output, &mut |_| {
            left = left.wrapping_sub(1);
            left != usize::MAX
        });
        assert_eq!(stopped, Err(WriteError::Canceled), "stopped at step {stop}");
    }
}

#[test]
fn a_word_file_alone_waits_for_no_pdf() {
    let outline = outline();
    let mut seen = Vec::new();
    let files =
        build_watched(PacketKind::Request, &aav(), &options(&outline), &in_formats(&[Format::Word]), &mut |at| {
            seen.push(at.step);
            true
        })
        .unwrap();
    assert!(seen.ends_with(&[Step::Composing, Step::Writing(Format::Word)]), "{seen:?}");
    assert!(files.files.keys().all(|path| !path.ends_with(".pdf")));
}

#[test]
fn equal_content_gives_equal_bytes_in_every_format() {
    let output = in_formats(&Format::ALL);
    for kind in [PacketKind::Request, PacketKind::Readiness] {
        assert_eq!(written(kind, &output), written(kind, &output), "{kind}");
    }
    let outline = outline();
    assert_eq!(
        build(PacketKind::Request, &aav(), &options(&outline)).unwrap(),
        written(PacketKind::Request, &Output::markdown())
    );
}
