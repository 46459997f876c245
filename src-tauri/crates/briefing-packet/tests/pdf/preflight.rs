//! The look into a finished file: our own files pass, also with the programs of others, and each fault that is planted is found.

use briefing_domain::outline::PacketKind;
use briefing_domain::preflight::PdfLimits;
use briefing_domain::text::{Block as TextBlock, Inline};
use briefing_packet::block::Block;
use briefing_packet::pdf::preflight::{Outcome, PreflightRow, file_name, preflight};
use lopdf::{Document, Object, dictionary};

use crate::judges::{judge, remade, text};
use crate::support::{aav, empty, til};
use crate::{of_blocks, packet, table, written};

fn limits() -> PdfLimits {
    PdfLimits::built_in().unwrap()
}

fn row<'r>(rows: &'r [PreflightRow], id: &str) -> &'r PreflightRow {
    rows.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("no check {id}"))
}

#[test]
fn our_own_files_fail_nothing_and_what_was_not_looked_at_is_said() {
    for (kind, program) in [(PacketKind::PreInd, aav()), (PacketKind::Interact, til()), (PacketKind::FollowUp, aav())] {
        let rows = preflight(&written(&packet(kind, &program)).bytes, &limits());
        assert_eq!(rows.len(), limits().check.len());
        for row in &rows {
            let expected = match row.id.as_str() {
                "readable" | "file-name" => row.outcome == Outcome::NotDone,
                _ => matches!(row.outcome, Outcome::Pass | Outcome::NotApplicable),
            };
            assert!(expected && !row.detail.is_empty() && !row.source.is_empty(), "{kind}: {row:?}");
        }
        for id in
            ["version", "searchable", "fonts", "text-size", "margins", "contents", "bookmarks", "links", "opening-view"]
        {
            assert!(
                kind == PacketKind::FollowUp || row(&rows, id).outcome == Outcome::Pass,
                "{kind}: {:?}",
                row(&rows, id)
            );
        }
    }
}

/// Changes a good file and returns the outcome of one check.
fn after(id: &str, change: impl FnOnce(&mut Document)) -> Outcome {
    let mut document = Document::load_mem(&written(&packet(PacketKind::PreInd, &aav())).bytes).unwrap();
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    row(&preflight(&bytes, &limits()), id).outcome
}

fn first_page(document: &mut Document) -> &mut lopdf::Dictionary {
    let id = document.page_iter().next().unwrap();
    document.get_dictionary_mut(id).unwrap()
}

#[test]
fn every_planted_fault_is_found() {
    let catalog = |document: &mut Document, key: &str, value: Object| document.catalog_mut().unwrap().set(key, value);
    let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    assert_eq!(after("active-content", |it| catalog(it, "OpenAction", script.into())), Outcome::Fail);
    let names = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => Vec::<Object>::new() } };
    assert_eq!(after("attachments", |it| catalog(it, "Names", names.into())), Outcome::Fail);
    assert_eq!(after("opening-view", |it| drop(it.catalog_mut().unwrap().remove(b"PageMode"))), Outcome::Fail);
    assert_eq!(after("opening-view", |it| catalog(it, "PageLayout", "TwoColumnLeft".into())), Outcome::Fail);
    assert_eq!(after("bookmarks", |it| drop(it.catalog_mut().unwrap().remove(b"Outlines"))), Outcome::Fail);
    assert_eq!(after("version", |it| it.version = "2.0".to_owned()), Outcome::Fail);
    assert_eq!(after("orientation", |it| first_page(it).set("Rotate", 90)), Outcome::Fail);
    let legal = vec![0.into(), 0.into(), 612.into(), 1008.into()];
    assert_eq!(after("paper", |it| first_page(it).set("MediaBox", legal)), Outcome::Fail);
    let moved = vec![60.into(), 0.into(), 672.into(), 792.into()];
    assert_eq!(after("margins", |it| first_page(it).set("MediaBox", moved)), Outcome::Fail);
    let note = vec![dictionary! { "Type" => "Annot", "Subtype" => "Text" }.into()];
    assert_eq!(after("annotations", |it| first_page(it).set("Annots", Object::Array(note))), Outcome::Fail);
    let lost = dictionary! { "Subtype" => "Link", "A" => dictionary! { "S" => "GoTo", "D" => Object::string_literal("no such place") } };
    assert_eq!(after("links", |it| first_page(it).set("Annots", vec![Object::from(lost)])), Outcome::Fail);
    let unembedded = |it: &mut Document| {
        for object in it.objects.values_mut().filter_map(|object| object.as_dict_mut().ok()) {
            object.remove(b"FontFile2");
            object.remove(b"FontFile3");
        }
    };
    assert_eq!(after("fonts", unembedded), Outcome::Fail);
    let deaf = |it: &mut Document| {
        it.objects
            .values_mut()
            .filter_map(|object| object.as_dict_mut().ok())
            .for_each(|object| drop(object.remove(b"ToUnicode")));
    };
    assert_eq!(after("searchable", deaf), Outcome::Fail);
    let labels = dictionary! { "Nums" => vec![0.into(), Object::from(dictionary! { "S" => "r" })] };
    assert_eq!(after("page-numbers", |it| catalog(it, "PageLabels", labels.into())), Outcome::Fail);
    let unlinked = |it: &mut Document| {
        let pages: Vec<_> = it.page_iter().collect();
        pages.into_iter().for_each(|id| drop(it.get_dictionary_mut(id).unwrap().remove(b"Annots")));
    };
    assert_eq!(after("contents", unlinked), Outcome::Fail);
    let mut small = limits();
    small.values.megabytes = 0;
    let bytes = written(&packet(PacketKind::PreInd, &aav())).bytes;
    assert_eq!(row(&preflight(&bytes, &small), "file-size").outcome, Outcome::Fail);
    small.values.text_points = (9.0, 11.0);
    assert_eq!(row(&preflight(&bytes, &small), "text-size").outcome, Outcome::Fail);
}

#[test]
fn what_is_no_pdf_passes_nothing_and_nothing_hangs() {
    let whole = written(&packet(PacketKind::Request, &aav())).bytes;
    // Saved for fast web view, its front alone can be read.
    let (cut, nearly) = (&whole[..whole.len() / 2], &whole[..whole.len() - 200]);
    for bytes in [b"".as_slice(), b"%PDF-1.7", b"no pdf at all", cut, nearly] {
        let rows = preflight(bytes, &limits());
        assert!(rows.iter().all(|row| row.outcome != Outcome::Pass), "{rows:?}");
    }
}

#[test]
fn a_page_that_unpacks_without_end_is_said_to_be_unread_and_nothing_hangs() {
    let whole = written(&packet(PacketKind::Request, &aav())).bytes;
    let on_first_page = |change: &dyn Fn(&mut Document, &mut lopdf::Dictionary)| {
        let mut document = Document::load_mem(&whole).unwrap();
        let mut page = first_page(&mut document).clone();
        change(&mut document, &mut page);
        *first_page(&mut document) = page;
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        assert!(bytes.len() < 1_000_000, "a small file");
        row(&preflight(&bytes, &limits()), "text-size").clone()
    };
    let bomb = on_first_page(&|document, page| {
        let mut stream = lopdf::Stream::new(dictionary! {}, vec![b' '; 80_000_000]);
        stream.compress().unwrap();
        page.set("Contents", document.add_object(stream));
    });
    assert!(bomb.outcome == Outcome::NotDone && bomb.detail.contains("page 1"), "{bomb:?}");
    let nested = on_first_page(&|document, page| {
        let mut below = None;
        for _ in 0..8 {
            let mut dict = dictionary! { "Type" => "XObject", "Subtype" => "Form" };
            if let Some(below) = below {
                dict.set("Resources", dictionary! { "XObject" => dictionary! { "F" => Object::Reference(below) } });
            }
            below = Some(document.add_object(lopdf::Stream::new(dict, b"/F Do ".repeat(200))));
        }
        page.set("Resources", dictionary! { "XObject" => dictionary! { "F" => Object::Reference(below.unwrap()) } });
        page.set("Contents", document.add_object(lopdf::Stream::new(dictionary! {}, b"/F Do".to_vec())));
    });
    assert!(nested.outcome == Outcome::NotDone && nested.detail.contains("page 1"), "{nested:?}");
}

#[test]
fn a_password_is_told_as_such() {
    let whole = written(&packet(PacketKind::Request, &aav())).bytes;
    let locked = remade(&["--encrypt", "secret", "owner", "256", "--"], &whole);
    let rows = preflight(&locked, &limits());
    assert_eq!(row(&rows, "security").outcome, Outcome::Fail);
    assert!(row(&rows, "security").detail.contains("password"), "{:?}", row(&rows, "security"));
    assert!(rows.iter().all(|row| row.id == "security" || row.outcome == Outcome::NotDone), "{rows:?}");
    let open = remade(&["--encrypt", "", "owner", "256", "--print=none", "--"], &whole);
    let rows = preflight(&open, &limits());
    assert_eq!((row(&rows, "security").outcome, row(&rows, "searchable").outcome), (Outcome::Fail, Outcome::Pass));
}

#[test]
fn the_first_page_comes_first_as_another_program_judges_and_the_check_sees_when_not() {
    let mut one_page =
        of_blocks(vec![Block::Prose(vec![TextBlock::Paragraph { inlines: vec![Inline::text("One page.")] }])]);
    one_page.documents[0].numbered = false;
    let packets = [
        packet(PacketKind::PreInd, &aav()),
        packet(PacketKind::Interact, &til()),
        packet(PacketKind::Contingency, &aav()),
        packet(PacketKind::Request, &empty()),
        of_blocks(vec![Block::Table(table(6, 400))]),
        one_page,
    ];
    for packet in &packets {
        let file = written(packet).bytes;
        let said = judge("qpdf", &["--check-linearization"], &file);
        assert!(said.contains("no linearization errors"), "{}: {said}", packet.title);
        assert_eq!(row(&preflight(&file, &limits()), "fast-web-view").outcome, Outcome::Pass);
    }
    let whole = written(&packets[0]).bytes;
    let plain = remade(&["--linearize"], &whole);
    assert_eq!(text(&plain, None), text(&whole, None), "another program reads the same words in its own order");
    let usual = remade(&["--object-streams=preserve"], &whole);
    let rows = preflight(&usual, &limits());
    assert_eq!(row(&rows, "fast-web-view").outcome, Outcome::Fail);
    let mut longer = whole;
    longer.extend(b"\n% changed afterward\n");
    assert_eq!(row(&preflight(&longer, &limits()), "fast-web-view").outcome, Outcome::Fail);
}

#[test]
fn a_file_name_is_judged_by_itself() {
    let outcome = |name: &str| file_name(name, &limits()).unwrap().outcome;
    assert_eq!(outcome("sponsor-product-interact-request-2026-11-09.pdf"), Outcome::Pass);
    for bad in ["Sponsor.pdf", "a b.pdf", "a_b.pdf", "plan.docx", &format!("{}.pdf", "x".repeat(61))] {
        assert_eq!(outcome(bad), Outcome::Fail, "{bad}");
    }
}
