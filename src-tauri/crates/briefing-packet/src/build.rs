//! From a program to the files of one packet.
//!
//! The entry of the crate. For an FDA packet it makes the FDA half of the program first and hands composers only that; everything else
//! (findings, milestones, the whole program) goes to composers of internal packets alone.

use std::collections::BTreeMap;

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::finding::Finding;
use briefing_domain::format::Format;
use briefing_domain::id::MeetingId;
use briefing_domain::meeting::clock::Milestone;
use briefing_domain::meeting::{Meeting, MeetingKind, MeetingText};
use briefing_domain::outline::{Outline, PacketKind, PacketOutline};
use briefing_domain::pack::PackMark;
use briefing_domain::readiness::ledger::Readiness;
use briefing_domain::snapshot::{FdaSnapshot, ProgramSnapshot};
use briefing_domain::trace::trace;
use serde::{Deserialize, Serialize};

use crate::block::{Document, FrontMatter, Notice, NoticeKind, Packet};
use crate::compose::{FdaView, TeamView, fda_documents, team_documents};
use crate::number::QuestionNumbers;
use crate::pen::targets::{Targets, headings};
use crate::pen::{Images, Pen};
use crate::write::{Output, write_files};
use crate::{WriteError, finish};

/// What a packet is made with, beside the program.
#[derive(Debug, Clone)]
pub struct BuildOptions<'a> {
    /// The only date that enters an export.
    pub as_of: Day,
    /// Whether it is a final copy; a draft says so in every document.
    pub final_copy: bool,
    /// The meeting; none for the first one that fits the packet.
    pub meeting: Option<MeetingId>,
    /// The dates of the meeting from the clock; only internal packets print them.
    pub milestones: Vec<Milestone>,
    /// The findings; only internal packets print them.
    pub findings: Vec<Finding>,
    /// How ready the program is: for everything first, then for each step; only internal packets print it.
    pub readiness: Vec<Readiness>,
    /// The rule pack with which the program was checked.
    pub rule_pack: RulePackMark,
    /// The packs of knowledge in use; packets for FDA name those that may leave.
    pub packs: Vec<PackMark>,
    /// The outlines.
    pub outline: &'a Outline,
    /// What guidance and rules are called, by their ids; only internal packets print them.
    pub names: BTreeMap<String, String>,
    /// The bytes of PNG and JPEG figures by hash; SVG figures carry their own source.
    pub images: Images,
}

/// Which rule pack the checks used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePackMark {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its date.
    pub date: Day,
}

/// The files of a packet: path below its folder, with `/`, and bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    /// The files in the order of their paths.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Texts for the search for internal text, by file: the pages of a PDF file as they were laid out, and each document when it is
    /// written in no format that can be read back line by line.
    pub texts: BTreeMap<String, Vec<String>>,
}

impl Files {
    /// Returns a file as text; none when there is no such file or it is no text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }
}

/// How far the work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Steps done: documents composed, formats written.
    pub done: usize,
    /// Steps in all.
    pub total: usize,
    /// What is done now.
    pub step: Step,
}

/// What is done at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The documents are composed.
    Composing,
    /// A format is written.
    Writing(Format),
}

/// Makes the Markdown files of a packet.
///
/// # Errors
/// When the outline has no such packet, or the meeting does not exist or is of another kind than the package.
pub fn build(kind: PacketKind, program: &ProgramSnapshot, options: &BuildOptions<'_>) -> Result<Files, WriteError> {
    build_watched(kind, program, options, &Output::markdown(), &mut |_| true)
}

/// Makes the files of a packet in the formats that are wanted; `watch` hears of each document and format, and stops the work by
/// returning false.
///
/// # Errors
/// As [`build`], [`WriteError::Canceled`] when the work was stopped, and what a writer says that cannot put its file together.
pub fn build_watched(
    kind: PacketKind,
    program: &ProgramSnapshot,
    options: &BuildOptions<'_>,
    output: &Output,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<Files, WriteError> {
    let formats = output.steps();
    if output.formats.contains(&Format::Pdf) {
        crate::pdf::prepare();
    }
    let packet = compose_packet(kind, program, options, &mut |at| watch(Progress { total: at.total + formats, ..at }))?;
    let files = write_files(&packet, &options.rule_pack, &options.packs, output, watch);
    // Giving back its memory takes its time; nobody needs to wait for it.
    rayon::spawn(move || drop(packet));
    files
}

/// Composes a packet as a tree, for writers of other formats.
///
/// # Errors
/// As [`build_watched`].
pub fn compose_packet(
    kind: PacketKind,
    program: &ProgramSnapshot,
    options: &BuildOptions<'_>,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<Packet, WriteError> {
    let outline = options.outline.packet(kind).ok_or(WriteError::NoOutline(kind))?;
    let meeting = meeting_of(kind, program, options.meeting.as_ref())?;
    let total = outline.documents.len();
    let mut done = 0;
    let mut counted = || {
        done += 1;
        watch(Progress { done, total, step: Step::Composing })
    };
    let job = Job { kind, meeting, outline, options };
    let composed = match kind.audience() {
        Audience::Fda => for_fda(&job, &program.for_fda(), &mut counted),
        Audience::Internal => for_team(&job, program, &mut counted),
    };
    let composed = composed.ok_or(WriteError::Canceled)?;
    let front = front(&job, program);
    let mut documents: Vec<Document> = composed
        .into_iter()
        .enumerate()
        .map(|(place, it)| Document {
            number: place + 1,
            slug: it.slug,
            title: it.title,
            numbered: it.numbered,
            before_title: it.before_title,
            front: front.clone(),
            blocks: it.blocks,
        })
        .collect();
    finish::settle(&mut documents);
    let registers = match kind {
        PacketKind::Readiness | PacketKind::Program => {
            vec![(TRACEABILITY.to_owned(), trace(program).csv().into_bytes())]
        }
        PacketKind::Request
        | PacketKind::Interact
        | PacketKind::PreInd
        | PacketKind::FollowUp
        | PacketKind::Contingency => Vec::new(),
    };
    Ok(Packet { kind, audience: kind.audience(), title: kind.title().to_owned(), documents, registers })
}

type Watch<'w> = dyn FnMut() -> bool + 'w;
type Composed = Option<Vec<crate::compose::Composed>>;

/// What a packet is made from, beside the program itself.
struct Job<'j> {
    kind: PacketKind,
    meeting: Option<&'j Meeting>,
    outline: &'j PacketOutline,
    options: &'j BuildOptions<'j>,
}

fn for_fda(job: &Job<'_>, program: &FdaSnapshot, watch: &mut Watch<'_>) -> Composed {
    let Job { kind, meeting, outline, options } = *job;
    let none = MeetingText::default();
    let meeting_id = meeting.map(|meeting| meeting.id.as_str());
    let numbers = QuestionNumbers::of_meeting(&program.questions, meeting_id);
    // A request or a plan has no sections of its own: it speaks of those of the package.
    let package = if options.outline.slots(kind).is_empty() { package_of(meeting) } else { kind };
    let headings = headings(options.outline, package);
    let mut pen = Pen::for_fda(Targets::new(program, &numbers, &headings), &options.images, options.final_copy);
    if outline.has_references() {
        pen = pen.with_citations();
    }
    let meeting = meeting.map_or(&none, |meeting| &meeting.fda);
    let view = FdaView { kind, program, meeting, meeting_id, numbers: &numbers, as_of: options.as_of };
    fda_documents(&view, outline, &mut pen, watch)
}

/// Returns the package that goes with a meeting.
fn package_of(meeting: Option<&Meeting>) -> PacketKind {
    if meeting.is_some_and(|meeting| meeting.fda.kind == MeetingKind::Interact) {
        PacketKind::Interact
    } else {
        PacketKind::PreInd
    }
}

fn for_team(job: &Job<'_>, program: &ProgramSnapshot, watch: &mut Watch<'_>) -> Composed {
    let Job { meeting, outline, options, .. } = *job;
    let fda = program.for_fda();
    let numbers = QuestionNumbers::of_all(&fda.questions, &fda.meetings);
    let headings = headings(options.outline, package_of(meeting));
    let mut targets = Targets::new(&fda, &numbers, &headings);
    for figure in program.figures.iter().filter(|figure| figure.audience == Audience::Internal) {
        targets.figure(figure.id.as_str(), &figure.fda);
    }
    let mut pen = Pen::for_team(targets, &options.images);
    let view = TeamView {
        snapshot: program,
        fda: &fda,
        meeting,
        numbers: &numbers,
        milestones: &options.milestones,
        findings: &options.findings,
        readiness: &options.readiness,
        as_of: options.as_of,
        names: &options.names,
        places: &headings,
    };
    team_documents(&view, outline, &mut pen, watch)
}

/// Returns the meeting of a packet: the chosen one, else the last of the fitting kind that was not held yet, else the last of that kind.
fn meeting_of<'p>(
    kind: PacketKind,
    program: &'p ProgramSnapshot,
    chosen: Option<&MeetingId>,
) -> Result<Option<&'p Meeting>, WriteError> {
    let fits = |meeting: &&Meeting| kind.meeting().is_none_or(|wanted| wanted == meeting.fda.kind);
    let Some(id) = chosen else {
        let ahead = |meeting: &&Meeting| {
            let dates = &meeting.fda.dates;
            dates.minutes.is_none() && dates.wro.is_none() && dates.preliminary_responses.is_none()
        };
        let mut latest = program.meetings.iter().rev().filter(fits);
        return Ok(latest.clone().find(ahead).or_else(|| latest.next()));
    };
    let found = program.meetings.iter().find(|meeting| meeting.id == *id);
    let meeting = found.ok_or_else(|| WriteError::NoSuchMeeting(id.to_string()))?;
    match kind.meeting() {
        Some(wanted) if wanted != meeting.fda.kind => Err(WriteError::OtherMeeting {
            packet: kind.title(),
            wanted: wanted.name(),
            found: meeting.fda.kind.name(),
        }),
        Some(_) | None => Ok(Some(meeting)),
    }
}

/// The file of the traceability matrix for a spreadsheet.
const TRACEABILITY: &str = "traceability.csv";
/// The legend of every FDA document.
const CONFIDENTIAL: &str = "Confidential: contains trade secret and confidential commercial information, 21 CFR 20.61";
/// The line of every internal document.
const INTERNAL: &str = "Internal does not mean privileged: write as if others will read it.";
/// The notice of a draft.
const DRAFT: &str = "DRAFT: not for submission.";
const EXAMPLE: &str = "EXAMPLE: fictional program";

fn front(job: &Job<'_>, program: &ProgramSnapshot) -> FrontMatter {
    let Job { kind, meeting, outline, options } = *job;
    let fda = &program.program.fda;
    let notice = |kind, text: &str| Notice { kind, text: text.to_owned() };
    let legend = match kind.audience() {
        Audience::Fda => CONFIDENTIAL,
        Audience::Internal => INTERNAL,
    };
    let mut notices = vec![notice(NoticeKind::Legend, legend)];
    if program.program.internal.example {
        notices.push(notice(NoticeKind::Example, EXAMPLE));
    }
    if !options.final_copy && kind.audience() == Audience::Fda {
        notices.push(notice(NoticeKind::Draft, DRAFT));
    }
    let names: Vec<&str> = [fda.product_name.as_str(), fda.indication.as_str()]
        .into_iter()
        .filter(|name| !name.trim().is_empty())
        .collect();
    let mut identifiers =
        vec![("Sponsor", fda.sponsor.clone()), ("Product", fda.product_name.clone()), ("IND", fda.ind_number.clone())];
    if let Some(meeting) = meeting {
        identifiers.push(("Meeting", meeting.fda.kind.label().to_owned()));
        identifiers.push(("Pre-submission number", meeting.fda.pre_submission_number.clone()));
        identifiers.push(("Meeting ID", meeting.fda.meeting_number.clone()));
    }
    identifiers.retain(|(_, value)| !value.trim().is_empty());
    FrontMatter {
        program: names.join(", "),
        meeting: meeting.map(|meeting| format!("{} meeting", meeting.fda.kind.label())).unwrap_or_default(),
        audience: kind.audience(),
        ectd: outline.ectd.clone(),
        final_copy: options.final_copy,
        as_of: options.as_of,
        identifiers,
        notices,
    }
}
