//! Tables in returned files: whole ones that come and go, cells, tables in cells, other looks of tables and sections.

use briefing_domain::review::ReviewKind;

use crate::support::{ANA, BEN, Docx, del, gone, ins, p, p_end, r, says, short};

fn cell(props: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>")
}

fn row(props: &str, cells: &str) -> String {
    format!("<w:tr><w:trPr>{props}</w:trPr>{cells}</w:tr>")
}

#[test]
fn a_table_that_was_deleted_whole_is_gone_and_told_row_by_row() {
    let gone_row = |text: &str| row(&format!("<w:del {ANA}/>"), &cell("", &p_end("del", ANA, &del(ANA, &gone(text)))));
    let body = format!("{}<w:tbl>{}{}</w:tbl>{}", p(&r("Before.")), gone_row("One"), gone_row("Two"), p(&r("Behind.")));
    let changes = says(&body, &["Before.", "One", "Two", "Behind."], &["Before.", "Behind."]);
    assert!(changes.iter().all(|change| change.kind == ReviewKind::TableDelete), "{changes:?}");
    let told: String = changes.iter().map(|change| change.before.as_str()).collect();
    assert!(told.contains("One") && told.contains("Two"), "{told}");
}

#[test]
fn cells_come_and_go_and_what_stands_in_them_is_kept_for_the_other_choice() {
    let cells = format!(
        "{}{}{}",
        cell("", &p(&r("Lot"))),
        cell(&format!("<w:cellIns {ANA}/>"), &p(&ins(ANA, &r("new")))),
        cell(&format!("<w:cellDel {BEN}/>"), &p(&del(BEN, &gone("old"))))
    );
    let returned = Docx::body(&format!("<w:tbl>{}</w:tbl>{}", row("", &cells), p(&r("Behind.")))).read();
    let with = |accepted| returned.text_with_all(accepted).join(" ");
    assert!(with(true).contains("new") && !with(true).contains("old"), "{}", with(true));
    assert!(with(false).contains("old") && !with(false).contains("new"), "{}", with(false));
    assert!(returned.changes.len() >= 2, "{:?}", returned.changes);
}

#[test]
fn a_table_in_a_cell_is_read_with_its_own_changes() {
    let inner =
        format!("<w:tbl>{}</w:tbl>", row("", &cell("", &p(&format!("{}{}", r("deep "), ins(ANA, &r("words")))))));
    let body = format!("<w:tbl>{}</w:tbl>", row("", &cell("", &format!("{}{inner}{}", p(&r("Around")), p(&r("it"))))));
    let changes = says(&body, &["Around", "deep ", "it"], &["Around", "deep words", "it"]);
    assert_eq!(short(&changes), [(ReviewKind::Insert, "", "words")]);
}

#[test]
fn other_looks_of_tables_and_sections_change_no_word() {
    let table = format!(
        "<w:tbl><w:tblPr><w:jc w:val=\"center\"/><w:tblPrChange {ANA}><w:tblPr/></w:tblPrChange></w:tblPr>{}</w:tbl>",
        row(
            &format!("<w:trPrChange {ANA}><w:trPr/></w:trPrChange>"),
            &cell(&format!("<w:tcPrChange {ANA}><w:tcPr/></w:tcPrChange>"), &p(&r("Lot 1")))
        )
    );
    let section = format!("<w:sectPr><w:sectPrChange {BEN}><w:sectPr/></w:sectPrChange></w:sectPr>");
    let changes = says(&format!("{table}{}{section}", p(&r("Behind."))), &["Lot 1", "Behind."], &["Lot 1", "Behind."]);
    assert!(changes.iter().all(|change| change.kind == ReviewKind::Format), "{changes:?}");
}

#[test]
fn half_a_move_is_a_deletion_or_an_insertion_and_loses_nothing() {
    let from = p(&format!("{}<w:moveFrom {ANA}>{}</w:moveFrom>", r("Here "), r("it was.")));
    let changes = says(&from, &["Here it was."], &["Here "]);
    assert_eq!(changes.len(), 1, "{changes:?}");
    let to = p(&format!("{}<w:moveTo {ANA}>{}</w:moveTo>", r("Here "), r("it is.")));
    let changes = says(&to, &["Here "], &["Here it is."]);
    assert_eq!(changes.len(), 1, "{changes:?}");
}
