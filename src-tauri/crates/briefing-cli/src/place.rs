//! Where the store lies when `--store` is not given: `BRIEFING_STORE`, or the platform's data folder.

use std::path::PathBuf;

use briefing_api::error::ApiError;

/// Returns the store's file, and makes the folder it lies in when it is the usual one.
pub(crate) fn store(given: Option<&PathBuf>) -> Result<PathBuf, ApiError> {
    if let Some(path) = named(given) {
        return Ok(path);
    }
    let place = briefing_api::app::usual_place().ok_or_else(|| {
        ApiError::invalid("This computer has no data folder for you").hint("Name the store with --store FILE.")
    })?;
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            ApiError::invalid(format!("{} cannot be made: {error}", folder.display()))
                .hint("Name the store with --store FILE.")
        })?;
    }
    Ok(place)
}

/// Returns the store's file if there is one, and makes nothing.
pub(crate) fn store_there(given: Option<&PathBuf>) -> Option<PathBuf> {
    named(given).or_else(briefing_api::app::usual_place).filter(|path| path.exists())
}

fn named(given: Option<&PathBuf>) -> Option<PathBuf> {
    #[allow(clippy::disallowed_methods, reason = "the command line reads its environment")]
    let environment = || std::env::var("BRIEFING_STORE").ok().filter(|path| !path.is_empty()).map(PathBuf::from);
    given.cloned().or_else(environment)
}

/// Returns the user's name for the history.
#[allow(clippy::disallowed_methods, reason = "the command line reads its environment")]
pub(crate) fn who() -> String {
    ["BRIEFING_USER", "USER", "USERNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.trim().is_empty()))
        .unwrap_or_else(|| "me".to_owned())
}
