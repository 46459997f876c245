//! The files of the built-in library, embedded at compile time in the order in which the bank lists its areas.
//!
//! A new file is one line here; a test compares the list with the folder.

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        /// Name below `assets/library` and text of each file.
        pub(super) const BUILT_IN: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../../../../assets/library/", $name)))),+
        ];
    };
}

embedded![
    "guidance.toml",
    "plans/contingency.toml",
    "plans/ltfu.toml",
    "questions/cmc.toml",
    "questions/nonclinical.toml",
    "questions/clinical-trial-design.toml",
    "questions/endpoints.toml",
    "questions/safety-monitoring.toml",
    "questions/ltfu.toml",
    "questions/statistics.toml",
    "questions/device-delivery.toml",
    "questions/regulatory-strategy.toml",
];
