//! Planted canaries in Word, Excel and PDF files that are built here by hand: each hides the same internal sentence in another place, and
//! each must be found; what cannot be opened must not pass.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use briefing_domain::finding::Place;
use briefing_domain::preflight::PdfLimits;
use briefing_packet::finished::{Finished, Wanted, read_again};
use briefing_packet::leak::{InternalPassage, Leak, find_leaks};
use briefing_packet::pdf::preflight::look_into;
use briefing_packet::{Files, WriteError};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const CANARY: &str = "Our partner cannot supply enough confidential vector before next summer.";

/// Puts parts into a zip.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn searched(path: &str, bytes: Vec<u8>) -> Result<Vec<Leak>, WriteError> {
    let passage = InternalPassage { text: CANARY.to_owned(), term: false, place: Place::default(), also: Vec::new() };
    let files = Files { files: [(path.to_owned(), bytes)].into(), ..Files::default() };
    let (internal, excepted, limits) = ([passage], BTreeSet::new(), PdfLimits::built_in().unwrap());
    // As an export does it: read once, for this and for the PDF checks.
    let wanted = Wanted { internal: &internal, excepted: &excepted };
    let Finished { leaks, looked } = read_again(&files, Some(wanted), &limits)?;
    assert_eq!(leaks, find_leaks(&files, &internal, &excepted)?);
    for (path, rows) in &looked {
        assert_eq!(*rows, look_into(path, &files.files[path], &limits).rows);
    }
    assert_eq!(looked.len(), usize::from(files.files.keys().any(|path| path.contains("pdf"))));
    Ok(leaks)
}

/// A part of Word with this in its body.
fn word(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:wp=\"wp\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>"
    )
}

/// A paragraph whose words are cut into runs at every third sign, also inside words.
fn split(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let run = |run: &[char]| {
        format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", run.iter().collect::<String>())
    };
    format!("<w:p>{}</w:p>", signs.chunks(3).map(run).collect::<String>())
}

#[test]
fn the_sentence_is_found_wherever_it_stands_in_a_word_file() {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let (begin, end) = CANARY.split_at(30);
    let between = |it: &str| format!("<w:p>{}{it}{}</w:p>", run(begin), run(end));
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", split(text));
    let hidden = [
        ("runs of three signs", "word/document.xml", word(&split(CANARY))),
        ("two cells", "word/document.xml", word(&format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(begin), cell(end)))),
        ("a bookmark between", "word/document.xml", word(&between("<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>"))),
        (
            "a field between",
            "word/document.xml",
            word(&between("<w:r><w:instrText> REF some_other_words \\h </w:instrText></w:r>")),
        ),
        (
            "deleted words between",
            "word/document.xml",
            word(&between("<w:del><w:r><w:delText>not </w:delText></w:r></w:del>")),
        ),
        (
            "a text box between",
            "word/document.xml",
            word(&between("<w:r><w:txbxContent><w:p><w:r><w:t>Aside</w:t></w:r></w:p></w:txbxContent></w:r>")),
        ),
        ("a text box", "word/document.xml", word(&between_text_box(CANARY))),
        (
            "a tab between",
            "word/document.xml",
            word(&format!("<w:p>{}</w:p>", run(CANARY).replace(" cannot ", "</w:t><w:tab/><w:t>cannot "))),
        ),
        (
            "the instruction of a field",
            "word/document.xml",
            word(&format!("<w:p><w:r><w:instrText>{CANARY}</w:instrText></w:r></w:p>")),
        ),
        (
            "deleted text",
            "word/document.xml",
            word(&format!("<w:p><w:del><w:r><w:delText>{CANARY}</w:delText></w:r></w:del></w:p>")),
        ),
        (
            "an alternative text",
            "word/document.xml",
            word(&format!("<w:p><w:drawing><wp:docPr descr=\"{CANARY}\"/></w:drawing></w:p>")),
        ),
        ("a comment of the XML", "word/document.xml", word(&format!("<!-- {CANARY} -->"))),
        ("entities", "word/document.xml", word(&split(CANARY)).replace("con", "c&#111;n")),
        ("a header", "word/header2.xml", word(&split(CANARY))),
        ("a footer", "word/footer1.xml", word(&split(CANARY))),
        ("a footnote", "word/footnotes.xml", word(&split(CANARY))),
        ("a comment", "word/comments.xml", word(&split(CANARY))),
        ("a property", "docProps/core.xml", format!("<p xmlns:dc=\"d\"><dc:subject>{CANARY}</dc:subject></p>")),
        (
            "a property of its own",
            "docProps/custom.xml",
            format!("<Properties><property name=\"x\"><lpwstr>{CANARY}</lpwstr></property></Properties>"),
        ),
        ("custom XML", "customXml/item1.xml", format!("<a b=\"{CANARY}\"/>")),
        (
            "the target of a link",
            "word/_rels/document.xml.rels",
            format!(
                "<Relationships><Relationship Target=\"https://example.org/{}\"/></Relationships>",
                CANARY.replace(' ', "%20").replace("%20", "-")
            ),
        ),
        ("a drawing", "word/media/figure-01.svg", format!("<svg><text>{CANARY}</text></svg>")),
        ("broken XML", "word/document.xml", format!("<w:p>{CANARY}")),
        (
            "the name of a part",
            "word/our partner cannot supply enough confidential vector before next summer.bin",
            String::new(),
        ),
    ];
    for (how, part, text) in hidden {
        let file = zipped(&[("[Content_Types].xml", "<Types/>"), (part, &text)]);
        let leaks = searched("packet.docx", file).unwrap();
        assert!(!leaks.is_empty(), "hidden in {how}: {text}");
        assert!(leaks.iter().all(|leak| leak.file.starts_with("packet.docx")), "{how}: {leaks:?}");
    }
}

fn between_text_box(text: &str) -> String {
    format!(
        "<w:p><w:r><w:t>Before</w:t></w:r><w:r><w:txbxContent>{}</w:txbxContent></w:r><w:r><w:t>after</w:t></w:r></w:p>",
        split(text)
    )
}

#[test]
fn a_leak_in_a_word_file_names_the_part_and_a_file_without_the_sentence_passes() {
    let file = zipped(&[
        ("word/document.xml", &word(&split("Nothing to see here."))),
        ("word/footnotes.xml", &word(&split(CANARY))),
    ]);
    let leaks = searched("packet.docx", file).unwrap();
    assert_eq!(leaks.iter().map(|leak| leak.file.as_str()).collect::<Vec<_>>(), ["packet.docx: word/footnotes.xml"]);
    let clean = CANARY.replace("cannot", "can");
    assert!(searched("packet.docx", zipped(&[("word/document.xml", &word(&split(&clean)))])).unwrap().is_empty());
}

#[test]
fn a_marked_term_is_found_where_somebody_wrote_and_not_in_the_words_of_the_format() {
    let search = |part: &str| {
        let term = InternalPassage { text: "Heron".to_owned(), term: true, place: Place::default(), also: Vec::new() };
        let files = [("packet.docx".to_owned(), zipped(&[("word/document.xml", &word(part))]))].into();
        find_leaks(&Files { files, ..Files::default() }, &[term], &BTreeSet::new()).unwrap().len()
    };
    assert_eq!(search("<w:p><w:r><w:t>The He</w:t></w:r><w:r><w:t>ron program.</w:t></w:r></w:p>"), 1);
    assert_eq!(search("<w:p><wp:docPr id=\"1\" name=\"x\" descr=\"The heron.\"/></w:p>"), 1);
    assert_eq!(search("<w:p><w:ins w:author=\"Heron\"/></w:p>"), 1);
    assert_eq!(search("<w:p><w:pPr><w:pStyle w:val=\"Heron\"/></w:pPr></w:p>"), 0, "the name of a style");
    assert_eq!(search("<w:p><w:r><w:t>Herons are birds.</w:t></w:r></w:p>"), 0);
}

#[test]
fn the_sentence_is_found_wherever_it_stands_in_an_excel_file() {
    let runs = CANARY.replace("vector", "vec</t></r><r><rPr><b/></rPr><t>tor");
    let hidden = [
        (
            "a shared string in runs",
            "xl/sharedStrings.xml",
            format!("<sst><si><r><t xml:space=\"preserve\">{runs}</t></r></si></sst>"),
        ),
        (
            "a string of the sheet",
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><c t=\"inlineStr\"><is><r><t>{runs}</t></r></is></c></worksheet>"),
        ),
        ("a formula", "xl/worksheets/sheet1.xml", format!("<worksheet><c><f>\"{CANARY}\"</f></c></worksheet>")),
        (
            "a note",
            "xl/comments1.xml",
            format!("<comments><comment><text><r><t>{runs}</t></r></text></comment></comments>"),
        ),
        ("the name of a sheet", "xl/workbook.xml", format!("<workbook><sheet name=\"{CANARY}\"/></workbook>")),
        (
            "a header of the page",
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><oddHeader>&amp;L{CANARY}</oddHeader></worksheet>"),
        ),
        ("a property", "docProps/app.xml", format!("<Properties><Company>{CANARY}</Company></Properties>")),
    ];
    for (how, part, text) in hidden {
        let leaks = searched("registers/registers.xlsx", zipped(&[(part, &text)])).unwrap();
        assert!(!leaks.is_empty(), "hidden in {how}: {text}");
    }
    let inner = zipped(&[("xl/sharedStrings.xml", &format!("<sst><si><t>{CANARY}</t></si></sst>"))]);
    let mut outer = ZipWriter::new(Cursor::new(Vec::new()));
    outer.start_file("word/embeddings/sheet.xlsx", SimpleFileOptions::default()).unwrap();
    outer.write_all(&inner).unwrap();
    let outer = outer.finish().unwrap().into_inner();
    assert_eq!(searched("packet.docx", outer).unwrap().len(), 1, "a workbook inside a Word file");
}

/// Makes a PDF file that holds one more object than it needs.
fn portable(object: Object, info: bool) -> Vec<u8> {
    let mut file = Document::with_version("1.7");
    let pages = file.add_object(Dictionary::from_iter([("Type", Object::from("Pages")), ("Count", 0.into())]));
    let planted = file.add_object(object);
    let root = Dictionary::from_iter([
        ("Type", Object::Name(b"Catalog".to_vec())),
        ("Pages", pages.into()),
        ("X", planted.into()),
    ]);
    let root = file.add_object(root);
    file.trailer.set("Root", root);
    if info {
        file.trailer.set("Info", planted);
    }
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn the_sentence_is_found_in_what_a_pdf_file_says_of_itself() {
    let string = |bytes: &[u8]| Object::String(bytes.to_vec(), StringFormat::Literal);
    let wide: Vec<u8> = [0xFE, 0xFF].into_iter().chain(CANARY.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let utf8: Vec<u8> = [0xEF, 0xBB, 0xBF].into_iter().chain(CANARY.bytes()).collect();
    let with = |key: &str, value: Object| Object::Dictionary(Dictionary::from_iter([(key, value)]));
    let metadata = Dictionary::from_iter([("Type", Object::Name(b"Metadata".to_vec()))]);
    let xml = format!("<x:xmpmeta><dc:title><rdf:li xml:lang=\"x-default\">{CANARY}</rdf:li></dc:title></x:xmpmeta>");
    let mut packed = Stream::new(metadata.clone(), xml.clone().into_bytes());
    packed.compress().unwrap();
    let hidden = [
        ("the title", portable(with("Title", string(CANARY.as_bytes())), true)),
        ("the subject in UTF-16", portable(with("Subject", string(&wide)), true)),
        ("a bookmark in UTF-8", portable(with("Title", string(&utf8)), false)),
        ("an alternative text in a list", portable(Object::Array(vec![with("Alt", string(&wide))]), false)),
        ("metadata", portable(Object::Stream(Stream::new(metadata, xml.into_bytes())), false)),
        ("packed metadata", portable(Object::Stream(packed), false)),
    ];
    for (how, file) in hidden {
        assert_eq!(searched("packet.pdf", file).unwrap().len(), 1, "hidden in {how}");
    }
    assert!(searched("packet.pdf", portable(with("Title", string(b"A clean title")), true)).unwrap().is_empty());
}

#[test]
fn the_sentence_is_found_on_the_pages_of_a_pdf_file_as_they_were_laid_out() {
    let passage = InternalPassage { text: CANARY.to_owned(), term: false, place: Place::default(), also: Vec::new() };
    let (begin, end) = CANARY.split_at(33);
    let mut files = Files::default();
    files
        .texts
        .insert("packet.pdf".to_owned(), vec!["First page.".to_owned(), format!("Head.\n{begin}\n"), end.to_owned()]);
    let leaks = find_leaks(&files, &[passage], &BTreeSet::new()).unwrap();
    let places: Vec<(&str, usize)> = leaks.iter().map(|leak| (leak.file.as_str(), leak.line)).collect();
    assert_eq!(places, [("packet.pdf, page 2", 2)]);
}

#[test]
fn a_file_that_cannot_be_opened_never_counts_as_searched() {
    let cut = |mut bytes: Vec<u8>| {
        bytes.truncate(bytes.len() / 2);
        bytes
    };
    let broken = [
        ("packet.docx", Vec::new()),
        ("packet.docx", b"no zip".to_vec()),
        ("packet.docx", cut(zipped(&[("word/document.xml", &word(&split(CANARY)))]))),
        ("registers.xlsx", b"PK\x03\x04".to_vec()),
        ("packet.pdf", Vec::new()),
        ("packet.pdf", b"%PDF-1.7\n".to_vec()),
    ];
    for (path, bytes) in broken {
        let outcome = searched(path, bytes);
        assert!(matches!(&outcome, Err(WriteError::Unsearchable { file, .. }) if file == path), "{path}: {outcome:?}");
    }
}

/// A piece of a PNG file; nobody here looks at its sum.
fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &[0; 4]].concat()
}

/// A record of a drawing of Windows that writes words.
fn record(words: &str) -> Vec<u8> {
    let letters: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let number = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let size = 76 + letters.len();
    [&number(84)[..], &number(size), &[0; 36], &number(letters.len() / 2), &number(76), &[0xFF; 24], &letters].concat()
}

fn packed(text: &[u8]) -> Vec<u8> {
    let mut stream = Stream::new(Dictionary::new(), text.repeat(3));
    stream.compress().unwrap();
    stream.content
}

#[test]
fn the_sentence_is_found_in_what_the_file_of_a_picture_says_of_itself() {
    let png = |kind: &[u8; 4], content: Vec<u8>| {
        [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &[0; 13]), &chunk(kind, &content), &chunk(b"IEND", b"")].concat()
    };
    let jpeg = |marker: u8, content: Vec<u8>| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, 0xD8, 0xFF, marker][..], &length, &content, &[0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]].concat()
    };
    let gif = || {
        let (first, second) = CANARY.as_bytes().split_at(20);
        let block = |text: &[u8]| [&[u8::try_from(text.len()).unwrap()][..], text].concat();
        [
            &b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x21\xFE"[..],
            &block(first),
            &block(second),
            b"\0\x3B",
        ]
        .concat()
    };
    let emf = || {
        let (first, second) = CANARY.split_at(12);
        let mut head = vec![0; 88];
        head[..8].copy_from_slice(&[1, 0, 0, 0, 88, 0, 0, 0]);
        head[40..44].copy_from_slice(b" EMF");
        [head, record(first), record(second)].concat()
    };
    let wide: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let text = CANARY.as_bytes();
    let xmp = format!("<x:xmpmeta><rdf:li>{}</rdf:li></x:xmpmeta>", CANARY.replace("confid", "con&#102;id"));
    let hidden = [
        ("a text", "x.png", png(b"tEXt", [b"Comment\0", text].concat())),
        ("a packed text", "x.png", png(b"zTXt", [b"Comment\0\0", &packed(text)[..]].concat())),
        ("an international text", "x.png", png(b"iTXt", [b"Title\0\0\0en\0\0", text].concat())),
        ("a packed one", "x.png", png(b"iTXt", [b"Title\0\x01\0en\0\0", &packed(text)[..]].concat())),
        ("notes of a camera", "x.png", png(b"eXIf", [b"II*\0\x08\0\0\0", &wide[..]].concat())),
        ("metadata as XML", "x.png", png(b"iTXt", [b"XML:com.adobe.xmp\0\0\0\0\0", xmp.as_bytes()].concat())),
        ("metadata as XML", "x.jpg", jpeg(0xE1, [b"http://ns.adobe.com/xap/1.0/\0", xmp.as_bytes()].concat())),
        ("a comment", "x.jpg", jpeg(0xFE, text.to_vec())),
        ("notes of a camera", "x.jpg", jpeg(0xE1, [b"Exif\0\0II*\0", &wide[..]].concat())),
        ("a comment in two blocks", "x.gif", gif()),
        ("the words of a drawing, cut inside a word", "x.emf", emf()),
    ];
    for (how, name, bytes) in hidden {
        assert!(!searched(&format!("figures/{name}"), bytes.clone()).unwrap().is_empty(), "{how} in {name}");
        let mut word = ZipWriter::new(Cursor::new(Vec::new()));
        word.start_file(format!("word/media/{name}"), SimpleFileOptions::default()).unwrap();
        word.write_all(&bytes).unwrap();
        let leaks = searched("packet.docx", word.finish().unwrap().into_inner()).unwrap();
        assert_eq!(leaks.first().map(|it| it.file.clone()), Some(format!("packet.docx: word/media/{name}")), "{how}");
        for end in 0..bytes.len() {
            searched(name, bytes[..end].to_vec()).ok();
        }
    }
}
