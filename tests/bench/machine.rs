//! What the figures were measured on: cores, kind of disk, and what bringing a page to that disk costs.
//!
//! No names and no paths: the page goes into the repository.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::measure::{Outcome, Series, timed};

/// Describes the machine in one line.
pub(crate) fn describe(folder: &Path) -> Outcome<String> {
    let cores = std::thread::available_parallelism()?;
    let mut file = File::create(folder.join("page"))?;
    let mut series = Series::default();
    for _ in 0..200 {
        let (_, time) = timed(|| {
            file.write_all(&[7; 4096])?;
            Ok(file.sync_data()?)
        })?;
        series.add(time);
    }
    let (median, least) = (series.median(), series.least());
    Ok(format!(
        "{cores} cores, {}; appending 4 KiB to a file and bringing it to the disk takes {median:.2} ms there (median of 200; \
         least {least:.2} ms)",
        kind_of_disk(folder)
    ))
}

/// Returns the kind of disk a folder lies on, as far as Linux tells.
fn kind_of_disk(folder: &Path) -> &'static str {
    let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
    let mount = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?, words.next()?))
        })
        .filter(|(_, place, _)| folder.starts_with(place))
        .max_by_key(|(_, place, _)| place.len());
    let Some((device, _, format)) = mount else { return "a disk of unknown kind" };
    let device = device.trim_start_matches("/dev/");
    if format == "tmpfs" {
        "a file system in memory"
    } else if device.starts_with("vd") || device.starts_with("xvd") {
        "a virtual disk"
    } else if device.starts_with("nvme") {
        "a solid-state disk"
    } else {
        "a disk of unknown kind"
    }
}
