//! Lines of odd words that no line may part, in narrow columns: none runs off the paper, none is refused.

use briefing_domain::text::Inline;
use briefing_packet::block::{Block, Table};

use crate::judges::dense;
use crate::{of_blocks, written};

/// A sign nobody sees and a mark behind a space keep four words on one line; the column was as wide as one, and the last ran off the paper.
#[test]
fn a_column_is_as_wide_as_words_that_stay_together_for_signs_nobody_sees() {
    let cells = [
        "<script>alert(1)</script>",
        " stetrcuvhsyc 'k\u{a5}\u{1e005}\u{468}\u{2d82}**\u{1f574}\u{10f3d}?\u{ea}{`\u{1ec72}\u{a5}\u{1357}&U\u{a8d9}=\u{116ae}br.$\u{23a}=D\\C \u{fffd}\u{ffc4}9<\u{1aff2} rqrrurhgffb kxtcdvgwvge \u{fffe} Donaudampfschiffahrtsgesellschaftskapit\u{e4}nsm\u{fc}tzenabzeichenfabrikdirektionssekretariatsangestelltenwohnheimschl\u{fc}sselbundhaltevorrichtung <script>alert(1)</script> \u{200b} \\=b  Donaudampfschiffahrtsgesellschaftskapit\u{e4}nsm\u{fc}tzenabzeichenfabrikdirektionssekretariatsangestelltenwohnheimschl\u{fc}sselbundhaltevorrichtung \u{176f}\u{3096}y\u{ffdc}='l>`\u{101e4} http://example.org/?a=b&c=d",
        "zfrqnomujk WN9Gi xsxyxqijjlej 1.\t2 @cite $x^2$ \0 dabfqetgdvi gqjzyld &amp; harscxzuiirk <=:\u{f2} *_~ joqjwsdt nqtcuudtlca \"'` \u{10c36}\u{10040} \u{1f0ac} %\u{1ee5f}\u{1ee6c}P$kk. *.\u{1d4bb}\u{1ee92}\u{2d92}+'\u{abf8}$F\u{23a}/\u{1f574}\u{100e0}$<\u{1058d}x*'\u{20a2}Uv:rL\u{23a}",
        "  \u{645}\u{631}\u{62d}\u{628}\u{627} \u{628}\u{627}\u{644}\u{639}\u{627}\u{644}\u{645} saxbecqrrkx \u{16f54}u\u{16b60}?\u{1f574} zygogdhik  nmezziafbvw \u{2066}iso\u{2069} eletufeuv %&/`:\u{1ee4f};Z\u{da3}\u{1ee5f}\u{10003}` #let x = 1",
        "<\u{c0e}*\\\u{1d54c}\u{1d958}\u{13a72}\u{23a}  vdkf \u{1f3f3}\u{fe0f}\u{200d}\u{1f308}\u{1f1e9}\u{1f1ea} {\u{ae6}\u{ead}.\u{1e875}\u{a9f6}[M\u{9ae}\u{1f7f0}'\u{b3c}\u{bcb}'\u{1f574}c\u{2103}'\u{e9}\u{a1}1\u{aa56}>\u{ed7}''$ \u{10171}t 0h4:\u{10cd}'\u{468}\u{ab}N\u{17e9}/ \u{e000}\u{10fffd} ypsacm \u{202e}gnp u{\u{9cb}\u{4d8}\\\u{11eee}\u{11360}UW'U]\u{1ee39}R`\u{1e7f4}\\*\u{1f251}\u{12b4}j.**\"f0\u{11461}\u{1813}/ ",
        "\u{85}\u{2028}\u{2029} 2.5 \u{d7} 10 \u{645}\u{631}\u{62d}\u{628}\u{627} \u{628}\u{627}\u{644}\u{639}\u{627}\u{644}\u{645} \u{11720}Z\u{a9}\"\u{1ee21}?m\u{1b31}\u{10f09}?\u{1df27}\u{1d531}\\(\u{468}.  {< <b>bold <table><tr><td> \u{1f469}\u{200d}\u{1f52c}\u{1f9ec} cbhx {}",
        "na\u{ef}ve cafe\u{301} \u{1d170}\"y\u{23a}\u{119a2}\u{16b6c} \u{feff} \u{a4b}?\u{bd7}D",
    ];
    let row: Vec<Vec<Inline>> = cells.iter().map(|cell| vec![Inline::text(*cell)]).collect();
    let align = vec![briefing_domain::text::Align::None; row.len()];
    let table = briefing_domain::text::Block::Table { align, header: row.clone(), rows: vec![row] };
    let there = written(&of_blocks(vec![Block::Prose(vec![table])])).text.join("\n");
    assert!(there.contains("cafe"), "{there}");
}

/// One letter runs off the paper; which line it is from, what stands before it tells.
#[test]
fn a_line_is_parted_when_its_last_letter_would_run_off_the_paper() {
    let cells = [
        "dose zwam \u{1f574}<\u{cb1}\u{d9d}PY\u{d9f}\u{10a3a}\u{23a}\u{bd0}\u{11739} dqwbhgrc -- ",
        "pnlocwrqtms suvlgnj  \u{ac}$ zsf \u{3b1}-synuclein ]]> http://example.org/?a=b&c=d ?\u{a5}\u{1d172} e\u{2d5e}p \u{10761}*?\u{ffe6}if\u{11bf1}*.\u{1f574}9Kh\u{a8ba}=\u{1f574}\u{b5}\u{a5}^#\u{1bc9c}\u{11bf3}\u{1ee51}\u{1019b}\u{468}\u{c63}`\u{dc}\u{468}\u{d7ea}\u{1d314} ]]> \u{c} jsire syUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUosyUo  \u{1ee31}\u{fdcf}?\u{542}\u{1038d}:\u{103d3}:Y\u{1170d}\u{1d414} jqrxungyjrf",
        "Z\u{335}\u{321}\u{322}a\u{300}\u{301}\u{302}\u{303}\u{304}l \u{1f574}$n;.\u{23a}\u{103c0}\u{f1}\u{119a5}\u{a811}\"$\u{17e4})b\u{ad0}\u{c8f}\u{1b07b}\u{468}\u{f72} \u{200d} @cite .'O\u{d5}*\u{1313}m",
        "\u{2db4}n K\u{d9}\u{ab0e}\u{6f2}\u{fffd}b\u{1d4ac}%%\u{1ee24}\u{23a}\u{b5c}L\u{1f574}\u{a5}9hC\u{16b1b}\u{1d2d1}<%H\u{11c40}\u{468} TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT \u{6f22}\u{5b57}\u{304b}\u{306a}\u{4ea4}\u{3058}\u{308a}\u{6587}  Donaudampfschiffahrtsgesellschaftskapit\u{e4}nsm\u{fc}tzenabzeichenfabrikdirektionssekretariatsangestelltenwohnheimschl\u{fc}sselbundhaltevorrichtung zfpmls ckwpmabz OQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQAOQ gtproinncwx '\u{468}}S\u{1d550}O",
        "uyyomrwujt \u{5e9}\u{5dc}\u{5d5}\u{5dd} dose 12 mg \u{5e2}\u{5d5}\u{5dc}\u{5dd} \u{10b8b}\u{1ee61}%O\u{11f31}Bx\u{468}\u{1f574}['\u{1e8bf}\u{11937}\u{fffd}%<\u{fb3a}\u{1f574}\u{124a}\u{3125}\u{468}D\u{58e}\u{10540}P hempzccuyz \u{100a6}\u{b23}\u{a5}\u{23a}\u{1d09a}<\u{ffdc}\u{b47}*@\u{1d366}\u{cd5}\\",
        "\u{20bb7}\u{91ce}\u{5bb6} %s%n \u{30d8}%$% e \u{645}\u{631}\u{62d}\u{628}\u{627} \u{628}\u{627}\u{644}\u{639}\u{627}\u{644}\u{645} \u{1b}[31m \u{645}\u{631}\u{62d}\u{628}\u{627} \u{628}\u{627}\u{644}\u{639}\u{627}\u{644}\u{645} 2.5 \u{d7} 10 $x^2$ \u{b} \u{b5d}c:]`*\u{1d511}\u{10eab}`&/\u{b03}\u{1e14e}q,\u{104bd}$Q\u{10286}\u{1e062}\u{10e63}o ",
        "I\u{10b99}RO\u{c7}m\u{1940}&\u{706}hF:\u{1da9d}=L=:\u{1920}L{\u{1139c}TI\u{1b155}'{\u{1f827}\\?\"\u{a59}\u{1d1cd} na\u{ef}ve \u{e44}\u{e17}\u{e22}  \u{38c} $x^2$ hqdbevkhadic uoyh \"/\u{105bc}\u{2cb52}\u{11f3a}",
    ];
    let row: Vec<Vec<Inline>> = cells.iter().map(|cell| vec![Inline::text(*cell)]).collect();
    let align = vec![briefing_domain::text::Align::None; row.len()];
    let table = briefing_domain::text::Block::Table { align, header: row.clone(), rows: vec![row] };
    let there = written(&of_blocks(vec![Block::Prose(vec![table])])).text.join("\n");
    assert!(there.contains("hqdbevkhadic"), "{there}");
}

/// What a line prints for a footnote nobody wrote, and for a picture, tells too which line would run off the paper.
#[test]
fn a_line_is_parted_by_what_it_prints_for_footnotes_and_pictures() {
    let note = |label: &str| Inline::FootnoteRef { label: label.to_owned() };
    let image = |alt: &str| Inline::Image { target: String::new(), title: String::new(), alt: alt.to_owned() };
    let right = |columns| vec![briefing_domain::text::Align::Right; columns];
    let mut packed = Table::new("", "", &[]);
    packed.align = right(5);
    packed.header =
        vec![vec![note("8"), Inline::text("$\u{13d9}\u{a8f}\"/.Wp&%h\\<\\P")], vec![], vec![], vec![], vec![]];
    let broken = Inline::HardBreak;
    packed.rows = vec![
        vec![vec![]; 5],
        vec![
            vec![],
            vec![broken.clone(), broken, Inline::text("x = 1 ]]"), note("9"), Inline::text("cafe\u{301} G\\\u{1051a}*\u{c2}\u{1112b}\u{86a}\\g\u{468}'?Kn=n \u{202e}gnp ljlksaswv ")],
            vec![Inline::text("\u{13bec}.\u{b10}|\u{a23}\" ? A?l.\u{135bf}0Z\"\u{1ee22}\u{11c00}\u{23a},N\u{1cf0d}\u{1fa75}\u{1333e}\u{1b132}I\u{a9}")],
            vec![note("4"), Inline::Code { text: "\u{645}\u{631}\u{62d}\u{628}\u{627} \u{628}\u{627}\u{644}\u{639}\u{627}\u{644}\u{645} lt ascphjzwyw".to_owned() }, Inline::SoftBreak, Inline::SoftBreak, note("2")],
            vec![],
        ],
        vec![
            vec![],
            vec![Inline::text("2.5 \u{d7} 10 \u{a5}\u{755}\u{fffd}k \u{ba8}/%<\u{c5}\u{13f7a}|\u{cf}\\ Donaudampfschiffahrtsgesellschaftskapit\u{e4}nsm\u{fc}tzenabzeichenfabrikdirektionssekretariatsangestelltenwohn"), image("Z\u{335}\u{321}\u{322}a\u{300}\u{301}\u{302}\u{303}\u{304}l")],
            vec![],
            vec![],
            vec![note("5"), Inline::text(format!("gnp {}nk tqjvwmouxp @cite <script>alert(1)</script>", "nkc".repeat(66))), note("1")],
        ],
    ];
    let shown = [image("a$\u{13d9}\u{a8f}\"%h&\"%h&\""), Inline::text("$\u{13d9}\u{a8f}\"%h&\"%h&\"")];
    let mut cells = vec![shown.to_vec()];
    cells.resize(5, vec![Inline::text("Much is said here, in many words. ".repeat(20))]);
    let pictured = briefing_domain::text::Block::Table { align: right(5), header: cells.clone(), rows: vec![cells] };
    for (block, wanted) in [(Block::Table(packed), "tqjvwmouxp"), (Block::Prose(vec![pictured]), "[Image:")] {
        let there = dense(&written(&of_blocks(vec![block])).text.join("\n"));
        assert!(there.contains(wanted), "{there}");
    }
}
