//! The rules about the tree itself: floors, sizes, names, words, registries, documents.
//!
//! Plain tests that read the files of the repository; no compiler, no network, no git. Whatever only a human could keep true belongs
//! here instead. Each rule is a function over text, so that a planted case shows that it can fail. What clippy or rustc already
//! refuses is not repeated.

#[cfg(test)]
mod tidy {
    mod docs;
    mod files;
    mod floors;
    mod names;
    mod offline;
    mod plans;
    mod sizes;
    mod store;
    mod tree;
    mod ui;
    mod words;
}
