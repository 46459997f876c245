//! temp
use super::*;
#[test]
fn speed() {
    let toml: toml::Value = toml::from_str(&std::fs::read_to_string("/work/main/assets/samples/aav-pre-ind.toml").unwrap()).unwrap();
    let mut v: Value = serde_json::to_value(&toml).unwrap();
    let o = v.as_object_mut().unwrap(); o.remove("format"); o.remove("version");
    let base = v["sections"].as_array().unwrap().clone();
    for times in [1usize, 6, 12] {
        let mut all = Vec::new();
        for t in 0..times { for (i, s) in base.iter().enumerate() { let mut s = s.clone(); s["id"] = json!(id("sc", (t*1000+i+5000) as u32)); all.push(s); } }
        let mut p = v.clone();
        if times > 1 { p["sections"] = json!(all); }
        let p: ProgramSnapshot = serde_json::from_value(p).unwrap();
        let b = built();
        let c = Checked::new(&p, None, known(b));
        let words: usize = c.passages.iter().map(|p| p.text.split_whitespace().count()).sum();
        macro_rules! t { ($n:expr, $e:expr) => { let i = std::time::Instant::now(); let f = $e; println!("  {:<14} {:?}", $n, i.elapsed()); std::hint::black_box(&f); } }
        t!("new", Checked::new(&p, None, known(b)));
        t!("records", records(&p));
        t!("elements", elements::check(&c)); t!("lint", lint::check(&c)); t!("texts", texts::check(&c)); t!("support", support::check(&c));
        t!("numbers", super::super::numbers::check(&c)); t!("wording", super::super::wording::check(&c)); t!("terms", terms::check(&c)); t!("story", story::check(&c));
        t!("package", super::super::package::check(&c)); t!("pages", pages::check(&c)); t!("abbr", abbreviation::check(&c)); t!("encl", enclosures::check(&c)); t!("replies", replies::check(&c, &Found::new()));
        let i = std::time::Instant::now(); let n = check(&p, None, known(b)).len();
        println!("{times}: {words} words {n} findings {:?}", i.elapsed());
    }
}
