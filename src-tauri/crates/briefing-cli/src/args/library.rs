//! The arguments of `briefing library`: what the app knows beforehand, and packs of knowledge.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Library {
    /// List contingency scenarios: what FDA may answer, options, the reply in the room.
    Scenarios {
        /// Words that must all occur.
        #[arg(default_value = "")]
        text: String,
        /// Only this area, for example cmc, endpoints, ltfu.
        #[arg(long)]
        area: Option<String>,
        /// Only for this kind of product, for example til or aav-in-vivo.
        #[arg(long)]
        modality: Option<String>,
    },
    /// List guidance documents with status, date, and what they already answer.
    Guidance {
        /// Words that must all occur.
        #[arg(default_value = "")]
        text: String,
    },
    /// Show what each beat of the story should do, with a weak and a strong example.
    Story {
        /// Only for this meeting: interact or pre-ind.
        #[arg(long)]
        meeting: Option<String>,
        /// Only for this kind of product.
        #[arg(long)]
        modality: Option<String>,
    },
    /// Show the criteria and topics of a kind of plan: cmc or partner.
    Criteria {
        /// The kind.
        kind: String,
    },
    /// List the sources of the rules, with their dates and how far each was read.
    Sources,
    /// List where sources disagree, with both readings and the one that is used.
    Conflicts,
    /// List what a person with access must still read.
    Doubts,
    /// Show the whole rule pack, as JSON: timelines, caps, required elements, PDF limits.
    Rules,
    /// Show the rules of long-term follow-up, as JSON: path, classes, visits, monitoring.
    FollowUp,
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
