//! How long the PDF of a large packet takes: the first one of a process, one after an edit of one word, and one that did not change.
//!
//! `cargo run --release -p briefing-packet --example pdf_speed [times]`; `times` is how often the text of the sample is repeated. With
//! `--write FOLDER` it also writes the files there.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a tool of the workshop")]

use std::collections::BTreeMap;
use std::time::Instant;

use briefing_domain::outline::{Outline, PacketKind};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::block::Packet;
use briefing_packet::look::Look;
use briefing_packet::{BuildOptions, RulePackMark, compose_packet, pdf};

const SAMPLE: &str = include_str!("../../../../assets/samples/aav-pre-ind.toml");

fn program(times: usize, word: &str) -> ProgramSnapshot {
    let mut table: toml::Table = toml::from_str(SAMPLE).unwrap();
    table.remove("format");
    table.remove("version");
    let mut program: ProgramSnapshot = table.try_into().unwrap();
    for section in &mut program.sections {
        section.fda.body = vec![section.fda.body.as_str(); times].join("\n\n").into();
    }
    if let Some(section) = program.sections.get_mut(3) {
        section.fda.body = format!("{word} {}", section.fda.body.as_str()).into();
    }
    program
}

fn packet(times: usize, word: &str) -> Packet {
    let outline = Outline::built_in().unwrap();
    let day = "2026-11-22".parse().unwrap();
    let options = BuildOptions {
        as_of: day,
        final_copy: false,
        meeting: None,
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: RulePackMark { id: "pdufa-vii".to_owned(), version: "1.0".to_owned(), date: day },
        packs: Vec::new(),
        outline: &outline,
        images: BTreeMap::new(),
    };
    compose_packet(PacketKind::PreInd, &program(times, word), &options, &mut |_| true).unwrap()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let times = arguments.iter().find_map(|word| word.parse().ok()).unwrap_or(4);
    let folder = arguments.iter().skip_while(|word| *word != "--write").nth(1);
    let (first, edited) = (packet(times, "One"), packet(times, "Two"));
    for (name, packet) in [("first", &first), ("after one word", &edited), ("unchanged", &edited)] {
        let begin = Instant::now();
        let written = pdf::write(packet, &Look::default()).unwrap();
        let took = begin.elapsed().as_millis();
        println!("{name}: {took} ms, {} pages, {} kB", written.pages.total, written.bytes.len() / 1000);
        if let Some(folder) = folder {
            std::fs::write(format!("{folder}/{}.pdf", name.replace(' ', "-")), &written.bytes).unwrap();
        }
    }
    let peak = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", peak.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("peak memory is not known here"));
}
