//! Which object of a file is needed when: for opening it, for its first page, for one later page, for several, or for none.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Entries of the catalog that are needed to open the file.
const ON_OPENING: [&[u8]; 5] = [b"ViewerPreferences", b"PageMode", b"Threads", b"OpenAction", b"AcroForm"];

/// The objects in the order of the file.
pub(super) struct Parts {
    /// The catalog, and what is needed to open the file.
    pub(super) opening: Vec<ObjectId>,
    /// The first page and everything it needs, the bookmarks last when the file opens on them.
    pub(super) first_page: Vec<ObjectId>,
    /// The pages; the first one owns nothing here.
    pub(super) pages: Vec<LaterPage>,
    /// What several later pages need.
    pub(super) shared: Vec<ObjectId>,
    /// Everything else.
    pub(super) rest: Vec<ObjectId>,
    /// The bookmarks, the list itself first, when they stand with the first page.
    pub(super) outlines: Vec<ObjectId>,
}

/// A page behind the first one.
#[derive(Default)]
pub(super) struct LaterPage {
    /// The page and what it alone needs.
    pub(super) own: Vec<ObjectId>,
    /// What it shares, as places among the objects of the first page and those that are shared, in this order.
    pub(super) shared: Vec<usize>,
}

/// Who needs an object.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum User {
    Page(usize),
    Catalog(Vec<u8>),
    Trailer,
}

impl Parts {
    /// Sorts the objects of a file; none when it has no pages.
    pub(super) fn of(document: &Document) -> Option<Self> {
        let pages: Vec<ObjectId> = document.page_iter().collect();
        let root = document.trailer.get(b"Root").ok()?.as_reference().ok()?;
        let catalog = document.objects.get(&root)?.as_dict().ok()?;
        let users = Users::of(document, &pages, root, catalog);
        let with_bookmarks = matches!(catalog.get(b"PageMode"), Ok(Object::Name(mode)) if mode == b"UseOutlines");
        let first = *pages.first()?;

        let mut parts = Parts {
            opening: vec![root],
            first_page: vec![first],
            pages: pages.iter().map(|_| LaterPage::default()).collect(),
            shared: Vec::new(),
            rest: Vec::new(),
            outlines: Vec::new(),
        };
        let known: BTreeSet<&ObjectId> = pages.iter().chain([&root]).collect();
        let (mut with_first, mut private) = (Vec::new(), BTreeMap::<usize, Vec<ObjectId>>::new());
        for (id, of) in users.of.iter().filter(|(id, _)| !known.contains(id)) {
            match place(of) {
                Place::Outlines => parts.outlines.push(*id),
                Place::Opening => parts.opening.push(*id),
                Place::FirstAlone => parts.first_page.push(*id),
                Place::First => with_first.push(*id),
                Place::Page(page) => private.entry(page).or_default().push(*id),
                Place::Shared => parts.shared.push(*id),
                Place::Rest => parts.rest.push(*id),
            }
        }
        parts.first_page.append(&mut with_first);
        // The list of bookmarks itself leads them.
        let leads = catalog.get(b"Outlines").and_then(Object::as_reference).ok();
        parts.outlines.sort_by_key(|id| Some(*id) != leads);
        if with_bookmarks {
            parts.first_page.extend(&parts.outlines);
        } else {
            parts.rest.append(&mut parts.outlines);
        }
        for (nth, (page, id)) in parts.pages.iter_mut().zip(&pages).enumerate().skip(1) {
            page.own.push(*id);
            page.own.extend(private.remove(&nth).unwrap_or_default());
        }
        parts.note_shared(&users);
        Some(parts)
    }

    fn note_shared(&mut self, users: &Users) {
        let places: BTreeMap<ObjectId, usize> =
            self.first_page.iter().chain(&self.shared).enumerate().map(|(place, id)| (*id, place)).collect();
        for (id, of) in users.of.iter().filter(|(_, of)| of.len() > 1) {
            let Some(place) = places.get(id) else { continue };
            for user in of {
                if let User::Page(nth @ 1..) = user
                    && let Some(page) = self.pages.get_mut(*nth)
                {
                    page.shared.push(*place);
                }
            }
        }
    }

    /// Returns the objects behind the first page, piece by piece.
    pub(super) fn behind(&self) -> impl Iterator<Item = &Vec<ObjectId>> {
        self.pages.iter().map(|page| &page.own).chain([&self.shared, &self.rest])
    }

    /// Returns every object.
    pub(super) fn all(&self) -> impl Iterator<Item = &ObjectId> {
        self.opening.iter().chain(&self.first_page).chain(self.behind().flatten())
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

fn place(users: &BTreeSet<User>) -> Place {
    let of_catalog = |key: &[u8]| users.iter().any(|user| matches!(user, User::Catalog(its) if its == key));
    let pages: Vec<usize> =
        users.iter().filter_map(|user| if let User::Page(nth) = user { Some(*nth) } else { None }).collect();
    if of_catalog(b"Outlines") {
        Place::Outlines
    } else if ON_OPENING.iter().any(|key| of_catalog(key)) {
        Place::Opening
    } else if pages.first() == Some(&0) {
        if users.len() == 1 { Place::FirstAlone } else { Place::First }
    } else if let [page] = pages.as_slice()
        && users.len() == 1
    {
        Place::Page(*page)
    } else if pages.len() > 1 {
        Place::Shared
    } else {
        Place::Rest
    }
}

/// Who needs which object.
struct Users {
    of: BTreeMap<ObjectId, BTreeSet<User>>,
}

impl Users {
    fn of(document: &Document, pages: &[ObjectId], root: ObjectId, catalog: &Dictionary) -> Self {
        let mut users = Users { of: BTreeMap::from([(root, BTreeSet::new())]) };
        for (nth, page) in pages.iter().enumerate() {
            users.follow(document, &User::Page(nth), &Object::Reference(*page));
        }
        for (key, value) in catalog {
            users.follow(document, &User::Catalog(key.clone()), value);
        }
        for (_, value) in document.trailer.iter().filter(|(key, _)| *key != b"Root") {
            users.follow(document, &User::Trailer, value);
        }
        users
    }

    /// Notes everything that an object leads to; from a page to no other page, and not up to the list of pages.
    fn follow(&mut self, document: &Document, user: &User, start: &Object) {
        let mut seen = BTreeSet::new();
        let mut open = vec![(start, true)];
        while let Some((object, top)) = open.pop() {
            let mut target = object;
            if let Object::Reference(id) = object {
                let Some(there) = document.objects.get(id) else { continue };
                if (!top && is_page(there)) || !seen.insert(*id) {
                    continue;
                }
                self.of.entry(*id).or_default().insert(user.clone());
                target = there;
            }
            let of_page = is_page(target);
            if let Object::Array(all) = target {
                open.extend(all.iter().map(|one| (one, false)));
            } else if let Object::Dictionary(all) = target {
                let down = all.iter().filter(|(key, _)| !(of_page && *key == b"Parent"));
                open.extend(down.map(|(_, value)| (value, false)));
            } else if let Object::Stream(stream) = target {
                let told = stream.dict.iter().filter(|(key, _)| *key != b"Length");
                open.extend(told.map(|(_, value)| (value, false)));
            }
        }
    }
}

fn is_page(object: &Object) -> bool {
    object.as_dict().is_ok_and(|dictionary| dictionary.has_type(b"Page"))
}
