//! A second reader: LibreOffice accepts and rejects all changes of the same files, where it is installed, and must be left with the same text.
//!
//! It runs as another program with a profile of its own; a macro in that profile opens each file, does it, and writes the text.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use briefing_domain::outline::PacketKind;
use briefing_packet::docx;
use briefing_packet::look::Look;
use briefing_packet::returned::read;

use crate::support::{ANA, BEN, Docx, del, gone, ins, p, p_end, r};

const MACRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub All(folder As String)
  name = Dir(ConvertFromURL(folder) &amp; "/*.docx")
  Do While name &lt;&gt; ""
    Done(folder &amp; "/" &amp; name, ".uno:AcceptAllTrackedChanges", folder &amp; "/" &amp; name &amp; ".accepted.txt")
    Done(folder &amp; "/" &amp; name, ".uno:RejectAllTrackedChanges", folder &amp; "/" &amp; name &amp; ".rejected.txt")
    name = Dir()
  Loop
End Sub
Sub Review(from As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(from, "_blank", 0, hidden())
  doc.RecordChanges = True
  words = doc.createReplaceDescriptor()
  words.SearchString = "product"
  words.ReplaceString = "medicine"
  doc.replaceAll(words)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "MS Word 2007 XML"
  doc.storeToURL(into, how())
  doc.close(True)
End Sub
Sub Done(from As String, what As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(from, "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(doc.CurrentController.Frame, what, "", 0, Array())
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Text (encoded)"
  how(1).Name = "FilterOptions"
  how(1).Value = "UTF8,LF,,,"
  doc.storeToURL(into, how())
  doc.close(True)
End Sub
</script:module>
"#;

fn office(folder: &Path, words: &[&str]) -> bool {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut soffice = Command::new("soffice");
    soffice.args([profile.as_str(), "--headless", "--norestore"]).args(words);
    soffice.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Words in two places of a move.
fn moved(kind: &str, name: usize, text: &str) -> String {
    let id = 100 + 2 * name + usize::from(kind == "To");
    format!(
        "<w:move{kind}RangeStart w:id=\"{id}\" w:name=\"move{name}\" w:author=\"Ana Ruiz\" w:date=\"2026-11-20T09:00:00Z\"/>\
         <w:move{kind} {ANA}>{}</w:move{kind}><w:move{kind}RangeEnd w:id=\"{id}\"/>",
        r(text)
    )
}

fn looks(text: &str) -> String {
    format!(
        "<w:r><w:rPr><w:b/><w:rPrChange {BEN}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
    )
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Paragraphs with every kind of change thrown together; the last one keeps its end.
fn thrown(dice: &mut Dice) -> String {
    let mut body = String::new();
    for paragraph in 0..8 {
        let mut inside = r(&format!("p{paragraph} "));
        for piece in 0..dice.roll(5) {
            let text = format!("w{paragraph}{piece} ");
            let by = [ANA, BEN][dice.roll(2)];
            let other = if by == ANA { BEN } else { ANA };
            inside.push_str(&match dice.roll(6) {
                0 => r(&text),
                1 => ins(by, &r(&text)),
                2 => del(by, &gone(&text)),
                3 => ins(by, &del(other, &gone(&text))),
                4 => looks(&text),
                _ => format!("{}{}", del(by, &gone(&text)), ins(by, &r(&format!("n{paragraph}{piece} ")))),
            });
        }
        if paragraph == 2 {
            inside.push_str(&moved("From", 1, "moved words "));
        }
        if paragraph == 5 {
            inside.push_str(&moved("To", 1, "moved words "));
        }
        body.push_str(&match dice.roll(4) {
            0 if paragraph < 7 => p_end("ins", ANA, &inside),
            1 if paragraph < 7 => p_end("del", BEN, &inside),
            _ => p(&inside),
        });
    }
    body
}

/// Files made by hand: whole paragraphs, several in a row, and rows of tables.
fn by_hand() -> Vec<String> {
    let whole = |done: &str, content: &str| p_end(done, ANA, content);
    vec![
        format!("{}{}{}", p(&r("Before.")), whole("ins", &ins(ANA, &r("New."))), p(&r("Behind."))),
        format!("{}{}{}", p(&r("Before.")), whole("del", &del(ANA, &gone("Gone."))), p(&r("Behind."))),
        format!(
            "{}{}{}",
            whole("del", &format!("{}{}", r("Stay one, "), del(ANA, &gone("go one.")))),
            whole("del", &del(ANA, &gone("Go two."))),
            p(&format!("{}{}", del(ANA, &gone("go three, ")), r("stay three.")))
        ),
        format!(
            "{}{}{}{}",
            whole("ins", &format!("{}{}", r("Old one. "), ins(ANA, &r("New one.")))),
            whole("ins", &ins(ANA, &r("New two."))),
            p(&ins(BEN, &r("New three. "))),
            p(&r("End."))
        ),
        moved_paragraphs(),
        table(),
    ]
}

/// Two whole paragraphs that go behind a third one.
fn moved_paragraphs() -> String {
    let side = |kind: &str, id: usize| {
        let one =
            |text: &str| p_end(&format!("move{kind}"), ANA, &format!("<w:move{kind} {ANA}>{}</w:move{kind}>", r(text)));
        format!(
            "<w:move{kind}RangeStart w:id=\"{id}\" w:name=\"move7\" w:author=\"Ana Ruiz\" w:date=\"2026-11-20T09:00:00Z\"/>{}{}<w:move{kind}RangeEnd w:id=\"{id}\"/>",
            one("One moves."),
            one("Two moves.")
        )
    };
    format!("{}{}{}{}{}", p(&r("First.")), side("From", 201), p(&r("Middle.")), side("To", 203), p(&r("Last.")))
}

/// A table with a row that is new, one that is gone, and changes inside a cell.
fn table() -> String {
    let cell =
        |content: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", p(content));
    let row =
        |done: &str, one: &str, two: &str| format!("<w:tr><w:trPr>{done}</w:trPr>{}{}</w:tr>", cell(one), cell(two));
    let changed = format!("{}{}{}", r("pass "), del(BEN, &gone("maybe")), ins(BEN, &r("surely")));
    format!(
        "{}<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>{}{}{}</w:tbl>{}",
        p(&r("Before.")),
        row("", &r("Lot 1"), &changed),
        row(&format!("<w:del {ANA}/>"), &del(ANA, &gone("Lot 2")), &del(ANA, &gone("fail"))),
        row(&format!("<w:ins {ANA}/>"), &ins(ANA, &r("Lot 3")), &ins(ANA, &r("open"))),
        p(&r("Behind."))
    )
}

/// Makes a profile with the macro; none where LibreOffice is not installed.
fn profile() -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().unwrap();
    // The first start makes the profile, and would write over the macro.
    if !office(folder.path(), &["--terminate_after_init"]) {
        return None;
    }
    std::fs::write(folder.path().join("profile/user/basic/Standard/Module1.xba"), MACRO).unwrap();
    Some(folder)
}

#[test]
fn libreoffice_is_left_with_the_same_text() {
    let Some(folder) = profile() else { return };
    let mut dice = Dice(11);
    let mut bodies = by_hand();
    bodies.extend((0..12).map(|_| thrown(&mut dice)));
    let files = folder.path().join("files");
    std::fs::create_dir(&files).unwrap();
    for (number, body) in bodies.iter().enumerate() {
        std::fs::write(files.join(format!("{number:02}.docx")), Docx::body(body).bytes()).unwrap();
    }
    let all = format!("macro:///Standard.Module1.All(\"file://{}\")", files.display());
    assert!(office(folder.path(), &[&all]));
    let mut wrong = String::new();
    for (number, body) in bodies.iter().enumerate() {
        let returned = Docx::body(body).read();
        for (accepted, ending) in [(true, "accepted"), (false, "rejected")] {
            let file = files.join(format!("{number:02}.docx.{ending}.txt"));
            let theirs = std::fs::read_to_string(&file).unwrap();
            let theirs: Vec<&str> = theirs.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
            let ours = returned.text_with_all(accepted);
            let ours: Vec<&str> = ours.iter().map(|line| line.trim_end()).collect();
            if ours != theirs {
                writeln!(wrong, "{number} {ending}\n  ours   {ours:?}\n  theirs {theirs:?}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_packet_that_was_changed_in_libreoffice_comes_back_with_just_these_changes() {
    let Some(folder) = profile() else { return };
    let packet = crate::samples::composed(PacketKind::PreInd, &crate::samples::aav(), false);
    let ours = docx::write(&packet, &Look::default(), None).unwrap();
    let (from, into) = (folder.path().join("ours.docx"), folder.path().join("theirs.docx"));
    std::fs::write(&from, &ours).unwrap();
    let call = format!("macro:///Standard.Module1.Review(\"file://{}\",\"file://{}\")", from.display(), into.display());
    assert!(office(folder.path(), &[&call]));
    let (ours, theirs) = (read(&ours).unwrap(), read(&std::fs::read(&into).unwrap()).unwrap());
    // Headers and footers stand last; LibreOffice writes more of them.
    let words = |lines: Vec<String>| {
        let all = lines.concat().split_whitespace().collect::<Vec<_>>().join(" ");
        all.split("DRAFTType B").next().unwrap().to_owned()
    };
    let before = words(ours.text_with_all(true));
    let times = before.to_lowercase().matches("product").count();
    assert!(before.len() > 50_000 && times > 20, "{} characters, {times} times", before.len());
    assert!(words(theirs.text_with_all(false)) == before, "rejecting all does not give the original");
    let found = words(theirs.text_with_all(true)).to_lowercase();
    assert!(found == before.to_lowercase().replace("product", "medicine"), "accepting all does not give the new text");
    let told = theirs.changes.len() + theirs.generated;
    assert!(told >= times / 2, "{told} changes of {times}");
}
