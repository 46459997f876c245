//! Bad input: each a clear sentence, and nothing lost.

use crate::run::Desk;

fn import(desk: &Desk, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let file = desk.write(name, bytes);
    desk.run(&["import", file.to_str().unwrap()]).refused(2).err
}

#[test]
fn files_that_are_no_program_are_refused_with_their_name() {
    let desk = Desk::new();
    let missing = desk.path("not-there.json");
    assert!(desk.run(&["import", missing.to_str().unwrap()]).refused(2).err.contains("not-there.json"));
    assert!(desk.run(&["import", desk.folder.path().to_str().unwrap()]).refused(2).err.contains("folder"));
    assert!(import(&desk, "empty.json", "").contains("empty.json is empty"));
    assert!(import(&desk, "picture.json", [0x89, b'P', b'N', b'G', 0, 0xff, 0xfe]).contains("not a text file"));
    assert!(import(&desk, "other.json", "{\"a\": 1}").contains("briefing-room/program"));
    assert!(import(&desk, "list.json", "[1, 2]").contains("list.json"));
    assert_eq!(desk.run(&["--json", "programs"]).done().json(), serde_json::json!([]));
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused_without_being_read() {
    let desk = Desk::new();
    let file = desk.write("huge.json", "{");
    std::fs::File::options().write(true).open(&file).unwrap().set_len(100 * 1024 * 1024).unwrap();
    assert!(desk.run(&["import", file.to_str().unwrap()]).refused(2).err.contains("100 MB"));
}

#[test]
fn a_truncated_dump_is_refused_at_any_length() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let dump = desk.run(&["dump", &id]).done().out;
    let other = Desk::new();
    for part in 1..10 {
        let mut end = dump.len() * part / 10;
        while !dump.is_char_boundary(end) {
            end -= 1;
        }
        import(&other, "cut.json", &dump[..end]);
    }
    assert_eq!(other.run(&["--json", "programs"]).done().json(), serde_json::json!([]));
}

#[test]
fn unknown_fields_wrong_types_bad_dates_and_bad_ids_name_the_field() {
    let desk = Desk::new();
    let program = |rest: &str| {
        format!(
            "{{\"format\":\"briefing-room/program\",\"version\":1,\"program\":{{\"id\":\"pg_00000000-0000-7000-8000-000000000001\"}},{rest}}}"
        )
    };
    let meeting = "mt_00000000-0000-7000-8000-000000000001";
    for (rest, named) in [
        ("\"questons\":[]".to_owned(), "questons"),
        ("\"facts\":{}".to_owned(), "facts"),
        (
            format!("\"meetings\":[{{\"id\":\"{meeting}\",\"fda\":{{\"dates\":{{\"sent\":\"2027-02-30\"}}}}}}]"),
            "2027-02-30",
        ),
        (format!("\"meetings\":[{{\"id\":\"{meeting}\",\"fda\":{{\"kind\":\"pre-bla\"}}}}]"), "pre-bla"),
        (format!("\"facts\":[{{\"id\":\"{meeting}\"}}]"), "key fact"),
        (format!("\"meetings\":[{{\"id\":\"{meeting}\"}},{{\"id\":\"{meeting}\"}}]"), "same id"),
    ] {
        let said = import(&desk, "wrong.json", program(&rest));
        assert!(said.contains(named), "{named} in {said}");
    }
}

#[test]
fn dangling_and_cyclic_references_are_findings_not_errors() {
    let desk = Desk::new();
    let (one, two, gone) = (
        "qn_00000000-0000-7000-8000-000000000001",
        "qn_00000000-0000-7000-8000-000000000002",
        "ft_00000000-0000-7000-8000-000000000009",
    );
    let file = desk.write(
        "cycle.json",
        format!(
            r#"{{"format":"briefing-room/program","version":1,
            "program":{{"id":"pg_00000000-0000-7000-8000-000000000001","fda":{{"product_name":"EX-1"}}}},
            "meetings":[{{"id":"mt_00000000-0000-7000-8000-000000000001","fda":{{"kind":"interact"}}}}],
            "questions":[
              {{"id":"{one}","fda":{{"meeting":"mt_00000000-0000-7000-8000-000000000001","ask":"See [2](question:{two}) and [dose](fact:{gone})."}}}},
              {{"id":"{two}","fda":{{"meeting":"mt_00000000-0000-7000-8000-000000000001","ask":"See [1](question:{one})."}}}}]}}"#
        ),
    );
    desk.run(&["import", file.to_str().unwrap()]).done();
    let findings = desk.run(&["--json", "check", "EX-1"]).done().json();
    assert!(findings.as_array().unwrap().iter().any(|it| it["rule"] == "reference.dangling"));
    let out = desk.path("out");
    desk.run(&["export", "EX-1", "--packet", "interact", "--out", out.to_str().unwrap()]).done();
}

#[test]
fn strange_names_and_hostile_markdown_are_kept_and_exported_harmlessly() {
    let desk = Desk::new();
    let long = "x".repeat(300);
    let quotes = format!("{} deep", ">".repeat(10_000));
    for (idx, text) in [
        "../../etc/passwd",
        "a\u{0}b",
        long.as_str(),
        "\u{1F9EC} gene",
        "\u{202E}\u{5D0}\u{5D1}",
        "<script>alert(1)</script>",
        "```\nnever closed",
        &quotes,
    ]
    .into_iter()
    .enumerate()
    {
        let create = serde_json::json!({"name": text, "indication": text, "meeting": "interact"}).to_string();
        let made = desk.fed(&["call", "program_create", "-"], &create).done().json();
        let id = made["id"].as_str().unwrap();
        let view = desk.run(&["--json", "show", id]).done().json();
        assert_eq!(view["snapshot"]["program"]["fda"]["indication"], text);
        let mut beat = view["snapshot"]["beats"][0].clone();
        beat["fda"]["body"] = text.into();
        let save = serde_json::json!({"program": id, "thing": {"thing": "beat", "value": beat}}).to_string();
        desk.fed(&["call", "record_save", "-"], &save).done();
        let out = desk.path(&format!("out{idx}"));
        desk.run(&["export", id, "--packet", "interact", "--out", out.to_str().unwrap()]).done();
        assert!(out.join("manifest.json").is_file());
        for entry in std::fs::read_dir(&out).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "md") {
                let text = std::fs::read_to_string(&path).unwrap().replace("\\<script", "");
                assert!(!text.contains("<script"), "only escaped, as words: {}", path.display());
            }
        }
    }
    let beside: Vec<_> = std::fs::read_dir(desk.folder.path()).unwrap().filter_map(|it| it.ok()).collect();
    assert!(
        beside.iter().all(|it| !it.file_name().to_string_lossy().contains("passwd")),
        "nothing was written elsewhere"
    );
}

#[test]
fn out_folders_that_are_files_foreign_or_changed_are_never_touched() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let file = desk.write("a-file", "mine");
    let export = |out: &std::path::Path, more: &[&str]| {
        let mut args = vec!["export", id.as_str(), "--packet", "interact", "--out", out.to_str().unwrap()];
        args.extend(more);
        desk.run(&args)
    };
    export(&file, &["--replace"]).refused(1);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    let foreign = desk.path("foreign");
    std::fs::create_dir(&foreign).unwrap();
    std::fs::write(foreign.join("notes.txt"), "mine").unwrap();
    export(&foreign, &["--replace"]).refused(1);
    assert_eq!(std::fs::read_to_string(foreign.join("notes.txt")).unwrap(), "mine");
    let out = desk.path("out");
    export(&out, &[]).done();
    export(&out, &[]).refused(1);
    export(&out, &["--replace"]).done();
    std::fs::write(out.join("remark.txt"), "mine").unwrap();
    export(&out, &["--replace"]).refused(1);
    assert!(out.join("remark.txt").is_file(), "a packet with a file of somebody else is foreign too");
}
