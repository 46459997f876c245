//! What a template would do: which style maps to what, paper and margins, headers and footers, fonts, and what is not taken over.

use briefing_packet::docx::{HouseTemplate, TemplatePage};
use serde::{Deserialize, Serialize};

use super::TemplateOffer;
use crate::app::App;
use crate::error::ApiError;

/// What a template would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplatePreview {
    /// What it is called: its name, or its file's.
    pub name: String,
    /// Its SHA-256.
    pub sha256: String,
    /// How many of Word's styles that a packet uses it has.
    pub found: u32,
    /// How many of Word's styles a packet uses; a template that has them all lacks nothing.
    pub wanted: u32,
    /// The styles of a packet and what each looks like with this template.
    pub styles: Vec<TemplateStyle>,
    /// Paper and margins; none when the template says none that can be used, then they are those of the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<TemplatePageView>,
    /// Its headers and footers, each with the pages it stands on.
    pub edges: Vec<TemplateWords>,
    /// The fonts it asks for; the Word file names them and does not carry them.
    pub fonts: Vec<TemplateUsedFont>,
    /// What it has and the packet does not take over, a sentence for each.
    pub left_out: Vec<String>,
}

/// A style of a packet under a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateStyle {
    /// The style as Word shows its name.
    pub ours: String,
    /// The template's style that is used, as Word shows its name; the same when the template has none.
    pub theirs: String,
    /// Whether the template has it. If not, it looks as without a template, in the template's font of text.
    pub found: bool,
    /// Whether it is a style of Briefing Room, for which Word has none: no template has it by itself, and the packet brings it along.
    pub own: bool,
}

/// Paper and margins of a template, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplatePageView {
    /// The paper, for example `US Letter (8.5 x 11 in)`.
    pub paper: String,
    /// The margins, for example `1 in on all sides`.
    pub margins: String,
}

/// A header or footer of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateWords {
    /// Where it stands, for example `Header of the first page`.
    pub place: String,
    /// What it says, a line for each paragraph; what pictures are called included.
    pub words: String,
    /// How many pictures stand in it; what a picture shows no program searches for internal text.
    pub pictures: u32,
    /// Whether it is a footer that counts the pages, and so takes the place of the usual one.
    pub instead: bool,
}

/// A font that a template asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateUsedFont {
    /// Its name.
    pub name: String,
    /// Whether the template carries it inside.
    pub carried: bool,
}

/// Shows what a template would do: one that is kept, or a file that is not.
///
/// # Errors
/// `NotFound` when no such template is kept, `InvalidInput` when the file is no template or nothing was named.
pub fn template_preview(app: &mut App, request: TemplateOffer) -> Result<TemplatePreview, ApiError> {
    let house = app.house_template(&request)?.ok_or_else(|| {
        ApiError::invalid("No template was named")
            .hint("Name one that is kept, or a .docx or .dotx file.")
            .field("path")
    })?;
    Ok(view(&house))
}

fn view(house: &HouseTemplate) -> TemplatePreview {
    let (mapping, facts) = (house.template.mapping(), house.template.facts());
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let edges = facts.edges.iter().map(|edge| {
        let kind = if edge.header { "Header" } else { "Footer" };
        let pages = match edge.kind {
            "first" => " of the first page",
            "even" => " of even pages",
            _ => "",
        };
        TemplateWords {
            place: format!("{kind}{pages}"),
            words: edge.words.clone(),
            pictures: count(edge.pictures),
            instead: !edge.header && edge.counts_pages,
        }
    });
    let fonts = facts.fonts.iter().map(|it| TemplateUsedFont { name: it.name.clone(), carried: it.carried });
    let styles = mapping.iter().map(|it| {
        let shown = |name: &str| if it.own { name.to_owned() } else { as_word_shows(name, &it.ours) };
        TemplateStyle { ours: shown(&it.ours), theirs: shown(&it.theirs), found: it.found, own: it.own }
    });
    let of_word = || mapping.iter().filter(|it| !it.own);
    TemplatePreview {
        name: house.name.clone(),
        sha256: house.template.sha256().to_owned(),
        found: count(of_word().filter(|it| it.found).count()),
        wanted: count(of_word().count()),
        styles: styles.collect(),
        page: facts.page.map(page),
        edges: edges.collect(),
        fonts: fonts.collect(),
        left_out: facts.left_out.iter().map(|&sentence| sentence.to_owned()).collect(),
    }
}

/// Returns the name of one of Word's own styles as Word shows it: it writes `heading 1` and `toc 1` into the file.
fn as_word_shows(name: &str, usual: &str) -> String {
    if !name.eq_ignore_ascii_case(usual) {
        return name.to_owned();
    }
    let word = |word: &str| match word {
        "toc" => "TOC".to_owned(),
        "of" => "of".to_owned(),
        word => word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect(),
    };
    usual.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

fn page(page: TemplatePage) -> TemplatePageView {
    let (width, height) = page.paper;
    let size = format!("{} x {} in", inches(width), inches(height));
    // Programs round the millimeters of A4 in different ways.
    let is = |paper: (i32, i32)| (paper.0 - width).abs() <= 15 && (paper.1 - height).abs() <= 15;
    let paper = if is((12_240, 15_840)) {
        format!("US Letter ({size})")
    } else if is((11_906, 16_838)) {
        format!("A4 ({size})")
    } else {
        size
    };
    let [top, right, bottom, left] = page.margins.map(inches);
    let margins = if [&right, &bottom, &left].into_iter().all(|side| *side == top) {
        format!("{top} in on all sides")
    } else {
        format!("top {top}, right {right}, bottom {bottom}, left {left} in")
    };
    TemplatePageView { paper, margins }
}

/// Returns a length in inches with at most two digits behind the point.
fn inches(twips: i32) -> String {
    let hundredths = (twips * 100 + 720) / 1440;
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
