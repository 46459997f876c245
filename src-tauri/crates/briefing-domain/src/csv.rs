//! Rows of comma-separated values (RFC 4180) that a spreadsheet shows as they are and never runs.
//!
//! A cell that a spreadsheet could take for a formula begins with an apostrophe, as OWASP asks for; a plain negative number does not,
//! because it is a number and nothing else.

/// Returns a row with its line end. Every cell is quoted, and a line break in a cell becomes a space.
pub fn row<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let quoted: Vec<String> = cells.into_iter().map(|cell| quoted(cell.as_ref())).collect();
    format!("{}\r\n", quoted.join(","))
}

fn quoted(cell: &str) -> String {
    let guard = if is_formula(cell) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\"").replace(['\n', '\r'], " "))
}

/// Returns whether a spreadsheet could take a text for a formula: by its first sign, also behind spaces and in full width.
fn is_formula(cell: &str) -> bool {
    let begins = cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}']);
    begins && !is_negative(cell)
}

/// Returns whether a text is a negative number and nothing else: `-3`, `-0.5`, `-1,250`.
fn is_negative(cell: &str) -> bool {
    let Some(digits) = cell.strip_prefix('-') else { return false };
    let ends = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    ends(digits.chars().next())
        && ends(digits.chars().last())
        && digits.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_begins_with_an_apostrophe() {
        for formula in
            ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "-", "-cmd|' /C calc'!A0", "\u{FF1D}1", "-1,"]
        {
            assert!(row([formula]).starts_with("\"'"), "{formula:?}");
        }
    }

    #[test]
    fn words_and_plain_negative_numbers_stay_as_they_are() {
        for (cell, printed) in [
            ("-3", "\"-3\"\r\n"),
            ("-0.5", "\"-0.5\"\r\n"),
            ("-1,250", "\"-1,250\"\r\n"),
            ("a = b", "\"a = b\"\r\n"),
            ("say \"no\"", "\"say \"\"no\"\"\"\r\n"),
            ("two\nlines", "\"two lines\"\r\n"),
            ("", "\"\"\r\n"),
        ] {
            assert_eq!(row([cell]), printed);
        }
        assert_eq!(row(["a", "b,c"]), "\"a\",\"b,c\"\r\n");
    }
}
