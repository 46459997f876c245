//! The kinds of cell and gene therapy that a program can be and that the bank's topics are filtered by.
//!
//! Classes of vectors and cells for follow-up rules are finer and live with those rules, not here.

use serde::{Deserialize, Serialize};

/// A kind of cell or gene therapy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Modality {
    /// Autologous chimeric antigen receptor T cells.
    AutologousCarT,
    /// Tumor-infiltrating lymphocytes.
    Til,
    /// T cells with an engineered T-cell receptor.
    TcrT,
    /// Allogeneic cells, for example donor CAR-T or CAR-NK cells.
    AllogeneicCells,
    /// Gene-modified hematopoietic stem cells.
    HscGeneTherapy,
    /// Adeno-associated virus given to the patient.
    AavInVivo,
    /// Genome editing inside the patient.
    InVivoGenomeEditing,
    /// Oncolytic virus.
    OncolyticVirus,
    /// Mesenchymal stromal cells and tissue-engineered products.
    MscTissueEngineered,
    /// Products derived from pluripotent stem cells.
    IpscDerived,
}

impl Modality {
    /// All kinds, in the order in which lists show them.
    pub const ALL: [Modality; 10] = [
        Modality::AutologousCarT,
        Modality::Til,
        Modality::TcrT,
        Modality::AllogeneicCells,
        Modality::HscGeneTherapy,
        Modality::AavInVivo,
        Modality::InVivoGenomeEditing,
        Modality::OncolyticVirus,
        Modality::MscTissueEngineered,
        Modality::IpscDerived,
    ];

    /// Returns the id that stands in files and on the wire, for example `aav-in-vivo`.
    pub fn id(self) -> &'static str {
        match self {
            Modality::AutologousCarT => "autologous-car-t",
            Modality::Til => "til",
            Modality::TcrT => "tcr-t",
            Modality::AllogeneicCells => "allogeneic-cells",
            Modality::HscGeneTherapy => "hsc-gene-therapy",
            Modality::AavInVivo => "aav-in-vivo",
            Modality::InVivoGenomeEditing => "in-vivo-genome-editing",
            Modality::OncolyticVirus => "oncolytic-virus",
            Modality::MscTissueEngineered => "msc-tissue-engineered",
            Modality::IpscDerived => "ipsc-derived",
        }
    }

    /// Returns the name as a list shows it.
    pub fn label(self) -> &'static str {
        match self {
            Modality::AutologousCarT => "Autologous CAR-T",
            Modality::Til => "Tumor-infiltrating lymphocytes (TIL)",
            Modality::TcrT => "TCR-T",
            Modality::AllogeneicCells => "Allogeneic cells",
            Modality::HscGeneTherapy => "Hematopoietic stem cell gene therapy",
            Modality::AavInVivo => "AAV, in vivo",
            Modality::InVivoGenomeEditing => "Genome editing, in vivo",
            Modality::OncolyticVirus => "Oncolytic virus",
            Modality::MscTissueEngineered => "MSC and tissue-engineered",
            Modality::IpscDerived => "Pluripotent-derived (iPSC, ESC)",
        }
    }
}
