//! The key of a comment or a change: made of what it says and where, so that a file that comes back again brings nothing twice.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// Gives keys; equal ones in one file are told apart by their order.
#[derive(Debug, Default)]
pub(super) struct Keys {
    seen: BTreeMap<String, usize>,
}

impl Keys {
    /// Returns the key of what is told by these texts.
    pub(super) fn of(&mut self, texts: &[&str]) -> String {
        let mut hash = Sha256::new();
        for text in texts {
            // The length keeps two fields from flowing into each other.
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
        let digest: String = hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        let nth = self.seen.entry(digest.clone()).or_insert(0);
        *nth += 1;
        if *nth == 1 { digest } else { format!("{digest}-{nth}") }
    }
}
