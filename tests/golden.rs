//! Expected packets, byte for byte: the two complete examples, and one small program per kind of plan; and what the checks find in the
//! flawed example.
//!
//! A difference is either a mistake or a change somebody wants; `UPDATE_GOLDEN=1` writes the files anew, and the difference is then read
//! like code. Left out: `program.json`, which repeats the open form of the whole program.

#[cfg(test)]
mod golden {
    mod findings;
    mod plans;
    mod samples;
}
