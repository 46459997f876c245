//! The full-text index, which is derived.
//!
//! Each row carries the program as a word of the column `scope`, so a search in one program walks that program's rows only.
//! Hits are ranked here and not by `bm25()`, which counts every row that holds a word, in all programs, to weigh it. Snippets are
//! cut here and not by `snippet()`, so that each search reads the index two or three times, however many hits it shows.

mod snippet;

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};

use crate::error::Result;
use crate::row::SearchHit;

/// Marks around a hit, control characters no text holds.
const OPEN: char = '\u{2}';
const CLOSE: char = '\u{3}';

/// A hit in a title counts as much as this many in a text.
const TITLE_WEIGHT: f64 = 8.0;

/// When more rows than this match, those with the words in their title are ranked, and then the oldest.
const CANDIDATES: usize = 400;

/// A text of this many bytes is of usual length; longer ones need more hits for the same rank.
const USUAL_LENGTH: f64 = 800.0;

pub(crate) fn write(conn: &Connection, key: i64, program: i64, [title, text]: [&str; 2]) -> Result<()> {
    remove(conn, key)?;
    let mut statement =
        conn.prepare_cached("INSERT INTO search (rowid, scope, title, text) VALUES (:key, :scope, :title, :text)")?;
    let without_marks = |text: &str| text.replace([OPEN, CLOSE], " ");
    statement.execute(named_params! {
        ":key": key,
        ":scope": scope(program),
        ":title": without_marks(title),
        ":text": without_marks(text),
    })?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, key: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM search WHERE rowid = :key")?.execute(named_params! { ":key": key })?;
    Ok(())
}

pub(crate) fn clear_all(conn: &Connection) -> Result<()> {
    conn.execute("DELETE FROM search", [])?;
    Ok(())
}

/// Merges the index into one piece, which leaves no trace of removed words.
pub(crate) fn optimize(conn: &Connection) -> Result<()> {
    conn.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    Ok(())
}

fn scope(program: i64) -> String {
    format!("p{program}")
}

/// What a user typed, as queries.
#[derive(Debug, PartialEq)]
struct Query {
    /// The words in title or text.
    anywhere: String,
    /// The words in the title.
    title: String,
}

/// Turns what a user types into queries: every word must occur, words in quotes together, the last one may go on.
/// Returns `None` when there is nothing to look for.
fn query(program: Option<i64>, text: &str) -> Option<Query> {
    let mut phrases: Vec<String> = Vec::new();
    for (idx, part) in text.split('"').enumerate() {
        if idx % 2 == 1 {
            phrases.push(part.to_owned());
        } else {
            phrases.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    phrases.retain(|phrase| phrase.chars().any(char::is_alphanumeric));
    let open_end = !text.ends_with(['"', ' ']);
    let last = phrases.len().checked_sub(1)?;
    let quoted = |(idx, phrase)| format!("\"{phrase}\"{}", if idx == last && open_end { "*" } else { "" });
    let words: Vec<String> = phrases.iter().enumerate().map(quoted).collect();
    let words = words.join(" AND ");
    let scope = program.map_or(String::new(), |key| format!("scope : {} AND ", scope(key)));
    Some(Query { anywhere: format!("{scope}{{title text}} : ({words})"), title: format!("{scope}title : ({words})") })
}

/// Finds records by their words, best first.
pub(crate) fn find(conn: &Connection, program: Option<i64>, text: &str, limit: usize) -> Result<Vec<SearchHit>> {
    let Some(query) = query(program, text) else { return Ok(Vec::new()) };
    let mut keys = keys(conn, &query.anywhere)?;
    if keys.len() > CANDIDATES {
        let mut best = self::keys(conn, &query.title)?;
        best.extend(keys);
        let mut seen = BTreeSet::new();
        best.retain(|key| seen.insert(*key));
        best.truncate(CANDIDATES);
        keys = best;
    }
    let mut found = marked(conn, &query.anywhere, &keys)?;
    found.sort_by(|(rank, key, _), (other, other_key, _)| other.total_cmp(rank).then(key.cmp(other_key)));
    Ok(found.into_iter().take(limit).map(|(_, _, hit)| hit).collect())
}

/// Lists the rows that match.
fn keys(conn: &Connection, query: &str) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(
        "SELECT s.rowid FROM search s JOIN record r ON r.key = s.rowid JOIN program p ON p.key = r.program
         WHERE s.search MATCH :query AND p.removed_at IS NULL ORDER BY s.rowid",
    )?;
    let rows = statement.query_map(named_params! { ":query": query }, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Reads the matching rows among `keys` in one walk, with rank and key.
fn marked(conn: &Connection, query: &str, keys: &[i64]) -> Result<Vec<(f64, i64, SearchHit)>> {
    // A set in a CASE and not a join, which would look the words up anew for each key.
    let mut statement = conn.prepare_cached(
        "SELECT s.rowid, p.id, r.id, r.kind, s.title,
                highlight(search, 1, char(2), char(3)), highlight(search, 2, char(2), char(3))
         FROM search s JOIN record r ON r.key = s.rowid JOIN program p ON p.key = r.program
         WHERE s.search MATCH :query AND s.rowid BETWEEN :first AND :last
           AND CASE WHEN s.rowid IN (SELECT value FROM json_each(:keys)) THEN 1 ELSE 0 END",
    )?;
    let list = serde_json::Value::from(keys.to_vec()).to_string();
    let (first, last) = (keys.iter().min(), keys.iter().max());
    let params = named_params! { ":query": query, ":keys": list, ":first": first, ":last": last };
    let rows = statement.query_map(params, |row| {
        let (title, text): (String, String) = (row.get(5)?, row.get(6)?);
        let hits = |marked: &str| marked.matches(OPEN).count();
        let rank = rank(hits(&title), hits(&text), text.len());
        let hit = SearchHit {
            program: row.get(1)?,
            id: row.get(2)?,
            kind: row.get(3)?,
            title: row.get(4)?,
            snippet: snippet::cut(&text),
        };
        Ok((rank, row.get(0)?, hit))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// More hits rank higher, with less and less gain, and less in a long text: the term of BM25 for one document.
#[allow(clippy::cast_precision_loss, reason = "counts of words and letters are far below 2^52")]
fn rank(in_title: usize, in_text: usize, length: usize) -> f64 {
    let hits = in_title as f64 * TITLE_WEIGHT + in_text as f64;
    hits * 2.2 / (hits + 1.2 * (0.25 + 0.75 * length as f64 / USUAL_LENGTH))
}

#[cfg(test)]
mod tests;
