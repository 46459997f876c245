//! Which store the window opens: `--store FILE`, else `BRIEFING_STORE`, else the platform's data folder, as the command line does.
//!
//! Reads arguments and environment; opens nothing.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use briefing_api::error::{ApiError, ErrorCode};

/// Where the store lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    file: Option<PathBuf>,
    /// The example that is opened at the start.
    pub(crate) sample: Option<String>,
    /// Whether the user named the store, instead of taking the usual one.
    pub(crate) named: bool,
}

/// Reads the place from arguments and environment.
pub(crate) fn place() -> Place {
    let args: Vec<OsString> = env::args_os().skip(1).collect();
    choose(&args, env::var_os("BRIEFING_STORE"), briefing_api::app::usual_place())
}

/// Returns the user's name for the history.
pub(crate) fn who() -> String {
    ["BRIEFING_USER", "USER", "USERNAME"]
        .into_iter()
        .filter_map(env::var_os)
        .map(|name| name.to_string_lossy().trim().to_owned())
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| "me".to_owned())
}

impl Place {
    /// Returns the file, with its folder made when it is the usual one.
    ///
    /// # Errors
    /// When there is no usual place, or its folder cannot be made.
    pub(crate) fn store(&self) -> Result<PathBuf, ApiError> {
        let Some(file) = &self.file else {
            return Err(ApiError::new(ErrorCode::Unavailable, "This computer has no data folder for you")
                .hint("Start the app with --store and the name of a file."));
        };
        if !self.named
            && let Some(folder) = file.parent()
        {
            fs::create_dir_all(folder).map_err(|error| {
                ApiError::new(ErrorCode::Unavailable, format!("{} cannot be made: {error}", folder.display()))
                    .hint("Make the folder yourself, or start the app with --store and the name of a file.")
            })?;
        }
        Ok(file.clone())
    }
}

fn choose(args: &[OsString], environment: Option<OsString>, usual: Option<PathBuf>) -> Place {
    let sample = option(args, "--sample").map(|name| name.to_string_lossy().into_owned());
    let named = option(args, "--store").or(environment).filter(|file| !file.is_empty());
    match named {
        Some(file) => Place { file: Some(file.into()), sample, named: true },
        None => Place { file: usual, sample, named: false },
    }
}

/// Returns the value of an option, given as `--name VALUE` or `--name=VALUE`.
fn option(args: &[OsString], name: &str) -> Option<OsString> {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == name {
            return args.next().cloned();
        }
        if let Some(value) = arg.to_str().and_then(|arg| arg.strip_prefix(name)).and_then(|rest| rest.strip_prefix('='))
        {
            return Some(value.into());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(args: &[&str], environment: Option<&str>) -> Place {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        choose(&args, environment.map(OsString::from), Some("/usual".into()))
    }

    #[test]
    fn the_argument_beats_the_environment_which_beats_the_usual_place() {
        let place = |file: &str, named| Place { file: Some(file.into()), sample: None, named };
        assert_eq!(chosen(&["--store", "/a"], Some("/b")), place("/a", true));
        assert_eq!(chosen(&["--other", "--store=/a"], Some("/b")), place("/a", true));
        assert_eq!(chosen(&[], Some("/b")), place("/b", true));
        assert_eq!(chosen(&[], Some("")), place("/usual", false), "an empty variable is none");
        assert_eq!(chosen(&["--store"], None), place("/usual", false), "a file has to follow");
        assert_eq!(chosen(&["--sample", "aav-pre-ind"], None).sample.as_deref(), Some("aav-pre-ind"));
    }

    #[test]
    fn without_any_place_the_user_is_told_what_to_do() {
        let error = choose(&[], None, None).store().expect_err("there is no place");
        assert!(error.hint.contains("--store"), "the way out is named");
    }
}
