//! User stories, told in JSON through `dispatch` as the window and the command line tell them.
//!
//! One file per subject, each test a sentence. What only one crate can see is tested in that crate; what needs a window is told by the
//! end-to-end tests.

#[cfg(test)]
mod scenario {
    mod commands;
    mod conflicts;
    mod disclosure;
    mod facts;
    mod findings;
    mod first_program;
    mod formats;
    mod history;
    mod leaks;
    mod packs;
    mod packs_refused;
    mod pages;
    mod plans;
    mod preflight;
    mod review;
    mod rules;
    mod samples;
    mod search;
    mod session;
    mod templates;
}
