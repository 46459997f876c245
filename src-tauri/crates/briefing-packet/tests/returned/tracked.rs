//! Tracked changes: rejecting all gives the original to the letter, accepting all the new text, and each change is told once.

use briefing_domain::review::ReviewKind;

use crate::support::{ANA, BEN, Docx, del, gone, heading, ins, p, p_end, r, says, short, sup};

#[test]
fn a_deletion_beside_an_insertion_is_one_replacement_with_its_place() {
    let body = p(&format!("{}{}{}{}", r("Dose é "), del(ANA, &gone("10 mg")), ins(ANA, &r("20 mg")), r(" daily.")));
    let changes = says(&body, &["Dose é 10 mg daily."], &["Dose é 20 mg daily."]);
    assert_eq!(short(&changes), [(ReviewKind::Replace, "10 mg", "20 mg")]);
    assert_eq!((changes[0].author.as_str(), changes[0].date.as_str()), ("Ana Ruiz", "2026-11-20T09:00:00Z"));
    assert_eq!((changes[0].at, changes[0].paragraph_before.as_str()), (7, "Dose é 10 mg daily."));
    assert_eq!(changes[0].paragraph_after, "Dose é 20 mg daily.");
}

#[test]
fn changes_of_two_people_beside_each_other_stay_two() {
    let body = p(&format!("{}{}{}", r("a "), ins(ANA, &r("b ")), ins(BEN, &r("c"))));
    let changes = says(&body, &["a "], &["a b c"]);
    assert_eq!(short(&changes), [(ReviewKind::Insert, "", "b "), (ReviewKind::Insert, "", "c")]);
}

#[test]
fn text_that_one_inserted_and_another_deleted_is_neither_here_nor_there_but_told() {
    let nested = ins(ANA, &format!("{}{}", r("new "), del(BEN, &gone("hasty "))));
    let changes = says(&p(&format!("{}{nested}{}", r("The "), r("lot."))), &["The lot."], &["The new lot."]);
    assert_eq!(short(&changes), [(ReviewKind::Insert, "", "new "), (ReviewKind::Withdrawn, "hasty ", "")]);
    assert_eq!(changes[1].author, "Ben Ode");
    let other_way = del(BEN, &ins(ANA, &gone("hasty ")));
    says(&p(&format!("{}{other_way}{}", r("The "), r("lot."))), &["The lot."], &["The lot."]);
}

#[test]
fn a_split_and_a_join_lose_no_text_and_are_told_as_such() {
    let body = format!("{}{}{}", p_end("ins", ANA, &r("First half. ")), p(&r("Second half.")), p(&r("Next.")));
    let changes = says(&body, &["First half. Second half.", "Next."], &["First half. ", "Second half.", "Next."]);
    assert_eq!(short(&changes), [(ReviewKind::Split, "", "\n")]);
    assert_eq!(changes[0].at, 12);

    let body = format!("{}{}", p_end("del", ANA, &r("First. ")), p(&r("Second.")));
    let changes = says(&body, &["First. ", "Second."], &["First. Second."]);
    assert_eq!(short(&changes), [(ReviewKind::Join, "\n", "")]);
    assert_eq!(changes[0].paragraph_before, "First. \nSecond.");
}

#[test]
fn a_paragraph_that_was_written_or_deleted_whole_leaves_no_empty_one_behind() {
    let body = format!("{}{}", p_end("ins", ANA, &ins(ANA, &r("New."))), p(&r("Old.")));
    let changes = says(&body, &["Old."], &["New.", "Old."]);
    assert_eq!(short(&changes), [(ReviewKind::Insert, "", "New.\n")]);

    let body = format!("{}{}", p_end("del", ANA, &del(ANA, &gone("Gone."))), p(&r("Stays.")));
    let changes = says(&body, &["Gone.", "Stays."], &["Stays."]);
    assert_eq!(short(&changes), [(ReviewKind::Delete, "Gone.\n", "")]);
}

#[test]
fn a_deletion_over_several_paragraphs_keeps_the_halves_that_stay() {
    let body = format!(
        "{}{}{}",
        p_end("del", ANA, &format!("{}{}", r("Stay one, "), del(ANA, &gone("go one.")))),
        p_end("del", ANA, &del(ANA, &gone("Go two."))),
        p(&format!("{}{}", del(ANA, &gone("go three, ")), r("stay three."))),
    );
    let changes = says(&body, &["Stay one, go one.", "Go two.", "go three, stay three."], &["Stay one, stay three."]);
    assert_eq!(short(&changes), [(ReviewKind::Delete, "go one.\nGo two.\ngo three, ", "")]);
}

fn moved(kind: &str, content: &str) -> String {
    let range = |edge: &str| format!("<w:move{kind}Range{edge} w:id=\"7\" w:name=\"move1\" w:author=\"Ana Ruiz\"/>");
    format!("{}{content}{}", range("Start"), range("End"))
}

#[test]
fn a_move_over_paragraphs_is_one_change_and_the_text_stands_once() {
    let from = moved(
        "From",
        &format!(
            "{}{}",
            p_end("moveFrom", ANA, &format!("<w:moveFrom {ANA}>{}</w:moveFrom>", r("One moves."))),
            p_end("moveFrom", ANA, &format!("<w:moveFrom {ANA}>{}</w:moveFrom>", r("Two moves."))),
        ),
    );
    let to = moved(
        "To",
        &format!(
            "{}{}",
            p_end("moveTo", ANA, &format!("<w:moveTo {ANA}>{}</w:moveTo>", r("One moves."))),
            p_end("moveTo", ANA, &format!("<w:moveTo {ANA}>{}</w:moveTo>", r("Two moves."))),
        ),
    );
    let body = format!(
        "{}{from}{}{}{to}{}",
        heading("b_s_start", "Start"),
        p(&r("Middle.")),
        heading("b_s_end", "End"),
        p(&r("Last."))
    );
    let changes = says(
        &body,
        &["Start", "One moves.", "Two moves.", "Middle.", "End", "Last."],
        &["Start", "Middle.", "End", "One moves.", "Two moves.", "Last."],
    );
    assert_eq!(short(&changes), [(ReviewKind::Move, "One moves.\nTwo moves.", "One moves.\nTwo moves.")]);
    assert_eq!((changes[0].section.heading.as_str(), changes[0].note.as_str()), ("Start", "End"));
}

#[test]
fn a_move_as_libreoffice_writes_it_is_one_change_too() {
    let range = |kind: &str, content: &str| {
        format!(
            "<w:p><w:pPr><w:rPr><w:move{kind} {ANA}/></w:rPr></w:pPr><w:move{kind} {ANA}><w:move{kind}RangeStart w:id=\"1\" w:name=\"move1\"/>{content}</w:move{kind}><w:move{kind}RangeEnd w:id=\"1\"/></w:p>"
        )
    };
    let body = format!(
        "{}{}{}{}",
        range("From", &r("It moves.")),
        p(&r("Middle.")),
        range("To", &r("It moves.")),
        p(&r("End."))
    );
    let changes = says(&body, &["It moves.", "Middle.", "End."], &["Middle.", "It moves.", "End."]);
    assert_eq!(short(&changes), [(ReviewKind::Move, "It moves.", "It moves.")]);
}

#[test]
fn what_is_changed_inside_moved_text_is_told_beside_the_move() {
    let from = p(&moved("From", &format!("<w:moveFrom {ANA}>{}</w:moveFrom>", r("The old word."))));
    let inside = format!("{}{}{}{}", r("The "), del(BEN, &gone("old ")), ins(BEN, &r("new ")), r("word."));
    let to = p(&moved("To", &format!("<w:moveTo {ANA}>{inside}</w:moveTo>")));
    let changes = says(&format!("{from}{to}"), &["The old word.", ""], &["", "The new word."]);
    let kinds: Vec<ReviewKind> = changes.iter().map(|change| change.kind).collect();
    assert!(kinds.contains(&ReviewKind::Move) && kinds.contains(&ReviewKind::Delete), "{kinds:?}");
    assert!(changes.iter().any(|change| change.before == "old " && change.author == "Ben Ode"), "{changes:?}");
    assert!(changes.iter().any(|change| change.after == "new " && change.author == "Ben Ode"), "{changes:?}");
}

#[test]
fn other_looks_leave_the_words_alone() {
    let bold = |text: &str, before: &str| {
        format!(
            "<w:r><w:rPr><w:b/><w:rPrChange {ANA}><w:rPr>{before}</w:rPr></w:rPrChange></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        )
    };
    let body = format!(
        "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange {BEN}><w:pPr/></w:pPrChange></w:pPr>{}{}{}{}</w:p>",
        r("A "),
        bold("bold ", ""),
        bold("claim", ""),
        r(".")
    );
    let changes = says(&body, &["A bold claim."], &["A bold claim."]);
    assert_eq!(
        short(&changes),
        [(ReviewKind::Format, "bold claim", "bold claim"), (ReviewKind::Format, "A bold claim.", "A bold claim.")]
    );
    assert_eq!((changes[0].note.as_str(), changes[0].author.as_str()), ("bold added", "Ana Ruiz"));
    assert_eq!(changes[1].author, "Ben Ode");
}

#[test]
fn a_lost_superscript_is_seen_in_the_words() {
    let flat = format!(
        "<w:r><w:rPr><w:rPrChange {ANA}><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:rPrChange></w:rPr><w:t>13</w:t></w:r>"
    );
    let changes = says(&p(&format!("{}{flat}{}", r("3 × 10"), r(" vg"))), &["3 × 10^13 vg"], &["3 × 1013 vg"]);
    assert_eq!(short(&changes), [(ReviewKind::Format, "^13", "13")]);

    let body = p(&format!("{}{}{}{}", r("10"), del(ANA, &sup("1")), sup("3"), r(" vg")));
    let changes = says(&body, &["10^13 vg"], &["10^3 vg"]);
    assert_eq!(changes[0].by_hand, "Superscript or subscript is touched.");
}

#[test]
fn instructions_of_fields_are_no_text_and_results_are() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let instruction = "<w:r><w:instrText xml:space=\"preserve\"> REF b_x \\h </w:instrText></w:r>";
    let gone_instruction = "<w:r><w:delInstrText> REF b_x </w:delInstrText></w:r>";
    let whole = |instruction: &str, result: &str| {
        format!("{}{instruction}{}{result}{}", field("begin"), field("separate"), field("end"))
    };
    says(&p(&format!("{}{}", r("See "), whole(instruction, &r("Table 3")))), &["See Table 3"], &["See Table 3"]);
    let deleted = del(ANA, &whole(gone_instruction, &gone("Table 3")));
    let changes =
        says(&p(&format!("{}{deleted}{}", r("See "), r(" there."))), &["See Table 3 there."], &["See  there."]);
    assert_eq!(short(&changes), [(ReviewKind::Delete, "Table 3", "")]);
    // A field that was cut in half hides nothing of what follows.
    says(
        &format!("{}{}", p(&format!("{}{}", field("begin"), r("Not hidden."))), p(&r("Nor this."))),
        &["Not hidden.", "Nor this."],
        &["Not hidden.", "Nor this."],
    );
    let simple = format!("<w:fldSimple w:instr=\" SEQ Table \">{}</w:fldSimple>", r("4"));
    says(&p(&format!("{}{simple}", r("Table "))), &["Table 4"], &["Table 4"]);
}

#[test]
fn changes_that_word_made_in_a_table_of_contents_are_counted_and_not_listed() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let toc = format!(
        "{}{}",
        p(&format!(
            "{}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{}{}{}",
            field("begin"),
            field("separate"),
            del(ANA, &gone("4")),
            ins(ANA, &r("5"))
        )),
        p(&field("end"))
    );
    let returned = Docx::body(&format!("{toc}{}", p(&ins(ANA, &r("Real."))))).read();
    assert_eq!(short(&returned.changes), [(ReviewKind::Insert, "", "Real.")]);
    assert_eq!(returned.generated, 1);
}

#[test]
fn nothing_is_dropped_by_a_wrapper_and_nothing_doubled_by_an_alternative() {
    let inner = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:hyperlink w:anchor=\"b_q\">{}</w:hyperlink><w:smartTag>{}</w:smartTag>\
         <x:later><x:wrapper>{}</x:wrapper></x:later><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>",
        r("control "),
        r("link "),
        r("tag "),
        r("unknown ")
    );
    let whole = ["control link tag unknown x+y"];
    says(&p(&inner), &whole, &whole);
    let text_box = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(&r(text)));
    let shape = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{}</mc:Choice><mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        text_box("In a box."),
        text_box("In a box.")
    );
    let body = format!("{}{}", p_end("ins", ANA, &format!("{}{shape}{}", r("Around "), r("it, "))), p(&r("and on.")));
    says(&body, &["Around it, and on.", "In a box."], &["Around it, ", "In a box.", "and on."]);
    let block = format!(
        "<w:sdt><w:sdtContent>{}{}</w:sdtContent></w:sdt>{}",
        p(&r("One.")),
        p_end("del", ANA, &r("Two, ")),
        p(&r("three."))
    );
    says(&block, &["One.", "Two, ", "three."], &["One.", "Two, three."]);
}

#[test]
fn rows_of_a_table_come_and_go_with_all_their_cells() {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", p(text));
    let row = |done: &str, cells: &str| format!("<w:tr><w:trPr>{done}</w:trPr>{cells}</w:tr>");
    let body = format!(
        "{}<w:tbl><w:tblPr/>{}{}{}</w:tbl>{}",
        p_end("del", BEN, &r("Before.")),
        row("", &format!("{}{}", cell(&r("Lot 1")), cell(&r("pass")))),
        row(
            &format!("<w:del {ANA}/>"),
            &format!("{}{}", cell(&del(ANA, &gone("Lot 2"))), cell(&del(ANA, &gone("fail"))))
        ),
        row(&format!("<w:ins {ANA}/>"), &format!("{}{}", cell(&ins(ANA, &r("Lot 3"))), cell(&ins(ANA, &r("open"))))),
        p(&r("Behind."))
    );
    let changes = says(
        &body,
        &["Before.", "Lot 1", "pass", "Lot 2", "fail", "Behind."],
        &["Before.", "Lot 1", "pass", "Lot 3", "open", "Behind."],
    );
    assert_eq!(
        short(&changes),
        [(ReviewKind::TableDelete, "Lot 2 | fail", ""), (ReviewKind::TableInsert, "", "Lot 3 | open")]
    );
}

#[test]
fn notes_are_read_and_belong_to_the_section_that_calls_them() {
    let call = "<w:r><w:footnoteReference w:id=\"3\"/></w:r>";
    let body = format!(
        "{}{}{}",
        heading("b_s_cmc_potency", "Potency"),
        p(&format!("{}{}", r("As shown."), del(ANA, call))),
        heading("b_q", "Later")
    );
    let notes = format!(
        "<w:footnote w:id=\"-1\" w:type=\"separator\">{}</w:footnote><w:footnote w:id=\"3\">{}</w:footnote>",
        p(""),
        p(&format!("{}{}", r("Study 1"), ins(BEN, &r(", Table 4"))))
    );
    let returned = Docx::body(&body).footnotes(&notes).read();
    assert_eq!(returned.text_with_all(true), ["Potency", "As shown.", "Later", "Study 1, Table 4"]);
    assert_eq!(returned.text_with_all(false).last().unwrap(), "Study 1");
    assert_eq!(
        short(&returned.changes),
        [(ReviewKind::Delete, "[footnote]", ""), (ReviewKind::Insert, "", ", Table 4")]
    );
    assert!(returned.changes.iter().all(|change| change.section.heading == "Potency"), "{:?}", returned.changes);
    assert_eq!(returned.changes[0].section.bookmarks, ["b_s_cmc_potency"]);
}

#[test]
fn a_heading_is_known_by_the_name_of_its_style_in_any_language_and_stands_also_when_deleted() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/></w:style>";
    let heading = format!("<w:p><w:pPr><w:pStyle w:val=\"berschrift2\"/></w:pPr>{}</w:p>", del(ANA, &gone("Dosis")));
    let body = format!("{}{heading}{}", p(&ins(ANA, &r("a"))), p(&ins(ANA, &r("b"))));
    let returned = Docx::body(&body).styles(styles).read();
    let sections: Vec<&str> = returned.changes.iter().map(|change| change.section.heading.as_str()).collect();
    assert_eq!(sections, ["", "Dosis", "Dosis"]);
}

#[test]
fn keys_stay_when_a_file_comes_back_with_more_and_differ_for_equal_changes() {
    let twice =
        format!("{}{}", p(&format!("{}{}", r("x"), ins(ANA, &r("y")))), p(&format!("{}{}", r("x"), ins(ANA, &r("y")))));
    let first = Docx::body(&twice).read();
    assert_ne!(first.changes[0].key, first.changes[1].key);
    let more = Docx::body(&format!("{twice}{}", p(&ins(BEN, &r("z"))))).read();
    let keys =
        |of: &briefing_packet::returned::Returned| of.changes.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&first)[..], keys(&more)[..2]);
}
