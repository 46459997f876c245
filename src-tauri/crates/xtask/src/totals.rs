//! The test runners' own totals: read from their output, added up and repeated at the end.
//!
//! Two forms are known: cargo's `test result: ok. 3 passed; 0 failed; ...` and the plain line `3 passed, 0 failed` that the window's
//! tests and the end-to-end runs print. Nothing is guessed: a runner that prints neither counts as nothing.

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Totals {
    /// Returns the totals of one line, or nothing when it is an ordinary line.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        if let Some(rest) = line.strip_prefix("test result: ") {
            let counts = rest.split_once(". ")?.1;
            let mut parts = counts.split("; ");
            return Some(Totals {
                passed: number(parts.next()?, " passed")?,
                failed: number(parts.next()?, " failed")?,
            });
        }
        let (passed, failed) = line.split_once(", ")?;
        Some(Totals { passed: number(passed, " passed")?, failed: number(failed, " failed")? })
    }

    /// Adds what another runner counted.
    pub(crate) fn add(&mut self, other: Totals) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Returns whether any test ran.
    pub(crate) fn any(self) -> bool {
        self.passed + self.failed > 0
    }

    /// Returns the plain line.
    pub(crate) fn line(self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

fn number(text: &str, unit: &str) -> Option<u64> {
    text.strip_suffix(unit)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_nothing_else_is() {
        let cargo =
            "test result: FAILED. 41 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.21s";
        assert_eq!(Totals::read(cargo), Some(Totals { passed: 41, failed: 2 }));
        assert_eq!(Totals::read("12 passed, 1 failed"), Some(Totals { passed: 12, failed: 1 }));
        for other in ["12 passed", "      Tests  12 passed (12)", "test a ... ok", "two passed, one failed", ""] {
            assert_eq!(Totals::read(other), None, "{other}");
        }
    }

    #[test]
    fn totals_of_several_runners_are_added() {
        let mut all = Totals::default();
        assert!(!all.any());
        all.add(Totals { passed: 3, failed: 0 });
        all.add(Totals { passed: 4, failed: 1 });
        assert_eq!(all.line(), "7 passed, 1 failed");
    }
}
