//! The tables `template` and `template_choice`: house templates for Word, and which kind of copy takes which. A template's row is added, and
//! marked once when the template is removed.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::error::Result;
use crate::row::{TemplateChoiceRow, TemplateRow};

/// Adds a template with its bytes.
pub(crate) fn add(conn: &Connection, row: &TemplateRow, bytes: &[u8]) -> Result<()> {
    conn.execute(
        "INSERT INTO template (sha256, name, file, size, added_at, added_by, bytes)
         VALUES (:sha256, :name, :file, length(:bytes), :added_at, :added_by, :bytes)",
        named_params! {
            ":sha256": row.sha256, ":name": row.name, ":file": row.file, ":added_at": row.added_at,
            ":added_by": row.added_by, ":bytes": bytes,
        },
    )?;
    Ok(())
}

/// Marks a template as removed and drops its bytes; tells whether it was there.
pub(crate) fn remove(conn: &Connection, sha256: &str, at: &str, who: &str) -> Result<bool> {
    let count = conn.execute(
        "UPDATE template SET removed_at = :at, removed_by = :who, bytes = NULL
         WHERE sha256 = :sha256 AND removed_at IS NULL",
        named_params! { ":sha256": sha256, ":at": at, ":who": who },
    )?;
    Ok(count > 0)
}

/// Returns the bytes of a template that is kept.
pub(crate) fn bytes(conn: &Connection, sha256: &str) -> Result<Option<Vec<u8>>> {
    let mut statement =
        conn.prepare_cached("SELECT bytes FROM template WHERE sha256 = :sha256 AND removed_at IS NULL")?;
    Ok(statement.query_row(named_params! { ":sha256": sha256 }, |row| row.get(0)).optional()?)
}

/// Lists every template that is kept or was, the first added first.
pub(crate) fn list(conn: &Connection) -> Result<Vec<TemplateRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT sha256, name, file, size, added_at, added_by, removed_at, removed_by FROM template ORDER BY key",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(TemplateRow {
            sha256: row.get("sha256")?,
            name: row.get("name")?,
            file: row.get("file")?,
            size: row.get("size")?,
            added_at: row.get("added_at")?,
            added_by: row.get("added_by")?,
            removed_at: row.get("removed_at")?,
            removed_by: row.get("removed_by")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Notes which template a kind of copy takes, in the place of what was chosen before.
pub(crate) fn choose(conn: &Connection, row: &TemplateChoiceRow) -> Result<()> {
    conn.execute(
        "INSERT INTO template_choice (preset, template, chosen_at, chosen_by)
         VALUES (:preset, :template, :chosen_at, :chosen_by)
         ON CONFLICT (preset) DO UPDATE SET template = :template, chosen_at = :chosen_at, chosen_by = :chosen_by",
        named_params! {
            ":preset": row.preset, ":template": row.template, ":chosen_at": row.chosen_at, ":chosen_by": row.chosen_by,
        },
    )?;
    Ok(())
}

/// Lists what was chosen, by preset.
pub(crate) fn choices(conn: &Connection) -> Result<Vec<TemplateChoiceRow>> {
    let mut statement =
        conn.prepare_cached("SELECT preset, template, chosen_at, chosen_by FROM template_choice ORDER BY preset")?;
    let rows = statement.query_map([], |row| {
        Ok(TemplateChoiceRow {
            preset: row.get("preset")?,
            template: row.get("template")?,
            chosen_at: row.get("chosen_at")?,
            chosen_by: row.get("chosen_by")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
