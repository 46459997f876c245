//! Plans: one record with a typed body per kind, and the registry of kinds.
//!
//! Adding a kind is one file below and one line in `plans!`; the compiler then names what is missing. Each kind declares its
//! audience and how many a program may have. Bodies of kinds that go to FDA have an `fda` half; internal kinds have none, so nothing
//! of them can be put into a [`crate::snapshot::FdaSnapshot`].

pub mod cmc;
pub mod contingency;
pub mod ltfu;
pub mod partner;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::audience::Audience;
use crate::finding::Remark;
use crate::id::{PlanId, QuestionId};
use crate::library::Library;
use crate::modality::Modality;
use crate::readiness::Knowledge;

/// How many plans of a kind a program may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cardinality {
    /// One in a program.
    PerProgram,
    /// One for each question.
    PerQuestion,
}

/// What a kind of plan knows of itself. Implemented by each body.
pub trait PlanRules {
    /// The name shown to the user.
    const TITLE: &'static str;
    /// How many there may be.
    const CARDINALITY: Cardinality;
    /// The text of the kind's file in `assets/library/plans`: starter rows and guidance.
    const STARTER: &'static str;
    /// Whether the readiness report prints it.
    const IN_READINESS: bool = false;
    /// The version of the body's shape; raised when the shape changes.
    const BODY_VERSION: u16 = 1;

    /// Returns what is incomplete or contradicts itself, by itself or against what is known. Never blocks saving.
    fn check(&self, known: Knowledge<'_>) -> Vec<Remark>;

    /// Fills an empty body with the starter rows of the library that fit this kind of product.
    fn start(&mut self, library: &Library, modality: Option<Modality>);

    /// Brings a stored body of an older version to the present shape; the default leaves it alone.
    fn upgrade(_from: u16, body: Value) -> Value {
        body
    }
}

macro_rules! plans {
    ($(
        $(#[doc = $doc:literal])+
        $kind:ident($module:ident::$body:ident) $audience:ident $(=> $fda:ident)?;
    )+) => {
        /// Which kind of plan it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum PlanKind { $($(#[doc = $doc])+ $kind),+ }

        /// What a plan says, typed by its kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(tag = "kind", rename_all = "snake_case")]
        #[allow(clippy::large_enum_variant, reason = "there are few plans, and each is moved once")]
        pub enum PlanBody { $($(#[doc = $doc])+ $kind($module::$body)),+ }

        impl PlanKind {
            /// Every kind, in the order in which they are listed.
            pub const ALL: &'static [PlanKind] = &[$(PlanKind::$kind),+];

            /// Returns the id used on the wire and in file names.
            pub fn id(self) -> &'static str {
                match self { $(PlanKind::$kind => stringify!($module)),+ }
            }

            /// Returns the name shown to the user.
            pub fn title(self) -> &'static str {
                match self { $(PlanKind::$kind => <$module::$body as PlanRules>::TITLE),+ }
            }

            /// Returns who plans of this kind are for.
            pub fn audience(self) -> Audience {
                match self { $(PlanKind::$kind => Audience::$audience),+ }
            }

            /// Returns how many plans of this kind a program may have.
            pub fn cardinality(self) -> Cardinality {
                match self { $(PlanKind::$kind => <$module::$body as PlanRules>::CARDINALITY),+ }
            }

            /// Returns the text of the kind's file in `assets/library/plans`.
            pub fn starter(self) -> &'static str {
                match self { $(PlanKind::$kind => <$module::$body as PlanRules>::STARTER),+ }
            }

            /// Returns whether the readiness report prints plans of this kind.
            pub fn in_readiness(self) -> bool {
                match self { $(PlanKind::$kind => <$module::$body as PlanRules>::IN_READINESS),+ }
            }

            /// Returns the present version of the body's shape.
            pub fn body_version(self) -> u16 {
                match self { $(PlanKind::$kind => <$module::$body as PlanRules>::BODY_VERSION),+ }
            }

            /// Returns a new body of this kind with the library's starter rows.
            pub fn blank(self, library: &Library, modality: Option<Modality>) -> PlanBody {
                match self {
                    $(PlanKind::$kind => {
                        let mut body = $module::$body::default();
                        body.start(library, modality);
                        PlanBody::$kind(body)
                    })+
                }
            }

            /// Brings a stored body of an older version to the present shape.
            pub fn upgrade(self, from: u16, body: Value) -> Value {
                match self { $(PlanKind::$kind => <$module::$body as PlanRules>::upgrade(from, body)),+ }
            }
        }

        impl PlanBody {
            /// Returns the kind of this body.
            pub fn kind(&self) -> PlanKind {
                match self { $(PlanBody::$kind(_) => PlanKind::$kind),+ }
            }

            /// Returns what is incomplete or contradicts itself.
            pub fn check(&self, known: Knowledge<'_>) -> Vec<Remark> {
                match self { $(PlanBody::$kind(body) => body.check(known)),+ }
            }

            /// Returns the half of this body that may go to FDA; none for internal kinds.
            pub fn for_fda(&self) -> Option<FdaPlanBody> {
                match self { $(PlanBody::$kind(body) => plans!(@half $kind body $($fda)?)),+ }
            }
        }

        plans!(@fda [] $($kind $module $($fda)?;)+);
    };
    (@half $kind:ident $body:ident) => {{ let _ = $body; None }};
    (@half $kind:ident $body:ident $fda:ident) => { Some(FdaPlanBody::$kind($body.fda.clone())) };
    (@fda [$($made:tt)*] $kind:ident $module:ident $fda:ident; $($rest:tt)*) => {
        plans!(@fda [$($made)* $kind($module::$fda),] $($rest)*);
    };
    (@fda [$($made:tt)*] $kind:ident $module:ident; $($rest:tt)*) => {
        plans!(@fda [$($made)*] $($rest)*);
    };
    (@fda [$($made:tt)*]) => {
        /// The FDA half of a plan. Internal kinds have no variant here.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[allow(missing_docs)]
        #[allow(clippy::large_enum_variant, reason = "there are few plans, and each is moved once")]
        pub enum FdaPlanBody { $($made)* }
    };
}

plans! {
    /// What the team does with each answer FDA may give to one question.
    Contingency(contingency::ContingencyPlan) Internal;
    /// How participants are watched for delayed events.
    Ltfu(ltfu::LtfuPlan) Fda => LtfuText;
    /// How ready the product is for the meeting, and the potency matrix.
    Cmc(cmc::CmcPlan) Fda => CmcText;
    /// Who makes, tests and treats, scored on fit for purpose.
    Partner(partner::PartnerPlan) Internal;
}

impl PlanKind {
    /// Returns the name inside a sentence: in lower case, unless it begins with an abbreviation.
    pub fn in_sentence(self) -> String {
        let title = self.title();
        if title.chars().nth(1).is_some_and(char::is_uppercase) { title.to_owned() } else { title.to_lowercase() }
    }
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// The question it belongs to, for kinds that are one per question.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(default)]
    pub question: Option<QuestionId>,
    /// The version of the body's shape.
    #[serde(default = "first_version")]
    pub version: u16,
    /// What it says.
    pub body: PlanBody,
}

fn first_version() -> u16 {
    1
}

impl Plan {
    /// Brings a stored plan, as JSON without id and revision, to the present shape of its body.
    pub(crate) fn upgraded(mut stored: Value) -> Value {
        let from =
            stored.get("version").and_then(Value::as_u64).and_then(|version| u16::try_from(version).ok()).unwrap_or(1);
        let kind = stored.pointer("/body/kind").cloned().and_then(|kind| serde_json::from_value::<PlanKind>(kind).ok());
        let (Some(kind), Some(object)) = (kind, stored.as_object_mut()) else { return stored };
        if from < kind.body_version()
            && let Some(body) = object.remove("body")
        {
            object.insert("body".to_owned(), kind.upgrade(from, body));
            object.insert("version".to_owned(), kind.body_version().into());
        }
        stored
    }
}
