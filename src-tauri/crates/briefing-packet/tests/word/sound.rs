//! Whether a Word file is sound: parts in place, children in the order of the schema, nothing that leads nowhere.
//!
//! The order is that of ECMA-376 for the elements that the writer uses, written down here on its own; an element that is not listed under
//! its parent is a mistake too. This needs no other program and sees what validators overlook: bookmarks that do not end, links and fields
//! that lead nowhere. `cargo xtask test` keeps the files that were looked at here and gives them to a validator of others besides.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use crate::support::{W, Word, is};

const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Children of an element in the order of the schema.
const ORDER: &[(&str, &str)] = &[
    ("document", "body"),
    ("p", "pPr *"),
    ("r", "rPr *"),
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens \
         kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind \
         contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr \
         sectPr pPrChange",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden \
         color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish \
         oMath",
    ),
    (
        "style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal \
         personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    ("styles", "docDefaults latentStyles style"),
    ("docDefaults", "rPrDefault pPrDefault"),
    (
        "tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd \
         tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    ("tbl", "tblPr tblGrid tr"),
    ("tr", "tblPrEx trPr tc"),
    ("tc", "tcPr *"),
    ("tcPr", "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
    ("tblCellMar", "top left start bottom right end"),
    ("tblBorders", "top left start bottom right end insideH insideV"),
    ("pBdr", "top left bottom right between bar"),
    ("numPr", "ilvl numId"),
    ("numbering", "numPicBullet abstractNum num numIdMacAtCleanup"),
    ("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
    ("lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
    ("num", "abstractNumId lvlOverride"),
    ("lvlOverride", "startOverride lvl"),
    (
        "sectPr",
        "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt \
         vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    ),
    ("sdt", "sdtPr sdtEndPr sdtContent"),
    (
        "settings",
        "writeProtection view zoom removePersonalInformation mirrorMargins attachedTemplate trackRevisions defaultTabStop \
         autoHyphenation evenAndOddHeaders characterSpacingControl hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr \
         themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    ),
];

/// Checks everything; says what is wrong.
pub(crate) fn check(word: &Word) {
    keep(word);
    let mut wrong = Vec::new();
    for (name, bytes) in &word.parts {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let text = std::str::from_utf8(bytes).unwrap();
            match Document::parse(text) {
                Ok(tree) => tree.descendants().for_each(|node| order(node, name, &mut wrong)),
                Err(error) => wrong.push(format!("{name}: {error}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    parts(word, &mut wrong);
    ids(word, &mut wrong);
    bookmarks(word, &mut wrong);
    fields(word, &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Keeps the file in the folder that `cargo xtask test` names, for the validator.
fn keep(word: &Word) {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let Some(folder) = std::env::var_os("BRIEFING_KEEP_WORD") else { return };
    let mut hasher = DefaultHasher::new();
    word.bytes.hash(&mut hasher);
    let file = std::path::Path::new(&folder).join(format!("{:016x}.docx", hasher.finish()));
    std::fs::write(file, &word.bytes).unwrap();
}

fn order(node: Node<'_, '_>, part: &str, wrong: &mut Vec<String>) {
    if node.tag_name().namespace() != Some(W) {
        return;
    }
    let name = node.tag_name().name();
    if name == "tc" && !node.last_element_child().is_some_and(|last| is(&last, "p")) {
        wrong.push(format!("{part}: a cell does not end with a paragraph"));
    }
    let Some((_, children)) = ORDER.iter().find(|(parent, _)| *parent == name) else { return };
    let places: Vec<Vec<&str>> = children.split_whitespace().map(|it| it.split('|').collect()).collect();
    let mut last = 0;
    let mut seen = BTreeSet::new();
    for child in node.children().filter(Node::is_element) {
        let child = child.tag_name().name();
        let place = places.iter().position(|names| names.contains(&child));
        let place = place.or(places.iter().position(|names| names.contains(&"*")));
        match place {
            None => wrong.push(format!("{part}: {child} does not belong into {name}")),
            Some(place) if place < last => wrong.push(format!("{part}: {child} stands too late in {name}")),
            Some(place) => last = place,
        }
        // Properties say a thing once.
        if name.ends_with("Pr") && name != "sectPr" && !seen.insert(child) {
            wrong.push(format!("{part}: {child} stands twice in {name}"));
        }
    }
}

/// Every part has a kind of content, every relation a part, every reference a relation.
fn parts(word: &Word, wrong: &mut Vec<String>) {
    let types = Document::parse(word.part("[Content_Types].xml")).unwrap();
    let of = |attribute: &str| -> BTreeSet<&str> {
        types.descendants().filter_map(|node| node.attribute(attribute)).collect()
    };
    let (endings, names) = (of("Extension"), of("PartName"));
    for name in word.parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let ending = name.rsplit('.').next().unwrap();
        let full = format!("/{name}");
        if ending == "xml" && !names.contains(full.as_str()) || !endings.contains(ending) {
            wrong.push(format!("{name} has no kind of content"));
        }
    }
    for name in names {
        if !word.parts.contains_key(name.trim_start_matches('/')) {
            wrong.push(format!("{name} has a kind of content and is not there"));
        }
    }
    for (name, bytes) in word.parts.iter().filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml")) {
        let relations = relations(word, name, wrong);
        let tree = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        for attribute in tree.descendants().flat_map(|node| node.attributes()) {
            if attribute.namespace() == Some(R) && !relations.contains(attribute.value()) {
                wrong.push(format!("{name}: the relation {} is missing", attribute.value()));
            }
        }
    }
}

fn relations(word: &Word, part: &str, wrong: &mut Vec<String>) -> BTreeSet<String> {
    let name = part.replace("word/", "word/_rels/") + ".rels";
    let Some(bytes) = word.parts.get(&name) else { return BTreeSet::new() };
    let tree = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
    let mut ids = BTreeSet::new();
    for relation in
        tree.descendants().filter(|node| node.has_tag_name("Relationship") || node.attribute("Id").is_some())
    {
        let target = relation.attribute("Target").unwrap();
        if relation.attribute("TargetMode") != Some("External") && !word.parts.contains_key(&format!("word/{target}")) {
            wrong.push(format!("{name} leads to the missing part {target}"));
        }
        if !ids.insert(relation.attribute("Id").unwrap().to_owned()) {
            wrong.push(format!("{name} has an id twice"));
        }
    }
    ids
}

/// Styles, lists and footnotes that are used are there.
fn ids(word: &Word, wrong: &mut Vec<String>) {
    let parse = |name: &str| word.part(name).to_owned();
    let (styles, numbering, notes) =
        (parse("word/styles.xml"), parse("word/numbering.xml"), parse("word/footnotes.xml"));
    let all = |text: &str, element: &str, attribute: &str| -> BTreeSet<String> {
        let tree = Document::parse(text).unwrap();
        let found = tree.descendants().filter(|node| is(node, element));
        found.filter_map(|node| node.attribute((W, attribute)).map(str::to_owned)).collect()
    };
    let known_styles = all(&styles, "style", "styleId");
    let mut known_lists = all(&numbering, "num", "numId");
    known_lists.insert("0".to_owned());
    let known_notes = all(&notes, "footnote", "id");
    let mut used_notes = BTreeSet::new();
    for (name, bytes) in word.parts.iter().filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml")) {
        let text = std::str::from_utf8(bytes).unwrap();
        for element in ["pStyle", "rStyle", "tblStyle", "basedOn", "next"] {
            for style in all(text, element, "val").difference(&known_styles) {
                wrong.push(format!("{name}: the style {style} is missing"));
            }
        }
        for list in all(text, "numId", "val").difference(&known_lists) {
            wrong.push(format!("{name}: the list {list} is missing"));
        }
        used_notes.extend(all(text, "footnoteReference", "id"));
    }
    let own: BTreeSet<String> = ["-1", "0"].map(str::to_owned).into();
    if known_notes.difference(&own).ne(used_notes.iter()) {
        wrong.push(format!("notes {known_notes:?}, marks {used_notes:?}"));
    }
}

/// Bookmarks are told apart, begin and end, and everything that leads to one finds it.
fn bookmarks(word: &Word, wrong: &mut Vec<String>) {
    let mut names = BTreeSet::new();
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    for part in ["word/document.xml", "word/footnotes.xml"] {
        let tree = Document::parse(word.part(part)).unwrap();
        for node in tree.descendants() {
            let id = || node.attribute((W, "id")).unwrap().to_owned();
            if is(&node, "bookmarkStart") {
                let name = node.attribute((W, "name")).unwrap();
                let sound = name.len() <= 40
                    && name.starts_with(|c: char| c.is_ascii_alphabetic())
                    && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
                if !sound || !names.insert(name.to_lowercase()) {
                    wrong.push(format!("the bookmark {name} is no name or stands twice"));
                }
                *open.entry(id()).or_default() += 1;
            } else if is(&node, "bookmarkEnd") {
                *open.entry(id()).or_default() += 1;
            }
        }
    }
    wrong.extend(open.iter().filter(|(_, times)| **times != 2).map(|(id, _)| format!("bookmark {id} is not paired")));
    for part in ["word/document.xml", "word/footnotes.xml"] {
        let tree = Document::parse(word.part(part)).unwrap();
        for node in tree.descendants() {
            let target = if is(&node, "hyperlink") {
                node.attribute((W, "anchor"))
            } else if is(&node, "instrText") {
                let mut words = node.text().unwrap_or_default().split_whitespace();
                let kind = words.next();
                matches!(kind, Some("REF" | "PAGEREF" | "NOTEREF")).then(|| words.next().unwrap())
            } else {
                None
            };
            if let Some(target) = target.filter(|target| !names.contains(&target.to_lowercase())) {
                wrong.push(format!("{part} leads to the missing bookmark {target}"));
            }
        }
    }
}

/// Fields begin, have a value and end, inside each other if need be.
fn fields(word: &Word, wrong: &mut Vec<String>) {
    for (name, bytes) in word.parts.iter().filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml")) {
        let tree = Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
        let mut open: Vec<&str> = Vec::new();
        for node in tree.descendants().filter(|node| is(node, "fldChar")) {
            match node.attribute((W, "fldCharType")).unwrap() {
                "begin" => open.push("begin"),
                "separate" => {
                    if open.pop() != Some("begin") {
                        wrong.push(format!("{name}: a field has a value before it begins"));
                    }
                    open.push("separate");
                }
                _ => {
                    if open.pop() != Some("separate") {
                        wrong.push(format!("{name}: a field ends before it has a value"));
                    }
                }
            }
        }
        if !open.is_empty() {
            wrong.push(format!("{name}: a field does not end"));
        }
    }
}
