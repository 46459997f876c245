//! The table `packet_made`: which packets were made, when, and with which knowledge. Rows are added and never changed.

use rusqlite::{Connection, Row, named_params};

use crate::error::Result;
use crate::row::{CopyRow, CountedRow, PacketMadeRow, UsedTemplateRow};
use crate::table::json::Json;

pub(crate) fn add(conn: &Connection, program: i64, row: &PacketMadeRow) -> Result<()> {
    let knowledge = serde_json::to_string(&row.knowledge).unwrap_or_default();
    let counted = row.counted.as_ref();
    let CopyRow { preset, formats, template } = &row.copy;
    let formats = serde_json::to_string(formats).unwrap_or_default();
    conn.execute(
        "INSERT INTO packet_made (program, packet, status, as_of, made_at, who, fingerprint, knowledge,
                                  pages, words, figures, basis, preset, formats, template, template_sha256)
         VALUES (:program, :packet, :status, :as_of, :made_at, :who, :fingerprint, :knowledge,
                 :pages, :words, :figures, :basis, :preset, :formats, :template, :template_sha256)",
        named_params! {
            ":program": program, ":packet": row.packet, ":status": row.status, ":as_of": row.as_of,
            ":made_at": row.made_at, ":who": row.who, ":fingerprint": row.fingerprint, ":knowledge": knowledge,
            ":pages": counted.map(|it| it.pages), ":words": counted.map(|it| it.words),
            ":figures": counted.map(|it| it.figures), ":basis": counted.map(|it| it.basis.as_str()),
            ":preset": preset, ":formats": formats, ":template": template.as_ref().map(|it| it.name.as_str()),
            ":template_sha256": template.as_ref().map(|it| it.sha256.as_str()),
        },
    )?;
    Ok(())
}

/// Lists the packets of a program that were made, the last first.
pub(crate) fn list(conn: &Connection, program: i64) -> Result<Vec<PacketMadeRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT packet, status, as_of, made_at, who, fingerprint, knowledge, pages, words, figures, basis,
                preset, formats, template, template_sha256
         FROM packet_made WHERE program = :program ORDER BY key DESC",
    )?;
    let rows = statement.query_map(named_params! { ":program": program }, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists, for each packet of a program, the one whose pages were counted last.
pub(crate) fn counted(conn: &Connection, program: i64) -> Result<Vec<PacketMadeRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT packet, status, as_of, made_at, who, fingerprint, knowledge, pages, words, figures, basis,
                preset, formats, template, template_sha256
         FROM packet_made WHERE key IN (
             SELECT max(key) FROM packet_made WHERE program = :program AND pages IS NOT NULL GROUP BY packet
         ) ORDER BY key",
    )?;
    let rows = statement.query_map(named_params! { ":program": program }, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<PacketMadeRow> {
    let counted = match row.get::<_, Option<u32>>("pages")? {
        Some(pages) => {
            Some(CountedRow { pages, words: row.get("words")?, figures: row.get("figures")?, basis: row.get("basis")? })
        }
        None => None,
    };
    let formats = row.get::<_, Option<Json<Vec<String>>>>("formats")?.map(|formats| formats.0).unwrap_or_default();
    let template = match (row.get::<_, Option<String>>("template")?, row.get::<_, Option<String>>("template_sha256")?) {
        (Some(name), Some(sha256)) => Some(UsedTemplateRow { name, sha256 }),
        _ => None,
    };
    Ok(PacketMadeRow {
        packet: row.get("packet")?,
        status: row.get("status")?,
        as_of: row.get("as_of")?,
        made_at: row.get("made_at")?,
        who: row.get("who")?,
        fingerprint: row.get("fingerprint")?,
        knowledge: row.get::<_, Json<Vec<String>>>("knowledge")?.0,
        copy: CopyRow { preset: row.get("preset")?, formats, template },
        counted,
    })
}
