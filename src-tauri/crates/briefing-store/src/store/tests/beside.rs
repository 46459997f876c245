//! What lies beside the history: packs, packets that were made, house templates and which kind of copy takes which.

use crate::StoreError;
use crate::testing::*;

fn pack(sha256: &str) -> crate::PackRow {
    crate::PackRow {
        sha256: sha256.repeat(64),
        id: "acme".into(),
        version: "1.0.0".into(),
        title: "Acme".into(),
        kind: "company".into(),
        added_at: at(1).to_string(),
        who: "ana".into(),
        files: [("pack.toml".to_owned(), "id = 1".to_owned())].into(),
    }
}

fn event(row: &crate::PackRow, event: crate::PackEvent) -> crate::PackEventRow {
    let (at, who) = (at(2).to_string(), "ana".to_owned());
    crate::PackEventRow { sha256: row.sha256.clone(), at, who, event, reason: String::new() }
}

#[test]
fn a_pack_is_kept_once_and_what_was_done_with_it_only_grows() {
    use crate::PackEvent::{Accepted, TakenBack};
    let mut store = store();
    let row = pack("a");
    store.add_pack(&row, &[event(&row, Accepted)]).unwrap();
    store.add_pack_event(&event(&row, TakenBack)).unwrap();
    store.add_pack(&crate::PackRow { title: "Other".into(), ..row.clone() }, &[event(&row, Accepted)]).unwrap();
    assert_eq!(store.packs().unwrap(), std::slice::from_ref(&row), "what is kept stays as it was");
    let events: Vec<_> = store.pack_events().unwrap().into_iter().map(|it| it.event).collect();
    assert_eq!(events, [Accepted, TakenBack, Accepted]);
    let unknown = pack("b");
    assert!(matches!(store.add_pack_event(&event(&unknown, Accepted)), Err(StoreError::NotFound { .. })));
    let refused = store.add_pack(&unknown, &[event(&pack("c"), Accepted)]);
    assert!(matches!(refused, Err(StoreError::NotFound { .. })));
    assert_eq!(store.packs().unwrap().len(), 1, "nothing is half written");
}

#[test]
fn made_packets_are_listed_the_last_first_and_go_with_their_program() {
    let mut store = store();
    let row = |packet: &str| crate::PacketMadeRow {
        packet: packet.into(),
        status: "DRAFT".into(),
        as_of: "2026-11-22".into(),
        made_at: at(1).to_string(),
        who: "ana".into(),
        fingerprint: "f".into(),
        knowledge: vec!["pdufa-vii 1.0".into()],
        copy: crate::CopyRow {
            preset: Some("fda".into()),
            formats: vec!["docx".into(), "pdf".into()],
            template: Some(crate::UsedTemplateRow { name: "House".into(), sha256: "a".repeat(64) }),
        },
        counted: None,
    };
    store.add_packets_made(PROGRAM, &[row("request"), row("pre-ind")]).unwrap();
    assert_eq!(store.packets_made(PROGRAM).unwrap(), [row("pre-ind"), row("request")]);
    assert_eq!(store.packets_counted(PROGRAM).unwrap(), []);
    let counted = |packet: &str, pages| {
        let (words, figures, basis) = (9_000, 2, "b".repeat(64));
        crate::PacketMadeRow { counted: Some(crate::CountedRow { pages, words, figures, basis }), ..row(packet) }
    };
    let all = [counted("pre-ind", 53), counted("interact", 40), counted("pre-ind", 51), row("pre-ind")];
    store.add_packets_made(PROGRAM, &all).unwrap();
    assert_eq!(store.packets_counted(PROGRAM).unwrap(), all[1..3], "the last count of each, whatever came after it");
    store.purge_program(PROGRAM).unwrap();
    assert!(matches!(store.packets_made(PROGRAM), Err(StoreError::NotFound { .. })));
}

#[test]
fn a_template_is_kept_once_replaced_in_one_step_and_leaves_its_name_when_it_is_removed() {
    let mut store = store();
    let row = |name: &str, sign: &str| crate::TemplateRow {
        sha256: sign.repeat(64),
        name: name.to_owned(),
        file: "house.dotx".to_owned(),
        size: 0,
        added_at: at(1).to_string(),
        added_by: "Ana".to_owned(),
        removed_at: None,
        removed_by: None,
    };
    store.add_template(&row("House", "a"), b"old", &[]).unwrap();
    assert!(matches!(store.add_template(&row("Other", "a"), b"old", &[]), Err(StoreError::Refused { .. })));
    store.add_template(&row("House", "b"), b"newer", &["a".repeat(64)]).unwrap();
    assert_eq!(store.template(&"a".repeat(64)).unwrap(), None);
    assert_eq!(store.template(&"b".repeat(64)).unwrap().unwrap(), b"newer");
    store.remove_template(&"b".repeat(64), &at(2).to_string(), "Ben").unwrap();
    assert!(matches!(store.remove_template(&"b".repeat(64), "", "Ben"), Err(StoreError::NotFound { .. })));
    let log: Vec<(u64, Option<String>)> =
        store.templates().unwrap().into_iter().map(|row| (row.size, row.removed_by)).collect();
    assert_eq!(log, [(3, Some("Ana".to_owned())), (5, Some("Ben".to_owned()))]);
    store.add_template(&row("House", "a"), b"old", &[]).unwrap();
}

#[test]
fn the_template_of_a_kind_of_copy_is_chosen_by_name_and_the_last_choice_counts() {
    let mut store = store();
    assert_eq!(store.template_choices().unwrap(), []);
    let row = |preset: &str, template: Option<&str>| crate::TemplateChoiceRow {
        preset: preset.to_owned(),
        template: template.map(str::to_owned),
        chosen_at: at(1).to_string(),
        chosen_by: "Ana".to_owned(),
    };
    for row in [row("partner", Some("House")), row("fda", Some("House")), row("partner", None)] {
        store.choose_template(&row).unwrap();
    }
    assert_eq!(store.template_choices().unwrap(), [row("fda", Some("House")), row("partner", None)]);
}
