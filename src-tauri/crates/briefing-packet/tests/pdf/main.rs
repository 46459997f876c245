//! PDF files of the example programs and of hostile ones, judged by programs of others: qpdf and the tools of poppler.
//!
//! Only the front door of the crate is used. What is asserted is what a user, or a reviewer at FDA, would miss.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "the judges are other programs")]

mod hostile;
mod judges;
mod lines;
mod pages;
mod preflight;
mod sample;
#[path = "../support/samples.rs"]
mod support;

use briefing_domain::outline::PacketKind;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::block::{Block, Document, Packet, Table};
use briefing_packet::look::Look;
use briefing_packet::pdf;

/// Composes a draft.
pub(crate) fn packet(kind: PacketKind, program: &ProgramSnapshot) -> Packet {
    support::composed(kind, program, false)
}

/// Writes a packet on US Letter.
pub(crate) fn written(packet: &Packet) -> pdf::Written {
    pdf::write(packet, &Look::default()).unwrap()
}

/// A packet of one document with these blocks, everything else as in the sample.
pub(crate) fn of_blocks(blocks: Vec<Block>) -> Packet {
    let mut packet = packet(PacketKind::PreInd, &support::aav());
    let front = packet.documents[0].front.clone();
    let title = "Hostile".to_owned();
    packet.documents =
        vec![Document { number: 1, slug: "hostile".into(), title, numbered: true, before_title: false, front, blocks }];
    packet
}

/// A table with these many columns and rows; each cell says where it is.
pub(crate) fn table(columns: usize, rows: usize) -> Table {
    let names: Vec<String> = (1..=columns).map(|column| format!("Column{column}")).collect();
    let mut table = Table::new("A large table", "t-large", &names.iter().map(String::as_str).collect::<Vec<_>>());
    table.number = 1;
    for row in 1..=rows {
        let cell = |column: usize| vec![briefing_domain::text::Inline::text(format!("r{row}c{column}"))];
        table.row((1..=columns).map(cell).collect());
    }
    table
}
