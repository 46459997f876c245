//! A whole program as one value, and the same program as FDA may see it.
//!
//! `things!` is the registry of everything a program holds: one line per kind makes the field in [`ProgramSnapshot`], the field in
//! [`FdaSnapshot`] (kinds marked `internal` get none), the variant of [`Thing`] and the way from and to stored records.
//!
//! [`FdaSnapshot`] has no internal field, no finding and no task. A composer of FDA documents takes it, so internal content given to
//! one does not compile:
//!
//! ```compile_fail
//! use briefing_domain::snapshot::FdaSnapshot;
//! fn print(program: &FdaSnapshot) -> usize { program.tasks.len() }
//! ```
//!
//! ```compile_fail
//! use briefing_domain::snapshot::FdaSnapshot;
//! fn print(program: &FdaSnapshot) { for question in &program.questions { let _ = &question.text.internal; } }
//! ```
//!
//! ```compile_fail
//! use briefing_domain::plan::FdaPlanBody;
//! fn print(plan: &FdaPlanBody) { if let FdaPlanBody::Contingency(_) = plan {} }
//! ```

mod label;
mod record;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::evidence::{Enclosure, EnclosureText, Evidence, EvidenceText, Figure, FigureText};
use crate::fact::{Fact, FactText};
use crate::id;
use crate::lot::{DoseBridgeRow, DoseBridgeText, Lot, LotText};
use crate::meeting::{Advice, AdviceText, Meeting, MeetingText, Person, PersonText};
use crate::plan::{FdaPlanBody, Plan};
use crate::program::{ProfileRow, ProfileRowText, Program, ProgramText};
use crate::question::{Question, QuestionText};
use crate::review::ReviewPoint;
use crate::section::{Section, SectionText};
use crate::story::{Beat, BeatText, Claim, ClaimText};
use crate::team::{Constraint, Dismissal, SignOff, Task};

pub use record::{NotAThing, Record, upgrade};

/// A thing as FDA may see it: its id, for references, and its FDA half.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry<T> {
    /// The id, which is never printed.
    pub id: String,
    /// The FDA half.
    pub text: T,
}

macro_rules! things {
    ($(
        $(#[doc = $doc:literal])+
        $field:ident: $kind:ident ($name:literal, $id:ident) $(=> $text:ident)?;
    )+) => {
        /// The kinds of things a program holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum ThingKind {
            /// The program's own fields.
            Program,
            $($(#[doc = $doc])+ $kind),+
        }

        /// One thing, whatever its kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(tag = "thing", content = "value", rename_all = "snake_case")]
        pub enum Thing {
            /// The program's own fields.
            Program(Box<Program>),
            $($(#[doc = $doc])+ $kind(Box<$kind>)),+
        }

        /// A whole program: everything it holds, for internal composers, checks, dumps and the window.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct ProgramSnapshot {
            /// The program's own fields.
            pub program: Program,
            $(
                $(#[doc = $doc])+
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub $field: Vec<$kind>,
            )+
        }

        impl ThingKind {
            /// Every kind, the program first.
            pub const ALL: &'static [ThingKind] = &[ThingKind::Program, $(ThingKind::$kind),+];

            /// Returns the name under which the store and the wire know the kind.
            pub fn name(self) -> &'static str {
                match self { ThingKind::Program => "program", $(ThingKind::$kind => $name),+ }
            }

            /// Returns the prefix of the ids of this kind.
            pub fn prefix(self) -> &'static str {
                match self { ThingKind::Program => id::ProgramId::PREFIX, $(ThingKind::$kind => id::$id::PREFIX),+ }
            }

            /// Returns the field of the snapshot, and of the open program form, that holds things of this kind.
            pub fn field(self) -> &'static str {
                match self { ThingKind::Program => "program", $(ThingKind::$kind => stringify!($field)),+ }
            }
        }

        impl Thing {
            /// Returns the kind.
            pub fn kind(&self) -> ThingKind {
                match self { Thing::Program(_) => ThingKind::Program, $(Thing::$kind(_) => ThingKind::$kind),+ }
            }

            /// Returns the id.
            pub fn id(&self) -> &str {
                match self { Thing::Program(it) => it.id.as_str(), $(Thing::$kind(it) => it.id.as_str()),+ }
            }

            /// Returns how often it was saved, as known to whoever made this value.
            pub fn revision(&self) -> u64 {
                match self { Thing::Program(it) => it.revision, $(Thing::$kind(it) => it.revision),+ }
            }

            fn read(kind: ThingKind, whole: Value) -> Result<Self, serde_json::Error> {
                Ok(match kind {
                    ThingKind::Program => Thing::Program(Box::new(serde_json::from_value(whole)?)),
                    $(ThingKind::$kind => Thing::$kind(Box::new(serde_json::from_value(whole)?)),)+
                })
            }

            fn write(&self) -> Result<Value, serde_json::Error> {
                match self {
                    Thing::Program(it) => serde_json::to_value(it),
                    $(Thing::$kind(it) => serde_json::to_value(it),)+
                }
            }
        }

        impl ProgramSnapshot {
            /// Returns a program that holds nothing but its own fields.
            pub fn new(program: Program) -> Self {
                ProgramSnapshot { program, $($field: Vec::new()),+ }
            }

            /// Adds a thing at the end of its list; a second program replaces the first.
            pub fn push(&mut self, thing: Thing) {
                match thing {
                    Thing::Program(it) => self.program = *it,
                    $(Thing::$kind(it) => self.$field.push(*it),)+
                }
            }

            /// Returns every thing with its position in its list, the program first, then kind by kind in order.
            pub fn things(&self) -> Vec<(usize, Thing)> {
                let mut all = vec![(0, Thing::Program(Box::new(self.program.clone())))];
                $(all.extend(self.$field.iter().enumerate().map(|(idx, it)| (idx, Thing::$kind(Box::new(it.clone())))));)+
                all
            }

            /// Sets every revision to 0, so that only the content is left.
            pub fn forget_revisions(&mut self) {
                self.program.revision = 0;
                $(for it in &mut self.$field { it.revision = 0; })+
            }

            /// Returns the program as FDA may see it.
            pub fn for_fda(&self) -> FdaSnapshot {
                let mut seen = FdaSnapshot::new(self.program.fda.clone(), self.program.internal.example);
                $(things!(@fill seen self $field $($text)?);)+
                seen
            }
        }

        things!(@fda [] $($field $kind $(#[doc = $doc])+ { $($text)? };)+);
    };
    (@fill $seen:ident $self:ident $field:ident $text:ident) => {
        for it in &$self.$field {
            if let Some(text) = HasFdaHalf::<$text>::half(it) {
                $seen.$field.push(Entry { id: it.id.to_string(), text });
            }
        }
    };
    (@fill $seen:ident $self:ident $field:ident) => {};
    (@fda [$($made:tt)*] $field:ident $kind:ident $(#[doc = $doc:literal])+ { $text:ident }; $($rest:tt)*) => {
        things!(@fda [$($made)* ($field $text $(#[doc = $doc])+)] $($rest)*);
    };
    (@fda [$($made:tt)*] $field:ident $kind:ident $(#[doc = $doc:literal])+ { }; $($rest:tt)*) => {
        things!(@fda [$($made)*] $($rest)*);
    };
    (@fda [$(($field:ident $text:ident $(#[doc = $doc:literal])+))*]) => {
        /// A program as FDA may see it: no internal field, no finding, no task, nothing the team keeps for itself.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        pub struct FdaSnapshot {
            /// The program's FDA half.
            pub program: ProgramText,
            /// Whether it is a fictional example; its documents say so.
            pub example: bool,
            $($(#[doc = $doc])+ pub $field: Vec<Entry<$text>>,)*
        }

        impl FdaSnapshot {
            fn new(program: ProgramText, example: bool) -> Self {
                FdaSnapshot { program, example, $($field: Vec::new()),* }
            }
        }
    };
}

things! {
    /// Rows of the target product profile.
    profile: ProfileRow ("profile_row", ProfileRowId) => ProfileRowText;
    /// Key facts.
    facts: Fact ("fact", FactId) => FactText;
    /// Meetings.
    meetings: Meeting ("meeting", MeetingId) => MeetingText;
    /// People who attend.
    people: Person ("person", PersonId) => PersonText;
    /// Earlier and foreign advice.
    advice: Advice ("advice", AdviceId) => AdviceText;
    /// Beats of the story, in order.
    beats: Beat ("beat", BeatId) => BeatText;
    /// Claims.
    claims: Claim ("claim", ClaimId) => ClaimText;
    /// Evidence.
    evidence: Evidence ("evidence", EvidenceId) => EvidenceText;
    /// Sections of the packages.
    sections: Section ("section", SectionId) => SectionText;
    /// Figures.
    figures: Figure ("figure", FigureId) => FigureText;
    /// Enclosures.
    enclosures: Enclosure ("enclosure", EnclosureId) => EnclosureText;
    /// Lots.
    lots: Lot ("lot", LotId) => LotText;
    /// Rows of the dose bridge.
    dose_bridge: DoseBridgeRow ("dose_bridge_row", DoseBridgeRowId) => DoseBridgeText;
    /// Questions, in order.
    questions: Question ("question", QuestionId) => QuestionText;
    /// Plans; only kinds that go to FDA are seen there.
    plans: Plan ("plan", PlanId) => FdaPlanBody;
    /// Entries of the constraint log; internal.
    constraints: Constraint ("constraint", ConstraintId);
    /// Tasks; internal.
    tasks: Task ("task", TaskId);
    /// Dismissed findings with their reasons; internal.
    dismissals: Dismissal ("dismissal", DismissalId);
    /// Readers' sign-offs; internal.
    sign_offs: SignOff ("sign_off", SignOffId);
    /// Comments and changes of reviewers with what was decided; internal.
    review_points: ReviewPoint ("review_point", ReviewPointId);
}

/// The FDA half of a thing, as the thing itself decides it.
trait HasFdaHalf<T> {
    fn half(&self) -> Option<T>;
}

macro_rules! halves {
    ($($kind:ident => $text:ident),+ $(,)?) => {
        $(impl HasFdaHalf<$text> for $kind {
            fn half(&self) -> Option<$text> {
                Some(self.fda.clone())
            }
        })+
    };
}

halves! {
    ProfileRow => ProfileRowText, Fact => FactText, Meeting => MeetingText, Person => PersonText, Advice => AdviceText,
    Beat => BeatText, Claim => ClaimText, Evidence => EvidenceText, Section => SectionText, Enclosure => EnclosureText,
    Lot => LotText, DoseBridgeRow => DoseBridgeText, Question => QuestionText,
}

impl HasFdaHalf<FigureText> for Figure {
    fn half(&self) -> Option<FigureText> {
        (self.audience == crate::audience::Audience::Fda).then(|| self.fda.clone())
    }
}

impl HasFdaHalf<FdaPlanBody> for Plan {
    fn half(&self) -> Option<FdaPlanBody> {
        self.body.for_fda()
    }
}

#[cfg(test)]
mod tests;
