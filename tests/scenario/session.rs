//! The session that windows share: calls from many tasks at once, long work with progress, and cancel that leaves nothing behind.

use std::path::Path;
use std::sync::{Arc, Mutex, Weak};

use briefing_api::session::{Event, JobEvent, JobState, Session};
use briefing_tests::{call, desk, files_below, folder, program, request, sample};
use serde_json::{Value, json};
use tokio::runtime::Handle;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// Hears everything a session says.
fn listen(session: &Arc<Session>) -> UnboundedReceiver<Event> {
    let (tell, hear) = unbounded_channel();
    session.subscribe(move |event| drop(tell.send(event)));
    hear
}

/// Waits for the end of a job; returns every event of it.
async fn until_the_end(hear: &mut UnboundedReceiver<Event>, job: u64) -> Vec<JobEvent> {
    let mut seen = Vec::new();
    while let Some(event) = hear.recv().await {
        let Event::Job(event) = event else { continue };
        if event.job != job {
            continue;
        }
        let ended = event.state != JobState::Running;
        seen.push(event);
        if ended {
            break;
        }
    }
    seen
}

async fn start(session: &Arc<Session>, request: Value) -> u64 {
    let started = session.call("job_start".to_owned(), json!({ "command": "packet_export", "request": request })).await;
    started.expect("a job")["job"].as_u64().expect("its number")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn calls_from_many_tasks_are_all_kept() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let session = Session::new(app);
    let tasks: Vec<_> = (0..24)
        .map(|number| {
            let (session, id) = (Arc::clone(&session), id.clone());
            tokio::spawn(async move {
                let mut thing =
                    session.call("record_blank".to_owned(), json!({ "kind": "fact" })).await.expect("a blank");
                thing["value"]["fda"]["name"] = json!(format!("Fact {number}"));
                session.call("record_save".to_owned(), json!({ "program": id, "thing": thing })).await.expect("saved");
                session.call("program_get".to_owned(), json!({ "program": id })).await.expect("read");
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("a task that ends");
    }
    let view = session.call("program_get".to_owned(), json!({ "program": id })).await.expect("the program");
    let mut names: Vec<&str> = view["snapshot"]["facts"]
        .as_array()
        .expect("facts")
        .iter()
        .filter_map(|it| it["fda"]["name"].as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 24, "{names:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_tells_which_topics_are_stale_and_a_query_tells_nothing() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let session = Session::new(app);
    let mut hear = listen(&session);
    session.call("program_get".to_owned(), json!({ "program": id })).await.expect("read");
    session.call("program_get".to_owned(), json!({ "program": "none" })).await.expect_err("no such program");
    session
        .call("question_adopt".to_owned(), json!({ "program": id, "topic": "potency-strategy" }))
        .await
        .expect("adopted");
    let Ok(Event::Changed { topics }) = hear.try_recv() else { panic!("the change was not told first") };
    assert_eq!(serde_json::to_value(topics).expect("topics"), json!(["records", "findings", "history"]));
    assert!(hear.try_recv().is_err(), "told once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_as_a_job_reports_its_progress_and_its_result() {
    let mut app = desk();
    let id = sample(&mut app, "til-interact");
    let session = Session::new(app);
    let mut hear = listen(&session);
    let place = folder();
    let job = start(&session, request(&id, "interact", place.path())).await;
    let seen = until_the_end(&mut hear, job).await;
    let last = seen.last().expect("an end");
    assert_eq!(last.state, JobState::Done, "{last:?}");
    let steps: Vec<&JobEvent> = seen.iter().filter(|event| event.state == JobState::Running).collect();
    assert!(steps.len() > 5, "{} steps", steps.len());
    assert!(steps.iter().all(|event| event.done <= event.total && !event.step.is_empty()), "{steps:?}");
    assert!(
        steps.iter().any(|event| event.step.starts_with("Searching for internal text")),
        "the leak test is a step of its own"
    );
    let result = last.result.as_ref().expect("the answer of the command");
    assert_eq!(result[0]["packet"], "interact");
    assert!(files_below(place.path()).contains_key("interact/manifest.json"));
    let gone = session.call("job_cancel".to_owned(), json!({ "job": job })).await.expect_err("it has ended");
    assert_eq!(gone.code, briefing_api::error::ErrorCode::NotFound);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_that_fails_says_why() {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    let session = Session::new(app);
    let mut hear = listen(&session);
    let place = folder();
    let job = start(&session, request(&id, "pre-ind", place.path())).await;
    let seen = until_the_end(&mut hear, job).await;
    let last = seen.last().expect("an end");
    assert_eq!(last.state, JobState::Failed);
    assert!(last.error.as_ref().is_some_and(|error| error.message.contains("Internal text would leave")), "{last:?}");
    assert!(session.call("program_list".to_owned(), json!({})).await.is_ok(), "the session goes on");
}

/// Cancels a job from inside, at the first of its steps that begins with these words.
fn cancel_at(session: &Arc<Session>, step: &'static str) {
    let (weak, handle): (Weak<Session>, Handle) = (Arc::downgrade(session), Handle::current());
    let done = Mutex::new(false);
    session.subscribe(move |event| {
        let (Event::Job(event), Some(session)) = (event, weak.upgrade()) else { return };
        let mut done = done.lock().expect("one worker");
        if event.state == JobState::Running && event.step.starts_with(step) && !*done {
            *done = true;
            handle.block_on(session.call("job_cancel".to_owned(), json!({ "job": event.job }))).expect("it still runs");
        }
    });
}

/// Exports til-interact and cancels it at a step; returns what is on disk afterwards.
async fn canceled(
    step: &'static str,
    place: &Path,
    prepare: impl FnOnce(&mut briefing_api::app::App, &Value),
    replace: bool,
) {
    let mut app = desk();
    let id = sample(&mut app, "til-interact");
    let mut request = request(&id, "interact", place);
    prepare(&mut app, &request);
    request["replace"] = json!(replace);
    let session = Session::new(app);
    let mut hear = listen(&session);
    cancel_at(&session, step);
    let job = start(&session, request).await;
    let seen = until_the_end(&mut hear, job).await;
    let last = seen.last().expect("an end");
    assert_eq!(last.state, JobState::Canceled, "{last:?}");
    assert!(seen.iter().any(|event| event.step.starts_with(step)), "it came as far as `{step}`");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_canceled_export_leaves_nothing_on_disk_however_far_it_was() {
    for step in ["Composing", "Searching", "Writing"] {
        let place = folder();
        canceled(step, place.path(), |_, _| {}, false).await;
        assert_eq!(
            std::fs::read_dir(place.path()).expect("the folder").count(),
            0,
            "something is left after a cancel at `{step}`"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_canceled_replacement_leaves_the_packet_that_was_there() {
    let place = folder();
    let before = Mutex::new(None);
    let prepare = |app: &mut briefing_api::app::App, request: &Value| {
        call(app, "packet_export", request.clone());
        *before.lock().expect("one test") = Some(files_below(place.path()));
    };
    canceled("Writing", place.path(), prepare, true).await;
    assert_eq!(Some(files_below(place.path())), before.into_inner().expect("one test"));
    assert_eq!(std::fs::read_dir(place.path()).expect("the folder").count(), 1, "nothing stands beside it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_beside_a_running_export_is_answered() {
    let mut app = desk();
    let id = sample(&mut app, "til-interact");
    let session = Session::new(app);
    let mut hear = listen(&session);
    let (weak, handle, answered) = (Arc::downgrade(&session), Handle::current(), Arc::new(Mutex::new(0)));
    let count = Arc::clone(&answered);
    session.subscribe(move |event| {
        let (Event::Job(event), Some(session)) = (event, weak.upgrade()) else { return };
        if event.state == JobState::Running {
            handle
                .block_on(session.call("program_list".to_owned(), json!({})))
                .expect("answered while the export runs");
            *count.lock().expect("one worker") += 1;
        }
    });
    let place = folder();
    let job = start(&session, request(&id, "request", place.path())).await;
    let seen = until_the_end(&mut hear, job).await;
    assert_eq!(seen.last().map(|event| event.state), Some(JobState::Done));
    assert!(*answered.lock().expect("one test") > 3, "an export never holds the app");
}
