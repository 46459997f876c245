//! The front of the packet and the edges of its pages: title, notices, identifiers, header and footer.

use briefing_domain::text::Inline;

use super::{Filler, measure, signs, words};
use crate::block::{FrontMatter, NoticeKind, Packet};
use crate::inline::strong;
use crate::look;
use crate::pdf::fonts::FONTS;
use crate::pdf::sheet::{Part, Running};

/// The size of the letters at the edges of pages, in points.
const SMALL: f64 = 9.0;

impl Filler<'_> {
    /// Returns what stands above the first chapter, as in Word.
    pub(super) fn front(&mut self, packet: &Packet, cover: &str) -> Vec<Part> {
        "First page".clone_into(&mut self.place);
        let mut out = vec![Part::Title { b: self.text(&packet.title, words::TITLE) }];
        let Some(front) = packet.documents.first().map(|document| &document.front) else { return out };
        for line in [&front.program, &front.meeting, cover].into_iter().filter(|line| !line.trim().is_empty()) {
            out.push(Part::Subtitle { b: self.text(line, words::SUBTITLE) });
        }
        out.extend(self.notices(front));
        let rows: Vec<_> = look::entries(packet)
            .into_iter()
            .map(|(label, value)| {
                [self.text(&format!("{label}:"), words::ENTRY[0]), self.text(&value, words::ENTRY[1])]
            })
            .collect();
        if !rows.is_empty() {
            out.push(Part::Entries { rows });
        }
        out
    }

    /// Returns notices and identifiers of a document that says something else than the first.
    pub(super) fn head(&mut self, front: &FrontMatter) -> Vec<Part> {
        let mut out: Vec<Part> = self.notices(front).into_iter().collect();
        let identifiers: Vec<String> =
            front.identifiers.iter().map(|(label, value)| format!("{label}: {value}")).collect();
        if !identifiers.is_empty() {
            out.push(Part::Par { b: self.text(&identifiers.join(" | "), words::LINE), bare: false, stays: false });
        }
        out
    }

    fn notices(&mut self, front: &FrontMatter) -> Option<Part> {
        let mut line = Vec::new();
        for notice in &front.notices {
            if !line.is_empty() {
                line.push(Inline::HardBreak);
            }
            line.push(strong(&notice.text));
        }
        (!line.is_empty()).then(|| Part::Notice { b: self.line(&line, words::LINE) })
    }

    /// Returns what stands at the edges of every page.
    pub(super) fn running(&mut self, front: &FrontMatter) -> Running {
        let legends: Vec<&str> = front
            .notices
            .iter()
            .filter(|notice| matches!(notice.kind, NoticeKind::Legend | NoticeKind::Example))
            .map(|notice| notice.text.as_str())
            .collect();
        let state = look::state(front);
        "Header".clone_into(&mut self.place);
        let date = front.as_of.long();
        // One line each: beside the state and, below it, the date, and beside the number of the page. The legend is said in full.
        let room = self.room.upright / SMALL;
        let beside = room - FONTS.width(&state, false).max(FONTS.width(&date, false)) - 2.0;
        let packet = self.packet;
        let mut line = |text: &str, room: f64| measure::cut(&signs::apart(&signs::tidy(self.seen(text))), room);
        Running {
            program: line(&front.program, beside),
            meeting: line(look::occasion(packet), beside),
            legend: signs::tidy(&legends.join(" | ")),
            title: line(&packet.title, room - 12.0),
            state,
            date,
        }
    }
}

impl Running {
    /// What stands there when nothing is known but the title.
    pub(super) fn bare(title: &str) -> Self {
        let none = String::new;
        let (program, state, meeting, date, legend) = (none(), none(), none(), none(), none());
        Running { program, state, meeting, date, legend, title: title.to_owned() }
    }
}

/// Returns the sponsor, for the properties of the file.
pub(super) fn sponsor(front: &FrontMatter) -> Option<String> {
    front.identifiers.iter().find(|(label, _)| *label == "Sponsor").map(|(_, value)| value.clone())
}

/// Returns year, month and day.
pub(super) fn date(front: &FrontMatter) -> [i16; 3] {
    let day = front.as_of.to_string();
    let mut numbers = day.split('-').map(|number| number.parse().unwrap_or(1));
    [0; 3].map(|_: i16| numbers.next().unwrap_or(1))
}
