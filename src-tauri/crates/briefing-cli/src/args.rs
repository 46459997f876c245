//! The arguments and their help. The help teaches: each command says what it gives and shows one use.

mod export;
mod library;
mod template;

use std::path::PathBuf;

use briefing_domain::day::Day;
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use export::{Export, PaperName, Registers};
pub(crate) use library::Library;
pub(crate) use template::Template;

/// Prepare FDA INTERACT and pre-IND meetings for cell and gene therapies, offline.
///
/// Try it: `briefing sample`, then `briefing programs`, then `briefing check PROGRAM` and
/// `briefing export PROGRAM --packet all --out my-packets`. PROGRAM is an id, a name, or a part of a name.
#[derive(Debug, Parser)]
#[command(name = "briefing", version, max_term_width = 100)]
pub(crate) struct Args {
    /// The store to work on; without it the one in your data folder (or BRIEFING_STORE).
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,

    /// Print JSON instead of text.
    #[arg(long, global = true)]
    pub(crate) json: bool,

    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Put an example program into the store: aav-pre-ind (the default), til-interact or flawed-pre-ind.
    Sample {
        /// Its name.
        name: Option<String>,
        /// List the examples instead.
        #[arg(long)]
        list: bool,
    },
    /// List the programs of the store.
    Programs,
    /// Show what a program holds.
    Show {
        /// The program.
        program: String,
    },
    /// Import a program from a JSON or TOML file in the open form.
    ///
    /// A program that is already there is refused, unless imported beside it or in its place.
    Import {
        /// The file.
        file: PathBuf,
        /// Import beside the one that is there, with new ids.
        #[arg(long, conflicts_with = "replace")]
        as_copy: bool,
        /// Replace the one that is there; can be undone.
        #[arg(long)]
        replace: bool,
    },
    /// Write a whole program in the open form to standard output.
    Dump {
        /// The program.
        program: String,
        /// The spelling.
        #[arg(long, value_enum, default_value = "json")]
        format: DumpFormat,
    },
    /// Make a figure of a PNG, JPEG or SVG file.
    ///
    /// Drawings are cleaned of scripts, links and HTML. Place the figure in a text with `![](figure:ID)` and the id this
    /// command prints. Example: briefing figure PROGRAM map.svg --caption "Vector map" --alt "Map of the vector".
    Figure(Figure),
    /// Write packets as Word, PDF and Markdown.
    ///
    /// Each packet is a folder with one Word file, one PDF file, a Markdown file for each document, or all of them. A draft needs nothing.
    /// A final copy for FDA needs no open stop finding and a reader's sign-off (`briefing sign-off`). An existing packet is replaced only
    /// with --replace; other folders are never touched. Example: briefing export EHG-101 --packet pre-ind --format docx,pdf --out for-fda
    Export(Export),
    /// Look into a PDF file, whoever made it, for what FDA asks of one.
    ///
    /// Each check with what was seen, what is asked, and how well that is supported. Exit code 1 when a check fails.
    /// Example: briefing preflight merged.pdf
    Preflight {
        /// The PDF file.
        file: PathBuf,
    },
    /// Write the registers for a spreadsheet: questions, claims, evidence, findings, commitments, tasks, schedule. Internal.
    ///
    /// A CSV file for each, and one Excel workbook with all. Example: briefing registers EHG-101 --out registers
    Registers(Registers),
    /// Record that a reader has read an FDA copy from end to end; needed before a final export.
    SignOff {
        /// The program.
        program: String,
        /// The packet that was read.
        #[arg(long)]
        packet: String,
        /// Who read it.
        #[arg(long)]
        reader: String,
    },
    /// Read comments and tracked changes out of a Word file that came back, or list what was read and decided.
    ///
    /// No text is changed. Reading the same file again brings nothing twice. Example: briefing review EHG-101 --file returned.docx
    Review {
        /// The program.
        program: String,
        /// The Word file; without it the points are listed by section.
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// Keep a packet as it was sent to FDA; no undo takes that back.
    Freeze {
        /// The program.
        program: String,
        /// The packet: request, interact, pre-ind or follow-up.
        #[arg(long)]
        packet: String,
        /// The day it was sent; today without it.
        #[arg(long, value_name = "DATE")]
        sent: Option<Day>,
    },
    /// List what was sent, and whether the program still says the same.
    Frozen {
        /// The program.
        program: String,
    },
    /// Mark what is new in a reply, card or slide written after the package was sent.
    ///
    /// Without a file the replies of the contingency plans are read. Example: briefing guard EHG-101 reply.md --fda-numbers 1,2,3
    Guard {
        /// The program.
        program: String,
        /// The text; `-` reads standard input.
        file: Option<PathBuf>,
        /// The question numbers of FDA's letter.
        #[arg(long, value_delimiter = ',', value_name = "N,N")]
        fda_numbers: Vec<String>,
    },
    /// Check a program and list the findings, the heaviest first.
    Check {
        /// The program.
        program: String,
        /// Also list findings that were dismissed.
        #[arg(long)]
        all: bool,
    },
    /// Tell how ready a program is: what could bring a hold, a refusal or a canceled meeting first, then everything open, weighed.
    ///
    /// Example: briefing readiness EHG-101 --step package
    Readiness {
        /// The program.
        program: String,
        /// What is done next; everything without it.
        #[arg(long, value_enum)]
        step: Option<StepName>,
    },
    /// Show what each claim rests on and what uses it: claim, evidence, questions, contingency, follow-up.
    Trace {
        /// The program.
        program: String,
        /// Print comma-separated values for a spreadsheet.
        #[arg(long)]
        csv: bool,
    },
    /// Set a finding aside with a reason that is kept.
    Dismiss {
        /// The program.
        program: String,
        /// The finding's id, from `briefing check --json`.
        finding: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// List the rules of the checks, or switch one off for a program with a reason, or on again.
    ///
    /// A rule that finds stops cannot be switched off: set its findings aside one by one with `briefing dismiss`.
    Rules {
        /// The program.
        program: String,
        /// Switch this rule off.
        #[arg(long, value_name = "RULE", requires = "reason", conflicts_with = "on")]
        off: Option<String>,
        /// Why; kept and printed in the readiness report.
        #[arg(long, requires = "off")]
        reason: Option<String>,
        /// Switch this rule on again.
        #[arg(long, value_name = "RULE")]
        on: Option<String>,
    },
    /// Tell which meeting fits, with reasons: for a program, or for facts in a JSON file.
    Fit {
        /// The program.
        program: Option<String>,
        /// Facts as JSON; `-` reads standard input.
        #[arg(long, value_name = "FILE", conflicts_with = "program")]
        facts: Option<PathBuf>,
    },
    /// Compute every date of a meeting: for a program, or from dates given here.
    Clock(Clock),
    /// Give the frame of long-term follow-up: for a program, or for answers in a JSON file.
    Ltfu {
        /// The program.
        program: Option<String>,
        /// Answers as JSON; `-` reads standard input.
        #[arg(long, value_name = "FILE", conflicts_with = "program")]
        answers: Option<PathBuf>,
    },
    /// The question bank.
    Bank {
        #[command(subcommand)]
        command: Bank,
    },
    /// The library: packs of knowledge that companies and new editions of the rules bring.
    Library {
        #[command(subcommand)]
        command: Library,
    },
    /// House templates: a company's own looks for the Word file.
    Template {
        #[command(subcommand)]
        command: Template,
    },
    /// Sort draft questions in ten minutes: keep, merge, split, move to pre-IND, another office, answered by guidance.
    ///
    /// Questions come on standard input: one a paragraph or a line, numbered or not, or JSON as for `briefing lint`. Gives a cut line, the gaps likeliest to bring a hold, and a table.
    Triage {
        /// The kind of meeting: interact or pre-ind.
        #[arg(long, value_name = "KIND", default_value = "pre-ind")]
        meeting: String,
        /// The kind of product, for example til or aav-in-vivo.
        #[arg(long)]
        modality: Option<String>,
    },
    /// Look at draft questions to FDA as a good consultant would; no program is needed.
    ///
    /// Questions come on standard input: one a paragraph, or a JSON array of {id, text, discipline, position, evidence_pointer}.
    /// Example: echo "What does FDA think of our assay?" | briefing lint --meeting pre-ind --bare
    Lint {
        /// The kind of meeting: interact, pre-ind, a, b-other, b-eop, c, c-surrogate, d.
        #[arg(long, value_name = "KIND")]
        meeting: String,
        /// Look at the words alone, not at position, pointer, rank and the set.
        #[arg(long)]
        bare: bool,
    },
    /// Search everything a program holds.
    Search {
        /// The program.
        program: String,
        /// The words; the last one may be unfinished.
        text: String,
    },
    /// List what was done to a program, the latest first.
    History {
        /// The program.
        program: String,
        /// How many operations at most.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Take the last operation back.
    Undo {
        /// The program.
        program: String,
    },
    /// Make the operation that was taken back last again.
    Redo {
        /// The program.
        program: String,
    },
    /// Name the present state, list the named states, or go back to one.
    RestorePoint {
        /// The program.
        program: String,
        /// The name to give to the present state; without it the states are listed.
        name: Option<String>,
        /// Go back to the state of this name.
        #[arg(long, value_name = "NAME", conflicts_with = "name")]
        go: Option<String>,
    },
    /// Compare two states word by word.
    Compare {
        /// The program.
        program: String,
        /// The earlier state: a restore point's name, or `#` and an operation's number.
        from: String,
        /// The later state; without it the present one.
        to: Option<String>,
    },
    /// Run any command of the table with a JSON request.
    Call {
        /// The command's name.
        command: String,
        /// The request; `-` reads standard input.
        request: Option<String>,
    },
    /// Run many commands of the table: one `{"command": ..., "request": {...}}` a line in, one answer a line out.
    ///
    /// An answer is `{"ok": ...}` or `{"error": ...}`, printed after the change is safe on the disk.
    Batch,
    /// List the commands of the table.
    Commands,
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Figure {
    /// The program.
    pub(crate) program: String,
    /// The picture.
    pub(crate) file: PathBuf,
    /// The caption.
    #[arg(long, value_name = "TEXT")]
    pub(crate) caption: String,
    /// What the picture shows, for readers who do not see it.
    #[arg(long, value_name = "TEXT")]
    pub(crate) alt: String,
    /// Where the picture comes from.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) source: String,
    /// Keep the figure inside the team; it never enters a packet for FDA.
    #[arg(long)]
    pub(crate) internal: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Clock {
    /// The program.
    pub(crate) program: Option<String>,
    /// The kind of meeting: interact, pre-ind, a, b-other, b-eop, c, c-surrogate, d.
    #[arg(long, value_name = "KIND", conflicts_with = "program")]
    pub(crate) meeting: Option<String>,
    /// The day the request is or was sent.
    #[arg(long, value_name = "DATE")]
    pub(crate) sent: Option<Day>,
    /// The day FDA received it.
    #[arg(long, value_name = "DATE")]
    pub(crate) received: Option<Day>,
    /// The meeting day that is wished for; dates are counted backward from it.
    #[arg(long, value_name = "DATE")]
    pub(crate) wished: Option<Day>,
    /// The format: wro, teleconference, virtual, in-person.
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<String>,
    /// The day FDA answered the request.
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_fda_response: Option<Day>,
    /// The day of the meeting.
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_meeting: Option<Day>,
    /// The day the preliminary responses came.
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_preliminary_responses: Option<Day>,
    /// The day the written response came.
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_wro: Option<Day>,
    /// The day the minutes came.
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_minutes: Option<Day>,
    /// The day FDA received the clarification request.
    #[arg(long, value_name = "DATE")]
    pub(crate) actual_clarification_received: Option<Day>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Bank {
    /// Search the topics; an empty text lists all.
    Search {
        /// The words; typing errors are forgiven.
        #[arg(default_value = "")]
        text: String,
        /// Only this area, for example cmc, endpoints, ltfu.
        #[arg(long)]
        area: Option<String>,
        /// Only this discipline: cmc, pharm-tox, clinical, statistical, device, regulatory.
        #[arg(long)]
        discipline: Option<String>,
        /// Only topics that fit this meeting: interact or pre-ind.
        #[arg(long)]
        meeting: Option<String>,
        /// Only topics for this modality, for example til or aav-in-vivo.
        #[arg(long)]
        modality: Option<String>,
    },
    /// Take a topic over as a question of a program, with the first draft of its contingency plan.
    Adopt {
        /// The program.
        program: String,
        /// The topic's id.
        topic: String,
        /// A value for a placeholder.
        #[arg(long = "set", value_name = "KEY=VALUE")]
        values: Vec<String>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum DumpFormat {
    /// JSON.
    Json,
    /// TOML.
    Toml,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum StepName {
    /// The meeting request is sent.
    Request,
    /// The package is sent.
    Package,
    /// The meeting is held.
    MeetingDay,
}
