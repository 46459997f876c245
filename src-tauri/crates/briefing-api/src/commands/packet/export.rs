//! Writing packets into folders, in the formats that are wanted, for whom they are wanted.
//!
//! Every FDA packet passes the leak test before a byte is written, in every format in which it is written. A final FDA copy also needs that
//! no stop is open and that a reader has signed off its present content; both the reasons and the sign-off stay inside.

mod pages;
mod report;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::finding::Finding;
use briefing_domain::format::{Format, Paper};
use briefing_domain::id::MeetingId;
use briefing_domain::outline::PacketKind;
use briefing_domain::preflight::PreflightRow;
use briefing_domain::preset::Preset;
use briefing_domain::readiness::ledger::{self, Readiness};
use briefing_domain::readiness::prepared_meeting;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_domain::team::SignOff;
use briefing_packet::docx::HouseTemplate;
use briefing_packet::finished::{Finished, Wanted, read_again};
use briefing_packet::leak::{self, InternalPassage};
use briefing_packet::look::Look;
use briefing_packet::manifest::NAME as MANIFEST;
use briefing_packet::pen::Images;
use briefing_packet::registers::{self, Registered};
use briefing_packet::{Files, Output, Step, build_watched};
use briefing_store::{CopyRow, CountedRow, UsedTemplateRow};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{fingerprint, manifest, milestones, names, options, preflight};
use crate::app::App;
use crate::checks::Checks;
use crate::commands::template::TemplateOffer;
use crate::error::ApiError;
use crate::folder;
use crate::form;
use crate::job::{Finish, Progress, Task, beside};

use pages::Counted;
pub use report::{ExportReport, ExportedDocument, ExportedFile};

/// The file of the whole program in the open form.
const PROGRAM: &str = "program.json";
/// The folder of the registers inside a packet.
const REGISTERS: &str = "registers";

/// Asks for an export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketExport {
    /// The program.
    pub program: String,
    /// The packet's id, or `all`.
    pub packet: String,
    /// The packet's folder; with `all` or `subfolder`, the folder in which each packet gets one.
    pub out: String,
    /// Whether the packet gets a folder of its own inside `out`.
    #[serde(default)]
    pub subfolder: bool,
    /// The meeting; none for the next one that fits the packet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// For whom the copy is: a preset's id, which decides what is left open below; none for the usual reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// The formats; those of the preset when empty, Markdown without one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<Format>,
    /// The size of the paper; the preset's without it, US Letter without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    /// The house template of the Word file: the name or the SHA-256 of one that is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// A Word file that is the house template for this export alone; it is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_file: Option<String>,
    /// Whether the Word file has Briefing Room's own looks, whatever template the kind of copy takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_looks: Option<bool>,
    /// Whether the registers go with the packets that have them (readiness report, whole program); as the preset says without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registers: Option<bool>,
    /// Whether the final copy is written instead of a draft.
    #[serde(default, rename = "final")]
    pub final_copy: bool,
    /// Whether a packet that is already there is replaced.
    #[serde(default)]
    pub replace: bool,
    /// The date the documents carry; today without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
}

/// Everything an export needs of the app.
struct Export {
    request: PacketExport,
    kinds: Vec<PacketKind>,
    preset: Option<Preset>,
    snapshot: ProgramSnapshot,
    images: Images,
    template: Option<Arc<HouseTemplate>>,
    checks: Checks,
}

/// A packet in memory, with what is told of it.
struct Built {
    files: Files,
    /// For how many internal passages it was searched.
    passages: u32,
    /// Its pages, if it is a package and one of its files is a PDF.
    counted: Option<Counted>,
    /// What was found when its PDF files were looked into, by their paths.
    looked: LookedInto,
}

/// What was found in PDF files, by their paths.
type LookedInto = BTreeMap<String, Vec<PreflightRow>>;

/// Writes packets into a folder.
///
/// # Errors
/// `Refused` when something internal would leave, when a final copy is not ready, or when the folder is not ours to write; nothing is
/// written then.
pub fn packet_export(app: &mut App, request: PacketExport) -> Result<Task<Vec<ExportReport>>, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let preset = request.preset.as_ref().map(|id| app.preset(id)).transpose()?;
    let kinds = kinds(&request.packet, preset.as_ref(), &snapshot, app.today())?;
    let images = app.images(&snapshot)?;
    let template = template(app, &request, preset.as_ref())?;
    let checks = Checks::of(app, &program)?;
    let copy = copy(&request, preset.as_ref(), template.as_deref());
    let made = crate::commands::packet_made::Made::of(app, program, &request, copy);
    let export = Export { request, kinds, preset, snapshot, images, template, checks };
    Ok(Task::new(move |progress| {
        let written = export.run(progress)?;
        Ok(Box::new(move |app: &mut App| Ok(made.note(app, written))) as Finish<Vec<ExportReport>>)
    }))
}

/// Returns the formats that are written.
fn formats(request: &PacketExport, preset: Option<&Preset>) -> Vec<Format> {
    let chosen = Some(&request.formats).filter(|formats| !formats.is_empty());
    chosen.or(preset.map(|preset| &preset.formats)).cloned().unwrap_or_else(|| vec![Format::Markdown])
}

/// Reads the house template that is meant: the one that is named, or the one that the kind of copy takes.
fn template(
    app: &App,
    request: &PacketExport,
    preset: Option<&Preset>,
) -> Result<Option<Arc<HouseTemplate>>, ApiError> {
    let offer = TemplateOffer { template: request.template.clone(), path: request.template_file.clone() };
    let (named, word) = (offer != TemplateOffer::default(), formats(request, preset).contains(&Format::Word));
    let own_looks = request.own_looks.unwrap_or_default();
    if named && own_looks {
        return Err(ApiError::invalid("A house template was named, and Briefing Room's own looks were asked for")
            .hint("Leave one of the two out. Nothing was written.")
            .field("template"));
    }
    // Without a Word file it would do nothing, and nobody would notice.
    if named && !word {
        return Err(ApiError::refused("A house template is for Word, and no Word file was asked for")
            .hint("Add Word (docx) to the formats, or leave the template out. Nothing was written.")
            .field("template"));
    }
    if named || own_looks || !word {
        return app.house_template(&offer);
    }
    let template = preset.map(|preset| app.template_of(preset)).transpose()?.flatten().map(|row| row.sha256);
    app.house_template(&TemplateOffer { template, path: None })
}

/// Returns what is kept of the kind of copy beside the packet.
fn copy(request: &PacketExport, preset: Option<&Preset>, template: Option<&HouseTemplate>) -> CopyRow {
    CopyRow {
        preset: preset.map(|preset| preset.id.clone()),
        formats: formats(request, preset).iter().map(|format| format.id().to_owned()).collect(),
        template: template.map(|it| UsedTemplateRow { name: it.name.clone(), sha256: it.template.sha256().to_owned() }),
    }
}

/// Returns the packets that are meant; `all` leaves out packages for other kinds of meetings than the one that is prepared, and those that
/// the preset does not take.
fn kinds(
    named: &str,
    preset: Option<&Preset>,
    snapshot: &ProgramSnapshot,
    today: Day,
) -> Result<Vec<PacketKind>, ApiError> {
    let takes = |kind: &PacketKind| preset.is_none_or(|preset| preset.packets.contains(kind));
    if named == "all" {
        let prepared = prepared_meeting(snapshot, None, today).map(|meeting| meeting.fda.kind);
        let fits = |kind: &&PacketKind| kind.meeting().is_none_or(|wanted| prepared == Some(wanted));
        return Ok(PacketKind::ALL.iter().filter(fits).filter(|kind| takes(kind)).copied().collect());
    }
    let kind: PacketKind = named.parse().map_err(|error: briefing_domain::outline::UnknownPacket| {
        ApiError::invalid(format!("{error}")).hint("Choose one of them, or all for each that fits.").field("packet")
    })?;
    if let Some(preset) = preset.filter(|_| !takes(&kind)) {
        let packets: Vec<&str> = preset.packets.iter().map(|packet| packet.id()).collect();
        return Err(ApiError::refused(format!("The preset {} does not take the {}", preset.title, kind.title()))
            .hint(format!("It takes {}. Choose one of them, or another preset.", packets.join(", ")))
            .field("packet"));
    }
    Ok(vec![kind])
}

impl Export {
    fn run(self, progress: &Progress) -> Result<Vec<(ExportReport, Option<CountedRow>)>, ApiError> {
        let many = self.request.subfolder || self.request.packet == "all";
        let out = PathBuf::from(&self.request.out);
        if out.as_os_str().is_empty() {
            return Err(ApiError::invalid("No folder was given")
                .hint("Choose where the packet is written.")
                .field("out"));
        }
        // A copy for somebody else gets a folder of its own, so that it never takes the place of the one for FDA.
        let label = self.label();
        let name =
            |kind: PacketKind| if label.is_empty() { kind.id().to_owned() } else { format!("{}-{label}", kind.id()) };
        let place = |kind: PacketKind| if many { out.join(name(kind)) } else { out.clone() };
        for kind in &self.kinds {
            folder::check(&place(*kind), self.request.replace)?;
        }
        let mut built = Vec::new();
        for kind in &self.kinds {
            built.push((*kind, self.build(*kind, progress)?));
        }
        // All packets are written beside their places before the first is put there: all of them or none.
        let mut staged = Vec::new();
        let mut reports = Vec::new();
        for (kind, built) in built {
            let folder = place(kind);
            let report = report::of(kind, &folder, &built)?.with_looks_of(self.template.as_deref());
            staged.push(folder::stage(&folder, &built.files.files, self.request.replace, progress)?);
            // A copy for somebody else has a line more on its pages and is not what FDA counts.
            let kept = built.counted.filter(|_| label.is_empty());
            reports.push((report, kept.map(|counted| counted.row)));
        }
        staged.into_iter().try_for_each(folder::Staged::place)?;
        Ok(reports)
    }

    /// Builds a packet and holds it against everything internal.
    fn build(&self, kind: PacketKind, progress: &Progress) -> Result<Built, ApiError> {
        let fda = kind.audience() == Audience::Fda;
        let final_copy = self.request.final_copy;
        let meeting = self.request.meeting.as_ref();
        let internal = if fda && !final_copy { Vec::new() } else { self.findings(kind) };
        if fda && final_copy {
            ready(&internal)?;
            self.signed_off(kind)?;
        }
        let mut options = options(kind, &self.snapshot, meeting, &self.checks.known, (&self.images, self.checks.today));
        options.as_of = self.as_of();
        options.final_copy = final_copy;
        if !fda {
            options.milestones = milestones(&self.snapshot, meeting, &self.checks.known, self.checks.today);
            options.readiness = self.readiness(&internal);
            options.names = names(&self.checks, &self.snapshot, &internal);
            options.findings = internal;
        }
        let registers = self.registers(kind, &options.findings, &options.milestones)?;
        let output = self.output(registers);
        let title = kind.title();
        let mut watch = |at: briefing_packet::Progress| {
            let step = match at.step {
                Step::Composing => format!("Composing the {title}"),
                Step::Writing(format) => format!("Writing the {} file of the {title}", format.label()),
            };
            progress.step(at.done as u64, at.total as u64, &step).is_ok()
        };
        // What does not depend on the files is found out while they are made.
        let meeting = options.meeting.as_ref();
        let ((passages, held), files) = beside(
            || (if fda { leak::collect_alone(&self.snapshot) } else { Vec::new() }, self.held(kind, meeting, &output)),
            || build_watched(kind, &self.snapshot, &options, &output, &mut watch),
        );
        let mut files = files?;
        if kind == PacketKind::Program {
            self.add_open_form(&mut files)?;
        }
        let (counted, looked) = beside(
            || self.counted(kind, meeting, held?, &files),
            || self.read_again(kind, &files, &passages, progress),
        );
        let (looked, counted) = (looked?, counted?);
        let passages = u32::try_from(passages.len()).unwrap_or(u32::MAX);
        if let Some(counted) = counted.as_ref().filter(|_| final_copy) {
            self.within_limits(counted, meeting)?;
        }
        Ok(Built { files, passages, counted, looked })
    }

    /// Reads the finished files once more: searches those for FDA for everything internal, and looks into each PDF. Returns what was found in
    /// which PDF.
    fn read_again(
        &self,
        kind: PacketKind,
        files: &Files,
        internal: &[InternalPassage],
        progress: &Progress,
    ) -> Result<LookedInto, ApiError> {
        let fda = kind.audience() == Audience::Fda;
        let title = kind.title();
        let searching = "Searching for internal text and looking into the files".to_owned();
        progress.step(0, 1, &if fda { searching } else { format!("Looking into the files of the {title}") })?;
        let limits = preflight::limits(&self.checks.known)?;
        let excepted = self.snapshot.dismissals.iter().map(|it| it.internal.finding.clone()).collect();
        let wanted = fda.then_some(Wanted { internal, excepted: &excepted });
        let Finished { leaks, looked } = read_again(files, wanted, &limits)?;
        if leaks.is_empty() {
            return Ok(looked);
        }
        // Only now it matters where else the words stand.
        let leaks = leak::find_leaks(files, &leak::collect(&self.snapshot), &excepted)?;
        Err(report::leaked(&leaks, self.template.as_deref()))
    }

    fn as_of(&self) -> Day {
        self.request.as_of.unwrap_or(self.checks.today)
    }

    /// Returns for whom the copy is, in names of files and folders; empty for the usual reader.
    fn label(&self) -> String {
        self.preset
            .as_ref()
            .filter(|preset| !preset.mark.is_empty())
            .map(|preset| preset.id.clone())
            .unwrap_or_default()
    }

    fn formats(&self) -> Vec<Format> {
        formats(&self.request, self.preset.as_ref())
    }

    fn output(&self, registers: BTreeMap<String, Vec<u8>>) -> Output {
        let preset = self.preset.as_ref();
        let formats = self.formats();
        let paper = self.request.paper.or(preset.map(|preset| preset.paper)).unwrap_or_default();
        let said = |of: fn(&Preset) -> &String| preset.map(of).cloned().unwrap_or_default();
        let look = Look { paper, cover: said(|it| &it.cover), watermark: said(|it| &it.watermark) };
        let mark = said(|it| &it.mark);
        Output { formats, look, label: self.label(), mark, template: self.template.clone(), registers }
    }

    /// Returns the registers that go with a packet, below their folder.
    fn registers(
        &self,
        kind: PacketKind,
        findings: &[Finding],
        milestones: &[briefing_domain::meeting::clock::Milestone],
    ) -> Result<BTreeMap<String, Vec<u8>>, ApiError> {
        let wanted = self.request.registers.unwrap_or(self.preset.as_ref().is_some_and(|preset| preset.registers));
        if !wanted || !matches!(kind, PacketKind::Readiness | PacketKind::Program) {
            return Ok(BTreeMap::new());
        }
        let of = Registered { program: &self.snapshot, findings, milestones, as_of: self.as_of() };
        let files = registers::write(&of)?;
        Ok(files.into_iter().map(|(name, bytes)| (format!("{REGISTERS}/{name}"), bytes)).collect())
    }

    /// Returns what the checks find. The pages of a package that is being written as PDF are counted only then.
    fn findings(&self, kind: PacketKind) -> Vec<Finding> {
        let meeting = self.request.meeting.as_ref();
        if kind.meeting().is_some() && self.formats().contains(&Format::Pdf) {
            self.checks.uncounted().findings(&self.snapshot, meeting)
        } else {
            self.checks.findings(&self.snapshot, meeting)
        }
    }

    /// How ready the program is for everything, then for each step.
    fn readiness(&self, findings: &[Finding]) -> Vec<Readiness> {
        let (rules, pack) = (&self.checks.known.readiness, &self.checks.known.rules);
        let steps = std::iter::once(None).chain(rules.occasion.iter().map(|it| Some(it.id)));
        steps.map(|step| ledger::readiness(findings, step, rules, pack)).collect()
    }

    /// Adds the program in the open form to the whole program, for other tools and for safe keeping.
    fn add_open_form(&self, files: &mut Files) -> Result<(), ApiError> {
        let text = form::write_content(&self.snapshot, &self.images)?;
        let mut manifest = manifest(files)?;
        let entry = json!({ "path": PROGRAM, "sha256": folder::digest(text.as_bytes()), "bytes": text.len() });
        if let Some(object) = manifest.as_object_mut() {
            let files = object.entry("files").or_insert_with(|| json!([]));
            files.as_array_mut().into_iter().for_each(|files| files.push(entry.clone()));
        }
        let mut bytes = serde_json::to_vec_pretty(&manifest).map_err(ApiError::internal)?;
        bytes.push(b'\n');
        files.files.insert(MANIFEST.to_owned(), bytes);
        files.files.insert(PROGRAM.to_owned(), text.into_bytes());
        Ok(())
    }

    fn signed_off(&self, kind: PacketKind) -> Result<(), ApiError> {
        let (meeting, checks) = (self.request.meeting.as_ref(), &self.checks);
        let options = options(kind, &self.snapshot, meeting, &checks.known, (&self.images, checks.today));
        let fingerprint = fingerprint(kind, &self.snapshot, &options)?;
        let of_packet = |it: &&SignOff| it.internal.packet == kind.id();
        if self.snapshot.sign_offs.iter().filter(of_packet).any(|it| it.internal.fingerprint == fingerprint) {
            return Ok(());
        }
        let earlier = self.snapshot.sign_offs.iter().rfind(of_packet);
        let message = match earlier {
            Some(it) => format!("The {} has changed since {} read it", kind.title(), it.internal.reader),
            None => format!("Nobody has read the {} from end to end yet", kind.title()),
        };
        Err(ApiError::refused(message).hint(
            "Search finds sentences, not paraphrases: let a reader read the draft as FDA will, and record the sign-off; then export the final copy.",
        ))
    }
}

fn ready(findings: &[Finding]) -> Result<(), ApiError> {
    let open: Vec<&Finding> = findings.iter().filter(|finding| finding.is_open_stop()).collect();
    let Some(first) = open.first() else { return Ok(()) };
    Err(ApiError::refused(format!("{} stops are open, the first: {}", open.len(), first.sentence))
        .hint("Mend them, or set each aside with a reason; reasons stay inside. A draft can be exported at any time."))
}
