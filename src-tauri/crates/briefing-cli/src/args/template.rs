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
    /// List the templates that are kept, and which kind of copy takes which.
    List,
    /// Choose the template that a kind of copy takes in the window and with `briefing export --preset`.
    ///
    /// Until somebody chooses, every kind of copy takes the template that was added first.
    /// Example: briefing template use "Acme house style" --preset fda
    Use {
        /// Its name, or the first digits of its SHA-256; left out for Briefing Room's own looks.
        template: Option<String>,
        /// The kind of copy: fda, internal, partner or board.
        #[arg(long, value_name = "NAME")]
        preset: String,
    },
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
