//! Small words of sentences: a counted noun, a capital. American English only.

/// Returns a count with its noun: `1 day`, `2 days`, `2 parts of the overview`; the first word takes the `s`.
pub(crate) fn counted(count: usize, one: &str) -> String {
    let (noun, rest) = one.split_once(' ').map_or((one, String::new()), |(noun, rest)| (noun, format!(" {rest}")));
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}{rest}")
}

/// Returns the words with a capital at their beginning.
pub(crate) fn capital(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_no_plural() {
        assert_eq!(counted(1, "part of the overview"), "1 part of the overview");
        assert_eq!(counted(0, "question"), "0 questions");
        assert_eq!(capital("background"), "Background");
    }
}
