//! Quantities in prose: finds them, and brings value and unit into one form so that two ways of writing one quantity are equal.
//!
//! `1e13 vg/kg`, `1 x 10^13 vg/kg`, `1 × 10¹³ vg per kg` and `10<sup>13</sup> vg/kg` are one quantity. Numbers inside names (`EHG-101`,
//! `AAV9`) are none. Which quantity a text means, and whether two may differ, is for the checks to say; nothing here knows a program.

mod number;
mod unit;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use unit::Unit;

/// A quantity as it was found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// Where it stands, in bytes: number and unit.
    pub at: Range<usize>,
    /// The value in the base of its unit; of a range the lower end.
    pub low: f64,
    /// The upper end of a range; equal to `low` otherwise.
    pub high: f64,
    /// The unit.
    pub unit: Unit,
    /// What the words before it make of it.
    pub sense: Sense,
}

/// What the words before a quantity make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// The number itself.
    Exact,
    /// About the number.
    About,
    /// No more than the number.
    AtMost,
    /// No less than the number.
    AtLeast,
}

/// How far apart two quantities may be when one of them is given as `about`.
const ABOUT: f64 = 0.1;
/// How far apart two equal quantities are at most, for the rounding of the machine.
const EQUAL: f64 = 1e-9;

impl Amount {
    /// Returns whether both state the same; `None` when their units cannot be compared.
    ///
    /// A single number agrees with a range when it is one of its ends: texts often quote one limit of two.
    pub fn agrees(&self, other: &Amount) -> Option<bool> {
        if self.unit.kind != other.unit.kind {
            return None;
        }
        let loose = self.sense == Sense::About || other.sense == Sense::About;
        let near = |one: f64, two: f64| {
            let limit = if loose { ABOUT } else { EQUAL };
            (one - two).abs() <= limit * one.abs().max(two.abs())
        };
        let ends = |amount: &Amount| [amount.low, amount.high];
        Some(if self.is_range() && other.is_range() {
            near(self.low, other.low) && near(self.high, other.high)
        } else {
            ends(self).into_iter().any(|one| ends(other).into_iter().any(|two| near(one, two)))
        })
    }

    /// Returns whether it has two ends.
    pub fn is_range(&self) -> bool {
        (self.high - self.low).abs() > EQUAL * self.high.abs()
    }

    /// Returns whether the digits are the same whatever the unit is.
    pub fn same_number(&self, other: &Amount) -> bool {
        let raw = |amount: &Amount| amount.low / amount.unit.factor;
        let (one, two) = (raw(self), raw(other));
        (one - two).abs() <= EQUAL * one.abs().max(two.abs())
    }
}

/// Returns the quantities of a text in order. Takes time in proportion to the length of the text.
pub fn amounts(text: &str) -> Vec<Amount> {
    let mut found: Vec<Amount> = Vec::new();
    for number in number::numbers(text) {
        if found.last().is_some_and(|last| number.at.start < last.at.end) {
            continue;
        }
        found.extend(amount(text, number));
    }
    found
}

/// Returns the first quantity of a text that is nothing but a quantity, such as the value of a key fact with its unit.
pub fn amount_of(text: &str) -> Option<Amount> {
    amounts(text).into_iter().next()
}

fn amount(text: &str, first: number::Number) -> Option<Amount> {
    let own = unit::read(text, first.at.end, first.word);
    let own_end = own.as_ref().map_or(first.at.end, |(_, end)| *end);
    let second = number::range_end(text, own_end, first.at.start);
    let (high, unit, end) = match second.filter(|_| !first.word) {
        Some(second) => {
            let (unit, end) = unit::read(text, second.at.end, false).or(own).unwrap_or((Unit::none(), second.at.end));
            (Some(second.value), unit, end.max(second.at.end))
        }
        None => {
            let (unit, end) = match own {
                Some(own) => own,
                // A written number without a unit is a word, and digits that run into letters are a name.
                None if first.word || number::runs_into_a_word(text, first.at.end) => return None,
                None => (Unit::none(), first.at.end),
            };
            (None, unit, end)
        }
    };
    let low = first.value * unit.factor;
    let high = high.map_or(low, |high| high * unit.factor);
    let (low, high) = if high < low { (high, low) } else { (low, high) };
    Some(Amount { sense: number::sense(text, first.at.start), at: first.at.start..end, low, high, unit })
}
