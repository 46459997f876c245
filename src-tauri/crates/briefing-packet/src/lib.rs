//! From a program to the files of a packet, in memory: composers make blocks, writers make files, the leak test searches the result.
//!
//! [`build`] is the way in. Composers know no format and writers know no domain type; composers of FDA documents see only an
//! [`briefing_domain::snapshot::FdaSnapshot`]. Nothing here reads a clock, touches a disk or knows the store: writing the files to a folder is
//! the floor above.
#![deny(missing_docs)]

pub mod block;
mod build;
mod columns;
pub mod compose;
pub mod docx;
mod error;
mod finish;
pub mod finished;
mod fonts;
mod inline;
pub mod leak;
pub mod look;
pub mod manifest;
pub mod markdown;
mod name;
mod number;
pub mod pdf;
pub mod pen;
mod picture;
pub mod registers;
pub mod returned;
pub mod svg;
mod unbroken;
mod watermark;
mod write;

pub use build::{BuildOptions, Files, Progress, RulePackMark, Step, build, build_watched, compose_packet};
pub use error::WriteError;
pub use write::{Output, write_files};
