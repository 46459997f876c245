//! Killed at any moment: every acknowledged write is there, the store opens, and foreign keys hold.
//!
//! The real program writes; its acknowledgments are read outside the store, so a lost write cannot hide.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use crate::run::Desk;

const KILLS: u32 = 200;

/// A small generator of numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

#[test]
fn every_acknowledged_write_survives_two_hundred_kills() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let mut dice = Dice(0x5EED_0001);
    let mut known: BTreeMap<String, (u64, String)> = BTreeMap::new();
    let mut acknowledged = 0;
    for round in 0..KILLS {
        acknowledged += one_round(&desk, &id, round, &mut dice, &mut known);
        if round % 4 == 3 {
            verify(&desk, &id, &known);
        }
    }
    assert!(
        acknowledged > u64::from(KILLS),
        "the writers came far enough to be killed in the middle of work: {acknowledged}"
    );
    verify(&desk, &id, &known);
}

/// Lets the program write, kills it after a random number of answers, and returns how many writes it acknowledged.
fn one_round(desk: &Desk, id: &str, round: u32, dice: &mut Dice, known: &mut BTreeMap<String, (u64, String)>) -> u64 {
    let mut child = desk.command(&["batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut sent: Vec<(String, String)> = Vec::new();
    for number in 0..12 {
        let task = format!("tk_00000000-0000-7000-8000-{:012}", dice.roll(40));
        let what = format!("Round {round} write {number}");
        let value = serde_json::json!({"id": task, "internal": {"what": what}});
        let request = serde_json::json!({"program": id, "thing": {"thing": "task", "value": value}});
        let command = if dice.roll(10) == 0 { "history_undo" } else { "record_save" };
        let request = if command == "history_undo" { serde_json::json!({"program": id}) } else { request };
        let line = serde_json::json!({"command": command, "request": forced(request, known)});
        if writeln!(input, "{line}").is_err() {
            break;
        }
        sent.push((if command == "record_save" { task } else { String::new() }, what));
    }
    let answers = dice.roll(13);
    let mut acknowledged = 0;
    for (task, what) in sent.iter().take(usize::try_from(answers).unwrap()) {
        let Some(Ok(line)) = lines.next() else { break };
        let answer: serde_json::Value = serde_json::from_str(&line).unwrap();
        if let Some(saved) = answer.pointer("/ok/thing/value/revision").and_then(serde_json::Value::as_u64) {
            known.insert(task.clone(), (saved, what.clone()));
        } else if answer.get("ok").is_some() {
            // An undo was acknowledged: what it took back is no longer known.
            known.clear();
        }
        acknowledged += 1;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What was sent and not acknowledged may or may not be there; it is read again before it is counted on.
    for (task, _) in sent.iter().skip(usize::try_from(acknowledged).unwrap()) {
        if task.is_empty() {
            known.clear();
        } else {
            known.remove(task);
        }
    }
    acknowledged
}

/// Saves go on from the revision the writer knows; a new task begins at 0 and a stale one is refused, which is an answer too.
fn forced(mut request: serde_json::Value, known: &BTreeMap<String, (u64, String)>) -> serde_json::Value {
    let id = request.pointer("/thing/value/id").and_then(serde_json::Value::as_str).map(str::to_owned);
    if let Some((revision, _)) = id.and_then(|id| known.get(&id)) {
        request["thing"]["value"]["revision"] = (*revision).into();
    }
    request
}

fn verify(desk: &Desk, id: &str, known: &BTreeMap<String, (u64, String)>) {
    let view = desk.run(&["--json", "show", id]).done().json();
    let tasks: BTreeMap<&str, &serde_json::Value> =
        view["snapshot"]["tasks"].as_array().into_iter().flatten().map(|it| (it["id"].as_str().unwrap(), it)).collect();
    for (task, (revision, what)) in known {
        let there = tasks.get(task.as_str()).unwrap_or_else(|| panic!("the acknowledged {task} is gone"));
        assert!(there["revision"].as_u64().unwrap() >= *revision, "{task} fell back");
        if there["revision"].as_u64().unwrap() == *revision {
            assert_eq!(there["internal"]["what"], what.as_str(), "{task}");
        }
    }
    let check = Command::new("sqlite3")
        .arg(desk.store())
        .arg("PRAGMA integrity_check; PRAGMA foreign_key_check;")
        .output()
        .expect("sqlite3 is installed");
    assert_eq!(String::from_utf8(check.stdout).unwrap().trim(), "ok");
}
