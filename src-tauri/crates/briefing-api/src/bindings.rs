//! The TypeScript side of the wire, and the JSON Schema of the open program form, made from the types.
//!
//! Used by `cargo xtask gen`; the files are committed and a test keeps them fresh. Nothing here runs in the app.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::{Commands, TABLE};
use crate::error::{ApiError, ErrorCode};
use crate::form::{FORMAT, StoredImage, VERSION};
use crate::session::{Event, JobEvent, JobRef, JobStart};
use crate::table::Topic;

const HEAD: &str = "/* Made by `cargo xtask gen` from the Rust types; not to be edited.\n   Command names, requests, responses, events and errors of the one door between window and app. */\n\n";

struct Declared {
    config: Config,
    seen: BTreeSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl Declared {
    fn take<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let text = format!("{docs}export {}\n", T::decl(&self.config));
            let before = self.found.insert(T::name(&self.config), text.clone());
            // Two Rust types of one name would overwrite each other in TypeScript.
            assert!(before.is_none_or(|before| before == text), "two wire types are called {}", T::name(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Declared {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.take::<T>();
    }
}

/// Returns the text of `ui/src/api/bindings.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declared = Declared { config, seen: BTreeSet::new(), found: BTreeMap::new() };
    declared.take::<Commands>();
    declared.take::<ApiError>();
    declared.take::<ErrorCode>();
    declared.take::<Topic>();
    declared.take::<Event>();
    declared.take::<JobEvent>();
    declared.take::<JobStart>();
    declared.take::<JobRef>();
    let mut out = HEAD.to_owned();
    for text in declared.found.values() {
        out.push_str(text);
        out.push('\n');
    }
    out.push_str(
        "/** The topics each query is made of. */\nexport const READS: Record<keyof Commands, readonly Topic[]> = {\n",
    );
    for command in TABLE {
        out.push_str(&format!("  {}: {},\n", command.name, topics(command.reads)));
    }
    out.push_str("};\n\n/** The topics each change makes stale. */\nexport const WRITES: Record<keyof Commands, readonly Topic[]> = {\n");
    for command in TABLE {
        out.push_str(&format!("  {}: {},\n", command.name, topics(command.writes)));
    }
    out.push_str("};\n");
    out
}

fn topics(topics: &[Topic]) -> String {
    serde_json::to_string(topics).unwrap_or_default()
}

/// Returns the JSON Schema of the open program form, `docs/program.schema.json`.
pub fn program_schema() -> String {
    let schema = schemars::schema_for!(briefing_domain::snapshot::ProgramSnapshot);
    let mut value = serde_json::to_value(&schema).unwrap_or_default();
    if let Some(object) = value.as_object_mut() {
        object.insert("title".to_owned(), "A Briefing Room program in the open form".into());
        if let Some(properties) = object.get_mut("properties").and_then(serde_json::Value::as_object_mut) {
            properties.insert("format".to_owned(), serde_json::json!({ "const": FORMAT }));
            properties.insert("version".to_owned(), serde_json::json!({ "const": VERSION }));
            properties.insert("images".to_owned(), images_schema());
        }
        if let Some(required) = object.get_mut("required").and_then(serde_json::Value::as_array_mut) {
            required.extend(["format".into(), "version".into()]);
        }
    }
    let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
    text.push('\n');
    text
}

/// Returns path and text of the JSON Schema of each kind of knowledge file.
pub fn library_schemas() -> Vec<(String, String)> {
    let schemas = briefing_domain::library::schemas().into_iter();
    schemas
        .map(|(name, schema)| {
            let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
            text.push('\n');
            (format!("assets/library/schema/{name}.schema.json"), text)
        })
        .collect()
}

fn images_schema() -> serde_json::Value {
    let mut image = serde_json::to_value(schemars::schema_for!(StoredImage)).unwrap_or_default();
    if let Some(object) = image.as_object_mut() {
        object.remove("$schema");
    }
    serde_json::json!({
        "type": "object",
        "description": "The images of PNG and JPEG figures by the SHA-256 of their bytes, in lower-case hexadecimal.",
        "propertyNames": { "pattern": "^[0-9a-f]{64}$" },
        "additionalProperties": image,
    })
}

/// Returns the picture of the store's final schema, `schema.sql` of the store crate.
pub fn store_schema() -> String {
    briefing_store::schema_text().unwrap_or_default()
}

/// Returns the characters that the fonts of the PDF have, `assets/fonts/covered.toml`.
pub fn covered_characters() -> String {
    briefing_packet::pdf::covered().text()
}
