//! How wide characters are: the advances of the fonts of the app, which measure like those that Word takes.
//!
//! Lengths are counted in 1024ths of a twip, in whole numbers, so that every machine finds the same pages.

use std::sync::LazyLock;

use ttf_parser::Face;

use crate::fonts::FILES;

/// 1024ths of a twip in a twip.
pub(super) const FINE: i64 = 1024;
/// Characters whose widths are kept in a table: Latin, Greek, Cyrillic.
const KEPT: usize = 0x530;
/// The square that our text fonts are drawn in.
const EM: i64 = 2048;

/// A face of the fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Serif { bold: bool, italic: bool },
    Sans { bold: bool },
    Mono,
}

struct Measured {
    widths: Vec<u16>,
    /// Ascent, descent and the gap between lines, together.
    height: i64,
}

static FACES: LazyLock<Vec<Option<Face<'static>>>> =
    LazyLock::new(|| FILES.iter().map(|bytes| Face::parse(bytes, 0).ok()).collect());
/// Measures by face, in the order of the files.
static MEASURED: LazyLock<[Measured; 7]> = LazyLock::new(|| [0, 1, 2, 3, 4, 5, 6].map(measured));

fn face(place: usize) -> Option<&'static Face<'static>> {
    FACES.get(place).and_then(Option::as_ref)
}

fn measured(place: usize) -> Measured {
    let Some(face) = face(place) else { return Measured { widths: Vec::new(), height: EM } };
    let height = i64::from(face.ascender()) - i64::from(face.descender()) + i64::from(face.line_gap());
    let characters = (0..KEPT).map(|code| u32::try_from(code).ok().and_then(char::from_u32));
    let wide = |c: Option<char>| c.and_then(|c| face.glyph_hor_advance(face.glyph_index(c)?)).unwrap_or(0);
    Measured { widths: characters.map(wide).collect(), height }
}

impl Cut {
    fn measured(self) -> Option<&'static Measured> {
        let place = match self {
            Cut::Serif { bold: false, italic: false } => 0,
            Cut::Serif { bold: true, italic: false } => 1,
            Cut::Serif { bold: false, italic: true } => 2,
            Cut::Serif { bold: true, italic: true } => 3,
            Cut::Sans { bold: false } => 4,
            Cut::Sans { bold: true } => 5,
            Cut::Mono => 6,
        };
        MEASURED.get(place)
    }

    /// Returns the width of a character at a size.
    pub(super) fn width(self, c: char, half_points: i64) -> i64 {
        let kept = usize::try_from(u32::from(c)).ok().and_then(|code| self.measured()?.widths.get(code)).copied();
        let units = match kept {
            Some(units) if units > 0 => i64::from(units),
            Some(_) | None => elsewhere(c),
        };
        units * half_points * 5
    }

    /// Returns the height of a line of this face.
    pub(super) fn height(self, half_points: i64) -> i64 {
        self.measured().map_or(EM, |it| it.height) * half_points * 5
    }
}

/// Returns the width of a character that the tables do not have: of the first font that has it, else a guess.
fn elsewhere(c: char) -> i64 {
    let takes_no_room = c.is_control()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}');
    if takes_no_room {
        return 0;
    }
    let found = FACES.iter().flatten().find_map(|face| {
        let advance = i64::from(face.glyph_hor_advance(face.glyph_index(c)?)?);
        Some(advance * EM / i64::from(face.units_per_em()).max(1))
    });
    found.unwrap_or(if c < '\u{2e80}' { EM * 3 / 5 } else { EM })
}
