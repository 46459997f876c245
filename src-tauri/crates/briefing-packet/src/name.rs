//! The names of the Word and PDF files: what they are can be read from them, and they pass wherever FDA's rules for file names hold.
//!
//! Lower-case letters, digits and hyphens, an ISO date, at most 64 signs with the ending; the same content gives the same name.

use briefing_domain::audience::Audience;
use briefing_domain::format::Format;
use briefing_domain::outline::PacketKind;
use unicode_normalization::UnicodeNormalization;

use crate::block::Packet;

/// The most signs of a name with its ending.
const MOST: usize = 64;
/// The longest ending, `.docx`.
const ENDING: usize = 5;
/// What ends the names of companies and says nothing.
const LEGAL_FORMS: &[&str] = &[
    "inc",
    "llc",
    "ltd",
    "limited",
    "corp",
    "corporation",
    "co",
    "plc",
    "gmbh",
    "ag",
    "sa",
    "sas",
    "srl",
    "bv",
    "nv",
    "ab",
    "as",
    "kk",
];

/// Returns the name of a packet's file, for example `sponsor-product-pre-ind-package-2026-11-09.docx`; a draft for FDA says so, and `label`
/// (may be empty) names a copy for somebody else.
pub(crate) fn of(packet: &Packet, format: Format, label: &str) -> String {
    let front = packet.documents.first().map(|document| &document.front);
    let named = |label: &str| {
        let found = front.and_then(|front| front.identifiers.iter().find(|(name, _)| *name == label));
        found.map(|(_, value)| slug(value)).unwrap_or_default()
    };
    let draft = packet.audience == Audience::Fda && front.is_some_and(|front| !front.final_copy);
    let meeting = front.map(|front| slug(front.meeting.trim_end_matches(" meeting"))).unwrap_or_default();
    let day = front.map(|front| front.as_of.to_string()).unwrap_or_default();
    let tail = joined(&[&what(packet.kind, &meeting), &slug(label), if draft { "draft" } else { "" }, &day]);
    let room = (MOST - ENDING).saturating_sub(tail.len() + 1);
    let product = cut(&named("Product"), room);
    let sponsor = cut(&without_legal_form(&named("Sponsor")), room.saturating_sub(product.len() + 1));
    format!("{}.{}", joined(&[&sponsor, &product, &tail]), format.id())
}

fn what(kind: PacketKind, meeting: &str) -> String {
    match kind {
        PacketKind::Request if meeting.is_empty() => "meeting-request".to_owned(),
        // "Type B" says less than what it is for, and room is short.
        PacketKind::Request => format!("{}-request", meeting.trim_start_matches("type-b-")),
        PacketKind::Interact => "interact-package".to_owned(),
        PacketKind::PreInd => "pre-ind-package".to_owned(),
        PacketKind::FollowUp => "follow-up-plan".to_owned(),
        PacketKind::Contingency => "contingency-book".to_owned(),
        PacketKind::Readiness => "readiness-report".to_owned(),
        PacketKind::Program => "whole-program".to_owned(),
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// Returns a text in lower-case letters, digits and single hyphens; accents are dropped, other alphabets left out.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::new();
    for sign in text.nfkd().filter(|sign| !unicode_normalization::char::is_combining_mark(*sign)) {
        let spelled = spelled(sign);
        if spelled.is_empty() {
            if !out.is_empty() && !out.ends_with('-') && sign != '\'' && sign != '\u{2019}' {
                out.push('-');
            }
        } else {
            out.push_str(&spelled);
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Spells a sign with lower-case letters and digits; nothing for a sign that has no such spelling.
fn spelled(sign: char) -> String {
    let words = match sign {
        '\u{DF}' => "ss",
        '\u{E6}' | '\u{C6}' => "ae",
        '\u{153}' | '\u{152}' => "oe",
        '\u{F8}' | '\u{D8}' => "o",
        '\u{142}' | '\u{141}' => "l",
        '\u{111}' | '\u{110}' | '\u{F0}' | '\u{D0}' => "d",
        '\u{FE}' | '\u{DE}' => "th",
        '\u{131}' => "i",
        '\u{3B1}' => "alpha",
        '\u{3B2}' => "beta",
        '\u{3B3}' => "gamma",
        '\u{3B4}' => "delta",
        _ if sign.is_ascii_alphanumeric() => return sign.to_ascii_lowercase().to_string(),
        _ => "",
    };
    words.to_owned()
}

fn without_legal_form(name: &str) -> String {
    let mut words: Vec<&str> = name.split('-').collect();
    while words.len() > 1 && words.last().is_some_and(|last| LEGAL_FORMS.contains(last)) {
        words.pop();
    }
    words.join("-")
}

/// Cuts a name to this many signs, between words if there is such a place.
fn cut(name: &str, most: usize) -> String {
    let head = name.get(..most.min(name.len())).unwrap_or_default();
    if head.len() == name.len() || name.as_bytes().get(head.len()) == Some(&b'-') {
        return head.trim_end_matches('-').to_owned();
    }
    head.rsplit_once('-').map_or(head, |(whole, _)| whole).trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_dropped_and_other_signs_become_single_hyphens() {
        assert_eq!(slug("Societe Generale d\u{2019}Ete, S.A."), "societe-generale-dete-s-a");
        assert_eq!(slug("Z\u{FC}rich  --  \u{D8}re / Stra\u{DF}e"), "zurich-ore-strasse");
        assert_eq!(slug("\u{3B1}-Gal \u{6F22}\u{5B57} 7"), "alpha-gal-7");
        assert_eq!(slug("\u{6F22}\u{5B57}"), "");
        assert_eq!(slug("../../etc/passwd\0"), "etc-passwd");
    }

    #[test]
    fn a_long_name_is_cut_between_words() {
        assert_eq!(cut("one-two-three", 9), "one-two");
        assert_eq!(cut("one-two-three", 7), "one-two");
        assert_eq!(cut("one-two-three", 8), "one-two");
        assert_eq!(cut("onetwothree", 4), "onet");
        assert_eq!(cut("one", 0), "");
        assert_eq!(without_legal_form("sample-sponsor-co-inc"), "sample-sponsor");
        assert_eq!(without_legal_form("ag"), "ag");
    }
}
