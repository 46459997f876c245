//! Checks of how one finds one's way: contents, bookmarks, links, opening view.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::preflight::PdfValues;
use lopdf::{Dictionary, Object, ObjectId};

use super::file::{FAR, File, number};
use super::{Found, fail, none_of, not_applicable, pass, plural};

/// How many bookmarks are followed; a chain that goes in circles must end.
const MANY: usize = 100_000;
/// A list of contents stands near the front and has at least so many links.
const FRONT_PAGES: usize = 8;
const FEW: usize = 3;

/// Where a link or a bookmark leads.
enum Way {
    /// To a page of the file; whether the zoom stays as it is.
    Page(bool),
    /// To an address.
    Address,
    /// To another file.
    File(String),
    /// Nowhere.
    Nowhere,
}

struct Map<'f> {
    file: &'f File<'f>,
    pages: BTreeSet<ObjectId>,
    names: BTreeMap<Vec<u8>, &'f Object>,
}

impl<'f> Map<'f> {
    fn of(file: &'f File<'f>) -> Self {
        let mut map = Map { file, pages: file.page_ids(), names: BTreeMap::new() };
        if let Some(Object::Dictionary(all)) = file.catalog(b"Dests") {
            map.names.extend(all.iter().map(|(name, place)| (name.clone(), place)));
        }
        let names = file.catalog(b"Names").and_then(|names| names.as_dict().ok());
        if let Some(tree) = names.and_then(|names| file.entry(names, b"Dests")).and_then(|tree| tree.as_dict().ok()) {
            map.add_names(tree, 0);
        }
        map
    }

    fn add_names(&mut self, node: &'f Dictionary, depth: usize) {
        if let Some(Object::Array(pairs)) = self.file.entry(node, b"Names") {
            for pair in pairs.chunks_exact(2) {
                if let [Object::String(name, _), place] = pair {
                    self.names.insert(name.clone(), place);
                }
            }
        }
        if let Some(Object::Array(kids)) = self.file.entry(node, b"Kids").filter(|_| depth < FAR) {
            for kid in kids.iter().filter_map(|kid| self.file.follow(kid)?.as_dict().ok()) {
                self.add_names(kid, depth + 1);
            }
        }
    }

    /// Returns where a dictionary with `Dest` or an action leads.
    fn way(&self, from: &Dictionary) -> Way {
        if let Some(place) = self.file.entry(from, b"Dest") {
            return self.place(place, 0);
        }
        let Some(action) = self.file.entry(from, b"A").and_then(|action| action.as_dict().ok()) else {
            return Way::Nowhere;
        };
        match action.get(b"S").and_then(Object::as_name) {
            Ok(b"GoTo") => self.file.entry(action, b"D").map_or(Way::Nowhere, |place| self.place(place, 0)),
            Ok(b"URI") => Way::Address,
            Ok(_) => Way::File(self.path(action)),
            Err(_) => Way::Nowhere,
        }
    }

    fn path(&self, action: &Dictionary) -> String {
        let file = match self.file.entry(action, b"F") {
            Some(Object::Dictionary(file)) => self.file.entry(file, b"UF").or_else(|| self.file.entry(file, b"F")),
            other => other,
        };
        file.and_then(|file| file.as_str().ok())
            .map(|path| String::from_utf8_lossy(path).into_owned())
            .unwrap_or_default()
    }

    fn place(&self, place: &Object, depth: usize) -> Way {
        let named = |name: &[u8]| {
            let found = self.names.get(name).and_then(|found| self.file.follow(found)).filter(|_| depth < FAR);
            found.map_or(Way::Nowhere, |found| self.place(found, depth + 1))
        };
        if let Object::String(name, _) | Object::Name(name) = place {
            return named(name);
        }
        if let Object::Dictionary(inner) = place {
            let inner = self.file.entry(inner, b"D").filter(|_| depth < FAR);
            return inner.map_or(Way::Nowhere, |inner| self.place(inner, depth + 1));
        }
        let Object::Array(parts) = place else { return Way::Nowhere };
        let there = matches!(parts.first(), Some(Object::Reference(id)) if self.pages.contains(id));
        let keeps = match parts.get(1).and_then(|kind| kind.as_name().ok()) {
            Some(b"XYZ") => parts.get(4).and_then(number).is_none_or(|zoom| zoom == 0.0),
            Some(_) | None => false,
        };
        if there { Way::Page(keeps) } else { Way::Nowhere }
    }

    /// Calls `f` for every bookmark with its level, from 1.
    fn bookmarks(&self, f: &mut dyn FnMut(usize, &Dictionary)) {
        let Some(root) = self.file.catalog(b"Outlines").and_then(|root| root.as_dict().ok()) else { return };
        let first = |node: &'f Dictionary, key: &[u8]| self.file.entry(node, key).and_then(|next| next.as_dict().ok());
        let mut open: Vec<(usize, &Dictionary)> = first(root, b"First").map(|node| (1, node)).into_iter().collect();
        let mut seen = 0;
        while let Some((level, node)) = open.pop() {
            seen += 1;
            if seen > MANY {
                return;
            }
            f(level, node);
            open.extend(first(node, b"Next").map(|next| (level, next)));
            open.extend(first(node, b"First").filter(|_| level < FAR).map(|below| (level + 1, below)));
        }
    }
}

pub(super) fn contents(file: &File<'_>, values: &PdfValues) -> Found {
    let pages = file.pages.len();
    if pages < values.pages_with_contents {
        return not_applicable(format!("The file has {}.", plural(pages, "page")));
    }
    let map = Map::of(file);
    let leading = |page| {
        let links = file.annotations(page).into_iter().filter(|link| matches!(map.way(link), Way::Page(_)));
        links.count()
    };
    match file.pages.iter().take(FRONT_PAGES).map(leading).enumerate().find(|(_, links)| *links >= FEW) {
        Some((place, links)) => pass(format!("Page {} has {} to other pages.", place + 1, plural(links, "link"))),
        None => fail(format!("The file has {pages} pages and no linked contents at its front.")),
    }
}

pub(super) fn bookmarks(file: &File<'_>, values: &PdfValues) -> Found {
    let map = Map::of(file);
    let (mut count, mut deepest, mut lost) = (0, 0, 0);
    map.bookmarks(&mut |level, bookmark| {
        count += 1;
        deepest = deepest.max(level);
        lost += usize::from(!matches!(map.way(bookmark), Way::Page(_)));
    });
    let pages = file.pages.len();
    let detail = format!("{} on {}.", plural(count, "bookmark"), plural(deepest, "level"));
    if count == 0 && pages < values.pages_with_contents {
        not_applicable(format!("The file has {}.", plural(pages, "page")))
    } else if count == 0 {
        fail(format!("The file has {pages} pages and no bookmarks."))
    } else if lost > 0 {
        fail(format!("{} of them lead nowhere: {lost}.", detail.trim_end_matches('.')))
    } else if deepest > values.bookmark_levels {
        fail(detail)
    } else {
        pass(detail)
    }
}

pub(super) fn links(file: &File<'_>) -> Found {
    let map = Map::of(file);
    let mut odd = Vec::new();
    let mut count = 0;
    for (place, page) in file.pages.iter().enumerate() {
        let on = format!("on page {}", place + 1);
        for link in file
            .annotations(page)
            .into_iter()
            .filter(|it| it.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Link"))
        {
            count += 1;
            match map.way(link) {
                Way::Page(true) | Way::Address => {}
                Way::Page(false) => odd.push(format!("a link {on} changes the zoom")),
                Way::File(path) if path.starts_with(['/', '\\']) || path.contains(':') => {
                    odd.push(format!("a link {on} leads to a fixed path"));
                }
                Way::File(_) => {}
                Way::Nowhere => odd.push(format!("a link {on} leads nowhere")),
            }
        }
    }
    if count == 0 {
        not_applicable("The file has no links.")
    } else {
        none_of(&odd, &format!("{}.", plural(count, "link")), "Found")
    }
}

pub(super) fn opening_view(file: &File<'_>) -> Found {
    let map = Map::of(file);
    let mut has = false;
    map.bookmarks(&mut |_, _| has = true);
    let mode = file.catalog(b"PageMode").and_then(|mode| mode.as_name().ok()).unwrap_or(b"UseNone");
    let wanted: &[u8] = if has { b"UseOutlines" } else { b"UseNone" };
    if mode != wanted {
        return fail(if has {
            "The file has bookmarks, but does not open on them."
        } else {
            "The file opens on a panel that is empty."
        });
    }
    if file.catalog(b"PageLayout").is_some() {
        return fail("The file asks for a page layout of its own.");
    }
    let zooms = match file.catalog(b"OpenAction") {
        None => false,
        Some(Object::Dictionary(action)) => {
            file.entry(action, b"D").is_none_or(|place| !matches!(map.place(place, 0), Way::Page(true)))
        }
        Some(place) => !matches!(map.place(place, 0), Way::Page(true)),
    };
    if zooms {
        return fail("The file asks for a magnification or an action when it is opened.");
    }
    pass(if has { "Opens on bookmarks and page." } else { "Opens on the page alone." })
}

pub(super) fn page_numbers(file: &File<'_>) -> Found {
    let labels = file.catalog(b"PageLabels").and_then(|labels| labels.as_dict().ok());
    let Some(labels) = labels else { return pass("Pages are counted from 1.") };
    let Some(Object::Array(ranges)) = file.entry(labels, b"Nums") else {
        return fail("The file numbers its pages in several lists.");
    };
    let first = ranges.get(1).and_then(|range| file.follow(range)?.as_dict().ok());
    let plain = first.is_some_and(|range| {
        let style = range.get(b"S").and_then(Object::as_name).is_ok_and(|style| style == b"D");
        style && !range.has(b"P") && range.get(b"St").map_or(true, |start| start.as_i64().is_ok_and(|start| start == 1))
    });
    if plain && ranges.len() == 2 {
        pass("Pages are counted from 1.")
    } else {
        fail("The numbers of the pages differ from their places in the file.")
    }
}
