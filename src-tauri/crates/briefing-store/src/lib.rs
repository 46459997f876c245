//! The file in which programs are kept, with the history of every change; the only place in the project that speaks SQL.
//!
//! The store knows nothing about typed things: it keeps records `(kind, id, position, revision, body)` with a JSON body, writes
//! each change into a log beside them, and derives links and a word index from the same body. Queries take `&Store` and never
//! write; every change goes through `&mut Store` and is one transaction: records, log, links and index change together or not at all.
//!
//! Not here: rules about content, wire types, formats, clocks, random numbers. Times and ids come from the caller. Bodies in the
//! log stay as they were written; whoever reads an old one applies its own upgrade of the body, so undo survives a newer body version.
#![deny(missing_docs)]

mod backup;
mod derive;
mod draft;
mod edit;
mod error;
mod history;
mod location;
pub mod merge;
mod migrate;
mod open;
mod row;
mod store;
mod table;
#[cfg(test)]
mod testing;
mod timestamp;
mod write;

pub use backup::{BackupKind, BackupRow};
pub use edit::{Edit, Operation, Stamp, Written, WrittenRecord};
pub use error::{Conflict, Result, StoreError};
pub use history::{UndoState, Undone};
pub use location::location_warning;
pub use merge::FieldChange;
pub use migrate::{SCHEMA_VERSION, schema_text};
pub use open::{OpenOptions, Upgrade};
pub use row::{
    ChangeRow, CopyRow, CountedRow, FigureBlob, FigureRow, FrozenRow, Image, LinkRow, Log, OperationKind, OperationRow,
    OperationState, PackEvent, PackEventRow, PackRow, PacketMadeRow, ProgramRow, RawRecord, RecordState, RestorePoint,
    SearchHit, SnippetPart, TemplateChoiceRow, TemplateRow, UsedTemplateRow, Version,
};
pub use store::Store;
pub use timestamp::Timestamp;
