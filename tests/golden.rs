//! Expected packets, byte for byte: the two complete examples, and one small program per kind of plan; what the checks find in the
//! flawed example; and the packages of the examples as Word and PDF, part by part and page by page.
//!
//! A difference is either a mistake or a change somebody wants; `UPDATE_GOLDEN=1` writes the files anew, and the difference is then read
//! like code. Left out: `program.json`, which repeats the open form of the whole program.

#[cfg(test)]
mod golden {
    mod findings;
    mod paper;
    mod plans;
    mod samples;
}
