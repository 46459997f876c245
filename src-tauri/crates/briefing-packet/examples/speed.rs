//! temporary
use briefing_domain::{outline::*, snapshot::ProgramSnapshot, text};
use briefing_packet::*;
use std::time::Instant;
fn main() {
    let mut value: toml::Table = toml::from_str(&std::fs::read_to_string("assets/samples/aav-pre-ind.toml").unwrap()).unwrap();
    value.remove("format"); value.remove("version");
    let program: ProgramSnapshot = value.try_into().unwrap();
    let outline = Outline::built_in().unwrap();
    for times in [12usize, 12, 12, 120, 120, 120] {
        let mut p = program.clone();
        for s in &mut p.sections { let b = s.fda.body.as_str().to_owned(); s.fda.body = vec![b; times].join("\n\n").into(); }
        let options = BuildOptions { as_of: "2026-11-22".parse().unwrap(), final_copy: false, meeting: None, milestones: vec![], findings: vec![], rule_pack: RulePackMark{id:"x".into(),version:"1".into(),date:"2026-11-22".parse().unwrap()}, outline: &outline, images: Default::default() };
        let t = Instant::now(); let packet = compose_packet(PacketKind::PreInd, &p, &options, &mut |_| true).unwrap(); let tc = t.elapsed();
        let t = Instant::now(); let w = markdown::write(&packet); let tw = t.elapsed();
        let t = Instant::now(); let _ = manifest::of(&packet, &w, &options.rule_pack); let tm = t.elapsed();
        let size: usize = w.files.files.values().map(Vec::len).sum();
        let texts: Vec<&str> = w.files.files.keys().filter_map(|k| w.files.text(k)).collect();
        let t = Instant::now(); let mut n=0; for x in &texts { n += pulldown_cmark::Parser::new_ext(x, pulldown_cmark::Options::ENABLE_TABLES|pulldown_cmark::Options::ENABLE_FOOTNOTES).count(); } let tp = t.elapsed();
        let t = Instant::now(); let docs: Vec<_> = texts.iter().map(|x| text::read(x)).collect(); let tr = t.elapsed();
        let t = Instant::now(); let mut n2=0; for d in docs { n2 += text::write_canonical(&d).len(); } let td = t.elapsed();
        let t = Instant::now(); let leaks = leak::collect(&p); let tl = t.elapsed();
        let t = Instant::now(); let found = leak::find_leaks(&w.files, &leaks, &Default::default()).len(); let tf = t.elapsed();
        println!("{size} bytes: compose {tc:?} write {tw:?} manifest {tm:?} = {:?} | pulldown {tp:?} ({n}) read {tr:?} write_canonical {td:?} ({n2}) | collect {tl:?} leaks {tf:?} {found}", tc+tw+tm);
    }
}
