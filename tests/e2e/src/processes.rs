//! The processes of the app, as Linux tells of them: which one works on a store, when it began, how much memory it and its web view use.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

/// Clock ticks a second in `/proc`, on every Linux there is.
const TICKS: f64 = 100.0;

/// Finds the app that was started with this store.
pub(crate) fn of_store(store: &Path) -> Result<u32> {
    let store = store.to_string_lossy();
    all()?
        .into_iter()
        .find(|process| {
            fs::read(format!("/proc/{process}/cmdline")).is_ok_and(|line| {
                let line = String::from_utf8_lossy(&line);
                line.split('\0').any(|word| word == store) && line.contains("--store")
            })
        })
        .with_context(|| format!("no process works on {store}"))
}

fn all() -> Result<Vec<u32>> {
    let entries = fs::read_dir("/proc")?.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    Ok(entries.collect())
}

/// When it was started, in milliseconds since 1970.
pub(crate) fn started(process: u32) -> Result<f64> {
    let field = |at: usize| -> Result<f64> { Ok(stat(process)?.get(at).context("a short stat")?.parse()?) };
    let uptime = fs::read_to_string("/proc/uptime")?;
    let uptime: f64 = uptime.split_whitespace().next().context("no uptime")?.parse()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64();
    // Field 22 of proc(5), the 20th after the name in parentheses.
    Ok((now - uptime + field(19)? / TICKS) * 1000.0)
}

/// The fields of `/proc/PID/stat` after the name.
fn stat(process: u32) -> Result<Vec<String>> {
    let line = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let (_, fields) = line.rsplit_once(')').context("no name in stat")?;
    Ok(fields.split_whitespace().map(str::to_owned).collect())
}

/// The memory of a process and of all it started, in kibibytes: what each has of its own and its share of what they share (PSS).
pub(crate) fn memory(process: u32) -> Result<f64> {
    let mut family = vec![process];
    let mut at = 0;
    while let Some(parent) = family.get(at).copied() {
        for child in all()? {
            let of = stat(child).ok().and_then(|fields| fields.get(1)?.parse::<u32>().ok());
            if of == Some(parent) && !family.contains(&child) {
                family.push(child);
            }
        }
        at += 1;
    }
    let mut sum = 0.0;
    for one in family {
        let Ok(rollup) = fs::read_to_string(format!("/proc/{one}/smaps_rollup")) else { continue };
        let pss = rollup
            .lines()
            .find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix("kB")?.trim().parse::<f64>().ok());
        sum += pss.unwrap_or_default();
    }
    Ok(sum)
}
