//! The arguments of what is written into folders: packets and registers.

use std::path::PathBuf;

use briefing_domain::day::Day;
use briefing_domain::format::Format;
use briefing_domain::id::MeetingId;
use clap::ValueEnum;

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// The program.
    pub(crate) program: String,
    /// Which packet: request, interact, pre-ind, follow-up, contingency, readiness, program, or all.
    #[arg(long)]
    pub(crate) packet: String,
    /// The packet's folder; with `all`, the folder in which each packet gets one.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// The formats: md, docx, pdf, or several with commas; md without it, or what the preset says.
    #[arg(long, value_delimiter = ',', value_name = "FORMAT,FORMAT")]
    pub(crate) format: Vec<Format>,
    /// For whom: fda, internal, partner or board. A preset chooses packets, formats, paper and Word template, and marks a partner's or
    /// the board's copy.
    #[arg(long, value_name = "NAME")]
    pub(crate) preset: Option<String>,
    /// The paper of Word and PDF; US Letter without it.
    #[arg(long, value_enum)]
    pub(crate) paper: Option<PaperName>,
    /// The house template of the Word file: its name, the first digits of its SHA-256, or a .docx or .dotx file (`briefing template`).
    /// With --preset and without this, the one that this kind of copy takes.
    #[arg(long, value_name = "NAME-OR-FILE")]
    pub(crate) template: Option<String>,
    /// Give the Word file Briefing Room's own looks, whatever template the kind of copy takes.
    #[arg(long, conflicts_with = "template")]
    pub(crate) no_template: bool,
    /// Add the registers for a spreadsheet to the readiness report and the whole program.
    #[arg(long)]
    pub(crate) registers: bool,
    /// Write the final copy instead of a draft.
    #[arg(long = "final")]
    pub(crate) final_copy: bool,
    /// Replace a packet that is already there.
    #[arg(long)]
    pub(crate) replace: bool,
    /// The date the documents carry; today without it.
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Day>,
    /// The meeting, when the program has several; the next one without it.
    #[arg(long, value_name = "ID", value_parser = |id: &str| MeetingId::parse(id))]
    pub(crate) meeting: Option<MeetingId>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum PaperName {
    /// US Letter.
    Letter,
    /// A4.
    A4,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Registers {
    /// The program.
    pub(crate) program: String,
    /// The folder of the registers.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Replace registers that are already there.
    #[arg(long)]
    pub(crate) replace: bool,
    /// The date the files carry; today without it.
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Day>,
    /// The meeting of the schedule; the next one without it.
    #[arg(long, value_name = "ID", value_parser = |id: &str| MeetingId::parse(id))]
    pub(crate) meeting: Option<MeetingId>,
}
