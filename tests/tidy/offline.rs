//! Offline: no remote host in the window's policy, no network plugin in its permissions, no network crate in a manifest.
//!
//! The whole tree of dependencies is searched by `cargo xtask test` (step "no network"), because only cargo knows the tree of each
//! system; here is what can be read off the files.

use super::tree::{none, scripts, sources, text};

/// Hosts that are no hosts: the door to Rust under its two names.
const OWN_DOORS: &[&str] = &["ipc:", "http://ipc.localhost"];

/// Crates that no manifest of ours may name; the end-to-end driver talks to WebDriver and is a crate of its own.
const NETWORK: &[&str] = &[
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "openssl",
    "rustls",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tiny_http",
];

fn remote(policy: &str) -> Vec<String> {
    let words = policy.split([' ', ';']).filter(|word| !OWN_DOORS.contains(word));
    let outside = |word: &&str| {
        word.contains("://")
            || word.contains('*')
            || (word.ends_with(':') && *word != "data:" && *word != "blob:")
            || word.contains(".localhost")
    };
    words.filter(outside).map(|word| format!("the policy allows {word}")).collect()
}

fn config() -> serde_json::Value {
    serde_json::from_str(text("tauri.conf.json")).expect("tauri.conf.json is JSON")
}

#[test]
fn the_policy_of_the_window_names_no_remote_host() {
    let config = config();
    let policy =
        config.pointer("/app/security/csp").and_then(serde_json::Value::as_str).expect("tauri.conf.json has a policy");
    none(remote(policy), "The window reaches Rust and nothing else.");
    for part in ["default-src 'self'", "object-src 'none'", "connect-src ipc: http://ipc.localhost"] {
        assert!(policy.contains(part), "the policy lacks `{part}`");
    }
    assert!(!policy.contains("unsafe-eval"), "the policy allows unsafe-eval");
    assert!(config.pointer("/app/withGlobalTauri").is_none(), "the page must not see Tauri as a global");
}

#[test]
fn a_remote_host_would_be_found() {
    assert_eq!(remote("default-src 'self'; connect-src ipc: http://ipc.localhost https://example.org").len(), 1);
    assert_eq!(remote("img-src 'self' data: *; connect-src ws:").len(), 2);
    assert!(remote("default-src 'self'; img-src 'self' data:; connect-src ipc: http://ipc.localhost").is_empty());
}

#[test]
fn the_permissions_reach_no_network_and_start_no_program() {
    let capabilities = sources().iter().filter(|file| file.path.starts_with("src-tauri/capabilities/"));
    let mut seen = 0;
    for file in capabilities {
        seen += 1;
        for word in ["\"http:", "\"updater:", "\"shell:", "\"websocket:", "\"upload:", "\"remote\""] {
            assert!(!file.text.contains(word), "{} holds {word}", file.path);
        }
    }
    assert!(seen > 0, "there are no capabilities");
}

#[test]
fn no_manifest_names_a_network_crate() {
    let mut named = Vec::new();
    for file in
        sources().iter().filter(|file| file.path.ends_with("Cargo.toml") && !file.path.starts_with("tests/e2e/"))
    {
        for name in NETWORK {
            if file.text.lines().any(|line| line.split([' ', '=', '.']).next() == Some(name)) {
                named.push(format!("{}: {name}", file.path));
            }
        }
    }
    none(named, "The app is offline (docs/adr/0006).");
}

#[test]
fn the_page_asks_nobody_but_rust() {
    let mut found = Vec::new();
    for file in scripts().filter(|file| file.path.starts_with("ui/src/") && !file.is_test()) {
        for word in ["fetch(", "new WebSocket", "XMLHttpRequest", "sendBeacon", "new EventSource", "importScripts"] {
            // `refetch(` and `prefetch(` belong to the cache.
            let asks = file
                .text
                .match_indices(word)
                .any(|(at, _)| !file.text[..at].ends_with(|sign: char| sign.is_alphanumeric()));
            if asks {
                found.push(format!("{}: {word}", file.path));
            }
        }
    }
    let page = text("ui/index.html");
    if page.contains("http://") || page.contains("https://") {
        found.push("ui/index.html names a remote host".to_owned());
    }
    none(found, "The window asks Rust through call() and nobody else.");
}
