//! Comments: words, passage, section, answers, resolved or not.

use crate::support::{ANA, BEN, Docx, del, gone, heading, p, r};

fn start(id: u8) -> String {
    format!("<w:commentRangeStart w:id=\"{id}\"/>")
}

fn end(id: u8) -> String {
    format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>")
}

fn comment(id: u8, author: &str, paragraph: &str, words: &[&str]) -> String {
    let last = words.len() - 1;
    let paragraphs: String = words
        .iter()
        .enumerate()
        .map(|(nth, words)| {
            let id = if nth == last { paragraph.to_owned() } else { format!("{paragraph}{nth}") };
            format!("<w:p w14:paraId=\"{id}\"><w:r><w:annotationRef/></w:r>{}</w:p>", r(words))
        })
        .collect();
    format!(
        "<w:comment w:id=\"{id}\" w:author=\"{author}\" w:date=\"2026-11-20T09:00:00Z\" w:initials=\"x\">{paragraphs}</w:comment>"
    )
}

#[test]
fn a_comment_over_several_paragraphs_has_all_its_words_and_its_section() {
    let body = format!(
        "{}{}{}{}",
        heading("b_q_cmc_1", "Question CMC-1"),
        p(&format!("{}{}{}", r("Before. "), start(0), r("From here"))),
        p(&r("over this")),
        p(&format!("{}{}{}", r("to here."), end(0), r(" Behind.")))
    );
    let returned = Docx::body(&body).comments(&comment(0, "Ana Ruiz", "A", &["Too long.", "Cut it."]), "").read();
    let [comment] = &returned.comments[..] else { panic!("{:?}", returned.comments) };
    assert_eq!(comment.text, "Too long.\nCut it.");
    assert_eq!(comment.passage, "From here\nover this\nto here.");
    assert_eq!(comment.paragraph, "Before. From here");
    assert_eq!(
        (comment.section.heading.as_str(), &comment.section.bookmarks[..]),
        ("Question CMC-1", &["b_q_cmc_1".to_owned()][..])
    );
    assert_eq!(
        (comment.author.as_str(), comment.date.as_str(), comment.resolved),
        ("Ana Ruiz", "2026-11-20T09:00:00Z", false)
    );
}

#[test]
fn an_answer_names_what_it_answers_and_a_resolved_thread_is_resolved() {
    let body = format!(
        "{}{}",
        p(&format!("{}{}{}", start(5), r("First."), end(5))),
        p(&format!("{}{}{}", start(1), r("Second."), end(1)))
    );
    let all = format!(
        "{}{}{}",
        comment(1, "Ana Ruiz", "A1", &["Open."]),
        comment(5, "Ana Ruiz", "A5", &["Is this so?"]),
        comment(6, "Ben Ode", "A6", &["Yes."])
    );
    let threads = "<w15:commentEx w15:paraId=\"A5\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"A6\" w15:paraIdParent=\"A5\" w15:done=\"0\"/><w15:commentEx w15:paraId=\"A1\" w15:done=\"0\"/>";
    let returned = Docx::body(&body).comments(&all, threads).read();
    let told: Vec<_> =
        returned.comments.iter().map(|it| (it.text.as_str(), it.resolved, it.passage.as_str())).collect();
    // In the order of the text, the answer behind its question and on the same words.
    assert_eq!(told, [("Is this so?", true, "First."), ("Yes.", true, "First."), ("Open.", false, "Second.")]);
    assert_eq!(returned.comments[1].reply_to, returned.comments[0].key);
    assert_eq!(returned.comments[0].reply_to, "");
}

#[test]
fn a_comment_on_deleted_words_shows_them_and_one_without_a_place_is_kept() {
    let body = p(&format!("{}{}{}{}", r("Kept. "), start(0), del(BEN, &gone("Gone.")), end(0)));
    let all = format!("{}{}", comment(0, "Ana Ruiz", "A", &["Why?"]), comment(9, "Ben Ode", "B", &["Lost place."]));
    let returned = Docx::body(&body).comments(&all, "").read();
    assert_eq!(returned.comments[0].passage, "Gone.");
    assert_eq!(returned.comments[0].paragraph, "Kept. Gone.");
    assert_eq!((returned.comments[1].text.as_str(), returned.comments[1].passage.as_str()), ("Lost place.", ""));
    assert_eq!(returned.comments[1].section.to_string(), "Without a place in the text", "not before the first heading");
}

#[test]
fn marks_of_comments_between_paragraphs_and_in_tables_are_found() {
    let table = format!("<w:tbl><w:tr>{}<w:tc>{}</w:tc></w:tr></w:tbl>", start(0), p(&r("Cell.")));
    let body = format!("{table}{}{}", p(&r("Behind.")), end(0));
    let returned = Docx::body(&body).comments(&comment(0, "Ana Ruiz", "A", &["x"]), "").read();
    assert_eq!(returned.comments[0].passage, "Cell.\nBehind.");
    let point = p(&format!("{}<w:r><w:commentReference w:id=\"0\"/></w:r>", r("At the end.")));
    let returned = Docx::body(&point).comments(&comment(0, "Ana Ruiz", "A", &["x"]), "").read();
    assert_eq!((returned.comments[0].passage.as_str(), returned.comments[0].paragraph.as_str()), ("", "At the end."));
}

#[test]
fn an_answer_with_a_mark_alone_stands_on_the_words_of_its_question() {
    let mark = "<w:r><w:commentReference w:id=\"6\"/></w:r>";
    let body = p(&format!("{}{}{}{mark}", start(5), r("First."), end(5)));
    let all = format!("{}{}", comment(5, "Ana Ruiz", "A5", &["Is this so?"]), comment(6, "Ben Ode", "A6", &["Yes."]));
    let threads = "<w15:commentEx w15:paraId=\"A5\"/><w15:commentEx w15:paraId=\"A6\" w15:paraIdParent=\"A5\"/>";
    let returned = Docx::body(&body).comments(&all, threads).read();
    assert_eq!(returned.comments[1].passage, "First.");
}

#[test]
fn tracked_changes_inside_a_comment_are_accepted() {
    let words = format!("<w:p w14:paraId=\"A\">{}{}</w:p>", del(ANA, &gone("No. ")), r("Yes."));
    let told = format!("<w:comment w:id=\"0\" w:author=\"A\">{words}</w:comment>");
    let returned = Docx::body(&p(&format!("{}{}", start(0), r("x")))).comments(&told, "").read();
    assert_eq!((returned.comments[0].text.as_str(), returned.comments[0].passage.as_str()), ("Yes.", "x"));
}
