//! Typed ids: a two-letter prefix, an underscore and a UUID, such as `qn_0190b0c4-...`.
//!
//! The prefix makes an id readable in a dump and lets a reference be recognized inside text. Ids identify and never decide an
//! order. Making one needs a clock and random numbers, so nothing here makes one: the floor above does.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// The text is not an id of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not {what}: it must be `{prefix}_` followed by a UUID")]
pub struct NotAnId {
    /// What was given.
    pub text: String,
    /// What was expected, with its article.
    pub what: &'static str,
    /// The prefix that was expected.
    pub prefix: &'static str,
}

/// Returns whether `text` has the form of an id: two lower-case letters, an underscore and a hyphenated UUID.
pub fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 39
        && bytes.iter().enumerate().all(|(idx, byte)| match idx {
            0 | 1 => byte.is_ascii_lowercase(),
            2 => *byte == b'_',
            11 | 16 | 21 | 26 => *byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(byte),
        })
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident $prefix:literal $what:literal;)+) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
            pub struct $name(String);

            impl $name {
                /// The letters every id of this kind begins with.
                pub const PREFIX: &'static str = $prefix;

                /// Reads an id.
                ///
                /// # Errors
                /// When the text has another prefix or is no UUID.
                pub fn parse(text: &str) -> Result<Self, NotAnId> {
                    if is_id(text) && text.starts_with(concat!($prefix, "_")) {
                        Ok(Self(text.to_owned()))
                    } else {
                        Err(NotAnId { text: text.to_owned(), what: $what, prefix: $prefix })
                    }
                }

                /// Returns the id as text.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let text = String::deserialize(deserializer)?;
                    Self::parse(&text).map_err(serde::de::Error::custom)
                }
            }
        )+
    };
}

ids! {
    /// Identifies a program.
    ProgramId "pg" "the id of a program";
    /// Identifies a row of the target product profile.
    ProfileRowId "tp" "the id of a row of the target product profile";
    /// Identifies a key fact.
    FactId "ft" "the id of a key fact";
    /// Identifies a meeting.
    MeetingId "mt" "the id of a meeting";
    /// Identifies a person.
    PersonId "pn" "the id of a person";
    /// Identifies a piece of earlier advice.
    AdviceId "av" "the id of earlier advice";
    /// Identifies a beat of the story.
    BeatId "bt" "the id of a beat";
    /// Identifies a claim.
    ClaimId "cl" "the id of a claim";
    /// Identifies a piece of evidence.
    EvidenceId "ev" "the id of evidence";
    /// Identifies a section of a package.
    SectionId "sc" "the id of a section";
    /// Identifies a figure.
    FigureId "fg" "the id of a figure";
    /// Identifies an enclosure.
    EnclosureId "en" "the id of an enclosure";
    /// Identifies a lot.
    LotId "lt" "the id of a lot";
    /// Identifies a row of the dose bridge.
    DoseBridgeRowId "db" "the id of a dose bridge row";
    /// Identifies a question.
    QuestionId "qn" "the id of a question";
    /// Identifies a plan.
    PlanId "pl" "the id of a plan";
    /// Identifies an entry of the constraint log.
    ConstraintId "cn" "the id of a constraint log entry";
    /// Identifies a task.
    TaskId "tk" "the id of a task";
    /// Identifies the dismissal of a finding.
    DismissalId "dm" "the id of a dismissal";
    /// Identifies a reader's sign-off.
    SignOffId "so" "the id of a sign-off";
    /// Identifies a point of a review.
    ReviewPointId "rv" "the id of a point of a review";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_of_another_kind_is_refused_and_the_message_names_what_was_expected() {
        let text = "qn_0190b0c4-0000-7000-8000-000000000001";
        assert!(QuestionId::parse(text).is_ok());
        let error = FactId::parse(text).unwrap_err();
        assert!(error.to_string().contains("the id of a key fact"), "{error}");
        assert!(QuestionId::parse("qn_1").is_err());
        assert!(!is_id("QN_0190b0c4-0000-7000-8000-000000000001"));
    }
}
