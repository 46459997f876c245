//! temporary
use briefing_domain::{outline::*, snapshot::ProgramSnapshot, rulepack::RulePack, meeting::clock};
use briefing_packet::*;
fn main() {
    let file = std::env::args().nth(1).unwrap();
    let out = std::env::args().nth(2).unwrap();
    let fin = std::env::args().nth(3).is_some();
    let mut value: toml::Table = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    value.remove("format"); value.remove("version");
    let program: ProgramSnapshot = value.try_into().unwrap();
    let outline = Outline::built_in().unwrap();
    let pack = RulePack::built_in().unwrap();
    let mut milestones = vec![];
    if let Some(m) = program.meetings.iter().find(|m| m.fda.dates.received.is_some() || m.fda.dates.sent.is_some()) {
        let input = clock::ClockInput { meeting: m.fda.kind, received: m.fda.dates.received, sent: if m.fda.dates.received.is_some() {None} else {m.fda.dates.sent}, format: Some(m.fda.format), ..Default::default() };
        milestones = clock::schedule(&input, &pack).unwrap_or_default();
    }
    let options = BuildOptions { as_of: "2026-11-22".parse().unwrap(), final_copy: fin, meeting: None, milestones, findings: vec![], rule_pack: RulePackMark{id:pack.id.clone(),version:pack.version.clone(),date:pack.date}, outline: &outline, images: Default::default() };
    let passages = leak::collect(&program);
    println!("{} passages", passages.len());
    for kind in PacketKind::ALL {
        let t = std::time::Instant::now();
        let files = build(kind, &program, &options).unwrap();
        let t1 = t.elapsed();
        let t = std::time::Instant::now();
        let leaks = leak::find_leaks(&files, &passages, &Default::default());
        println!("{kind}: {} files, {} bytes, {:?}, leaks {} {:?}", files.files.len(), files.files.values().map(Vec::len).sum::<usize>(), t1, leaks.len(), t.elapsed());
        if kind.audience()==briefing_domain::audience::Audience::Fda { for l in &leaks { println!("  {}:{} {:?} [{} {}] also {:?}", l.file,l.line,l.text,l.place.label,l.place.path,l.also.iter().map(|p|(&p.label,&p.path)).collect::<Vec<_>>()); } }
        for (p, b) in files.files { let p = format!("{out}/{kind}/{p}"); std::fs::create_dir_all(std::path::Path::new(&p).parent().unwrap()).unwrap(); std::fs::write(p,b).unwrap(); }
    }
}
