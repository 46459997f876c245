//! Units: which words are one, what they measure, and how they compare.
//!
//! Days and weeks compare with each other, months and years compare with each other, and the two groups do not: 12 months and
//! 52 weeks are not the same statement in a protocol.

/// What a quantity is counted in.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// What is measured, such as `vg/mass`; empty for a pure number. Quantities compare when this is equal.
    pub kind: String,
    /// How many base units one of these is.
    pub factor: f64,
}

impl Unit {
    /// Returns the unit of a pure number.
    pub fn none() -> Self {
        Unit { kind: String::new(), factor: 1.0 }
    }

    /// Returns whether it counts things rather than measures them.
    pub fn is_count(&self) -> bool {
        matches!(self.kind.as_str(), "" | "person" | "animal" | "lot")
    }
}

/// One unit word: what it measures and its factor.
type Base = (&'static str, f64);

/// Words of two parts come before their first part.
const LONG: [(&str, Base); 7] = [
    ("percentage points", ("point", 1.0)),
    ("percentage point", ("point", 1.0)),
    ("vector genomes", ("vg", 1.0)),
    ("vector genome", ("vg", 1.0)),
    ("genome copies", ("vg", 1.0)),
    ("square meter", ("area", 1.0)),
    ("viral particles", ("vp", 1.0)),
];

fn base(word: &str) -> Option<Base> {
    let exact = match word {
        "%" => ("percent", 1.0),
        "°C" => ("celsius", 1.0),
        "vg" | "gc" | "GC" => ("vg", 1.0),
        "vp" => ("vp", 1.0),
        "TU" => ("tu", 1.0),
        "kg" => ("mass", 1e3),
        "g" => ("mass", 1.0),
        "mg" => ("mass", 1e-3),
        "µg" | "μg" | "ug" | "mcg" => ("mass", 1e-6),
        "ng" => ("mass", 1e-9),
        "pg" => ("mass", 1e-12),
        "L" => ("volume", 1.0),
        "dL" => ("volume", 1e-1),
        "mL" | "ml" => ("volume", 1e-3),
        "µL" | "μL" | "uL" => ("volume", 1e-6),
        "m" => ("length", 1.0),
        "cm" => ("length", 1e-2),
        "mm" => ("length", 1e-3),
        "m2" | "m²" | "m^2" => ("area", 1.0),
        "kb" => ("base", 1e3),
        "bp" => ("base", 1.0),
        "h" => ("day", 1.0 / 24.0),
        "min" => ("day", 1.0 / 1440.0),
        "EU" => ("eu", 1.0),
        "IU" => ("iu", 1.0),
        "mM" => ("molar", 1e-3),
        "µM" | "μM" => ("molar", 1e-6),
        "nM" => ("molar", 1e-9),
        _ => return spelled(&word.to_lowercase()),
    };
    Some(exact)
}

fn spelled(word: &str) -> Option<Base> {
    Some(match word {
        "percent" => ("percent", 1.0),
        "kilogram" | "kilograms" => ("mass", 1e3),
        "gram" | "grams" => ("mass", 1.0),
        "liter" | "liters" => ("volume", 1.0),
        "milliliter" | "milliliters" => ("volume", 1e-3),
        "minute" | "minutes" => ("day", 1.0 / 1440.0),
        "hour" | "hours" => ("day", 1.0 / 24.0),
        "day" | "days" => ("day", 1.0),
        "week" | "weeks" => ("day", 7.0),
        "month" | "months" => ("month", 1.0),
        "year" | "years" => ("month", 12.0),
        "cell" | "cells" => ("cell", 1.0),
        "copy" | "copies" => ("copy", 1.0),
        "participant" | "participants" | "patient" | "patients" | "subject" | "subjects" | "person" | "persons"
        | "people" => ("person", 1.0),
        "animal" | "animals" | "mouse" | "mice" | "rats" | "macaques" | "monkeys" | "rabbits" | "pigs" => {
            ("animal", 1.0)
        }
        "lot" | "lots" => ("lot", 1.0),
        "fold" => ("fold", 1.0),
        "eye" | "eyes" => ("eye", 1.0),
        _ => return None,
    })
}

/// Words that may stand between a number and the thing it counts: `1 x 10^8 CAR-positive viable T cells`.
const ADJECTIVES: [&str; 24] = [
    "viable",
    "live",
    "total",
    "nucleated",
    "transduced",
    "modified",
    "edited",
    "engineered",
    "autologous",
    "allogeneic",
    "positive",
    "t",
    "nk",
    "car",
    "car-t",
    "til",
    "tils",
    "vector",
    "adult",
    "treated",
    "enrolled",
    "dosed",
    "evaluable",
    "body",
];

fn is_adjective(word: &str) -> bool {
    let lower = word.to_lowercase();
    let marker = lower.ends_with("-positive") || (lower.len() <= 6 && lower.ends_with('+'));
    marker || ADJECTIVES.contains(&lower.as_str())
}

/// Reads the unit that stands behind a number, and where it ends. A number in words takes only times and counts.
pub(super) fn read(text: &str, end: usize, word: bool) -> Option<(Unit, usize)> {
    let rest = text.get(end..)?;
    let gap = rest.strip_prefix([' ', '\u{a0}', '-', '\u{202f}']).unwrap_or(rest);
    let offset = text.len() - gap.len();
    let (first, mut at) = counted(text, offset)?;
    if word && !matches!(first.0, "day" | "month" | "person" | "animal" | "lot" | "cell") {
        return None;
    }
    let (mut kind, mut factor) = (first.0.to_owned(), first.1);
    for _ in 0..2 {
        let Some((next, behind)) = per(text, at).and_then(|from| counted(text, from)) else { break };
        kind.push('/');
        kind.push_str(next.0);
        factor /= next.1;
        at = behind;
    }
    Some((Unit { kind, factor }, at))
}

/// Returns where a denominator begins: behind `/`, `per` or `a`.
fn per(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let inner = rest.trim_start_matches([' ', '\u{a0}']);
    let behind = inner.strip_prefix('/').or_else(|| inner.strip_prefix("per "))?;
    Some(text.len() - behind.trim_start().len())
}

/// Reads one unit, passing over words that only qualify what is counted.
fn counted(text: &str, at: usize) -> Option<(Base, usize)> {
    let mut from = at;
    for passed in 0..5 {
        let rest = text.get(from..)?;
        for (name, found) in LONG {
            if rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name)) && ends(rest, name.len()) {
                return Some((found, from + name.len()));
            }
        }
        let length = token(rest);
        let word = rest.get(..length)?;
        if let Some(found) = base(word)
            && (passed == 0 || matches!(found.0, "cell" | "person" | "animal" | "copy" | "mass"))
        {
            return Some((found, from + length));
        }
        if word.is_empty() || !is_adjective(word) {
            return None;
        }
        from += length;
        from += text.get(from..)?.len() - text.get(from..)?.trim_start_matches([' ', '\u{a0}']).len();
    }
    None
}

/// Returns the length of the unit word at the start: letters, or one of the signs that are a unit.
fn token(rest: &str) -> usize {
    if rest.starts_with('%') {
        return 1;
    }
    let signs = rest.char_indices();
    let inside = |(_, sign): &(usize, char)| {
        sign.is_alphabetic() || matches!(sign, '°' | '²' | '+' | '^' | '-') || sign.is_ascii_digit()
    };
    signs.take_while(inside).last().map_or(0, |(at, sign)| at + sign.len_utf8())
}

fn ends(rest: &str, at: usize) -> bool {
    rest.get(at..).is_some_and(|behind| !behind.starts_with(|sign: char| sign.is_alphanumeric()))
}
