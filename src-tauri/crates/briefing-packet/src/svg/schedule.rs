//! The schedule of follow-up visits on a broken time axis.
//!
//! On a linear axis of fifteen years the first year is a smear. So the first year gets 30 percent of the width, years two to five 30, the
//! rest 40, with break marks between and the words "not to scale". A stretch without visits gets no width.

use std::collections::BTreeSet;

use briefing_domain::plan::ltfu::{Visit, VisitMode};

use super::{Canvas, Shape, cut, width_of};

/// Where everything of the drawing stands, in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleLayout {
    /// Width and height.
    pub size: (i64, i64),
    /// Labels of the visits: horizontal place, level (0 lowest) and words.
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

const LEFT: i64 = 250;
const RIGHT: i64 = 30;
const WIDTH: i64 = 960;
const ROW: i64 = 24;
const LEVEL: i64 = 15;

/// Lays the schedule out.
pub fn layout(visits: &[Visit]) -> ScheduleLayout {
    let stretches = stretches(visits);
    let place = |month: u16| x_of(month, &stretches);
    let mut ticks = Vec::new();
    let mut ends: Vec<i64> = Vec::new();
    let mut order: Vec<&Visit> = visits.iter().collect();
    order.sort_by_key(|visit| visit.month);
    for visit in &order {
        let words = cut(&visit.label, 18);
        let (x, half) = (place(visit.month), width_of(&words) / 2);
        let free = ends.iter().position(|end| *end + 6 <= x - half);
        let level = free.unwrap_or(ends.len());
        if level == ends.len() {
            ends.push(0);
        }
        if let Some(end) = ends.get_mut(level) {
            *end = x + half;
        }
        ticks.push((x, i64::try_from(level).unwrap_or_default(), words));
    }
    let levels = i64::try_from(ends.len().max(1)).unwrap_or(1);
    let axis = 30 + levels * LEVEL + 10;
    let mut rows = vec![(axis, "Visits".to_owned())];
    let mut marks: Vec<(i64, i64, VisitMode)> =
        order.iter().map(|visit| (place(visit.month), axis, visit.mode)).collect();
    for (idx, name) in assessments(visits).into_iter().enumerate() {
        let y = axis + ROW * i64::try_from(idx + 1).unwrap_or_default() + 8;
        rows.push((y, name.to_owned()));
        let with_it = order.iter().filter(|visit| visit.assessments.iter().any(|own| own == name));
        marks.extend(with_it.map(|visit| (place(visit.month), y, visit.mode)));
    }
    let breaks = stretches.iter().skip(1).map(|stretch| stretch.x).collect();
    let height = rows.last().map_or(axis, |(y, _)| *y) + 64;
    ScheduleLayout { size: (WIDTH, height), ticks, breaks, rows, marks }
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
        stretch.x + room + (month - stretch.from) * (stretch.width - room - 16) / length
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
    for (x, level, words) in &layout.ticks {
        let y = axis - 14 - level * LEVEL;
        canvas.text(*x, y, "middle", words);
        if *level > 0 {
            canvas.line((*x, y + 3), (*x, axis - 8), "0.5");
        }
    }
    for (y, name) in &layout.rows {
        canvas.text(10, y + 4, "start", &cut(name, 38));
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
        assert!((x[1] - x[0]) * 100 / axis > 25, "the first year is no smear: {x:?}");
        assert_eq!(layout.breaks.len(), 2);
        assert!(draw(&visits).contains("not to scale"));
    }

    #[test]
    fn labels_that_would_overlap_stand_on_different_levels() {
        let visits = [visit("Month 1", 1), visit("Month 2", 2), visit("Month 3", 3)];
        let layout = layout(&[&visits[..], &[visit("Year 15", 180)]].concat());
        let levels: BTreeSet<i64> = layout.ticks.iter().map(|tick| tick.1).collect();
        assert!(levels.len() > 1, "{:?}", layout.ticks);
        for (idx, (x, level, words)) in layout.ticks.iter().enumerate() {
            for (other_x, other_level, other) in &layout.ticks[idx + 1..] {
                let apart = (other_x - x).abs() >= (width_of(words) + width_of(other)) / 2;
                assert!(level != other_level || apart, "{words} and {other} overlap");
            }
        }
    }

    #[test]
    fn whatever_the_user_typed_is_escaped() {
        let drawing = draw(&[visit("<script>&\"'", 0)]);
        assert!(!drawing.contains("<script>") && drawing.contains("&lt;script&gt;&amp;&quot;&#39;"));
    }
}
