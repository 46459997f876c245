//! House templates for Word in the store, outside the history of programs: each row says who added it and who removed it.

use super::Store;
use crate::error::{Result, StoreError};
use crate::row::{TemplateChoiceRow, TemplateRow};
use crate::table::template;

impl Store {
    /// Lists every template that is kept, and those that were removed with the time of their removal.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn templates(&self) -> Result<Vec<TemplateRow>> {
        template::list(&self.conn)
    }

    /// Returns the bytes of a template that is kept, by its hash.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn template(&self, sha256: &str) -> Result<Option<Vec<u8>>> {
        template::bytes(&self.conn, sha256)
    }

    /// Keeps a template; `replaced` names those that it takes the place of, which are removed in the same step.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when the same bytes are kept already; when the file cannot be written. Then nothing has changed.
    pub fn add_template(&mut self, row: &TemplateRow, bytes: &[u8], replaced: &[String]) -> Result<()> {
        self.transact(|conn| {
            for sha256 in replaced {
                template::remove(conn, sha256, &row.added_at, &row.added_by)?;
            }
            if template::bytes(conn, &row.sha256)?.is_some() {
                return Err(StoreError::refused(format!("the template `{}` is kept already", row.name)));
            }
            template::add(conn, row, bytes)
        })
    }

    /// Removes a template: its bytes go, and who removed it and when is noted.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when no such template is kept.
    pub fn remove_template(&mut self, sha256: &str, at: &str, who: &str) -> Result<()> {
        self.transact(|conn| {
            let found = template::remove(conn, sha256, at, who)?;
            if found { Ok(()) } else { Err(StoreError::NotFound { what: "template", id: sha256.to_owned() }) }
        })
    }

    /// Lists which template each kind of copy takes, where a user chose one.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn template_choices(&self) -> Result<Vec<TemplateChoiceRow>> {
        template::choices(&self.conn)
    }

    /// Notes which template a kind of copy takes.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn choose_template(&mut self, row: &TemplateChoiceRow) -> Result<()> {
        self.transact(|conn| template::choose(conn, row))
    }
}
