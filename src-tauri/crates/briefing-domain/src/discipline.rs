//! FDA's disciplines: what questions are grouped, numbered and capped by.
//!
//! The bank's nine areas (trial design, endpoints, follow-up, ...) are another field, see `bank.rs`: an area says what a topic is
//! about, the discipline says which FDA reviewers answer it.

use serde::{Deserialize, Serialize};

/// A discipline of FDA's review team, in the order in which FDA usually lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Discipline {
    /// Chemistry, manufacturing and controls.
    Cmc,
    /// Pharmacology and toxicology.
    PharmTox,
    /// Clinical.
    Clinical,
    /// Statistics.
    Statistical,
    /// Device and delivery.
    Device,
    /// Regulatory.
    Regulatory,
}

impl Discipline {
    /// All disciplines in FDA's usual order.
    pub const ALL: [Discipline; 6] = [
        Discipline::Cmc,
        Discipline::PharmTox,
        Discipline::Clinical,
        Discipline::Statistical,
        Discipline::Device,
        Discipline::Regulatory,
    ];

    /// Returns the id that stands in files and on the wire, for example `pharm-tox`.
    pub fn id(self) -> &'static str {
        match self {
            Discipline::Cmc => "cmc",
            Discipline::PharmTox => "pharm-tox",
            Discipline::Clinical => "clinical",
            Discipline::Statistical => "statistical",
            Discipline::Device => "device",
            Discipline::Regulatory => "regulatory",
        }
    }

    /// Returns the name as a heading of an FDA document shows it.
    pub fn label(self) -> &'static str {
        match self {
            Discipline::Cmc => "Chemistry, Manufacturing, and Controls",
            Discipline::PharmTox => "Pharmacology/Toxicology",
            Discipline::Clinical => "Clinical",
            Discipline::Statistical => "Statistical",
            Discipline::Device => "Device",
            Discipline::Regulatory => "Regulatory",
        }
    }
}
