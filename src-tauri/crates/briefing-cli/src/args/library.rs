//! The arguments of `briefing library`: packs of knowledge.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Library {
    /// List the packs that were ever accepted, those in use first.
    Packs,
    /// Read a pack and show what it would add and change, in each program too. Nothing is stored.
    Preview {
        /// The folder or zip file, or the SHA-256 of a pack that is kept in the store.
        pack: String,
    },
    /// Accept a pack: a company's questions, scenarios and lessons, or a new edition of the rules.
    ///
    /// Shows what it changes first. Say --yes to accept what is shown, or give the SHA-256 that an earlier preview showed.
    /// Example: briefing library accept harbor-bio.zip --sha256 3f2a...
    Accept {
        /// The folder or zip file, or the SHA-256 of a pack that is kept in the store.
        pack: String,
        /// Why; needed when a rule becomes weaker.
        #[arg(long, default_value = "")]
        reason: String,
        /// Accept what is shown.
        #[arg(long, conflicts_with = "sha256")]
        yes: bool,
        /// Accept only this content.
        #[arg(long, value_name = "HASH")]
        sha256: Option<String>,
    },
    /// Take a pack out of use; what was adopted from it stays.
    TakeBack {
        /// The pack's id.
        id: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
}
