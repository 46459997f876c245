//! Between records and programs: loading a snapshot, and writing things as edits.
//!
//! Which records there are is the store's matter, what they mean the domain's; this is the seam.

use briefing_domain::id::is_id;
use briefing_domain::snapshot::{ProgramSnapshot, Record, Thing, ThingKind};
use briefing_store::{Edit, Operation, RawRecord, Written};

use crate::app::App;
use crate::error::ApiError;

/// Returns the store's path of a field as findings write it: `/fda/parts/0/ask` becomes `fda.parts[0].ask`.
pub(crate) fn dotted(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        if is_id(&step) || (!step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())) {
            path.push_str(&format!("[{step}]"));
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&step);
        }
    }
    path
}

/// Reads a stored record.
pub(crate) fn typed(raw: RawRecord) -> Result<Record, ApiError> {
    Ok(Record { kind: ThingKind::from_name(&raw.kind)?, id: raw.id, revision: raw.revision, body: raw.body })
}

impl App {
    /// Loads a whole program.
    pub(crate) fn snapshot(&self, program: &str) -> Result<ProgramSnapshot, ApiError> {
        let records = self.store.records(program)?;
        let records: Vec<Record> = records.into_iter().map(typed).collect::<Result<_, _>>()?;
        Ok(ProgramSnapshot::from_records(records)?)
    }

    /// Loads one thing.
    pub(crate) fn thing(&self, id: &str) -> Result<(String, Thing), ApiError> {
        let raw = self.store.record(id)?.ok_or_else(|| {
            ApiError::not_found("This is no longer there")
                .hint("It may have been removed meanwhile; undo brings it back.")
        })?;
        let program = raw.program.clone();
        Ok((program, Thing::from_record(typed(raw)?)?))
    }

    /// Writes things of a program as one operation; each is merged or refused when somebody saved it since.
    pub(crate) fn put(&mut self, program: &str, operation: Operation, things: Vec<Thing>) -> Result<Written, ApiError> {
        let mut edits = Vec::with_capacity(things.len());
        for thing in things {
            let record = self.settle(thing)?.to_record()?;
            edits.push(Edit::Put {
                kind: record.kind.name().to_owned(),
                id: record.id,
                position: None,
                expected_revision: Some(record.revision),
                body: record.body,
            });
        }
        let stamp = self.stamp()?;
        Ok(self.store.write(program, &stamp, &operation, edits)?)
    }

    /// Finds a program by its id, its name or a part of its name that fits only one.
    pub(crate) fn find_program(&self, named: &str) -> Result<String, ApiError> {
        if is_id(named) {
            return Ok(named.to_owned());
        }
        let mut programs = self.store.programs()?;
        programs.retain(|program| program.removed_at.is_none());
        let wanted = named.trim().to_lowercase();
        let exact: Vec<_> = programs.iter().filter(|program| program.name.to_lowercase() == wanted).collect();
        let like: Vec<_> = programs.iter().filter(|program| program.name.to_lowercase().contains(&wanted)).collect();
        match (exact.as_slice(), like.as_slice()) {
            ([one], _) | ([], [one]) if !wanted.is_empty() => Ok(one.id.clone()),
            ([], []) => Err(ApiError::not_found(format!("There is no program `{named}`"))
                .hint("The list of programs says what is in this store.")),
            _ => Err(ApiError::not_found(format!("More than one program is called `{named}`"))
                .hint("Name it by its id, from the list of programs.")),
        }
    }
}
