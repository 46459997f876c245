//! Folding text into words that compare: lower case, no accents, Greek letters by name, superscripts as digits.
//!
//! Both sides of a search go through here, so that `10¹³`, `γ-retroviral` and `CAR-T` are found however they are typed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that say nothing when other words stand beside them.
const FILLERS: [&str; 14] = ["a", "an", "and", "as", "at", "by", "for", "in", "is", "of", "on", "or", "the", "with"];

/// Returns the folded words of a text in order.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for sign in text.nfkd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase) {
        if let Some(name) = greek(sign) {
            word.push_str(name);
        } else if sign.is_alphanumeric() {
            word.push(sign);
        } else if !word.is_empty() && !is_apostrophe(sign) {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Returns the words to search for: without fillers, unless there are only fillers, and each once.
pub(super) fn query_words(text: &str) -> Vec<String> {
    let mut all = words(text);
    if all.iter().any(|word| !FILLERS.contains(&word.as_str())) {
        all.retain(|word| !FILLERS.contains(&word.as_str()));
    }
    let mut once = Vec::new();
    for word in all {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '\u{2019}')
}

fn greek(sign: char) -> Option<&'static str> {
    Some(match sign {
        'α' => "alpha",
        'β' => "beta",
        'γ' => "gamma",
        'δ' => "delta",
        'ε' => "epsilon",
        'ζ' => "zeta",
        'κ' => "kappa",
        'λ' => "lambda",
        'μ' => "micro",
        'σ' => "sigma",
        'τ' => "tau",
        'ω' => "omega",
        _ => return None,
    })
}
