//! The words of the library: of a readable length, and never a promise. Spelling is a rule of the whole tree (tests/tidy/words.rs).

use briefing_domain::library::topic::Topic;

use crate::{library, none};

/// Every text of the library with the id of its entry.
fn texts() -> Vec<(String, String)> {
    let library = library();
    let mut all = Vec::new();
    let mut take = |id: &str, value: serde_json::Value| {
        briefing_domain::leaves::strings(&value, &mut |path, text| {
            if !path.ends_with("title") || !id.starts_with("g-") {
                all.push((id.to_owned(), text.to_owned()));
            }
        });
    };
    library.topics.iter().for_each(|it| take(&it.id, serde_json::to_value(it).unwrap()));
    library.scenarios.iter().for_each(|it| take(&it.id, serde_json::to_value(it).unwrap()));
    library.guidance.iter().for_each(|it| take(&it.id, serde_json::to_value(it).unwrap()));
    library.story.iter().for_each(|it| take(&it.id, serde_json::to_value(it).unwrap()));
    all
}

#[test]
fn no_text_is_longer_than_a_reader_takes_in() {
    const MOST: usize = 900;
    let long = texts().into_iter().filter(|(_, text)| text.chars().count() > MOST);
    none(&long.map(|(id, text)| format!("{id}: {} signs: {text}", text.chars().count())).collect::<Vec<_>>());
}

#[test]
fn every_ask_is_one_closed_question() {
    let problem = |topic: &Topic| {
        let ask = &topic.ask;
        (ask.matches('?').count() != 1 || !ask.ends_with('?')).then(|| format!("{}: {ask}", topic.id))
    };
    none(&library().topics.iter().filter_map(problem).collect::<Vec<_>>());
}

#[test]
fn nothing_promises_no_follow_up() {
    let banned = ["0 years", "no follow-up is needed", "no follow-up needed", "without follow-up"];
    let found = texts().into_iter().filter(|(_, text)| banned.iter().any(|word| text.to_lowercase().contains(word)));
    none(&found.map(|(id, text)| format!("{id}: {text}")).collect::<Vec<_>>());
}
