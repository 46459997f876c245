//! Returned Word files, made by hand as Word writes them: what reviewers said and did is read, nothing is lost and nothing comes back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod comments;
mod hostile;
mod offers;
mod roundtrip;
mod support;
mod tracked;
