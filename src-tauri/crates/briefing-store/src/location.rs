//! Whether a file lies where SQLite files get damaged: on a network drive or in a folder that a program synchronizes.
//!
//! Judged by the path alone: no file is read. A warning is advice; the file opens all the same.

use std::path::{Component, Path};

/// Folder names, in lower case, and the program that synchronizes them. A name also counts when a space, a hyphen or a parenthesis follows.
const SYNCED: [(&str, &str); 12] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("cloudstorage", "a cloud drive"),
    ("box sync", "Box"),
    ("nextcloud", "Nextcloud"),
    ("syncthing", "Syncthing"),
];

/// Returns a warning when the path lies on a network share or in a synchronized folder.
pub fn location_warning(path: &Path) -> Option<String> {
    let text = path.to_string_lossy();
    let share = text.starts_with("\\\\") && !text.starts_with("\\\\?\\") && !text.starts_with("\\\\.\\");
    if share || text.starts_with("//") || text.to_ascii_uppercase().starts_with("\\\\?\\UNC\\") {
        return Some(sentence("on a network drive"));
    }
    // On the system where a path is written with `\`, the components are right; elsewhere it would be one.
    let parts = path.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => None,
    });
    let parts: Vec<String> =
        parts.flat_map(|part| part.split('\\').map(str::to_lowercase).collect::<Vec<_>>()).collect();
    let folders = parts.split_last().map_or(&[][..], |(_, folders)| folders);
    let synced = folders.iter().find_map(|folder| {
        SYNCED.iter().find_map(|(name, program)| {
            let rest = folder.strip_prefix(name)?;
            let ends = rest.is_empty() || rest.starts_with([' ', '-', '(', '_']);
            ends.then_some(*program)
        })
    });
    synced.map(|program| sentence(&format!("in a folder that {program} keeps in sync")))
}

fn sentence(place: &str) -> String {
    format!(
        "This file lies {place}. Two computers writing to it at once can damage it. \
         Keep it on this computer's own disk, and share packs or exported folders instead."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(path: &str) -> Option<String> {
        location_warning(Path::new(path))
    }

    #[test]
    fn synchronized_and_network_folders_are_named() {
        assert!(program("/Users/ana/OneDrive - Acme Bio/briefing.sqlite").unwrap().contains("OneDrive"));
        assert!(program("C:\\Users\\ana\\Dropbox (Acme)\\briefing.sqlite").unwrap().contains("Dropbox"));
        assert!(
            program("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/b.sqlite").unwrap().contains("iCloud")
        );
        assert!(program("/Users/ana/Library/CloudStorage/GoogleDrive-ana/My Drive/b.sqlite").is_some());
        assert!(program("\\\\server\\share\\briefing.sqlite").unwrap().contains("network"));
        assert!(program("\\\\?\\UNC\\server\\share\\b.sqlite").unwrap().contains("network"));
    }

    #[test]
    fn an_ordinary_folder_or_a_file_merely_named_so_raises_no_warning() {
        for path in ["/home/ana/briefing.sqlite", "/home/ana/dropbox", "\\\\?\\C:\\b.sqlite", "/srv/Dropboxes/b.sqlite"]
        {
            assert_eq!(program(path), None, "{path}");
        }
    }
}
