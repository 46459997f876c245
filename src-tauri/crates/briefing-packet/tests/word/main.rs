//! Word files, looked at from outside: nothing of the tree is lost, Word's own means are used, hostile text does no harm.
//!
//! The files are read with `zip` and `roxmltree`; where LibreOffice is installed it converts one, because a second reader sees what a
//! checker of order cannot.
#![allow(
    clippy::disallowed_methods,
    reason = "the test starts LibreOffice, and is told by the environment to write the expected parts anew"
)]

#[cfg(test)]
mod fields;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod house;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod office;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod sound;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod template;
#[cfg(test)]
mod whole;
