//! The schedule of follow-up visits on a broken time axis.
//!
//! On a linear axis of fifteen years the first year is a smear. So the first year gets 30 percent of the width, years two to five 30, the
//! rest 40, with break marks between and the words "not to scale". A stretch without visits gets no width.

use std::collections::BTreeSet;

use briefing_domain::plan::ltfu::{Visit, VisitMode};

use super::{Canvas, LINE, Shape, WIDTH, cut, lines_of, width_of};

/// Where everything of the drawing stands, in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleLayout {
    /// Width and height.
    pub size: (i64, i64),
    /// Labels of the visits: horizontal place of the visit and of its label, and words.
    pub ticks: Vec<(i64, i64, String)>,
    /// Horizontal places of the breaks in the axis.
    pub breaks: Vec<i64>,
    /// The rows: vertical place and name; the first row shows the visits themselves.
    pub rows: Vec<(i64, String)>,
    /// The marks: horizontal place, vertical place, how the visit takes place.
    pub marks: Vec<(i64, i64, VisitMode)>,
}

/// Returns every assessment once, in the order in which the visits name them first.
pub fn assessments(visits: &[Visit]) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let names = visits.iter().flat_map(|visit| &visit.assessments).map(String::as_str);
    names.filter(|name| !name.trim().is_empty() && seen.insert(*name)).collect()
}

const LEFT: i64 = 208;
const RIGHT: i64 = 80;
/// The height of a row whose name has one line.
const ROW: i64 = 22;
/// How far labels that rise beside each other must be apart.
const APART: i64 = 20;
/// So many characters of a name fit in a line, and so many lines are shown.
const NAME: (usize, usize) = (32, 4);
/// So many characters of a visit's name are shown.
const LABEL: usize = 20;

/// Lays the schedule out.
pub fn layout(visits: &[Visit]) -> ScheduleLayout {
    let stretches = stretches(visits);
    let place = |month: u16| x_of(month, &stretches);
    let mut order: Vec<&Visit> = visits.iter().collect();
    order.sort_by_key(|visit| visit.month);
    let places: Vec<i64> = order.iter().map(|visit| place(visit.month)).collect();
    let ticks: Vec<(i64, i64, String)> = places
        .iter()
        .zip(spread(&places))
        .zip(&order)
        .map(|((x, label), visit)| (*x, label, cut(&visit.label, LABEL)))
        .collect();
    let longest = ticks.iter().map(|(_, _, words)| width_of(words)).max().unwrap_or_default();
    // What rises by 45 degrees is about seven tenths as high as it is long.
    let axis = 24 + longest * 7 / 10 + 20;
    let mut rows = vec![(axis, "Visits".to_owned())];
    let mut marks: Vec<(i64, i64, VisitMode)> =
        order.iter().map(|visit| (place(visit.month), axis, visit.mode)).collect();
    let (mut y, mut half) = (axis + 8, ROW / 2);
    for name in assessments(visits) {
        let own = (ROW + below_first(&lines_of(name, NAME.0, NAME.1))) / 2;
        y += half + own;
        half = own;
        rows.push((y, name.to_owned()));
        let with_it = order.iter().filter(|visit| visit.assessments.iter().any(|own| own == name));
        marks.extend(with_it.map(|visit| (place(visit.month), y, visit.mode)));
    }
    let breaks = stretches.iter().skip(1).map(|stretch| stretch.x).collect();
    let height = rows.last().map_or(axis, |(y, _)| *y) + 64;
    ScheduleLayout { size: (WIDTH, height), ticks, breaks, rows, marks }
}

/// Returns the height of the lines of a name below the first.
fn below_first(lines: &[String]) -> i64 {
    i64::try_from(lines.len().saturating_sub(1)).unwrap_or_default() * LINE
}

/// Moves labels apart that would touch, the later ones to the right, and all to the left again as far as the last one went too far.
fn spread(places: &[i64]) -> Vec<i64> {
    let mut out = places.to_vec();
    let mut least = LEFT;
    for x in &mut out {
        *x = (*x).max(least);
        least = *x + APART;
    }
    let mut most = WIDTH - RIGHT + APART;
    for x in out.iter_mut().rev() {
        *x = (*x).min(most);
        most = *x - APART;
    }
    out
}

/// A stretch of the axis with its own scale.
struct Stretch {
    from: i64,
    to: i64,
    x: i64,
    width: i64,
}

fn stretches(visits: &[Visit]) -> Vec<Stretch> {
    let last = i64::from(visits.iter().map(|visit| visit.month).max().unwrap_or_default()).max(1);
    let all = [(0, 12, 30), (12, 60, 30), (60, i64::MAX, 40)];
    let used: Vec<(i64, i64, i64)> = all
        .into_iter()
        .filter(|(from, _, _)| *from == 0 || last > *from)
        .map(|(from, to, share)| (from, to.min(last), share))
        .collect();
    let total: i64 = used.iter().map(|(_, _, share)| share).sum();
    let mut x = LEFT;
    used.into_iter()
        .map(|(from, to, share)| {
            let width = (WIDTH - LEFT - RIGHT) * share / total;
            let stretch = Stretch { from, to, x, width };
            x += width;
            stretch
        })
        .collect()
}

fn x_of(month: u16, stretches: &[Stretch]) -> i64 {
    let month = i64::from(month);
    let stretch = stretches.iter().find(|stretch| month <= stretch.to).or(stretches.last());
    stretch.map_or(LEFT, |stretch| {
        // A break takes room of its own, so that a visit never stands on the break mark.
        let room = if stretch.from == 0 { 0 } else { 16 };
        let length = (stretch.to - stretch.from).max(1);
        stretch.x + room + (month - stretch.from) * (stretch.width - room - 12) / length
    })
}

/// Draws the schedule.
pub fn draw(visits: &[Visit]) -> String {
    let layout = layout(visits);
    let (width, height) = layout.size;
    let mut canvas = Canvas::new();
    let axis = layout.rows.first().map_or(0, |(y, _)| *y);
    canvas.line((LEFT, axis), (width - RIGHT, axis), "1.5");
    for x in &layout.breaks {
        canvas.line((x - 5, axis + 7), (x + 1, axis - 7), "1.5");
        canvas.line((x + 1, axis + 7), (x + 7, axis - 7), "1.5");
    }
    for (x, label, words) in &layout.ticks {
        canvas.line((*label, axis - 17), (*x, axis - 7), "0.5");
        canvas.rising_text(*label + 3, axis - 20, words);
    }
    for (y, name) in &layout.rows {
        let lines = lines_of(name, NAME.0, NAME.1);
        let mut at = y + 4 - below_first(&lines) / 2;
        for line in &lines {
            canvas.text(10, at, "start", line);
            at += LINE;
        }
        if *y != axis {
            canvas.line((LEFT, *y), (width - RIGHT, *y), "0.3");
        }
    }
    for (x, y, mode) in &layout.marks {
        canvas.mark(*x, *y, shape(*mode));
    }
    let foot = height - 22;
    let mut x = 10;
    for mode in [VisitMode::InPerson, VisitMode::Remote, VisitMode::SampleOnly] {
        canvas.mark(x + 6, foot - 4, shape(mode));
        canvas.text(x + 20, foot, "start", mode.label());
        x += 40 + width_of(mode.label());
    }
    canvas.text(width - RIGHT, foot, "end", "not to scale");
    let names: Vec<&str> = visits.iter().map(|visit| visit.label.as_str()).collect();
    canvas.finish(layout.size, "Schedule of follow-up visits, not to scale", &names.join(", "))
}

fn shape(mode: VisitMode) -> Shape {
    match mode {
        VisitMode::InPerson => Shape::Full,
        VisitMode::Remote => Shape::Open,
        VisitMode::SampleOnly => Shape::Diamond,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(label: &str, month: u16) -> Visit {
        Visit { label: label.to_owned(), month, assessments: vec!["Examination".to_owned()], ..Visit::default() }
    }

    #[test]
    fn the_first_year_takes_a_third_of_the_axis_and_fifteen_years_still_fit() {
        let visits = [visit("Day 0", 0), visit("Month 12", 12), visit("Year 5", 60), visit("Year 15", 180)];
        let layout = layout(&visits);
        let x: Vec<i64> = layout.ticks.iter().map(|tick| tick.0).collect();
        let axis = WIDTH - LEFT - RIGHT;
        assert!(x[0] >= LEFT && x[3] <= WIDTH - RIGHT, "{x:?}");
        assert!((x[1] - x[0]) * 100 / axis >= 25, "the first year is no smear: {x:?}");
        assert_eq!(layout.breaks.len(), 2);
        assert!(draw(&visits).contains("not to scale"));
    }

    #[test]
    fn labels_never_touch_and_stay_in_the_order_of_the_visits() {
        let first: Vec<Visit> = (1..=9).map(|month| visit("Month", month)).collect();
        let layout = layout(&[&first[..], &[visit("Year 14", 168), visit("Year 15", 180)]].concat());
        let labels: Vec<i64> = layout.ticks.iter().map(|tick| tick.1).collect();
        assert!(labels.windows(2).all(|two| two[1] - two[0] >= APART), "{labels:?}");
        assert!(labels.iter().all(|x| (LEFT..WIDTH - 60).contains(x)), "{labels:?}");
    }

    #[test]
    fn a_long_name_takes_two_lines_and_none_is_lost() {
        let name = "Questionnaire on new diagnoses, hospital stays, medication";
        let drawing = draw(&[Visit { assessments: vec![name.to_owned()], ..visit("Month 1", 1) }]);
        assert!(
            drawing.contains(">Questionnaire on new diagnoses,<") && drawing.contains(">hospital stays, medication<")
        );
    }

    #[test]
    fn whatever_the_user_typed_is_escaped() {
        let drawing = draw(&[visit("<script>&\"'", 0)]);
        assert!(!drawing.contains("<script>") && drawing.contains("&lt;script&gt;&amp;&quot;&#39;"));
    }
}
