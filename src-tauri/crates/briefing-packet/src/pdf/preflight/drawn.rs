//! What is drawn on a page: where its text begins, how large and in which color, and whether there are pictures.
//!
//! A small reader of page content: it knows matrices, text and fill colors, and follows forms. Headers and footers are told apart where the
//! file marks them as such.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::{Content, Operand};
use super::file::{follow, number};

/// How deep forms in forms are followed.
const DEEPEST: usize = 8;
/// How many bytes of content are read of a page, unpacked, forms each time they are drawn: a small file can unpack to more than any memory
/// holds, and forms in forms can be drawn without end.
const MOST: usize = 32 * 1024 * 1024;
/// What drawing a form costs beside its content.
const FORM: usize = 1000;

/// What is drawn on a page.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// Number of characters by size, in tenths of a point.
    pub(super) sizes: BTreeMap<i64, usize>,
    /// Number of characters by color: red, green and blue from 0 to 255.
    pub(super) colors: BTreeMap<[u8; 3], usize>,
    /// Where upright text begins: x, y, size, and whether it belongs to the page and not to the document.
    pub(super) starts: Vec<(f64, f64, f64, bool)>,
    /// Characters that belong to the document.
    pub(super) characters: usize,
    /// Pictures made of pixels.
    pub(super) images: usize,
    /// Whether something could not be read.
    pub(super) unread: bool,
}

type Matrix = [f64; 6];
const UNIT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix) -> Matrix {
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

#[derive(Clone)]
struct State {
    at: Matrix,
    color: [u8; 3],
    size: f64,
    leading: f64,
}

struct Reader<'a> {
    objects: &'a Document,
    drawn: Drawn,
    /// Open marks; true for what belongs to the page.
    marks: Vec<bool>,
    /// How many bytes may still be read.
    left: usize,
}

/// Reads the content of a page.
pub(super) fn of(objects: &Document, page: ObjectId, resources: Option<&Dictionary>) -> Drawn {
    let mut reader = Reader { objects, drawn: Drawn::default(), marks: Vec::new(), left: MOST };
    let state = State { at: UNIT, color: [0; 3], size: 0.0, leading: 0.0 };
    match objects.get_page_content_with_limit(page, MOST) {
        Ok(content) => reader.read(&content, resources, state, 0),
        Err(_) => reader.drawn.unread = true,
    }
    reader.drawn
}

impl Reader<'_> {
    fn read(&mut self, content: &[u8], resources: Option<&Dictionary>, mut state: State, depth: usize) {
        let cost = content.len() + if depth > 0 { FORM } else { 0 };
        let Some(left) = self.left.checked_sub(cost) else {
            self.drawn.unread = true;
            return;
        };
        self.left = left;
        let mut content = Content::new(content);
        let mut saved: Vec<State> = Vec::new();
        let (mut line, mut text) = (UNIT, UNIT);
        let mut numbers: Vec<f64> = Vec::new();
        loop {
            let operator = match content.next() {
                Ok(Some(operator)) => operator,
                Ok(None) => return,
                Err(_) => {
                    self.drawn.unread = true;
                    return;
                }
            };
            numbers.clear();
            numbers.extend(content.numbers());
            match operator {
                b"q" => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap_or(state),
                b"cm" => state.at = matrix(&numbers).map_or(state.at, |by| times(by, state.at)),
                b"BT" => (line, text) = (UNIT, UNIT),
                b"Tm" => {
                    line = matrix(&numbers).unwrap_or(line);
                    text = line;
                }
                b"Td" | b"TD" => {
                    if let [x, y] = numbers.as_slice() {
                        if operator == b"TD" {
                            state.leading = -y;
                        }
                        line = times([1.0, 0.0, 0.0, 1.0, *x, *y], line);
                        text = line;
                    }
                }
                b"TL" => state.leading = numbers.first().copied().unwrap_or_default(),
                b"T*" | b"'" | b"\"" => {
                    line = times([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                    text = line;
                    if operator != b"T*" {
                        self.text(&state, text, &content.operands);
                    }
                }
                b"Tf" => state.size = numbers.first().copied().unwrap_or_default(),
                b"Tj" | b"TJ" => self.text(&state, text, &content.operands),
                b"g" | b"rg" | b"k" | b"sc" | b"scn" => state.color = color(&numbers).unwrap_or(state.color),
                b"cs" => state.color = [0; 3],
                b"BMC" | b"BDC" => self.marks.push(content.first_name() == Some(b"Artifact")),
                b"EMC" => drop(self.marks.pop()),
                b"BI" => self.drawn.images += 1,
                b"Do" => self.form(content.first_name(), resources, &state, depth),
                _ => {}
            }
        }
    }

    fn text(&mut self, state: &State, text: Matrix, operands: &[Operand<'_>]) {
        let count: usize = operands.iter().map(|it| if let Operand::Text(count) = it { *count } else { 0 }).sum();
        let place = times(text, state.at);
        let [a, b, c, d, x, y] = place;
        let size = state.size * (a * d - b * c).abs().sqrt();
        let belongs_to_page = self.marks.contains(&true);
        if !belongs_to_page {
            self.drawn.characters += count;
            *self.drawn.sizes.entry(tenths(size)).or_default() += count;
        }
        *self.drawn.colors.entry(state.color).or_default() += count;
        if b.abs() < 0.01 && c.abs() < 0.01 && count > 0 {
            self.drawn.starts.push((x, y, size, belongs_to_page));
        }
    }

    fn form(&mut self, name: Option<&[u8]>, resources: Option<&Dictionary>, state: &State, depth: usize) {
        let found = name.and_then(|name| {
            let all = follow(self.objects, resources?.get(b"XObject").ok()?)?.as_dict().ok()?;
            follow(self.objects, all.get(name).ok()?)?.as_stream().ok()
        });
        let Some(stream) = found else {
            self.drawn.unread = true;
            return;
        };
        match stream.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") => self.drawn.images += 1,
            Ok(b"Form") if depth < DEEPEST => {
                let numbers: Vec<f64> = match stream.dict.get(b"Matrix") {
                    Ok(Object::Array(all)) => all.iter().filter_map(number).collect(),
                    _ => Vec::new(),
                };
                let own = stream.dict.get(b"Resources").ok().and_then(|own| follow(self.objects, own)?.as_dict().ok());
                let mut state = state.clone();
                state.at = times(matrix(&numbers).unwrap_or(UNIT), state.at);
                let open = self.marks.len();
                match stream.get_plain_content_with_limit(self.left) {
                    Ok(content) => self.read(&content, own.or(resources), state, depth + 1),
                    Err(_) => self.drawn.unread = true,
                }
                self.marks.truncate(open);
            }
            _ => {}
        }
    }
}

fn matrix(numbers: &[f64]) -> Option<Matrix> {
    numbers.try_into().ok()
}

fn color(numbers: &[f64]) -> Option<[u8; 3]> {
    let parts = match numbers {
        [gray] => [*gray; 3],
        [red, green, blue] => [*red, *green, *blue],
        [cyan, magenta, yellow, black] => [cyan, magenta, yellow].map(|part| (1.0 - part) * (1.0 - black)),
        _ => return None,
    };
    Some(parts.map(|part| byte(part * 255.0)))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range before")]
fn byte(number: f64) -> u8 {
    number.round().clamp(0.0, 255.0) as u8
}

#[allow(clippy::cast_possible_truncation, reason = "clamped to the range before")]
fn tenths(size: f64) -> i64 {
    (size * 10.0).round().clamp(0.0, 100_000.0) as i64
}
