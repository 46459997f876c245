//! The built-in knowledge for tests of checks, read once because it is large.

use std::sync::LazyLock;

use super::{CheckRules, Knowledge};
use crate::day::Day;
use crate::followup::FollowUpRules;
use crate::library::Library;
use crate::lint::Linter;
use crate::outline::Outline;
use crate::rulepack::RulePack;

struct Built {
    rules: RulePack,
    follow_up: FollowUpRules,
    linter: Linter,
    outline: Outline,
    library: Library,
    checks: CheckRules,
}

static BUILT: LazyLock<Built> = LazyLock::new(|| Built {
    rules: RulePack::built_in().unwrap(),
    follow_up: FollowUpRules::built_in().unwrap(),
    linter: Linter::built_in().unwrap(),
    outline: Outline::built_in().unwrap(),
    library: Library::built_in().unwrap(),
    checks: CheckRules::built_in().unwrap(),
});

/// Returns what the checks know on November 22, 2026.
pub(crate) fn known() -> Knowledge<'static> {
    Knowledge {
        rules: &BUILT.rules,
        follow_up: &BUILT.follow_up,
        linter: &BUILT.linter,
        outline: &BUILT.outline,
        library: &BUILT.library,
        checks: &BUILT.checks,
        counted: None,
        meeting: None,
        today: Day::new(2026, 11, 22).unwrap(),
    }
}
