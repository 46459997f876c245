//! Rows about house templates for Word, and which kind of copy takes which.

/// A template that is kept, or was; its bytes are asked for apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRow {
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// How the user calls it.
    pub name: String,
    /// The name of the file it came from.
    pub file: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was added.
    pub added_at: String,
    /// Who added it.
    pub added_by: String,
    /// When it was removed; none while it is kept.
    pub removed_at: Option<String>,
    /// Who removed it.
    pub removed_by: Option<String>,
}

/// The template that a user chose for a kind of copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateChoiceRow {
    /// The preset.
    pub preset: String,
    /// The name of the template; none for no template.
    pub template: Option<String>,
    /// When it was chosen.
    pub chosen_at: String,
    /// Who chose it.
    pub chosen_by: String,
}
