//! Tests of the Markdown reader and writer: the 32 cases every writer must survive, hostile input, and generated texts.

use proptest::prelude::*;

use super::*;

mod generated;

/// The texts of a regulatory writer that off-the-shelf editors damaged.
const CASES: [(&str, &str); 32] = [
    ("headings", "# One\n\n## Two\n\ntext\n"),
    ("emphasis", "A **bold**, *italic*, ***both*** and `code` run.\n"),
    ("strike", "A ~~removed~~ word.\n"),
    ("nested_list", "- a\n  - b\n    - c\n- d\n"),
    ("ordered_start", "3. third\n4. fourth\n"),
    ("task_list", "- [ ] open\n- [x] done\n"),
    (
        "table_align",
        "| Visit | Window | N |\n| :--- | :---: | ---: |\n| Month 1 | ±7 d | 12 |\n| Year 1 | ±30 d | 9 |\n",
    ),
    ("table_pipe", "| Col | Value |\n| --- | --- |\n| a | uses \\| pipe |\n"),
    ("table_inline", "| Claim | Note |\n| --- | --- |\n| **C-1** | see `E-2` and [link](https://x.org) |\n"),
    ("table_br", "| A | B |\n| --- | --- |\n| one<br>two | x |\n"),
    ("footnote", "Dose is supported.[^1]\n\n[^1]: Study 2031, Table 4.\n"),
    ("footnote_multi", "X.[^n]\n\n[^n]: First para.\n\n    Second para.\n"),
    ("html_comment_block", "before\n\n<!-- internal: do not send -->\n\nafter\n"),
    ("html_comment_inline", "before <!-- note --> after\n"),
    ("sub_sup", "H<sub>2</sub>O and 10<sup>13</sup> vg/kg\n"),
    ("escapes", "Use \\*literal\\* stars, 1\\. not list, a\\_b\\_c and 5 < 6 & 7 > 3.\n"),
    ("escaped_block", "\\# not a heading\n\n1\\. not a list\n"),
    ("snake_and_tilde", "AAV_capsid_9 at ~5 kb, p < 0.05, 2*3*4\n"),
    ("unicode", "α1\u{2011}antitrypsin, ≥ 1 × 10¹³ vg/kg — “quoted” text\n"),
    ("nbsp", "Day 15 and 21 CFR 312.47\n"),
    ("link_ref", "See [the guidance][g].\n\n[g]: https://www.fda.gov/x \"Guidance\"\n"),
    ("autolink", "See https://www.fda.gov/media/1 for it.\n"),
    ("image", "![Fig 1](fig1.png \"Cap\")\n"),
    ("blockquote", "> quoted\n>\n> - item\n"),
    ("code_fence", "```json\n{\"a\": 1}\n```\n"),
    ("hr", "a\n\n---\n\nb\n"),
    ("hard_break", "line one\\\nline two\n"),
    ("token", "We believe {{claim:C-12}} holds [@evidence:E-3] and [[Q-07]].\n"),
    ("directive", ":::internal\nFallback if FDA disagrees.\n:::\n"),
    ("frontmatter", "---\ntitle: Pre-IND\n---\n\nBody\n"),
    ("loose_list", "- a\n\n- b\n\n  para in b\n"),
    ("definition_like", "**Question 1.** Does the Agency agree?\n\n*Sponsor position.* Yes.\n"),
];

fn case(name: &str) -> &'static str {
    CASES.iter().find(|(found, _)| *found == name).unwrap().1
}

fn first(source: &str) -> Block {
    read(source).blocks.into_iter().next().unwrap().block
}

fn inlines(source: &str) -> Vec<Inline> {
    let Block::Paragraph { inlines } = first(source) else { panic!("no paragraph: {source}") };
    inlines
}

fn fda(source: &str) -> String {
    write(&without_forbidden(read(source)))
}

#[test]
fn all_32_cases_keep_their_meaning_and_the_second_pass_changes_nothing() {
    for (name, source) in CASES {
        let doc = read(source);
        let canonical = write_canonical(&doc);
        assert!(read(&canonical).same_meaning(&doc), "{name}: {canonical}\n{doc:#?}\n{:#?}", read(&canonical));
        assert_eq!(write_canonical(&read(&canonical)), canonical, "{name}");
    }
}

#[test]
fn all_32_cases_untouched_are_written_to_the_letter() {
    for (name, source) in CASES {
        assert_eq!(write(&read(source)), source, "{name}");
    }
}

#[test]
fn the_canonical_form_is_what_a_careful_writer_would_type() {
    let same = [
        "headings",
        "strike",
        "nested_list",
        "ordered_start",
        "task_list",
        "table_align",
        "table_pipe",
        "table_inline",
        "table_br",
        "footnote",
        "footnote_multi",
        "html_comment_block",
        "html_comment_inline",
        "sub_sup",
        "escaped_block",
        "unicode",
        "nbsp",
        "autolink",
        "image",
        "blockquote",
        "code_fence",
        "hr",
        "hard_break",
        "directive",
        "frontmatter",
        "loose_list",
        "definition_like",
    ];
    for name in same {
        assert_eq!(write_canonical(&read(case(name))), case(name), "{name}");
    }
    assert_eq!(write_canonical(&read(case("snake_and_tilde"))), "AAV_capsid_9 at ~5 kb, p < 0.05, 2*3*4\n");
    assert_eq!(
        write_canonical(&read(case("link_ref"))),
        "See [the guidance](https://www.fda.gov/x \"Guidance\").\n\n[g]: https://www.fda.gov/x \"Guidance\"\n"
    );
}

#[test]
fn ten_to_the_thirteenth_stays_ten_to_the_thirteenth() {
    let source = "Dose: 10<sup>13</sup> vg/kg of H<sub>2</sub>O\n";
    let expected = [
        Inline::text("Dose: 10"),
        Inline::Sup { inlines: vec![Inline::text("13")] },
        Inline::text(" vg/kg of H"),
        Inline::Sub { inlines: vec![Inline::text("2")] },
        Inline::text("O"),
    ];
    assert_eq!(inlines(source), expected);
    assert_eq!(fda(source), source);
    assert_eq!(plain(&read(source)), "Dose: 10^13 vg/kg of H2O");
}

#[test]
fn a_single_tilde_is_text_and_a_double_one_strikes() {
    assert_eq!(inlines("~5 kb~ and a~b"), [Inline::text("~5 kb~ and a~b")]);
    assert_eq!(inlines("~~5~~"), [Inline::Strike { inlines: vec![Inline::text("5")] }]);
    assert_eq!(inlines(r"\~~5~~ ~~ 6"), [Inline::text("~~5~~ ~~ 6")]);
    assert_eq!(inlines("a ~~~~ 5 ~~ **6~~**").len(), 2);
}

#[test]
fn a_pipe_in_a_cell_does_not_cut_the_cell() {
    let Block::Table { rows, .. } = first(case("table_pipe")) else { panic!() };
    assert_eq!(rows, [[vec![Inline::text("a")], vec![Inline::text("uses | pipe")]]]);
    let source = "| `a\\|b` | [x](https://x.org/\\|) |\n| --- | --- |\n";
    assert_eq!(write_canonical(&read(source)), source);
}

#[test]
fn a_table_row_with_too_many_cells_is_kept_instead_of_cut() {
    let source = "| a |\n| --- |\n| b | secret |\n";
    assert_eq!(first(source), Block::Kept(Kept { kind: KeptKind::Unreadable, source: source.trim_end().to_owned() }));
    assert_eq!(write_canonical(&read(source)), source);
}

#[test]
fn a_footnote_of_two_paragraphs_is_one_footnote() {
    let doc = read(case("footnote_multi"));
    let Block::Footnote { label, blocks } = &doc.blocks[1].block else { panic!("{doc:?}") };
    assert_eq!((label.as_str(), blocks.len()), ("n", 2));
    let mut renamed = doc.clone();
    rename_footnotes(&mut renamed, |label| format!("story-{label}"));
    assert_eq!(write(&renamed), "X.[^story-n]\n\n[^story-n]: First para.\n\n    Second para.\n");
}

#[test]
fn comments_directives_and_raw_html_are_found_and_never_reach_fda() {
    let source = "---\ntitle: x\n---\n\nA <!-- one --> b\n\n<!-- two\n\nstill two -->\n\n- c\n\n  <div>three</div>\n\n| <b>four</b> |\n\
                  | --- |\n\n:::internal\n\nfive\n\n- five\n:::\n\nD[^1] <br> e\n\n> <!-- six -->\n\n[^1]: <script>seven</script>\n\n\
                  [//]: # (eight)\n";
    let doc = read(source);
    let kinds: Vec<KeptKind> = forbidden(&doc).iter().map(|kept| kept.kind).collect();
    let (c, h) = (KeptKind::Comment, KeptKind::Html);
    assert_eq!(kinds, [KeptKind::FrontMatter, c, c, h, h, h, KeptKind::Directive, c, h]);
    let out = fda(source);
    assert_eq!(out, "A  b\n\n- c\n\n| four |\n| --- |\n\nD[^1]\\\ne\n\n>\n\n[^1]:\n");
    assert_eq!(write(&doc), source);
}

#[test]
fn a_directive_swallows_everything_up_to_its_end_wherever_it_begins() {
    for hidden in [
        ":::internal\nsecret\n:::",
        "::: internal\n\nsecret\n\n# secret\n\n:::",
        "  :::{.internal}\n\n```\nsecret\n```\n\n:::",
        ":::a\n\n:::b\n\nsecret\n\n:::\n\nsecret\n\n:::",
        "- :::internal\n\nsecret\n\n- x\n  :::",
        "> :::internal\n> secret",
        ":::internal\n===",
        ":::internal\n\nsecret\n\n```\n:::\n```\n\nsecret\n\n:::",
        ":::internal\n\n[x]: https://secret.org\n\n:::",
    ] {
        let source = format!("Open.\n\n{hidden}\n");
        assert_eq!(fda(&source), "Open.\n", "{source}");
        assert!(!forbidden(&read(&source)).is_empty(), "{source}");
        assert_eq!(write(&read(&source)), source);
    }
    assert_eq!(fda("a\n\n:::x\n\nb\n\n:::\n\nc\n"), "a\n\nc\n");
    assert_eq!(fda("\\:::x\n\na ::: b\n\n`:::`\n\n```\n:::x\n```\n"), "\\:::x\n\na ::: b\n\n`:::`\n\n```\n:::x\n```\n");
}

#[test]
fn a_line_that_begins_with_a_known_tag_or_a_comment_is_text() {
    assert_eq!(inlines("<br>\n**a**"), [Inline::HardBreak, Inline::Strong { inlines: vec![Inline::text("a")] }]);
    assert_eq!(inlines("<sub>\nx</sub> y").len(), 2);
    assert_eq!(fda("<!-- note --> after **it**\n"), "after **it**\n");
    assert!(matches!(first("<div>\n\n"), Block::Kept(Kept { kind: KeptKind::Html, .. })));
}

#[test]
fn references_are_read_by_target_and_their_labels_written_fresh() {
    let source =
        "See [old](claim:cm_1), [x](fact:ft_2), ![map](figure:fg_3) and [site](https://x.org).\n\n# *untouched*  \n";
    let mut doc = read(source);
    let found: Vec<String> = references(&doc).iter().map(|one| format!("{}={}", one.target(), one.label)).collect();
    assert_eq!(found, ["claim:cm_1=old", "fact:ft_2=x", "figure:fg_3=map"]);
    relabel(&mut doc, |one| (one.kind == ReferenceKind::Claim).then(|| "C-12 [new]".to_owned()));
    assert_eq!(
        write(&doc),
        "See [C-12 \\[new\\]](claim:cm_1), [x](fact:ft_2), ![map](figure:fg_3) and [site](https://x.org).\n\n# *untouched*  \n"
    );
    assert_eq!(references(&read("[a](fact:) [b](other:x) [c](fact:a/b) [d](fact:ft_1 \"t\")")), []);
}

#[test]
fn a_new_block_leaves_its_neighbors_to_the_letter() {
    let source = "Setext\n===\nSome   text\n\n* one\n* two\n\n|a|b|\n|-|-|\n";
    let mut doc = read(source);
    doc.blocks.insert(2, Block::Paragraph { inlines: vec![Inline::text("New.")] }.into());
    assert_eq!(write(&doc), "Setext\n===\nSome   text\n\nNew.\n\n* one\n* two\n\n|a|b|\n|-|-|\n");
    doc.blocks.remove(0);
    doc.blocks.push(Block::Rule.into());
    assert_eq!(write(&doc), "Some   text\n\nNew.\n\n* one\n* two\n\n|a|b|\n|-|-|\n\n---\n");
}

#[test]
fn a_source_that_would_mean_something_else_beside_a_changed_neighbor_is_written_anew() {
    let mut doc = read("- a\n\npara\n\n    code\n\n```\nopen");
    doc.blocks.remove(1);
    doc.blocks.push(Block::Paragraph { inlines: vec![Inline::text("end")] }.into());
    let out = write(&doc);
    assert!(read(&out).same_meaning(&doc), "{out}");
    let mut doc = read("See [g].\n\n[g]: https://x.org\n");
    doc.blocks.pop();
    assert_eq!(write(&doc), "See [g](https://x.org).\n");
}

#[test]
fn words_count_what_fda_would_read() {
    assert_eq!(
        words("## A **bold** `word` <!-- not these --> – [two words](fact:ft_1)\n\n- it\n\n| a | b |\n| - | - |\n"),
        8
    );
    assert_eq!(words(""), 0);
}

#[test]
fn headings_move_within_six_levels() {
    let mut doc = read("# a\n\n> ###### b\n\ntext  with   spaces\n");
    shift_headings(&mut doc, 1);
    assert_eq!(write(&doc), "## a\n\n> ###### b\n\ntext  with   spaces\n");
    shift_headings(&mut doc, -9);
    assert_eq!(write(&doc), "# a\n\n> # b\n\ntext  with   spaces\n");
}

#[test]
fn the_tree_survives_json() {
    for (name, source) in CASES {
        let doc = read(source);
        let json = serde_json::to_string(&doc).unwrap();
        assert_eq!(serde_json::from_str::<Doc>(&json).unwrap(), doc, "{name}");
    }
    let deep = read(&format!("{}x", "> ".repeat(MAX_DEPTH - 1)));
    assert!(forbidden(&deep).is_empty());
    assert_eq!(serde_json::from_str::<Doc>(&serde_json::to_string(&deep).unwrap()).unwrap(), deep);
    assert_eq!(serde_json::to_string(&Text::from("a *b*")).unwrap(), "\"a *b*\"");
}

#[test]
fn what_is_nested_too_deep_is_kept_and_never_reaches_fda() {
    for source in [
        format!("{}x\n", "> ".repeat(10_000)),
        format!("{}x\n", "- ".repeat(10_000)),
        format!("{}x{}\n", "<sub>".repeat(10_000), "</sub>".repeat(10_000)),
        format!("{}x{}\n", "*a ".repeat(2_000), " a*".repeat(2_000)),
    ] {
        let doc = read(&source);
        assert_eq!(
            forbidden(&doc).iter().map(|kept| kept.kind).collect::<Vec<_>>(),
            [KeptKind::TooDeep],
            "{}",
            &source[..12]
        );
        assert_eq!(write(&doc), source);
        assert_eq!(fda(&source), "");
    }
}

#[test]
fn hostile_input_is_read_and_written_back_to_the_letter() {
    let many = |text: &str| text.repeat(50_000 / text.len());
    let mut texts: Vec<String> = [
        "[",
        "](",
        "![",
        "[^",
        "*a ",
        "a**b*",
        "_a",
        "`",
        "<",
        "<!--",
        "<!-- ",
        "~~a ",
        "~~a~~ ",
        "<sub>",
        "</sub>",
        "<sub>a</sup>",
        "&",
        "\\",
        "|",
        "a|b\n-|-\n",
        "> ",
        "- a\n",
        "1. ",
        ":::a\n",
        ":::\n",
        ":::a\n\n:::\n\n",
        "# ",
        "```\n",
        "    a\n",
        "\t",
        "[a]: b\n",
        "[^a]: b\n",
        "[^a][a]",
        "<br>\n\n",
        "<!-- --> a\n",
        "[a](b",
        "*:::",
        "\0",
        "\u{202e}",
        "\r",
        "\r\n",
        "a  \n",
        "---\n",
        "<a b='",
        "$",
        "<?",
        "<![CDATA[",
        "a\n===\n",
        "![[]()",
    ]
    .into_iter()
    .map(many)
    .collect();
    texts.push((1..700).map(|count| format!("{}a", "`".repeat(count))).collect());
    texts.push("[".repeat(1_000_000));
    texts.push(format!("**{}a**", "<br>".repeat(10_000)));
    texts.push(format!("a{}b", "_".repeat(50_000)));
    texts.push(format!("&#96;{}", "a`b`".repeat(10_000)));
    texts.push("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n".to_owned());
    texts.push("```\nunclosed".to_owned());
    texts.push("a\0b \u{202e}rtl\u{202c} \u{feff}c".to_owned());
    for text in texts {
        let start: String = text.chars().take(12).collect();
        let doc = read(&text);
        assert_eq!(write(&doc), text, "{start:?}");
        assert!(write_canonical(&doc).len() <= 8 * text.len() + 80, "{start:?}");
        assert!(!plain(&without_forbidden(doc)).contains("alert(1)"), "{start:?}");
    }
}

#[test]
fn a_byte_order_mark_and_empty_texts_are_written_back() {
    for source in [
        "",
        "\n",
        " \n\n",
        "\u{feff}",
        "\u{feff}# a\n",
        "\u{feff}---\na: b\n---\n",
        "---\na: b\n---",
        "[a]: b",
        "&#32;\n",
        "\r\na\r\n",
    ] {
        assert_eq!(write(&read(source)), source, "{source:?}");
    }
    assert!(Text::from(" \n").is_blank());
}
