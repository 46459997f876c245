//! Which field of the program a change belongs to, and what the field would say with it.
//!
//! Only an offer: it is made when exactly one field prints the paragraph and the change touches nothing but words of that field. Words that
//! come from elsewhere (a key fact, a citation, a number) belong to another place, so they are put in by hand.

mod lines;
mod matching;
mod owner;
mod rewrite;

use briefing_domain::id;
use briefing_domain::leaves;
use briefing_domain::snapshot::{ProgramSnapshot, Thing, ThingKind};
use briefing_domain::text::{self, Doc};

use super::Section;
use lines::{Unit, lines};
use matching::{Found, find};
use owner::Owners;

/// A change of words that looks for its field.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The paragraph as the program prints it now.
    pub paragraph: &'a str,
    /// Where the change begins in it, in characters.
    pub at: usize,
    /// The words that go; may be empty.
    pub before: &'a str,
    /// The words that come; may be empty.
    pub after: &'a str,
    /// Where it stands in the file.
    pub section: &'a Section,
}

/// A field and what it would say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldEdit {
    /// The kind of thing.
    pub kind: ThingKind,
    /// Its id.
    pub id: String,
    /// How often it was saved.
    pub revision: u64,
    /// The path of the field, such as `fda.body`.
    pub path: String,
    /// How the thing is called.
    pub label: String,
    /// What the field says.
    pub before: String,
    /// What it would say.
    pub after: String,
}

/// Everything the program prints from, ready to be searched.
#[derive(Debug)]
pub struct Fields {
    fields: Vec<Field>,
    owners: Owners,
}

/// A field with its lines.
#[derive(Debug)]
struct Field {
    kind: ThingKind,
    id: String,
    revision: u64,
    label: String,
    path: String,
    source: String,
    doc: Doc,
    lines: Vec<Vec<Unit>>,
}

/// Why no field is offered, in a sentence.
type ByHand = String;

/// Where a line was found.
#[derive(Debug)]
struct Hit<'f> {
    field: &'f Field,
    line: usize,
    found: Found,
}

impl Fields {
    /// Takes up every text of a program, also those of the team: internal packets are reviewed too.
    pub fn of(program: &ProgramSnapshot) -> Self {
        let mut fields = Vec::new();
        for (_, thing) in program.things() {
            if matches!(thing.kind(), ThingKind::Dismissal | ThingKind::SignOff | ThingKind::ReviewPoint) {
                continue;
            }
            fields.extend(of_thing(&thing));
        }
        Fields { fields, owners: Owners::of(program) }
    }

    /// Returns the one field a change belongs to with what it would say.
    ///
    /// # Errors
    /// Why it has to be put in by hand, in a sentence.
    pub fn offer(&self, wanted: &Wanted<'_>) -> Result<FieldEdit, ByHand> {
        let place = place(wanted)?;
        let hit = self.hit(&place.line, wanted.section)?;
        let after = rewrite::rewritten(&hit.field.doc, hit.line, &hit.found, &place)?;
        // The end of the field stays as it was; the writer ends every text with a line break.
        let end = hit.field.source.get(hit.field.source.trim_end().len()..).unwrap_or_default();
        let after = checked(hit.field, after + end)?;
        let Field { kind, id, revision, label, path, source, .. } = hit.field;
        Ok(FieldEdit {
            kind: *kind,
            id: id.clone(),
            revision: *revision,
            path: path.clone(),
            label: label.clone(),
            before: source.clone(),
            after,
        })
    }

    fn hit(&self, line: &str, section: &Section) -> Result<Hit<'_>, ByHand> {
        let line: Vec<char> = line.chars().collect();
        let mut hits = Vec::new();
        for field in &self.fields {
            for (nth, units) in field.lines.iter().enumerate() {
                hits.extend(find(units, &line, nth == 0).map(|found| Hit { field, line: nth, found }));
            }
        }
        // The same words in a field of the team are no reason to doubt the one for FDA.
        narrow(&mut hits, |hit| !hit.field.path.starts_with("internal"));
        narrow(&mut hits, |hit| self.owners.owns(section, &hit.field.id));
        match hits.len() {
            0 => Err("No field prints this paragraph as it stood in the file; it may be put together, or have changed since.".to_owned()),
            1 => hits.pop().ok_or_else(String::new),
            more => Err(format!("The same paragraph stands in {more} places.")),
        }
    }
}

/// Keeps only what fits, unless nothing does.
fn narrow<'f>(hits: &mut Vec<Hit<'f>>, fits: impl Fn(&Hit<'f>) -> bool) {
    if hits.iter().any(&fits) {
        hits.retain(fits);
    }
}

/// Fields whose strings are no prose.
const NO_PROSE: [&str; 12] =
    ["modality", "kind", "format", "slot", "key", "hash", "svg", "media", "job", "discipline", "status", "audience"];

fn of_thing(thing: &Thing) -> Vec<Field> {
    let Ok(record) = thing.to_record() else { return Vec::new() };
    let mut fields = Vec::new();
    leaves::strings(&record.body, &mut |path, source| {
        if NO_PROSE.contains(&name_of(path)) || source.trim().is_empty() || id::is_id(source) {
            return;
        }
        let doc = text::read(source);
        fields.push(Field {
            kind: record.kind,
            id: record.id.clone(),
            revision: record.revision,
            label: thing.label(),
            path: path.to_owned(),
            source: source.to_owned(),
            lines: lines(&doc),
            doc,
        });
    });
    fields
}

fn name_of(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path).split('[').next().unwrap_or_default()
}

/// Fields that are Markdown and are never something else elsewhere.
const MARKDOWN: [&str; 27] = [
    "body",
    "ask",
    "ask_in_request",
    "change_note",
    "context",
    "position",
    "justification",
    "alternative",
    "statement",
    "risk_assessment",
    "duration_justification",
    "product_identity",
    "mechanism",
    "pediatric_plan",
    "human_factors",
    "combination_product",
    "development_status",
    "minimum",
    "target",
    "caption",
    "advice",
    "addressed",
    "type_rationale",
    "format_reason",
    "objectives",
    "novelty",
    "note",
];

/// Fields hold Markdown or plain words; words that would need marks of Markdown are only offered where it is Markdown for sure.
fn checked(field: &Field, after: String) -> Result<String, ByHand> {
    let plain = |text: &str| text::plain(&text::read(text)) == text.trim_end();
    if MARKDOWN.contains(&name_of(&field.path)) || (plain(&field.source) && plain(&after)) {
        return Ok(after);
    }
    Err("The field holds plain words, and the change has signs that stand for something else there.".to_owned())
}

/// The line of the paragraph that a change touches.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    line: String,
    /// The characters of the line that go.
    from: usize,
    to: usize,
    after: String,
    /// Whether the whole paragraph goes.
    whole: bool,
}

const MOVED_ON: &str = "The paragraph no longer says what the change was made on.";
const SEVERAL: &str = "The change runs over several paragraphs.";

/// Finds the line that a change touches; one that takes a whole paragraph touches that alone.
fn place(wanted: &Wanted<'_>) -> Result<Place, ByHand> {
    let text: Vec<char> = wanted.paragraph.chars().collect();
    let gone: Vec<char> = wanted.before.chars().collect();
    let end = wanted.at.saturating_add(gone.len());
    if text.get(wanted.at..end) != Some(gone.as_slice()) {
        return Err(MOVED_ON.to_owned());
    }
    let (mut from, mut to) = (wanted.at, end);
    let starts = |at: usize| at == 0 || text.get(at - 1) == Some(&'\n');
    let ends = |at: usize| at == text.len() || text.get(at) == Some(&'\n');
    let mut whole = false;
    if gone.contains(&'\n') && wanted.after.is_empty() {
        if gone.last() == Some(&'\n') && starts(from) {
            (to, whole) = (to - 1, true);
        } else if gone.first() == Some(&'\n') && ends(to) {
            (from, whole) = (from + 1, true);
        }
    }
    let inside = text.get(from..to).unwrap_or_default();
    if inside.contains(&'\n') || (whole && inside.is_empty()) {
        return Err(SEVERAL.to_owned());
    }
    let begin = (0..=from).rev().find(|at| starts(*at)).unwrap_or(0);
    let close = (to..=text.len()).find(|at| ends(*at)).unwrap_or(text.len());
    let line: String = text.get(begin..close).unwrap_or_default().iter().collect();
    Ok(Place { line, from: from - begin, to: to - begin, after: wanted.after.to_owned(), whole })
}
