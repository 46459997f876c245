//! Runs `briefing library`: turns its arguments into requests and shows a pack before it is accepted.

use briefing_api::app::App;
use briefing_api::commands::dispatch;
use briefing_api::error::ApiError;
use serde_json::{Value, json};

use crate::args::Library;
use crate::{ask, print};

/// Runs a command of the group; accepting answers with the preview beside what was accepted.
pub(crate) fn answer(app: &mut App, command: &Library, json: bool) -> Result<Value, ApiError> {
    match command {
        Library::Scenarios { text, area, modality } => {
            let some = |value: &Option<String>| value.as_ref().map(|value| json!(value));
            let request = vec![("text", Some(json!(text))), ("area", some(area)), ("modality", some(modality))];
            dispatch(app, "scenario_list", ask::object(request))
        }
        Library::Guidance { text } => dispatch(app, "guidance_list", json!({ "text": text })),
        Library::Story { meeting, modality } => {
            let some = |value: &Option<String>| value.as_ref().map(|value| json!(value));
            dispatch(
                app,
                "beat_guidance_list",
                ask::object(vec![("meeting", some(meeting)), ("modality", some(modality))]),
            )
        }
        Library::Criteria { kind } => dispatch(app, "plan_guidance_get", json!({ "kind": kind })),
        Library::Sources | Library::Conflicts | Library::Doubts | Library::Rules => {
            dispatch(app, "rule_pack_get", json!({}))
        }
        Library::FollowUp => dispatch(app, "follow_up_rules_get", json!({})),
        Library::Packs => dispatch(app, "pack_list", json!({})),
        Library::Preview { pack } => dispatch(app, "pack_preview", offer(pack)),
        Library::Accept { pack, reason, yes, sha256 } => {
            let preview = dispatch(app, "pack_preview", offer(pack))?;
            let shown = preview.get("sha256").and_then(Value::as_str).unwrap_or_default();
            if !yes && sha256.is_none() {
                if !json {
                    print::library::preview(&preview);
                }
                return Err(ApiError::refused(format!("Nothing was accepted; the SHA-256 of the pack is {shown}"))
                    .hint("Read what it changes, then accept it with --yes, or with --sha256 and this hash."));
            }
            let mut request = offer(pack);
            if let Some(request) = request.as_object_mut() {
                request.insert("sha256".to_owned(), json!(sha256.as_deref().unwrap_or(shown)));
                request.insert("reason".to_owned(), json!(reason));
            }
            let accepted = dispatch(app, "pack_accept", request)?;
            Ok(json!({ "preview": preview, "accepted": accepted }))
        }
        Library::TakeBack { id, reason } => dispatch(app, "pack_take_back", json!({ "id": id, "reason": reason })),
    }
}

/// A hash is meant when it looks like one and no file is called so.
fn offer(pack: &str) -> Value {
    let hash = pack.len() == 64 && pack.bytes().all(|byte| byte.is_ascii_hexdigit());
    if hash && !std::path::Path::new(pack).exists() { json!({ "sha256": pack }) } else { json!({ "path": pack }) }
}
