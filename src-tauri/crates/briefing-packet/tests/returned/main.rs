//! Returned Word files, made by hand as Word writes them: what reviewers said and did is read, nothing is lost and nothing comes back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "LibreOffice judges what is left of a file")]

mod comments;
mod hostile;
mod offers;
mod office;
mod roundtrip;
#[path = "../support/samples.rs"]
mod samples;
mod support;
mod tables;
mod tracked;
