//! The table `setting`.

use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::Value;

use crate::error::Result;
use crate::table::json::Json;

pub(crate) fn get(conn: &Connection, key: &str) -> Result<Option<Value>> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE key = :key")?;
    let value = statement.query_row(named_params! { ":key": key }, |row| Ok(row.get::<_, Json<Value>>(0)?.0));
    Ok(value.optional()?)
}

pub(crate) fn set(conn: &Connection, key: &str, value: Option<&Value>) -> Result<()> {
    match value {
        Some(value) => conn.execute(
            "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value",
            named_params! { ":key": key, ":value": value.to_string() },
        )?,
        None => conn.execute("DELETE FROM setting WHERE key = :key", named_params! { ":key": key })?,
    };
    Ok(())
}
