//! The words that a page draws, by the numbers with which the tags name them.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// The words of a page.
#[derive(Default)]
pub(super) struct Words {
    /// All of them in the order of the file; what the page repeats (header, footer) begins with a `|`.
    pub(super) page: String,
    /// Those of each marked piece.
    pub(super) marked: BTreeMap<i64, String>,
}

/// A mark that is open: the number of a piece, whether it is what every page repeats, and a text that stands for what is drawn.
#[derive(Default)]
struct Mark {
    number: Option<i64>,
    repeated: bool,
    instead: Option<String>,
}

type Matrix = [f32; 6];
const UNIT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
/// Letters this far above or below, in points, stand on another line; raised ones do not.
const OTHER_LINE: f32 = 8.0;

fn times(a: Matrix, b: Matrix) -> Matrix {
    let (x, y) = (
        |c: usize, r: usize| a[2 * c] * b[r] + a[2 * c + 1] * b[2 + r],
        |r: usize| a[4] * b[r] + a[5] * b[2 + r] + b[4 + r],
    );
    [x(0, 0), x(0, 1), x(1, 0), x(1, 1), y(0), y(1)]
}

fn matrix(operands: &[Object]) -> Option<Matrix> {
    let all: Vec<f32> = operands.iter().filter_map(|it| it.as_float().ok()).collect();
    all.try_into().ok()
}

/// Reads what a page draws.
pub(super) fn of(objects: &Document, page: ObjectId) -> Words {
    let fonts = objects.get_page_fonts(page).expect("fonts");
    let encodings: BTreeMap<&[u8], Encoding<'_>> = fonts
        .iter()
        .filter_map(|(name, font)| Some((name.as_slice(), font.get_font_encoding(objects).ok()?)))
        .collect();
    let content = Content::decode(&objects.get_page_content(page)).expect("content");
    let mut reader = Reader { words: Words::default(), marks: Vec::new(), height: None, size: 0.0, begun: false };
    let (mut at, mut saved, mut line, mut font, mut size) = (UNIT, Vec::new(), UNIT, None, 0.0);
    for operation in &content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "q" => saved.push(at),
            "Q" => at = saved.pop().unwrap_or(UNIT),
            "cm" => at = matrix(operands).map_or(at, |by| times(by, at)),
            "BT" => line = UNIT,
            "Tm" => line = matrix(operands).unwrap_or(line),
            "Tf" => {
                font = operands.first().and_then(|name| name.as_name().ok());
                size = operands.get(1).and_then(|size| size.as_float().ok()).unwrap_or_default();
            }
            "BDC" => {
                reader.begun = true;
                reader.marks.push(mark(operands));
            }
            "BMC" => reader.marks.push(Mark::default()),
            "EMC" => {
                reader.marks.pop();
            }
            "Tj" | "TJ" => {
                let encoding = font.and_then(|font| encodings.get(font));
                let said: String = strings(operands)
                    .map(|bytes| encoding.and_then(|it| Document::decode_text(it, bytes).ok()).unwrap_or_default())
                    .collect();
                reader.say(&said, times(line, at)[5], size);
            }
            _ => {}
        }
    }
    let lines = reader.words.page.lines().map(str::trim_end).filter(|line| !line.is_empty() && *line != "|");
    reader.words.page = lines.collect::<Vec<_>>().join("\n");
    reader.words
}

fn strings(operands: &[Object]) -> impl Iterator<Item = &[u8]> {
    let all =
        operands.iter().flat_map(|operand| operand.as_array().map_or(std::slice::from_ref(operand), Vec::as_slice));
    all.filter_map(|object| object.as_str().ok())
}

fn mark(operands: &[Object]) -> Mark {
    let repeated = operands.first().is_some_and(|tag| tag.as_name().is_ok_and(|tag| tag == b"Artifact"));
    let props: Option<&Dictionary> = operands.get(1).and_then(|props| props.as_dict().ok());
    let of = |key: &[u8]| props.and_then(|props| props.get(key).ok());
    Mark {
        number: of(b"MCID").and_then(|number| number.as_i64().ok()),
        repeated,
        instead: of(b"ActualText").and_then(|text| lopdf::decode_text_string(text).ok()),
    }
}

struct Reader {
    words: Words,
    marks: Vec<Mark>,
    /// How high the last letters stood.
    height: Option<f32>,
    /// The size of the last letters, and whether a piece began behind them.
    size: f32,
    begun: bool,
}

impl Reader {
    /// Whether a letter would stand right behind another one.
    fn meets(&self, said: &str) -> bool {
        self.words.page.ends_with(char::is_alphanumeric) && said.starts_with(char::is_alphanumeric)
    }

    fn say(&mut self, said: &str, height: f32, size: f32) {
        // What stands for a piece is said once, however many letters it is drawn with.
        let instead = self.marks.iter_mut().find_map(|mark| mark.instead.as_mut()).map(std::mem::take);
        let said = instead.as_deref().unwrap_or(said);
        let repeated = self.marks.iter().any(|mark| mark.repeated);
        let turned = self.height.is_none_or(|last| (last - height).abs() > OTHER_LINE);
        self.height = Some(height);
        if turned {
            self.words.page.push_str(if repeated { "\n| " } else { "\n" });
        } else if self.begun && self.size.to_bits() == size.to_bits() && self.meets(said) {
            // Two cells of a row; what is raised or lowered has another size.
            self.words.page.push_str("  ");
        }
        (self.size, self.begun) = (size, false);
        self.words.page.push_str(said);
        if let Some(number) = self.marks.iter().rev().find_map(|mark| mark.number) {
            let own = self.words.marked.entry(number).or_default();
            if turned && !own.is_empty() && !own.ends_with(' ') {
                own.push(' ');
            }
            own.push_str(said);
        }
    }
}
