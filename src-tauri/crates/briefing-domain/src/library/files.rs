//! The files of the built-in library, embedded at compile time in the order in which the bank lists its areas.
//!
//! A new area of questions is one line here; the starter file of a kind of plan comes with the kind. A test compares both with the folder.

use crate::plan::PlanKind;

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        /// Name below `assets/library` and text of each file that belongs to no kind of plan.
        const GENERAL: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../../../../assets/library/", $name)))),+
        ];
    };
}

embedded![
    "guidance.toml",
    "story.toml",
    "questions/cmc.toml",
    "questions/cmc-cells.toml",
    "questions/cmc-vectors.toml",
    "questions/nonclinical.toml",
    "questions/clinical-trial-design.toml",
    "questions/endpoints.toml",
    "questions/safety-monitoring.toml",
    "questions/ltfu.toml",
    "questions/statistics.toml",
    "questions/device-delivery.toml",
    "questions/regulatory-strategy.toml",
];

/// Returns name below `assets/library` and text of each built-in file.
pub(super) fn built_in() -> Vec<(String, &'static str)> {
    let general = GENERAL.iter().map(|(name, text)| ((*name).to_owned(), *text));
    let plans = PlanKind::ALL.iter().map(|kind| (format!("plans/{}.toml", kind.id()), kind.starter()));
    general.chain(plans).collect()
}
