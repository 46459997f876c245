//! Measures speed and prints the page `docs/performance.md`; a report and no gate.
//!
//! Being written.

fn main() {}
