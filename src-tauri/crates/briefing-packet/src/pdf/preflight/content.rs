//! The content of a page, operator by operator. Only what the checks ask for is kept of the operands: numbers, names, and how many
//! characters are shown.

use std::borrow::Cow;

/// More operands than any operator takes are not kept.
const MOST_OPERANDS: usize = 64;

/// What stands before an operator.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Operand<'c> {
    Number(f64),
    Name(Cow<'c, [u8]>),
    /// So many characters, in a string or an array of strings. Fonts with two bytes a character are the rule; counting them as two changes
    /// every count alike.
    Text(usize),
    /// Something that no check asks for.
    Other,
}

/// Content that cannot be read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unreadable;

/// The content of a page or a form.
pub(super) struct Content<'c> {
    bytes: &'c [u8],
    at: usize,
    /// The operands of the operator that was read last.
    pub(super) operands: Vec<Operand<'c>>,
}

impl<'c> Content<'c> {
    pub(super) fn new(bytes: &'c [u8]) -> Self {
        Content { bytes, at: 0, operands: Vec::new() }
    }

    /// Reads up to the next operator; none at the end. The data of a picture in the content is passed over.
    pub(super) fn next(&mut self) -> Result<Option<&'c [u8]>, Unreadable> {
        self.operands.clear();
        while let Some(byte) = self.peek() {
            let operand = match byte {
                b'/' => Operand::Name(self.name()),
                b'(' => Operand::Text(self.literal()?),
                b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => self.dictionary()?,
                b'<' => Operand::Text(self.hexadecimal()?),
                b'[' => self.array()?,
                b'+' | b'-' | b'.' | b'0'..=b'9' => Operand::Number(self.number()?),
                _ => match self.word() {
                    b"" => return Err(Unreadable),
                    b"true" | b"false" | b"null" => Operand::Other,
                    b"BI" => {
                        self.pass_picture()?;
                        return Ok(Some(b"BI"));
                    }
                    operator => return Ok(Some(operator)),
                },
            };
            if self.operands.len() < MOST_OPERANDS {
                self.operands.push(operand);
            }
        }
        Ok(None)
    }

    /// Returns the numbers among the operands.
    pub(super) fn numbers(&self) -> impl Iterator<Item = f64> {
        self.operands
            .iter()
            .filter_map(|operand| if let Operand::Number(number) = operand { Some(*number) } else { None })
    }

    /// Returns the first operand if it is a name.
    pub(super) fn first_name(&self) -> Option<&[u8]> {
        if let Some(Operand::Name(name)) = self.operands.first() { Some(name) } else { None }
    }

    /// Passes over white space and comments and returns the next byte.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match *self.bytes.get(self.at)? {
                b'%' => self.at += self.length(|byte| matches!(byte, b'\r' | b'\n')),
                byte if is_space(byte) => self.at += 1,
                byte => return Some(byte),
            }
        }
    }

    fn length(&self, ends: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        rest.iter().position(|byte| ends(*byte)).unwrap_or(rest.len())
    }

    fn word(&mut self) -> &'c [u8] {
        let from = self.at;
        self.at += self.length(|byte| is_space(byte) || is_mark(byte));
        self.bytes.get(from..self.at).unwrap_or_default()
    }

    fn name(&mut self) -> Cow<'c, [u8]> {
        self.at += 1;
        let name = self.word();
        if !name.contains(&b'#') {
            return Cow::Borrowed(name);
        }
        let mut out = Vec::with_capacity(name.len());
        let mut rest = name;
        while let Some((first, behind)) = rest.split_first() {
            let coded = behind.get(..2).filter(|_| *first == b'#').and_then(|two| std::str::from_utf8(two).ok());
            if let Some(byte) = coded.and_then(|two| u8::from_str_radix(two, 16).ok()) {
                out.push(byte);
                rest = behind.get(2..).unwrap_or_default();
            } else {
                out.push(*first);
                rest = behind;
            }
        }
        Cow::Owned(out)
    }

    fn number(&mut self) -> Result<f64, Unreadable> {
        let word = std::str::from_utf8(self.word()).map_err(|_| Unreadable)?;
        let read = |word: &str| word.parse::<f64>().ok().filter(|number| number.is_finite());
        if let Some(number) = read(word) {
            return Ok(number);
        }
        // Some programs write a minus inside a number; it says nothing.
        let (sign, rest) = word.split_at(usize::from(word.starts_with(['-', '+'])));
        read(&format!("{sign}{}", rest.replace('-', ""))).ok_or(Unreadable)
    }

    /// Returns the characters of a string in parentheses.
    fn literal(&mut self) -> Result<usize, Unreadable> {
        let (mut depth, mut bytes) = (0_usize, 0_usize);
        loop {
            let byte = *self.bytes.get(self.at).ok_or(Unreadable)?;
            self.at += 1;
            match byte {
                b'(' => {
                    bytes += usize::from(depth > 0);
                    depth += 1;
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(bytes.div_ceil(2));
                    }
                    bytes += 1;
                }
                b'\\' => bytes += self.escaped(),
                b'\r' if self.bytes.get(self.at) == Some(&b'\n') => {}
                _ => bytes += 1,
            }
        }
    }

    /// Passes over what stands behind a backslash and returns how many bytes it stands for.
    fn escaped(&mut self) -> usize {
        let next = |nth: usize| self.bytes.get(self.at + nth).copied();
        let is_digit = |byte: Option<u8>| byte.is_some_and(|byte| matches!(byte, b'0'..=b'7'));
        let (length, counts) = match next(0) {
            Some(b'\r') if next(1) == Some(b'\n') => (2, 0),
            Some(b'\r' | b'\n') => (1, 0),
            Some(b'0'..=b'7') => (1 + (1..3).take_while(|nth| is_digit(next(*nth))).count(), 1),
            _ => (1, 1),
        };
        self.at += length;
        counts
    }

    fn hexadecimal(&mut self) -> Result<usize, Unreadable> {
        let length = self.length(|byte| byte == b'>');
        let inside = self.bytes.get(self.at..self.at + length).unwrap_or_default();
        self.at += length + 1;
        if self.at > self.bytes.len() {
            return Err(Unreadable);
        }
        let digits = inside.iter().filter(|byte| byte.is_ascii_hexdigit()).count();
        Ok(digits.div_ceil(2).div_ceil(2))
    }

    fn array(&mut self) -> Result<Operand<'c>, Unreadable> {
        let (mut depth, mut characters, mut is_text) = (0_usize, 0, false);
        while let Some(byte) = self.peek() {
            match byte {
                b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b']' => {
                    depth -= 1;
                    self.at += 1;
                    if depth == 0 {
                        return Ok(if is_text { Operand::Text(characters) } else { Operand::Other });
                    }
                }
                b'(' => (characters, is_text) = (characters + self.literal()?, true),
                b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => drop(self.dictionary()?),
                b'<' => (characters, is_text) = (characters + self.hexadecimal()?, true),
                _ => self.pass()?,
            }
        }
        Err(Unreadable)
    }

    fn dictionary(&mut self) -> Result<Operand<'c>, Unreadable> {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            let doubled = self.bytes.get(self.at + 1) == Some(&byte);
            match byte {
                b'<' if doubled => {
                    depth += 1;
                    self.at += 2;
                }
                b'>' if doubled => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return Ok(Operand::Other);
                    }
                }
                b'<' => drop(self.hexadecimal()?),
                b'(' => drop(self.literal()?),
                b'[' | b']' => self.at += 1,
                _ => self.pass()?,
            }
        }
        Err(Unreadable)
    }

    /// Passes over a name, a number or a word.
    fn pass(&mut self) -> Result<(), Unreadable> {
        let from = self.at;
        self.at += usize::from(self.bytes.get(self.at) == Some(&b'/'));
        self.word();
        if self.at == from { Err(Unreadable) } else { Ok(()) }
    }

    /// Passes over a picture in the content: what it is, and its data.
    fn pass_picture(&mut self) -> Result<(), Unreadable> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let ends = |three: &[u8], behind: Option<&u8>| {
            matches!(three, [space, b'E', b'I'] if is_space(*space)) && behind.is_none_or(|byte| is_space(*byte))
        };
        let mut windows = rest.windows(3).enumerate();
        let (place, _) = windows.find(|(place, three)| ends(three, rest.get(place + 3))).ok_or(Unreadable)?;
        self.at += place + 3;
        Ok(())
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0xC | b'\r' | b' ')
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &[u8]) -> Result<Vec<String>, Unreadable> {
        let mut content = Content::new(content);
        let mut out = Vec::new();
        while let Some(operator) = content.next()? {
            let operands: Vec<String> = content.operands.iter().map(|operand| format!("{operand:?}")).collect();
            out.push(format!("{} {}", operands.join(" "), String::from_utf8_lossy(operator)));
        }
        Ok(out)
    }

    #[test]
    fn operators_come_with_their_operands() {
        let lines = read(
            b"% remark\nq 1 0 -.5 +2. 0.00-4 cm/P <</MCID 0/T(a)>> BDC /A#20B gs\n[(ab)-20<0001>(c)]TJ true T* EMC",
        )
        .unwrap();
        assert_eq!(
            lines,
            [
                " q",
                "Number(1.0) Number(0.0) Number(-0.5) Number(2.0) Number(0.004) cm",
                "Name([80]) Other BDC",
                "Name([65, 32, 66]) gs",
                "Text(3) TJ",
                "Other T*",
                " EMC",
            ]
        );
    }

    #[test]
    fn strings_are_counted_as_they_are_meant() {
        let count = |string: &str| read(format!("{string} Tj").as_bytes()).unwrap();
        for (string, characters) in
            [("()", 0), (r"(a(b)c\))", 3), (r"(\0011\n\\)", 2), ("(a\\\r\nb)", 1), ("<00 01 0>", 2)]
        {
            assert_eq!(count(string), [format!("Text({characters}) Tj")], "{string}");
        }
    }

    #[test]
    fn a_picture_is_passed_over_and_what_is_broken_is_said() {
        assert_eq!(read(b"BI /W 1 ID (\xff<< EI\nq").unwrap(), [" BI", " q"]);
        for broken in [b"BI /W 1 ID xx".as_slice(), b"(abc", b"<00", b"[1 2", b"<</A", b"1 2 ) Tj", b"q } Q"] {
            assert_eq!(read(broken), Err(Unreadable), "{}", String::from_utf8_lossy(broken));
        }
    }
}
