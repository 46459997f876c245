//! Packets: their kinds, their places of running text, and writing them into folders. The reader's sign-off is in `packet/sign_off.rs`.
//!
//! Every FDA packet passes the leak test before a byte is written. A final FDA copy also needs that no stop is open and that a reader
//! has signed off its present content; both the reasons and the sign-off stay inside.

mod sign_off;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::finding::{Finding, Place};
use briefing_domain::id::MeetingId;
use briefing_domain::meeting::Meeting;
use briefing_domain::meeting::clock::{Milestone, schedule};
use briefing_domain::outline::{PacketKind, Slot};
use briefing_domain::readiness::ledger::{self, Readiness};
use briefing_domain::readiness::{self, prepared_meeting};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_domain::team::SignOff;
use briefing_packet::leak::{self, Leak};
use briefing_packet::manifest::NAME as MANIFEST;
use briefing_packet::pen::Images;
use briefing_packet::{BuildOptions, Files, build_watched};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::app::App;
use crate::error::ApiError;
use crate::folder;
use crate::form;
use crate::job::{Finish, Progress, Task};
use crate::knowledge::Known;

pub use sign_off::{PacketSignOff, PacketSigned, packet_sign_off};

/// The file of the whole program in the open form.
const PROGRAM: &str = "program.json";

/// Asks for the kinds of packets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketList {}

/// A kind of packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketView {
    /// The kind.
    pub kind: PacketKind,
    /// Its title.
    pub title: String,
    /// Who it is for.
    pub audience: Audience,
}

/// Lists the kinds of packets.
///
/// # Errors
/// None.
pub fn packet_list(_app: &mut App, _request: PacketList) -> Result<Vec<PacketView>, ApiError> {
    let view =
        |kind: &PacketKind| PacketView { kind: *kind, title: kind.title().to_owned(), audience: kind.audience() };
    Ok(PacketKind::ALL.iter().map(view).collect())
}

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

/// A packet that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ExportReport {
    /// The packet.
    pub packet: PacketKind,
    /// Its title.
    pub title: String,
    /// Who it is for.
    pub audience: Audience,
    /// Its folder.
    pub folder: String,
    /// The fingerprint of its content.
    pub fingerprint: String,
    /// Its documents.
    pub documents: Vec<ExportedDocument>,
    /// How many internal passages were looked for in it; 0 for internal packets.
    pub passages_searched: u32,
}

/// A document that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ExportedDocument {
    /// Its path below the folder.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its words.
    pub words: u64,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Everything an export needs of the app.
struct Export {
    request: PacketExport,
    kinds: Vec<PacketKind>,
    snapshot: ProgramSnapshot,
    images: Images,
    known: Arc<Known>,
    today: Day,
}

/// Writes packets into a folder.
///
/// # Errors
/// `Refused` when something internal would leave, when a final copy is not ready, or when the folder is not ours to write; nothing is
/// written then.
pub fn packet_export(app: &mut App, request: PacketExport) -> Result<Task<Vec<ExportReport>>, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let kinds = kinds(&request.packet, &snapshot, app.today())?;
    let images = app.images(&snapshot)?;
    let made = super::packet_made::Made::of(app, program, &request);
    let export = Export { kinds, images, snapshot, known: Arc::clone(&app.known), today: app.today(), request };
    Ok(Task::new(move |progress| {
        let reports = export.run(progress)?;
        Ok(Box::new(move |app: &mut App| Ok(made.note(app, reports))) as Finish<Vec<ExportReport>>)
    }))
}

/// Returns the packets that are meant; `all` leaves out packages for other kinds of meetings than the one that is prepared.
fn kinds(named: &str, snapshot: &ProgramSnapshot, today: Day) -> Result<Vec<PacketKind>, ApiError> {
    if named == "all" {
        let prepared = prepared_meeting(snapshot, None, today).map(|meeting| meeting.fda.kind);
        let fits = |kind: &&PacketKind| kind.meeting().is_none_or(|wanted| prepared == Some(wanted));
        return Ok(PacketKind::ALL.iter().filter(fits).copied().collect());
    }
    let kind = named.parse().map_err(|error: briefing_domain::outline::UnknownPacket| {
        ApiError::invalid(format!("{error}")).hint("See the list of packets.").field("packet")
    })?;
    Ok(vec![kind])
}

impl Export {
    fn run(self, progress: &Progress) -> Result<Vec<ExportReport>, ApiError> {
        let many = self.request.subfolder || self.request.packet == "all";
        let out = PathBuf::from(&self.request.out);
        if out.as_os_str().is_empty() {
            return Err(ApiError::invalid("No folder was given")
                .hint("Choose where the packet is written.")
                .field("out"));
        }
        let place = |kind: PacketKind| if many { out.join(kind.id()) } else { out.clone() };
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
        for (kind, (files, passages)) in built {
            let folder = place(kind);
            staged.push(folder::stage(&folder, &files.files, self.request.replace, progress)?);
            reports.push(report(kind, &folder, &files, passages)?);
        }
        staged.into_iter().try_for_each(folder::Staged::place)?;
        Ok(reports)
    }

    /// Builds a packet and holds it against everything internal.
    fn build(&self, kind: PacketKind, progress: &Progress) -> Result<(Files, u32), ApiError> {
        let as_of = self.request.as_of.unwrap_or(self.today);
        let fda = kind.audience() == Audience::Fda;
        let final_copy = self.request.final_copy;
        let internal = if fda && !final_copy { Vec::new() } else { self.findings() };
        if fda && final_copy {
            ready(&internal)?;
            self.signed_off(kind)?;
        }
        let milestones = if fda { Vec::new() } else { self.milestones() };
        let mut options =
            options(kind, &self.snapshot, self.request.meeting.as_ref(), &self.known, (&self.images, self.today));
        options.as_of = as_of;
        options.final_copy = final_copy;
        options.milestones = milestones;
        options.readiness = if fda { Vec::new() } else { self.readiness(&internal) };
        options.findings = if fda { Vec::new() } else { internal };
        let mut watch = |at: briefing_packet::Progress| {
            progress.step(at.done as u64, at.total as u64, &format!("Composing the {}", kind.title())).is_ok()
        };
        let mut files = build_watched(kind, &self.snapshot, &options, &mut watch)?;
        if kind == PacketKind::Program {
            self.add_open_form(&mut files)?;
        }
        if !fda {
            return Ok((files, 0));
        }
        progress.step(0, 1, "Searching for internal text")?;
        let passages = leak::collect(&self.snapshot);
        let excepted = self.snapshot.dismissals.iter().map(|it| it.internal.finding.clone()).collect();
        let leaks = leak::find_leaks(&files, &passages, &excepted);
        if leaks.is_empty() {
            Ok((files, u32::try_from(passages.len()).unwrap_or(u32::MAX)))
        } else {
            Err(leaked(&leaks))
        }
    }

    fn findings(&self) -> Vec<Finding> {
        readiness::check(&self.snapshot, self.request.meeting.as_ref(), self.known.for_checks(self.today))
    }

    /// How ready the program is for everything, then for each step.
    fn readiness(&self, findings: &[Finding]) -> Vec<Readiness> {
        let (rules, pack) = (&self.known.readiness, &self.known.rules);
        let steps = std::iter::once(None).chain(rules.occasion.iter().map(|it| Some(it.id)));
        steps.map(|step| ledger::readiness(findings, step, rules, pack)).collect()
    }

    fn milestones(&self) -> Vec<Milestone> {
        prepared_meeting(&self.snapshot, self.request.meeting.as_ref(), self.today)
            .and_then(|meeting| schedule(&meeting.fda.clock_input(), &self.known.rules).ok())
            .unwrap_or_default()
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
        let options =
            options(kind, &self.snapshot, self.request.meeting.as_ref(), &self.known, (&self.images, self.today));
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

/// Reads the manifest of a packet that was just built.
fn manifest(files: &Files) -> Result<Value, ApiError> {
    let bytes = files.files.get(MANIFEST).ok_or_else(|| ApiError::internal("a packet without manifest"))?;
    serde_json::from_slice(bytes).map_err(ApiError::internal)
}

fn said(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn ready(findings: &[Finding]) -> Result<(), ApiError> {
    let open: Vec<&Finding> = findings.iter().filter(|finding| finding.is_open_stop()).collect();
    let Some(first) = open.first() else { return Ok(()) };
    Err(ApiError::refused(format!("{} stops are open, the first: {}", open.len(), first.sentence))
        .hint("Mend them, or set each aside with a reason; reasons stay inside. A draft can be exported at any time."))
}

fn leaked(leaks: &[Leak]) -> ApiError {
    const SHOWN: usize = 5;
    let place = |place: &Place| format!("{} ({})", place.label, place.path);
    let sentence = |leak: &Leak| {
        let also: Vec<String> = leak.also.iter().map(place).collect();
        let both = if also.is_empty() { String::new() } else { format!(", and in {}", also.join(", ")) };
        let found = format!("{}, line {}", leak.file, leak.line);
        format!(
            "- \u{201c}{}\u{201d} stands in {}{both}; found in {found}; id {}",
            leak.text,
            place(&leak.place),
            leak.id
        )
    };
    let shown: Vec<String> = leaks.iter().take(SHOWN).map(sentence).collect();
    let more = if leaks.len() > SHOWN { format!("\nand {} more", leaks.len() - SHOWN) } else { String::new() };
    ApiError::refused(format!("Internal text would leave for FDA:\n{}{more}", shown.join("\n")))
        .hint("Change one of the two places, or record an exception by dismissing the leak's id with a reason. Nothing was written.")
}

/// Returns what a packet is built with: a final copy without date, findings and milestones, for the meeting that is meant.
pub(super) fn options<'a>(
    kind: PacketKind,
    snapshot: &ProgramSnapshot,
    meeting: Option<&MeetingId>,
    known: &'a Known,
    (images, today): (&Images, Day),
) -> BuildOptions<'a> {
    let fits = |meeting: &&Meeting| kind.meeting().is_none_or(|wanted| wanted == meeting.fda.kind);
    let meant =
        || prepared_meeting(snapshot, None, today).filter(fits).or_else(|| snapshot.meetings.iter().rfind(fits));
    BuildOptions {
        as_of: Day::EPOCH,
        final_copy: true,
        meeting: meeting.cloned().or_else(|| meant().map(|meeting| meeting.id.clone())),
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: known.rule_pack_mark(),
        packs: known.packs.clone(),
        outline: &known.outline,
        images: images.clone(),
    }
}

/// Returns the fingerprint of what a packet says, whatever its date and whether it is a draft.
pub(super) fn fingerprint(
    kind: PacketKind,
    snapshot: &ProgramSnapshot,
    options: &BuildOptions<'_>,
) -> Result<String, ApiError> {
    let files = build_watched(kind, snapshot, options, &mut |_| true)?;
    Ok(said(&manifest(&files)?, "content_fingerprint"))
}

fn report(kind: PacketKind, folder: &Path, files: &Files, passages: u32) -> Result<ExportReport, ApiError> {
    let manifest = manifest(files)?;
    let number = |it: &Value, key: &str| it.get(key).and_then(Value::as_u64).unwrap_or_default();
    let documents = manifest
        .get("documents")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|it| ExportedDocument {
            path: said(it, "path"),
            title: said(it, "title"),
            words: number(it, "words"),
            bytes: number(it, "bytes"),
        })
        .collect();
    Ok(ExportReport {
        packet: kind,
        title: kind.title().to_owned(),
        audience: kind.audience(),
        folder: folder.display().to_string(),
        fingerprint: said(&manifest, "fingerprint"),
        documents,
        passages_searched: passages,
    })
}

/// Asks for the places of running text in a packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlotList {
    /// The packet.
    pub packet: PacketKind,
}

/// Lists the places of running text in a packet, in its order: heading, what belongs there, page budget.
///
/// # Errors
/// None; a packet without such places has an empty list.
pub fn slot_list(app: &mut App, request: SlotList) -> Result<Vec<Slot>, ApiError> {
    Ok(app.known.outline.slots(request.packet).into_iter().cloned().collect())
}
