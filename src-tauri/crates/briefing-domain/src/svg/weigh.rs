//! How large a drawing becomes when every part that calls another is written out.
//!
//! Ten lines of `use` that call each other ten times each draw a billion shapes, and a part that calls itself never ends. Both are
//! refused before anything draws them. Calls are links and `url(#place)` alike.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::{LINK, SvgRefused, allow, is_svg, kept, link};

/// The most elements a drawing may have written out. A judgment: scatter plots call one marker a hundred thousand times.
const MAX_WEIGHT: u64 = 2_000_000;

/// How deep elements may stand in each other, calls included. A judgment: real drawings stay below fifty.
const MAX_DEPTH: u32 = 200;

/// Refuses a drawing that grows beyond measure.
pub(super) fn weigh(document: &Document<'_>) -> Result<(), SvgRefused> {
    let mut places = BTreeMap::new();
    let mut count = 0;
    for node in document.descendants() {
        count += 1;
        if let (true, Some(id)) = (is_svg(node), node.attribute("id")) {
            places.entry(id).or_insert(node);
        }
    }
    let mut scale = Scale { places, known: vec![Weight::Unknown; count] };
    scale.element(document.root_element(), MAX_DEPTH).map(|_| ())
}

#[derive(Debug, Clone, Copy)]
enum Weight {
    Unknown,
    /// Being weighed: whoever meets it again has gone in a circle.
    Open,
    /// How many elements, and how deep.
    Known(u64, u32),
}

struct Scale<'d, 'i> {
    places: BTreeMap<&'d str, Node<'d, 'i>>,
    known: Vec<Weight>,
}

impl<'d, 'i> Scale<'d, 'i> {
    fn element(&mut self, node: Node<'d, 'i>, room: u32) -> Result<(u64, u32), SvgRefused> {
        let place = node.id().get_usize();
        match self.known.get(place) {
            Some(Weight::Known(_, depth)) if *depth > room => return Err(SvgRefused::Multiplies),
            Some(Weight::Known(weight, depth)) => return Ok((*weight, *depth)),
            Some(Weight::Unknown) if room > 0 => {}
            Some(Weight::Unknown | Weight::Open) | None => return Err(SvgRefused::Multiplies),
        }
        self.note(place, Weight::Open);
        let (mut weight, mut depth) = (1_u64, 0);
        let mut add = |(more, deeper): (u64, u32)| {
            weight = weight.saturating_add(more);
            depth = depth.max(deeper);
        };
        for child in node.children().filter(|child| is_svg(*child)) {
            let name = child.tag_name().name();
            if name == "a" || allow::is_element(name) {
                add(self.element(child, room - 1)?);
            }
        }
        for (name, value) in kept(node) {
            let link = if name == LINK { value.strip_prefix('#') } else { None };
            for called in link.into_iter().chain(link::places(&value)) {
                if let Some(target) = self.places.get(called).copied() {
                    add(self.element(target, room - 1)?);
                }
            }
        }
        if weight > MAX_WEIGHT {
            return Err(SvgRefused::Multiplies);
        }
        self.note(place, Weight::Known(weight, depth + 1));
        Ok((weight, depth + 1))
    }

    fn note(&mut self, place: usize, weight: Weight) {
        if let Some(known) = self.known.get_mut(place) {
            *known = weight;
        }
    }
}
