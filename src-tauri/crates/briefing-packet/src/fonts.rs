//! The fonts that every PDF and every drawing takes, embedded in the program: no font of the machine ever enters a file.

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        /// The files, in the order in which a missing character is looked for.
        pub(crate) const FILES: &[&[u8]] = &[$(include_bytes!(concat!("../../../../assets/fonts/", $name))),+];
    };
}

embedded![
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic.ttf",
    "LiberationSans-Regular.ttf",
    "LiberationSans-Bold.ttf",
    "LiberationMono-Regular.ttf",
    "NotoSerif-Regular.ttf",
    "NotoSansMath-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
];
