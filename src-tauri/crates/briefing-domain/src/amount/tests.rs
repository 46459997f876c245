//! One quantity in many spellings, and what is no quantity.

use proptest::prelude::*;

use super::*;

fn one(text: &str) -> Amount {
    let found = amounts(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn one_dose_in_every_notation_is_one_quantity() {
    let dose = one("1e13 vg/kg");
    for spelling in [
        "1 x 10^13 vg/kg",
        "1 × 10¹³ vg/kg",
        "10<sup>13</sup> vg/kg",
        "1.0E+13 vg/kg",
        "1.0 x 10<sup>13</sup> vg per kg",
        "10^13 vector genomes per kilogram",
        "10,000,000,000,000 vg/kg",
        "10 trillion vg/kg",
        "1·10^{13} GC/kg",
        "1\u{a0}×\u{a0}10^13\u{a0}vg/kg",
    ] {
        assert_eq!(one(spelling).agrees(&dose), Some(true), "{spelling}: {:?}", one(spelling));
    }
    for other in ["2e13 vg/kg", "1e12 vg/kg", "1.01 x 10^13 vg/kg"] {
        assert_eq!(one(other).agrees(&dose), Some(false), "{other}");
    }
    assert_eq!(one("1e13 vg/mL").agrees(&dose), None, "another unit does not compare");
}

#[test]
fn units_of_one_kind_compare() {
    for (left, right) in [
        ("2 weeks", "14 days"),
        ("2 years", "24 months"),
        ("15-year", "15 years"),
        ("five years", "5 years"),
        ("1 mg/kg", "1000 µg per kg"),
        ("500 mL", "0.5 L"),
        ("60%", "60 percent"),
        ("1 x 10^8 CAR-positive viable T cells", "100 million cells"),
        ("5 copies per transduced cell", "5 copies/cell"),
        ("20 participants", "20 patients"),
        ("2 to 8 °C", "2–8 °C"),
        ("between 97% and 104%", "97% to 104%"),
        ("1,884 bp", "1884 bp"),
    ] {
        assert_eq!(one(left).agrees(&one(right)), Some(true), "{left} = {right}: {:?} {:?}", one(left), one(right));
    }
    assert_eq!(one("52 weeks").agrees(&one("1 year")), None);
}

#[test]
fn about_is_generous_and_a_limit_of_a_range_agrees_with_the_range() {
    assert_eq!(one("about 800 persons").agrees(&one("830 persons")), Some(true));
    assert_eq!(one("800 persons").agrees(&one("830 persons")), Some(false));
    assert_eq!(one("60% to 150%").agrees(&one("150%")), Some(true));
    assert_eq!(one("60% to 150%").agrees(&one("140%")), Some(false));
    assert_eq!(one("at most 5 years").sense, Sense::AtMost);
    assert_eq!(one("no less than 5 years").sense, Sense::AtLeast);
    assert_eq!(one("n = 6").low, 6.0);
}

#[test]
fn names_are_no_quantities() {
    for name in ["EHG-101", "AAV9", "HEK293", "Study BB-301-P04", "6MWD", "CD19", "one of them", "two-arm", "v1.2.3"] {
        assert_eq!(amounts(name), [], "{name}");
    }
}

fn superscript(number: i32) -> String {
    let raised: Vec<char> = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().collect();
    number.to_string().chars().map(|sign| raised[sign.to_digit(10).unwrap() as usize]).collect()
}

proptest! {
    #[test]
    fn any_mantissa_and_power_read_the_same_in_all_notations(digits in 10u32..1000, power in 1i32..20) {
        let mantissa = f64::from(digits) / 100.0;
        let first = one(&format!("{mantissa}e{power} vg/kg"));
        for text in [
            format!("{mantissa} x 10^{power} vg/kg"),
            format!("{mantissa} × 10{} vg/kg", superscript(power)),
            format!("{mantissa} x 10<sup>{power}</sup> vg per kg"),
            format!("{mantissa}E+{power} vg/kg"),
        ] {
            prop_assert_eq!(one(&text).agrees(&first), Some(true), "{}", text);
        }
    }

    #[test]
    fn no_text_is_too_odd_and_places_are_inside_it(text in "\\PC{0,80}") {
        let mut end = 0;
        for amount in amounts(&text) {
            prop_assert!(amount.at.start >= end && text.get(amount.at.clone()).is_some());
            prop_assert!(amount.low <= amount.high);
            end = amount.at.end;
        }
    }
}
