//! Writes XML into a string: elements that are always closed, text that is always sound.
//!
//! Writing to memory cannot fail, so neither can this pen. What XML forbids (control characters, two code points) is dropped here, in
//! the one place that all text passes; Word refuses a whole file for a single such character.

/// An attribute: name and value.
pub(crate) type Attribute<'a> = (&'static str, &'a str);

/// XML being written.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// Begins a part of its own, with the declaration that Word writes.
    pub(crate) fn part() -> Self {
        Xml { out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.begin(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// Writes an element without content.
    pub(crate) fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.begin(name, attributes);
        self.out.push_str("/>");
    }

    /// Writes an element that says one thing, in `w:val`.
    pub(crate) fn val(&mut self, name: &'static str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Writes an element without content when it holds.
    pub(crate) fn flag(&mut self, name: &'static str, holds: bool) {
        if holds {
            self.empty(name, &[]);
        }
    }

    /// Writes an element that holds a text.
    pub(crate) fn words(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// Returns how much is written, in bytes.
    pub(crate) fn length(&self) -> usize {
        self.out.len()
    }

    /// Returns what is written.
    pub(crate) fn written(&self) -> &str {
        &self.out
    }

    /// Puts XML in at a place of what is written.
    pub(crate) fn insert(&mut self, at: usize, xml: &str) {
        if self.out.is_char_boundary(at) {
            self.out.insert_str(at, xml);
        }
    }

    /// Takes this back when it is what was written last, and tells whether it was.
    pub(crate) fn take_back(&mut self, end: &str) -> bool {
        let stands = self.out.ends_with(end);
        if stands {
            self.out.truncate(self.out.len() - end.len());
        }
        stands
    }

    /// Writes text.
    pub(crate) fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// Writes what is XML already.
    pub(crate) fn raw(&mut self, xml: &str) {
        self.out.push_str(xml);
    }

    /// Closes what is open and returns all.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn begin(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

/// Returns whether a character may stand in XML 1.0.
pub(crate) fn is_sound(character: char) -> bool {
    matches!(character, '\t' | '\n') || !(character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}'))
}

fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    // Stretches without such a sign are copied as they are.
    for (at, character) in text.char_indices() {
        let stands_for = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\n' => " ",
            sound if is_sound(sound) => continue,
            _ => "",
        };
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push_str(stands_for);
        from = at + character.len_utf8();
    }
    out.push_str(text.get(from..).unwrap_or_default());
}
