//! Expected.
