//! Drawings that harm, drawings as programs really write them, and that nothing changes when a safe drawing is read again.

use proptest::prelude::*;

use super::*;

fn svg(inside: &str) -> String {
    format!("<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\" viewBox=\"0 0 9 9\">{inside}<rect width=\"9\"/></svg>")
}

fn clean(inside: &str) -> String {
    let drawing = sanitize(&svg(inside)).unwrap();
    assert_eq!(sanitize(&drawing.svg).unwrap().svg, drawing.svg, "reading it again changes nothing");
    drawing.svg
}

#[test]
fn nothing_that_runs_loads_or_moves_is_left() {
    let hostile = [
        "<script>alert(1)</script>",
        "<rect onload=\"alert(1)\" onclick='alert(1)'/>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"alert(1)\"/></foreignObject>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
        "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>",
        "<image href=\"https://evil.example/alert(1).png\" width=\"9\"/>",
        "<image xlink:href=\"file:///etc/alert(1)\"/>",
        "<image href=\"data:image/svg+xml;base64,PHN2Zz5hbGVydCgxKTwvc3ZnPg==\"/>",
        "<image href=\"data:text/html,&lt;script>alert(1)\"/>",
        "<use href=\"https://evil.example/a.svg#alert(1)\"/>",
        "<a href=\"javascript:alert(1)\"><rect/></a>",
        "<rect fill=\"url(https://evil.example/alert(1))\"/>",
        "<rect fill=\"u\\72l(https://evil.example/alert(1))\"/>",
        "<rect style=\"fill: url( 'https://evil.example/alert(1)' )\"/>",
        "<rect style=\"background:image-set('https://evil.example/alert(1)')\"/>",
        "<style>@import url(https://evil.example/alert(1).css);</style>",
        "<style>@import 'https://evil.example/alert(1).css'</style>",
        "<style>@font-face{font-family:a;src:url(https://evil.example/alert(1))}</style>",
        "<style>rect{fill:url(//evil.example/alert(1))}</style>",
        "<style>rect{fill:\\75rl(//evil.example/alert(1))}</style>",
        "<style>rect[x='}*{fill:url(//evil.example/alert(1))}']{fill:red}</style>",
        "<style><![CDATA[rect{fill:red}]]><![CDATA[@import 'https://evil.example/alert(1)']]></style>",
        "<animate attributeName=\"href\" to=\"alert(1)\"/><set attributeName=\"onload\" to=\"alert(1)\"/>",
        "<rect xml:base=\"https://evil.example/alert(1)\"/>",
        "<!-- alert(1) https://evil.example --><?php alert(1) evil.example ?>",
        "<metadata>alert(1) evil.example</metadata>",
        "<handler type=\"application/ecmascript\">alert(1)</handler><iframe src=\"https://evil.example\"/>",
    ];
    for inside in hostile {
        let clean = clean(inside);
        for sign in ["alert", "evil", "script", "file:", "onload", "@", "xhtml", "<?", "<!"] {
            assert!(!clean.contains(sign), "`{sign}` is left of {inside}:\n{clean}");
        }
    }
}

#[test]
fn what_a_reader_may_miss_is_named() {
    let parts = "<foreignObject/><image href=\"a.png\"/><style>@import 'a'</style><metadata/><g/>";
    let left_out: Vec<&str> = sanitize(&svg(parts)).unwrap().left_out.into_iter().collect();
    assert_eq!(left_out, [allow::OUTSIDE, allow::STYLES, "text or other parts in HTML (foreignObject)"]);
    assert!(sanitize(&svg("<g/>")).unwrap().left_out.is_empty());
}

#[test]
fn an_entity_bomb_is_refused_and_a_plain_doctype_is_not() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><svg>&b;</svg>";
    assert_eq!(sanitize(bomb), Err(SvgRefused::Entities));
    let late = bomb.replace("<!DOCTYPE svg [", "<!--<!DOCTYPE svg>--><!DOCTYPE svg [");
    assert_eq!(sanitize(&late), Err(SvgRefused::Entities));
    let plain = format!(
        "\u{feff}<?xml version=\"1.0\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n{}",
        svg("")
    );
    assert!(!sanitize(&plain).unwrap().svg.contains("DOCTYPE"));
    assert!(matches!(sanitize("<svg>&bomb;<rect/></svg>"), Err(SvgRefused::Unreadable(_))));
}

#[test]
fn parts_that_call_each_other_beyond_measure_are_refused() {
    let layer = |nth: u32| format!("<g id=\"l{nth}\">{}</g>", format!("<use href=\"#l{}\"/>", nth + 1).repeat(10));
    let bomb: String = (0..9).map(layer).collect();
    assert_eq!(sanitize(&svg(&format!("{bomb}<path id=\"l9\"/>"))), Err(SvgRefused::Multiplies));
    assert_eq!(sanitize(&svg("<g id=\"a\"><use href=\"#a\"/></g>")), Err(SvgRefused::Multiplies));
    let circle = "<mask id=\"m\"><rect mask=\"url(#m)\"/></mask>";
    assert_eq!(sanitize(&svg(circle)), Err(SvgRefused::Multiplies));
    let chain: String =
        (0..5000).rev().map(|nth| format!("<g id=\"c{nth}\"><use href=\"#c{}\"/></g>", nth + 1)).collect();
    assert_eq!(sanitize(&svg(&chain)), Err(SvgRefused::Multiplies), "a long chain must not exhaust the stack");
    let deep = svg(&format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000)));
    assert_eq!(sanitize(&deep), Err(SvgRefused::Multiplies), "deep nesting must not exhaust the stack");
    let plot = format!("<defs><path id=\"m\" d=\"M0 0\"/></defs>{}", "<use xlink:href=\"#m\" x=\"1\"/>".repeat(50_000));
    assert!(sanitize(&svg(&plot)).is_ok(), "a scatter plot is no bomb");
}

#[test]
fn what_is_no_drawing_is_refused_with_a_reason() {
    assert_eq!(sanitize("<html><body/></html>"), Err(SvgRefused::NotSvg("html".to_owned())));
    assert_eq!(sanitize("<svg xmlns=\"http://example.com\"/>"), Err(SvgRefused::NotSvg("svg".to_owned())));
    assert!(matches!(sanitize("PNG"), Err(SvgRefused::Unreadable(_))));
    assert!(matches!(sanitize(""), Err(SvgRefused::Unreadable(_))));
    assert!(matches!(sanitize("<svg><rect></svg>"), Err(SvgRefused::Unreadable(_))));
    assert_eq!(sanitize("<svg><g/></svg>"), Err(SvgRefused::Empty));
    assert_eq!(sanitize(&" ".repeat(MAX_BYTES + 1)), Err(SvgRefused::TooLarge));
}

#[test]
fn a_plot_as_programs_write_it_keeps_its_looks() {
    let plot = "<style type=\"text/css\"><![CDATA[ /* theme */\n.axis, line { stroke : #333 ; fill:none !important; } @media print { * { fill: red } }\n*{stroke-linejoin: round}]]></style>\
        <defs><linearGradient id=\"g1\" xlink:href=\"#g0\"><stop offset=\"0\" stop-color=\"rgb(1, 2, 3)\"/></linearGradient>\
        <clipPath id=\"c\"><rect x=\"1\" width=\"3\"/></clipPath></defs>\
        <g clip-path=\"url(#c)\" transform=\"translate(3 4) scale(2)\" class=\"axis\" inkscape:label=\"x\" xmlns:inkscape=\"urn:x\">\
        <path d=\"M 1 2&#10;L 3 4\" style=\"fill: url(#g1); stroke-width: .5; -inkscape-x: 1\"/>\
        <text x=\"1\" font-family='\"Arial\", sans-serif'>10<tspan dy=\"-3\">12</tspan> vg &amp; p &lt; 0.05</text>\
        <image width=\"1\" xlink:href=\"data:image/png;base64,iVBORw0KGgo\n AAAA==\"/></g>";
    let clean = clean(plot);
    for part in [
        "<style>\n.axis, line{stroke:#333;fill:none !important}\n*{stroke-linejoin:round}\n</style>",
        "<linearGradient id=\"g1\" xlink:href=\"#g0\">\n<stop offset=\"0\" stop-color=\"rgb(1, 2, 3)\"/>",
        "<g clip-path=\"url(#c)\" transform=\"translate(3 4) scale(2)\" class=\"axis\">",
        "<path d=\"M 1 2 L 3 4\" style=\"fill:url(#g1);stroke-width:.5\"/>",
        "<text x=\"1\" font-family=\"&quot;Arial&quot;, sans-serif\">10<tspan dy=\"-3\">12</tspan> vg &amp; p &lt; 0.05</text>",
        "<image width=\"1\" xlink:href=\"data:image/png;base64,iVBORw0KGgoAAAA==\"/>",
        "xmlns:xlink=",
        "viewBox=\"0 0 9 9\"",
    ] {
        assert!(clean.contains(part), "{part}\nis not in\n{clean}");
    }
}

#[test]
fn the_lists_are_sorted_as_the_search_needs_them() {
    for list in [allow::ELEMENTS, allow::ATTRIBUTES, allow::PROPERTIES] {
        assert!(list.is_sorted(), "{list:?}");
    }
}

proptest! {
    #[test]
    fn no_style_brings_a_link_or_an_escape(source in "[a-z@{}();:'\"#/*\\\\ <>!,\u{e9}-]{0,80}") {
        let styled = clean(&format!("<style>{}</style>", source.replace('<', "&lt;")));
        let rules = styled.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).unwrap_or_default();
        prop_assert!(!rules.contains(['@', '\\']) && !rules.replace("url(#", "").contains("url("), "{}", rules);
    }

    #[test]
    fn no_input_panics_and_all_output_is_stable(inside in "[<>/a-gsvtxu='\" #&;!\\[\\]-]{0,60}") {
        if let Ok(drawing) = sanitize(&svg(&inside)) {
            prop_assert_eq!(sanitize(&drawing.svg).unwrap().svg, drawing.svg);
        }
    }
}
