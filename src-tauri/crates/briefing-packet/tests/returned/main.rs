//! Returned Word files, made by hand as Word writes them: what reviewers said and did is read, nothing is lost and nothing comes back.

mod comments;
mod hostile;
mod offers;
mod support;
mod tracked;
