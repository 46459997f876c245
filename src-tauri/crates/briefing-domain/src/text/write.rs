//! Writes Markdown: blocks nobody touched to the letter, all others in one canonical form.
//!
//! Canonical: `-` and `1.` lists, `#` headings, fenced code, `**` and `*`, `\` line breaks, one empty line between blocks. The result is
//! read again when sources are used; if a source means something else beside a changed neighbor, its block is written anew as well.

use super::escape::{self, Place};
use super::inlines::Inline;
use super::pen::{line, paragraph};
use super::{Align, Block, Doc, Top, read, tidy};

/// Writes the text. Untouched blocks keep their source to the letter.
pub fn write(doc: &Doc) -> String {
    if doc.blocks.iter().all(|top| top.source.is_none()) {
        return write_canonical(doc);
    }
    let out = assemble(doc, &|_| true);
    let back = read(&out);
    if back.same_meaning(doc) {
        return out;
    }
    let mut tidied = doc.clone();
    tidied.tidy();
    let same = |back: &Doc| {
        let said = |doc: &Doc| -> Vec<Block> {
            doc.blocks.iter().map(|top| top.block.clone()).filter(|block| !tidy::is_empty(block)).collect()
        };
        said(back) == said(&tidied)
    };
    if same(&back) {
        return out;
    }
    let near = |at: usize| at.checked_sub(1).is_some_and(|before| !follows(doc, at) && before < doc.blocks.len());
    let out = assemble(doc, &|at| !near(at) && !near(at + 1));
    if same(&read(&out)) { out } else { write_canonical(doc) }
}

/// Writes the whole text in the canonical form, whatever its sources look like.
pub fn write_canonical(doc: &Doc) -> String {
    let mut doc = doc.clone();
    super::clear_sources(&mut doc);
    doc.tidy();
    assemble(&doc, &|_| false)
}

/// Returns whether the block at this place followed the one before it when the text was read.
fn follows(doc: &Doc, at: usize) -> bool {
    let source = |top: &Top| top.source.as_ref().map(|source| (source.at as usize, source.text.len()));
    let before = at.checked_sub(1).and_then(|before| doc.blocks.get(before)).and_then(source);
    let this = doc.blocks.get(at).and_then(source);
    before.zip(this).is_some_and(|((start, length), (this, _))| start + length == this)
}

fn assemble(doc: &Doc, keeps_source: &dyn Fn(usize) -> bool) -> String {
    let mut out = String::new();
    let mut other_marker = false;
    let mut last: Option<&Block> = None;
    for (at, top) in doc.blocks.iter().enumerate() {
        other_marker = same_list(last, &top.block) && !other_marker;
        let source = top.source.as_ref().filter(|_| keeps_source(at));
        let text = source.map_or_else(|| block(&top.block, other_marker, true), |source| source.text.clone());
        if text.is_empty() {
            continue;
        }
        let joined = source.is_some() && at.checked_sub(1).is_some_and(&keeps_source) && follows(doc, at);
        if !joined && !out.is_empty() {
            let breaks =
                out.chars().rev().take_while(|c| matches!(c, ' ' | '\t' | '\r' | '\n')).filter(|c| *c == '\n').count();
            out.push_str(if breaks == 0 {
                "\n\n"
            } else if breaks == 1 {
                "\n"
            } else {
                ""
            });
        }
        out.push_str(&text);
        if source.is_none() {
            out.push('\n');
        }
        last = Some(&top.block);
    }
    out
}

/// Two lists of one kind, one after the other, need different markers to stay two.
fn same_list(last: Option<&Block>, this: &Block) -> bool {
    let kind = |block: &Block| if let Block::List { start, .. } = block { Some(start.is_some()) } else { None };
    kind(this).is_some_and(|this| last.and_then(kind) == Some(this))
}

fn blocks(all: &[Block], tight: bool) -> String {
    let mut out = String::new();
    let mut other_marker = false;
    let mut last: Option<&Block> = None;
    for one in all {
        other_marker = same_list(last, one) && !other_marker;
        if let Some(last) = last {
            out.push_str(if tight && tidy::joins((last, one)) { "\n" } else { "\n\n" });
        }
        out.push_str(&block(one, other_marker, false));
        last = Some(one);
    }
    out
}

/// Writes a block; inside a list `- ---` would be one long line, so a rule is `***` there.
fn block(one: &Block, other_marker: bool, at_top: bool) -> String {
    match one {
        Block::Heading { level, inlines } => {
            let mut text = line(inlines, Place::default());
            if text.ends_with('#') {
                text.insert(text.len() - 1, '\\');
            }
            format!("{} {text}", "#".repeat(usize::from(*level))).trim_end_matches(' ').to_owned()
        }
        Block::Paragraph { inlines } => paragraph(inlines),
        Block::List { start, tight, items } => {
            let mut out = Vec::new();
            for (number, item) in (start.unwrap_or(0)..).zip(items) {
                let number = number.min(999_999_999);
                let marker = match (start, other_marker) {
                    (None, false) => "-".to_owned(),
                    (None, true) => "+".to_owned(),
                    (Some(_), false) => format!("{number}."),
                    (Some(_), true) => format!("{number})"),
                };
                let text = matches!(item.blocks.first(), None | Some(Block::Paragraph { .. }));
                let task = match (item.task, text) {
                    (Some(true), true) => "[x] ",
                    (Some(true), false) => "[x]\n",
                    (Some(false), true) => "[ ] ",
                    (Some(false), false) => "[ ]\n",
                    (None, _) => "",
                };
                // The parser ends all open items at an empty one before an empty line; the space goes on reading.
                let text =
                    if item.blocks.is_empty() && !at_top { "&#32;".to_owned() } else { blocks(&item.blocks, *tight) };
                let content = format!("{task}{text}");
                let indent = " ".repeat(marker.len() + 1);
                out.push(format!("{marker} {}", indented(&content, &indent)).trim_end_matches(' ').to_owned());
            }
            out.join(if *tight { "\n" } else { "\n\n" })
        }
        Block::Table { align, header, rows } => table(align, header, rows),
        Block::Quote { blocks: inner } => {
            let lines: Vec<String> = blocks(inner, false).split('\n').map(|line| format!("> {line}")).collect();
            lines.iter().map(|line| if line == "> " { ">" } else { line }).collect::<Vec<_>>().join("\n")
        }
        Block::Code { language, text } => code(language, text),
        Block::Rule => if at_top { "---" } else { "***" }.to_owned(),
        Block::Footnote { label, blocks: inner } => {
            let content = indented(&blocks(inner, false), "    ");
            format!("[^{label}]: {content}").trim_end_matches(' ').to_owned()
        }
        Block::Kept(kept) => kept.source.clone(),
    }
}

/// Indents all lines but the first; empty lines stay empty.
fn indented(text: &str, indent: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
            out.push_str(if line.is_empty() { "" } else { indent });
        }
        out.push_str(line);
    }
    out
}

fn table(align: &[Align], header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> String {
    let place = Place { cell: true, ..Place::default() };
    let row = |cells: &[Vec<Inline>]| {
        let cells: Vec<String> = cells.iter().map(|cell| line(cell, place)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = align.iter().map(|align| match align {
        Align::None => "---",
        Align::Left => ":---",
        Align::Center => ":---:",
        Align::Right => "---:",
    });
    let rule = format!("| {} |", rule.collect::<Vec<_>>().join(" | "));
    let mut lines = vec![row(header), rule];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn code(language: &str, text: &str) -> String {
    let tick = if language.contains('`') { '~' } else { '`' };
    let fence = tick.to_string().repeat((escape::longest_run(text, tick) + 1).max(3));
    let language = escape::raw(language, &['\\', '~']);
    let end = if text.is_empty() { "" } else { "\n" };
    format!("{fence}{language}\n{text}{end}{fence}")
}
