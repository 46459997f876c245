//! What a drawing may hold: elements, attributes and style properties. What is not listed is not written.
//!
//! The lists are the static part of SVG 1.1 with what common plotting programs write of SVG 2. Filters that load or compute without
//! bounds are not on them.

/// Something that lies outside of the file.
pub(super) const OUTSIDE: &str = "a picture or part that lies outside the file";
/// Style rules.
pub(super) const STYLES: &str = "style rules that load something or cannot be read";

/// Elements, in alphabetical order.
pub(super) const ELEMENTS: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// Attributes that are no style properties, in alphabetical order.
pub(super) const ATTRIBUTES: &[&str] = &[
    "amplitude",
    "class",
    "clipPathUnits",
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "exponent",
    "filterUnits",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "in",
    "in2",
    "intercept",
    "k1",
    "k2",
    "k3",
    "k4",
    "lengthAdjust",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "method",
    "mode",
    "offset",
    "operator",
    "orient",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "primitiveUnits",
    "r",
    "refX",
    "refY",
    "requiredExtensions",
    "requiredFeatures",
    "result",
    "role",
    "rotate",
    "rx",
    "ry",
    "slope",
    "spacing",
    "spreadMethod",
    "startOffset",
    "stdDeviation",
    "systemLanguage",
    "tableValues",
    "textLength",
    "type",
    "values",
    "version",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Style properties, which are attributes too, in alphabetical order.
pub(super) const PROPERTIES: &[&str] = &[
    "alignment-baseline",
    "baseline-shift",
    "clip-path",
    "clip-rule",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "flood-color",
    "flood-opacity",
    "font",
    "font-family",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "image-rendering",
    "isolation",
    "kerning",
    "letter-spacing",
    "line-height",
    "marker",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "transform",
    "transform-origin",
    "unicode-bidi",
    "vector-effect",
    "visibility",
    "white-space",
    "word-spacing",
    "writing-mode",
];

pub(super) fn is_element(name: &str) -> bool {
    ELEMENTS.binary_search(&name).is_ok()
}

pub(super) fn is_attribute(name: &str) -> bool {
    ATTRIBUTES.binary_search(&name).is_ok() || is_property(name)
}

pub(super) fn is_property(name: &str) -> bool {
    PROPERTIES.binary_search(&name).is_ok()
}

/// Returns whether an element shows something by itself.
pub(super) fn draws(name: &str) -> bool {
    const SHAPES: [&str; 10] =
        ["circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "text", "use"];
    SHAPES.contains(&name)
}

/// Returns whether the text inside an element is shown or read out.
pub(super) fn holds_words(name: &str) -> bool {
    ["desc", "text", "textPath", "title", "tspan"].contains(&name)
}

/// Returns whether an element is nothing without its link.
pub(super) fn needs_link(name: &str) -> bool {
    ["image", "textPath", "use"].contains(&name)
}

/// Returns what a reader may miss when an element of this name is left out; nothing for what is never seen.
pub(super) fn missed(name: &str) -> Option<&'static str> {
    match name {
        "metadata" | "view" | "cursor" => None,
        "foreignObject" => Some("text or other parts in HTML (foreignObject)"),
        "script" => Some("a script"),
        "animate" | "animateColor" | "animateMotion" | "animateTransform" | "set" | "mpath" | "discard" => {
            Some("animation")
        }
        _ => Some("parts that are no plain drawing"),
    }
}
