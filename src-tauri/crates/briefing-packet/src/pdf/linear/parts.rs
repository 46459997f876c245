//! Which object of a file is needed when: for opening it, for its first page, for one later page, for several, or for none.

use super::source::{Found, Source, To};

/// Entries of the catalog that are needed to open the file.
const ON_OPENING: [&[u8]; 5] = [b"ViewerPreferences", b"PageMode", b"Threads", b"OpenAction", b"AcroForm"];

/// The objects in the order of the file.
pub(super) struct Parts {
    /// The catalog, and what is needed to open the file.
    pub(super) opening: Vec<usize>,
    /// The first page and everything it needs, the bookmarks last when the file opens on them.
    pub(super) first_page: Vec<usize>,
    /// The pages; the first one owns nothing here.
    pub(super) pages: Vec<LaterPage>,
    /// What several later pages need.
    pub(super) shared: Vec<usize>,
    /// Everything else.
    pub(super) rest: Vec<usize>,
    /// The bookmarks, the list itself first, when they stand with the first page.
    pub(super) outlines: Vec<usize>,
}

/// A page behind the first one.
#[derive(Default)]
pub(super) struct LaterPage {
    /// The page and what it alone needs.
    pub(super) own: Vec<usize>,
    /// What it shares, as places among the objects of the first page and those that are shared, in this order.
    pub(super) shared: Vec<usize>,
}

impl Parts {
    /// Sorts the objects of a file; none when it has no pages.
    pub(super) fn of(source: &Source<'_>) -> Option<Self> {
        let pages = source.pages()?;
        let users = users(source, &pages)?;
        let first = *pages.first()?;
        let mut parts = Parts {
            opening: vec![source.root],
            first_page: vec![first],
            pages: pages.iter().map(|page| LaterPage { own: vec![*page], shared: Vec::new() }).collect(),
            shared: Vec::new(),
            rest: Vec::new(),
            outlines: Vec::new(),
        };
        parts.pages.first_mut()?.own.clear();
        let mut with_first = Vec::new();
        let is_known = |number: usize| number == source.root || source.object(number).is_some_and(|it| it.page);
        for (number, of) in users.iter().enumerate().filter(|(number, of)| of.count() > 0 && !is_known(*number)) {
            match of.place() {
                Place::Outlines => parts.outlines.push(number),
                Place::Opening => parts.opening.push(number),
                Place::FirstAlone => parts.first_page.push(number),
                Place::First => with_first.push(number),
                Place::Page(page) => parts.pages.get_mut(page)?.own.push(number),
                Place::Shared => parts.shared.push(number),
                Place::Rest => parts.rest.push(number),
            }
        }
        parts.first_page.append(&mut with_first);
        // The list of bookmarks itself leads them, and the file opens on them.
        let catalog = source.object(source.root)?;
        let leads = source.entries(catalog).into_iter().find(|(key, _)| *key == b"Outlines");
        let leads = leads.and_then(|(_, value)| source.targets(catalog, &value).next());
        parts.outlines.sort_by_key(|number| Some(*number) != leads);
        parts.first_page.extend(&parts.outlines);
        parts.note_shared(&users);
        Some(parts)
    }

    fn note_shared(&mut self, users: &[Users]) {
        let all: Vec<usize> = self.first_page.iter().chain(&self.shared).copied().collect();
        let mut sorted: Vec<(usize, usize)> =
            all.into_iter().enumerate().map(|(place, number)| (number, place)).collect();
        sorted.sort_unstable();
        for (number, place) in sorted {
            let Some(of) = users.get(number).filter(|of| of.count() > 1) else { continue };
            for nth in of.pages.iter().filter(|nth| **nth > 0) {
                if let Some(page) = self.pages.get_mut(*nth) {
                    page.shared.push(place);
                }
            }
        }
    }

    /// Returns the objects behind the first page, piece by piece.
    pub(super) fn behind(&self) -> impl Iterator<Item = &Vec<usize>> {
        self.pages.iter().map(|page| &page.own).chain([&self.shared, &self.rest])
    }
}

enum Place {
    Outlines,
    Opening,
    FirstAlone,
    First,
    Page(usize),
    Shared,
    Rest,
}

/// Who needs an object.
#[derive(Debug, Clone, Default)]
struct Users {
    /// The pages, in their order.
    pages: Vec<usize>,
    /// How many entries of the catalog and of the end of the file.
    others: usize,
    /// Whether the bookmarks are among them, or what is needed to open the file.
    outlines: bool,
    opening: bool,
}

impl Users {
    fn count(&self) -> usize {
        self.pages.len() + self.others
    }

    fn place(&self) -> Place {
        match self.pages.as_slice() {
            _ if self.outlines => Place::Outlines,
            _ if self.opening => Place::Opening,
            [0, ..] if self.count() == 1 => Place::FirstAlone,
            [0, ..] => Place::First,
            [page] if self.count() == 1 => Place::Page(*page),
            [_, _, ..] => Place::Shared,
            [_] | [] => Place::Rest,
        }
    }
}

/// Returns who needs each object, by the number of the object.
fn users(source: &Source<'_>, pages: &[usize]) -> Option<Vec<Users>> {
    let mut users = vec![Users::default(); source.numbers()];
    let mut walk = Walk { source, seen: vec![0; source.numbers()], turn: 0 };
    for (nth, page) in pages.iter().enumerate() {
        walk.from(vec![*page], Some(*page), |number| {
            users.get_mut(number).into_iter().for_each(|of| of.pages.push(nth));
        });
    }
    let catalog = source.object(source.root)?;
    for (key, value) in source.entries(catalog) {
        let outlines = key == b"Outlines";
        let opening = ON_OPENING.contains(&key);
        walk.from(source.targets(catalog, &value).collect(), None, |number| {
            if let Some(of) = users.get_mut(number) {
                of.others += 1;
                of.outlines |= outlines;
                of.opening |= opening;
            }
        });
    }
    for (_, value) in source.entries(&source.trailer).into_iter().filter(|(key, _)| *key != b"Root") {
        walk.from(source.targets(&source.trailer, &value).collect(), None, |number| {
            users.get_mut(number).into_iter().for_each(|of| of.others += 1);
        });
    }
    Some(users)
}

/// Walks through everything that objects lead to.
struct Walk<'s> {
    source: &'s Source<'s>,
    /// In which walk each object was met last.
    seen: Vec<usize>,
    turn: usize,
}

impl Walk<'_> {
    /// Calls `met` once for everything that some objects lead to, themselves among them; it goes to no page but one, and from that not up to
    /// the list of pages.
    fn from(&mut self, mut open: Vec<usize>, page: Option<usize>, mut met: impl FnMut(usize)) {
        self.turn += 1;
        while let Some(number) = open.pop() {
            let (Some(found), Some(seen)) = (self.source.object(number), self.seen.get_mut(number)) else { continue };
            if *seen == self.turn || (found.page && page != Some(number)) {
                continue;
            }
            *seen = self.turn;
            met(number);
            open.extend(self.below(found));
        }
    }

    fn below<'f>(&'f self, found: &'f Found) -> impl Iterator<Item = usize> + 'f {
        let ways = self.source.ways(found).iter().filter(|way| !(found.page && way.up));
        ways.filter_map(|way| if let To::Object(number) = way.to { Some(number) } else { None })
    }
}
