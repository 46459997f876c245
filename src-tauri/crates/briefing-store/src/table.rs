//! One module per table: literal SQL, named parameters, one row mapping each.
//!
//! Functions take any connection and open no transaction: what belongs together is decided by their callers.

pub(crate) mod blob;
pub(crate) mod change;
pub(crate) mod frozen;
pub(crate) mod json;
pub(crate) mod link;
pub(crate) mod meta;
pub(crate) mod operation;
pub(crate) mod pack;
pub(crate) mod packet_made;
pub(crate) mod program;
pub(crate) mod record;
pub(crate) mod restore_point;
pub(crate) mod search;
pub(crate) mod setting;
pub(crate) mod template;
