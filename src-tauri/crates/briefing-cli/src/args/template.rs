//! The arguments of `briefing template`: a company's own looks for the Word file.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Template {
    /// Keep a copy of a house template: a .docx or .dotx file.
    ///
    /// Example: briefing template add "Acme house style.dotx"
    Add {
        /// The file.
        file: PathBuf,
        /// How it is called; the name of its file without it.
        #[arg(long)]
        name: Option<String>,
        /// Take the place of the one that is kept under this name.
        #[arg(long)]
        replace: bool,
    },
    /// List the templates that are kept.
    List,
    /// Show what a template does: which style maps to what, paper, headers, fonts, and what is not taken over.
    Show {
        /// Its name, the first digits of its SHA-256, or a file that is not kept.
        template: String,
    },
    /// Remove a template; packets that were made with it stay as they are.
    Remove {
        /// Its name, or the first digits of its SHA-256.
        template: String,
    },
}
