//! Laws that hold for any program: a dump keeps everything, undo and redo are exact, and the same content gives the same bytes;
//! and for any packet: Word and PDF are whole files.
//!
//! Programs and edits are generated; everything goes through `dispatch`. A case that fails is made small by proptest and printed.

#[cfg(test)]
mod properties {
    mod laws;
    mod paper;
    mod steps;
}
