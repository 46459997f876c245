//! Carrying out a write: records, links, words and log in one transaction.
//!
//! Also joining: an edit of the same fields of one record, by the same writer under the same name, within 60 seconds of the first and
//! with nothing between, becomes part of the operation before it, so that one undo takes back a minute of typing and not one save.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::derive;
use crate::draft::{Draft, State, Touched};
use crate::edit::{Edit, Operation, Stamp, Written, WrittenRecord};
use crate::error::{Result, StoreError};
use crate::merge;
use crate::open::Upgrade;
use crate::row::{ChangeRow, Image, OperationKind, OperationState};
use crate::table::operation::{self, Entry};
use crate::table::program::{self, Key};
use crate::table::record::{self, Stored};
use crate::table::{change, restore_point, search};
use crate::timestamp::Timestamp;

/// Edits join within this many seconds of the first.
const JOIN_SECONDS: i64 = 60;

/// Who writes what.
pub(crate) struct Request<'a> {
    pub(crate) program: &'a str,
    pub(crate) stamp: &'a Stamp,
    pub(crate) operation: &'a Operation,
    pub(crate) upgrade: Upgrade,
}

/// Writes edits of one program; the caller holds the transaction.
pub(crate) fn write(conn: &Connection, request: &Request<'_>, edits: Vec<Edit>) -> Result<Written> {
    let Request { program, stamp, operation: named, upgrade } = *request;
    let found = program::find(conn, program)?;
    let kind = match &found {
        None => OperationKind::Create,
        Some(_) if named.fact => OperationKind::Fact,
        Some(_) => OperationKind::Edit,
    };
    let key = match found {
        Some(key) if key.removed => return Err(StoreError::ProgramRemoved { id: program.to_owned() }),
        Some(key) => key,
        None if edits.iter().any(|edit| begins(edit, program)) => program::insert(conn, program, stamp.at)?,
        None => return Err(StoreError::NotFound { what: "program", id: program.to_owned() }),
    };
    let mut draft = Draft::new(conn, &key).upgrading(upgrade);
    for edit in edits {
        draft.apply(edit)?;
    }
    draft.settle()?;
    let entry = Entry { stamp, name: &named.name, label: &named.label, kind, target: None };
    let written = finish(conn, &key, draft, &entry)?;
    if kind == OperationKind::Create {
        let change = presence(program, false);
        let seq = operation::insert(conn, None, &Entry { kind: OperationKind::Edit, ..entry }, None)?;
        operation::drop_undone(conn, None)?;
        change::insert(conn, seq, &change)?;
    }
    Ok(written)
}

fn begins(edit: &Edit, program: &str) -> bool {
    match edit {
        Edit::Put { kind, id, .. } | Edit::Import { kind, id, .. } => kind == program::KIND && id == program,
        Edit::Remove { .. } | Edit::Move { .. } => false,
    }
}

/// The change of the store's log by which a program appears or goes.
pub(crate) fn presence(program: &str, removed: bool) -> ChangeRow {
    let image = |removed: bool| Some(Image { position: 0, revision: 0, body: Some(json!({ "removed": removed })) });
    ChangeRow {
        kind: "program".into(),
        id: format!("program:{program}"),
        before: image(!removed),
        after: image(removed),
    }
}

/// Writes what the draft changed, and a line of the log. An edit that changes nothing leaves no trace.
pub(crate) fn finish(conn: &Connection, program: &Key, draft: Draft<'_>, entry: &Entry<'_>) -> Result<Written> {
    let merged = draft.merged;
    let mut records = Vec::new();
    let mut changes = Vec::new();
    for (id, touched) in draft.touched {
        if touched.before != touched.after {
            store(conn, program, &id, &touched)?;
            changes.push(logged(&id, &touched));
        }
        if touched.named || touched.before != touched.after {
            records.extend(written(id, touched));
        }
    }
    let mut written = Written { seq: None, joined: false, merged, records };
    let quiet = matches!(entry.kind, OperationKind::Edit | OperationKind::Restore);
    if changes.is_empty() && quiet {
        return Ok(written);
    }
    let fields = fields(&changes);
    if let Some(seq) = joinable(conn, program, entry, &changes, fields.as_deref())? {
        for change in &changes {
            change::join(conn, seq, change, entry.stamp.at)?;
        }
        operation::set_label(conn, seq, entry.label)?;
        written.seq = Some(seq);
        written.joined = true;
        return Ok(written);
    }
    let seq = operation::insert(conn, Some(program.key), entry, fields.as_deref())?;
    for change in &changes {
        change::insert(conn, seq, change)?;
    }
    match entry.kind {
        OperationKind::Create | OperationKind::Edit | OperationKind::Restore | OperationKind::Fact => {
            operation::drop_undone(conn, Some(program.key))?;
        }
        OperationKind::Undo | OperationKind::Redo => {}
    }
    written.seq = Some(seq);
    Ok(written)
}

fn store(conn: &Connection, program: &Key, id: &str, touched: &Touched) -> Result<()> {
    match (touched.key, &touched.after) {
        (None, None) => Ok(()),
        (Some(key), None) => {
            search::remove(conn, key)?;
            record::remove(conn, key)
        }
        (Some(key), Some(state)) if touched.before.as_ref().is_some_and(|before| before.body == state.body) => {
            record::update_position(conn, key, state.position)
        }
        (key, Some(State { position, revision, body })) => {
            let stored = Stored {
                key: key.unwrap_or_default(),
                program: program.key,
                kind: touched.kind.clone(),
                position: *position,
                revision: *revision,
                body: body.clone(),
            };
            let key = match key {
                Some(key) => record::update(conn, &stored).map(|()| key)?,
                None => record::insert(conn, id, &stored)?,
            };
            if touched.kind == program::KIND {
                program::set_name(conn, program.key, program::name_in(body))?;
            }
            derive::refresh(conn, key, program.key, body)
        }
    }
}

fn logged(id: &str, touched: &Touched) -> ChangeRow {
    let only_moved = match (&touched.before, &touched.after) {
        (Some(before), Some(after)) => before.body == after.body,
        _ => false,
    };
    let image = |state: &State| Image {
        position: state.position,
        revision: state.revision,
        body: (!only_moved).then(|| state.body.clone()),
    };
    ChangeRow {
        kind: touched.kind.clone(),
        id: id.to_owned(),
        before: touched.before.as_ref().map(image),
        after: touched.after.as_ref().map(image),
    }
}

fn written(id: String, touched: Touched) -> Option<WrittenRecord> {
    if touched.before.is_none() && touched.after.is_none() {
        return None;
    }
    let (position, revision) = touched.after.as_ref().map_or((0, 0), |state| (state.position, state.revision));
    Some(WrittenRecord { id, kind: touched.kind, position, revision, body: touched.after.map(|state| state.body) })
}

/// The fields an operation changed, when it is the kind of edit others may join: one record, in place.
fn fields(changes: &[ChangeRow]) -> Option<Vec<String>> {
    let [change] = changes else { return None };
    let (before, after) = (change.before.as_ref()?, change.after.as_ref()?);
    if before.position != after.position {
        return None;
    }
    let paths: BTreeSet<String> =
        merge::diff(before.body.as_ref()?, after.body.as_ref()?).into_iter().map(|field| field.path).collect();
    Some(paths.into_iter().collect())
}

/// Finds the operation this edit may join.
fn joinable(
    conn: &Connection,
    program: &Key,
    entry: &Entry<'_>,
    changes: &[ChangeRow],
    fields: Option<&[String]>,
) -> Result<Option<i64>> {
    let (Some(fields), [change], OperationKind::Edit) = (fields, changes, entry.kind) else { return Ok(None) };
    let Some(last) = operation::last(conn, Some(program.key))? else { return Ok(None) };
    let same = last.kind == OperationKind::Edit
        && last.state == Some(OperationState::Live)
        && last.who == entry.stamp.who
        && last.name == entry.name
        && last.field.as_deref() == Some(fields);
    let began = Timestamp::parse(&last.at).map_err(|_| StoreError::damaged("a time in the history cannot be read"))?;
    let seconds = entry.stamp.at.second() - began.second();
    if !same || !(0..JOIN_SECONDS).contains(&seconds) || restore_point::stands_at(conn, last.seq)? {
        return Ok(None);
    }
    // Typing something and deleting it again must leave two steps, not one that does nothing.
    let whole = change::of_operation(conn, last.seq)?;
    let body = |image: &Option<Image>| image.as_ref().and_then(|image| image.body.clone()).unwrap_or(Value::Null);
    let joins = whole
        .iter()
        .any(|first| first.id == change.id && first.kind == change.kind && body(&first.before) != body(&change.after));
    Ok(joins.then_some(last.seq))
}
