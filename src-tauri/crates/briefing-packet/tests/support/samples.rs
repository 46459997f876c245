//! The example programs, an empty program, and packets of them as the app composes them; shared by all tests of this crate.
//!
//! Everything is fixed: day, rule pack, no finding.
#![allow(dead_code, reason = "no group of tests needs all of it")]

use std::collections::BTreeMap;

use briefing_domain::outline::{Outline, PacketKind};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::block::Packet;
use briefing_packet::{BuildOptions, RulePackMark, compose_packet};

pub(crate) fn aav() -> ProgramSnapshot {
    program(include_str!("../../../../../assets/samples/aav-pre-ind.toml"))
}

pub(crate) fn til() -> ProgramSnapshot {
    program(include_str!("../../../../../assets/samples/til-interact.toml"))
}

pub(crate) fn empty() -> ProgramSnapshot {
    program("[program]\nid = \"pg_00000000-0000-7000-8000-000000000001\"\n")
}

/// Reads a program from the open form.
pub(crate) fn program(toml: &str) -> ProgramSnapshot {
    let mut table: toml::Table = toml::from_str(toml).unwrap();
    table.remove("format");
    table.remove("version");
    table.try_into().unwrap()
}

pub(crate) fn outline() -> Outline {
    Outline::built_in().unwrap()
}

/// What a draft is built with.
pub(crate) fn options(outline: &Outline) -> BuildOptions<'_> {
    let day = "2026-11-22".parse().unwrap();
    BuildOptions {
        as_of: day,
        final_copy: false,
        meeting: None,
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: RulePackMark { id: "pdufa-vii".to_owned(), version: "1.0".to_owned(), date: day },
        packs: Vec::new(),
        outline,
        names: BTreeMap::new(),
        images: BTreeMap::new(),
    }
}

/// Composes a packet of a program, as a draft or as a final copy.
pub(crate) fn composed(kind: PacketKind, program: &ProgramSnapshot, final_copy: bool) -> Packet {
    let outline = outline();
    let options = BuildOptions { final_copy, ..options(&outline) };
    compose_packet(kind, program, &options, &mut |_| true).unwrap()
}
