//! Saves that read an older revision: merged by field, or refused as a conflict.
//!
//! The base of the merge comes from the log, or from the bodies that joined edits replaced. Nothing is written here.

use serde_json::Value;

use super::Draft;
use crate::error::{Conflict, Result, StoreError};
use crate::merge;
use crate::table::change;

impl Draft<'_> {
    /// Compares a save with what is stored: returns the body to write, merged when the save was stale.
    pub(super) fn reconcile(&mut self, id: &str, expected: u64, mine: Option<Value>) -> Result<Option<Value>> {
        let upgrade = self.upgrade;
        let touched = self.touch(id)?;
        let kind = touched.kind.clone();
        let found = touched.after.as_ref().map(|state| (state.revision, state.body.clone()));
        let revision = found.as_ref().map_or(0, |(revision, _)| *revision);
        if revision == expected {
            return Ok(mine);
        }
        let base = if expected == 0 { None } else { change::body_at(self.conn, id, expected)? };
        let base = base.map(|body| upgrade(&kind, body));
        let theirs = found.map(|(_, body)| upgrade(&kind, body));
        let paths = match (&base, &mine, &theirs) {
            (Some(base), Some(mine), Some(theirs)) => {
                let both = merge::merge(base, mine, theirs);
                if both.conflicts.is_empty() {
                    self.merged = true;
                    return Ok(Some(both.body));
                }
                both.conflicts
            }
            (None, Some(mine), Some(theirs)) => merge::diff(theirs, mine).into_iter().map(|field| field.path).collect(),
            (Some(base), None, Some(theirs)) => merge::diff(base, theirs).into_iter().map(|field| field.path).collect(),
            (_, None, None) => return Err(StoreError::NotFound { what: "record", id: id.to_owned() }),
            (_, Some(_), None) | (None, None, Some(_)) => vec![String::new()],
        };
        // Both sides came to the same body.
        if paths.is_empty() {
            return Ok(mine);
        }
        let (base, mine, theirs) = (base.unwrap_or_default(), mine.unwrap_or_default(), theirs.unwrap_or_default());
        Err(StoreError::Conflict(Box::new(Conflict { id: id.to_owned(), base, mine, theirs, revision, paths })))
    }
}
