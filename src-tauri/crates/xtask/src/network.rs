//! The ban on network clients, tested on what is shipped: the app and the command line, for each of the three systems.
//!
//! `Cargo.lock` cannot be searched instead: it also lists what Tauri needs on telephones. So cargo is asked for the tree of normal
//! dependencies of each target. The rule is docs/adr/0006; the end-to-end driver, which speaks WebDriver, is a crate of its own.

use anyhow::{Result, bail};

use crate::job::Job;

/// What the two programs are built for.
const TARGETS: &[&str] = &["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// What is shipped.
const SHIPPED: &[&str] = &["briefing-room", "briefing-cli"];

/// Crates that fetch, serve or encrypt over a network. `deny.toml` bans the same.
const BANNED: &[&str] = &[
    "actix-web",
    "async-h1",
    "attohttpc",
    "awc",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "hyper",
    "hyper-util",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tauri-plugin-http",
    "tauri-plugin-localhost",
    "tauri-plugin-updater",
    "tauri-plugin-upload",
    "tauri-plugin-websocket",
    "tiny_http",
    "tokio-tungstenite",
    "tonic",
    "tungstenite",
    "ureq",
    "warp",
];

/// Looks for banned crates in the tree of each shipped program on each system.
///
/// # Errors
/// When one is found; the sentence says where, and which command shows why.
pub(crate) fn check() -> Result<()> {
    let mut found = Vec::new();
    for target in TARGETS {
        for package in SHIPPED {
            let tree = [
                "tree", "--locked", "-e", "normal", "--prefix", "none", "-f", "{p}", "--target", target, "-p", package,
            ];
            let printed = Job::cargo(tree).output()?;
            let count = printed.lines().filter(|line| !line.ends_with("(*)")).count();
            println!("{package} on {target}: {count} crates");
            for name in banned_in(&printed) {
                found.push(format!("{name}: cargo tree -e normal --target {target} -p {package} -i {name}"));
            }
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    bail!("The app is offline, but network crates are in what is shipped. Each line shows why:\n{}", found.join("\n"))
}

/// Returns the banned crates among the lines of a tree, each once.
fn banned_in(tree: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        tree.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| BANNED.contains(name)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_client_in_the_tree_is_found_and_a_similar_name_is_not() {
        let tree =
            "briefing-room v0.1.0\nserde v1.0.0\nreqwest v0.12.0\nhyper v1.0.0 (*)\nhyper v1.0.0\nhyperlink v0.1.0";
        assert_eq!(banned_in(tree), ["hyper", "reqwest"]);
        assert!(banned_in("serde v1.0.0\nhttp v1.0.0").is_empty());
    }
}
